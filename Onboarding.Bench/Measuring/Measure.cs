using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using Onboarding.Bench.Pages;

namespace Onboarding.Bench.Measuring;

/// <summary>Figures of one run, beside what the same machine does at its barest in the same minute.</summary>
internal sealed class Measure(IConfiguration options)
{
    private readonly TimeSpan stretch = TimeSpan.FromSeconds(options.GetValue("seconds", 4));
    private readonly int rounds = options.GetValue("rounds", 5);
    private readonly string? only = options["only"];
    private readonly Report report = new("measure");

    public async Task Run()
    {
        var program = Application.Publish();
        await using var postgres = new PostgresServer();
        postgres.Start();

        if (Asked("reading")) await MeasureReading(program);
        if (Asked("writing")) await MeasureWriting(program, postgres);
        if (Asked("attestations")) await new Attestations(stretch, report).Measure();
        if (Asked("growth")) await new Growth(stretch, report).Measure(program, postgres);
        report.Publish(intoBook: options.GetValue("write", false));

        bool Asked(string part) => only is null || only == part;
    }

    private async Task MeasureReading(string program)
    {
        await using var installation = await Installation.Make();
        var world = await World.Make(installation.Services);
        await using var application = new Application(installation, program, EmptyPage.Settings);
        await MeasureColdStart(application);
        await new FirstVisit(application, report).Measure();
        await new PageRates(application, world, new(stretch, rounds), report).Measure();
        await new Endurance(application, world, report).Measure();
    }

    private async Task MeasureColdStart(Application application)
    {
        var watch = Stopwatch.StartNew();
        await application.Start();
        var ready = watch.Elapsed;
        using var http = application.NewClient();
        (await http.GetAsync(PageRates.Lesson)).EnsureSuccessStatusCode();
        report.Say("From the start of the process, on a migrated database:");
        report.Table(["cold start", "milliseconds"], [["/readyz answers", ready.TotalMilliseconds], ["the first lesson is read", watch.Elapsed.TotalMilliseconds]]);
    }

    private async Task MeasureWriting(string program, PostgresServer postgres)
    {
        List<object[]> rows = [];
        foreach (var server in new[] { null, postgres })
        {
            await using var installation = await Installation.Make(server);
            var world = await World.Make(installation.Services);
            await using var application = new Application(installation, program);
            await application.Start();
            var writes = new Writes(installation, application, world, stretch);
            var raw = await RawCommits.PerSecond(installation, Writes.Clients, stretch);

            var name = server is null ? "SQLite" : "PostgreSQL";
            rows.Add([name, "raw commits of one row", raw, 1.0]);
            foreach (var (what, rate) in new[]
            {
                ("marks, one a post", await writes.Marks(rowsAPost: 1)),
                ($"marks, {Writes.Seats} a post", await writes.Marks(Writes.Seats)),
                ("bookings", await writes.Bookings()),
            }) rows.Add([name, what, rate, rate / raw]);
        }
        report.Say($"Rows per second that are on the disk when the answer comes, {Writes.Clients} clients at once with cookies and tokens of their own; the whole request is counted, from the cookie to the redirect.");
        report.Table(["database", "what", "rows/s", "of the raw commits"], rows);
    }
}
