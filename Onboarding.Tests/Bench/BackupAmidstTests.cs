using Onboarding.Bench.Faults;
using Onboarding.Core.Data;

namespace Onboarding.Tests.Bench;

/// <summary>A backup of the real program taken while people act; the bench's faults do the same with three hundred.</summary>
public sealed class BackupAmidstTests(Postgres postgres)
{
    private const int Few = 60;

    [Theory]
    [InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Whatever_was_acknowledged_before_it_began_comes_back_once(Database database)
    {
        var outcome = await Take(new Marks(Few), database);

        outcome.Before.Acknowledged.ShouldBe(Few / 3);
        outcome.During.ShouldBeGreaterThan(0);
        outcome.Holds.ShouldBeTrue(outcome.ToString());
    }

    /// <summary>The control: rows that the backup has lost.</summary>
    [Fact]
    public async Task What_does_not_come_back_is_found_out()
    {
        var outcome = await Take(new Forgetful(Few), Database.Sqlite);

        outcome.Before.Lost.ShouldBe(Few / 3);
        outcome.Holds.ShouldBeFalse();
    }

    private async Task<BackupOutcome> Take(Burst burst, Database database)
    {
        var server = database == Database.PostgreSql ? postgres : null;
        await using var here = await Installation.Make(server);
        await using var there = await Installation.Make(server);
        return await new BackupAmidst(burst, here, there).Run();
    }

    private sealed class Forgetful(int size) : Burst(size)
    {
        private readonly Marks marks = new(size);

        public override string Name => marks.Name;

        public override Task<IReadOnlyList<Act>> Prepare(Application application, World world) => marks.Prepare(application, world);

        public override Task<List<Guid>> Stored(OnboardingDb db) => Task.FromResult(new List<Guid>());

        public override Task<List<string>> Contradictions(OnboardingDb db) => marks.Contradictions(db);
    }
}
