using Onboarding.Bench.Faults;
using Onboarding.Bench.Loading;

namespace Onboarding.Tests.Bench;

/// <summary>The load runs in short, on the real program: what was promised is stored once, and nobody is turned away. Milliseconds are for the long runs.</summary>
public sealed class LoadTests(Postgres postgres)
{
    [Theory]
    [InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Agents_book_and_are_marked_from_one_address_while_kiosks_are_read(Database database)
    {
        await using var installation = await Installation.Make(database == Database.PostgreSql ? postgres : null);
        var world = await World.Make(installation.Services);
        await using var application = new Application(installation);
        await application.Start();
        var (bookings, marks) = (new AgentBookings(size: 40, sessions: 2), new Marks(size: 60));
        var (booked, marked) = (await bookings.Prepare(application, world), await marks.Prepare(application, world));
        using var on = new CancellationTokenSource();
        var kiosks = new KioskReaders(application, count: 10, pause: TimeSpan.FromMilliseconds(200)).Read(on.Token);

        var rushes = await Task.WhenAll(
            new Rush(installation, bookings).Run(booked, within: TimeSpan.FromSeconds(1)),
            new Rush(installation, marks).Run(marked, within: TimeSpan.FromSeconds(1)));
        on.Cancel();
        var read = await kiosks;

        foreach (var rush in rushes)
        {
            rush.Wrong.ShouldBeEmpty();
            rush.Balance.ShouldBe(new Balance(rush.Acts, rush.Acts, Lost: 0, Double: 0));
            rush.Timings.Statuses.Keys.ShouldBe([302]);
        }
        read.Statuses.Keys.ShouldBe([200]);
        (await installation.Services.Read(marks.Contradictions)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_promised_and_not_kept_is_found_out()
    {
        await using var installation = await Installation.Make();
        var world = await World.Make(installation.Services);
        await using var application = new Application(installation);
        await application.Start();
        var bookings = new AgentBookings(size: 4, sessions: 1);
        var acts = await bookings.Prepare(application, world);
        // A page that answers as if it had booked
        var unkept = acts[0] with { Address = "/langue", Fields = new() { ["language"] = "en" } };

        var outcome = await new Rush(installation, bookings).Run([unkept, .. acts.Skip(1)], within: TimeSpan.Zero);

        outcome.Balance.Lost.ShouldBe(1);
        outcome.Holds.ShouldBeFalse();
    }
}
