using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using Onboarding.Bench.Faults;

namespace Onboarding.Bench.Loading;

/// <summary>
/// Journeys at their size, not addresses at their fastest: a town hall's agents who book within a minute, trainers who call the
/// roll, kiosks that are read all the while. The client is on the same cores, so that what it takes the application lacks.
/// </summary>
internal sealed class LoadRuns(IConfiguration options)
{
    private static readonly TimeSpan AtKiosks = TimeSpan.FromSeconds(5);

    private readonly int agents = options.GetValue("agents", 800);
    private readonly int kiosks = options.GetValue("kiosks", 200);
    private readonly TimeSpan alone = TimeSpan.FromSeconds(options.GetValue("seconds", 180));
    private readonly Report report = new("load");
    private readonly List<object[]> rows = [];
    private bool holds = true;

    /// <summary>True when all held.</summary>
    public async Task<bool> Run()
    {
        var program = Application.Publish();
        await using var postgres = new PostgresServer();
        postgres.Start();
        foreach (var server in new[] { null, postgres })
        {
            await using var installation = await Installation.Make(server);
            var world = await World.Make(installation.Services);
            await using var application = new Application(installation, program);
            await application.Start();
            await Run(server is null ? "SQLite" : "PostgreSQL", installation, application, world);
        }
        report.Say("Everybody comes from one address, with cookies and a token of their own. Acknowledged and stored are counted apart: the client's ledger, then the database itself.");
        report.Table(["database", "who", "answers", "p50, ms", "p95, ms", "p99, ms", "4xx and 5xx", "acknowledged", "stored", "lost", "double"], rows);
        report.Publish(intoBook: options.GetValue("write", false));
        return holds;
    }

    private async Task Run(string database, Installation installation, Application application, World world)
    {
        var bookings = new AgentBookings(agents, sessions: agents / 40);
        var calls = new Marks(agents, rooms: agents / 40);
        var burst = new Marks(agents * 3 / 8, rooms: 3);

        var watch = Stopwatch.StartNew();
        var booked = await bookings.Prepare(application, world);
        report.Say($"{database}: {agents} agents signed in, eight at a time, in {watch.Elapsed.TotalSeconds:N0} s; each password costs what it must.");
        var (called, burstMarks) = (await calls.Prepare(application, world), await burst.Prepare(application, world));

        await Rush($"{agents} agents book within 60 s", bookings, booked, 60);
        await Rush($"{burstMarks.Count} are marked within 5 s, at three roll-calls", burst, burstMarks, 5);

        using var on = new CancellationTokenSource();
        var reading = new KioskReaders(application, kiosks, AtKiosks).Read(on.Token);
        await Task.Delay(alone);
        var before = application.Memory;
        on.Cancel();
        Add($"{kiosks} kiosks, a step every {AtKiosks.TotalSeconds} s", await reading);

        using var still = new CancellationTokenSource();
        var during = new KioskReaders(application, kiosks, AtKiosks).Read(still.Token);
        await Rush($"{agents} are marked within 60 s, beside the kiosks", calls, called, 60);
        still.Cancel();
        Add("the kiosks meanwhile", await during);
        report.Say($"{database}: {before / 1e6:N0} MB before the last rush, {application.Memory / 1e6:N0} MB after it; the application has used {application.Cpu.TotalSeconds:N0} s of processor.");

        async Task Rush(string who, Burst people, IReadOnlyList<Act> acts, int seconds)
        {
            var outcome = await new Rush(installation, people).Run(acts, TimeSpan.FromSeconds(seconds));
            holds &= outcome.Holds;
            Add(who, outcome.Timings, outcome.Balance);
            foreach (var wrong in outcome.Wrong) report.Say($"{database}, {who}: {wrong}");
        }

        void Add(string who, Timings timings, Balance? balance = null)
        {
            holds &= timings.Refused == 0;
            rows.Add(
            [
                database, who, timings.Count, timings.Percentile(0.5), timings.Percentile(0.95), timings.Percentile(0.99), timings.Refused,
                balance?.Acknowledged ?? (object)"", balance?.Stored ?? (object)"", balance?.Lost ?? (object)"", balance?.Double ?? (object)"",
            ]);
        }
    }
}
