using System.Net;
using Onboarding.Bench.Faults;
using Onboarding.Core.Sessions;

namespace Onboarding.Tests.Bench;

/// <summary>
/// The real program killed in the middle of a burst: what it has said that it did is done, and done once. The bench's faults do
/// the same with three hundred at once, several times over.
/// </summary>
public sealed class KillTests(Postgres postgres)
{
    private const int Seed = 20261124;
    private const int Many = 100;
    private const int Few = 40;

    [Theory]
    [InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public Task No_mark_is_lost_or_doubled_by_a_kill(Database database) => Holds(database, new Marks(Many));

    [Theory]
    [InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public Task No_booking_is_lost_or_doubled_by_a_kill(Database database) => Holds(database, new Bookings(Many));

    [Fact]
    public async Task Answers_that_come_before_the_commit_are_found_out()
    {
        await using var installation = await Installation.Make();

        var outcome = await new Kill(new Marks(Few), installation, Seed)
        {
            Sends = act =>
            {
                _ = act.Send().ContinueWith(sent => sent.Exception, TaskScheduler.Default);
                return Task.FromResult(new HttpResponseMessage(HttpStatusCode.Redirect));
            },
        }.Run();

        outcome.Balance.Lost.ShouldBeGreaterThan(0);
        outcome.Holds.ShouldBeFalse();
    }

    [Fact]
    public async Task A_form_sent_again_under_a_new_id_is_found_out()
    {
        await using var installation = await Installation.Make();

        var outcome = await new Kill(new Bookings(Few), installation, Seed)
        {
            SendsAgain = act => (act with { Fields = new(act.Fields) { ["Secret"] = Booking.NewSecret() } }).Send(),
        }.Run();

        outcome.Balance.Double.ShouldBeGreaterThan(0);
        outcome.Holds.ShouldBeFalse();
    }

    /// <summary>What was stored before the kill is refused to whoever sends it again: they would believe that it is not.</summary>
    [Fact]
    public async Task A_resend_that_is_never_acknowledged_is_found_out()
    {
        await using var installation = await Installation.Make();

        var outcome = await new Kill(new Marks(Many), installation, Seed)
        {
            SendsAgain = async act =>
            {
                using var stored = await act.Send();
                return new HttpResponseMessage(HttpStatusCode.OK);
            },
        }.Run();

        outcome.Balance.ShouldSatisfyAllConditions(balance => balance.Lost.ShouldBe(0), balance => balance.Double.ShouldBe(0), balance => balance.Stored.ShouldBe(Many));
        outcome.Holds.ShouldBeFalse(outcome.ToString());
    }

    private async Task Holds(Database database, Burst burst)
    {
        await using var installation = await Installation.Make(database == Database.PostgreSql ? postgres : null);

        var outcome = await new Kill(burst, installation, Seed).Run();

        outcome.FellInside.ShouldBeTrue(outcome.ToString());
        outcome.Wrong.ShouldBeEmpty();
        outcome.Holds.ShouldBeTrue(outcome.ToString());
    }
}
