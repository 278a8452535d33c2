using Microsoft.Extensions.Configuration;

namespace Onboarding.Bench.Faults;

/// <summary>What the application must survive, on both databases, as often as asked.</summary>
internal sealed class FaultRuns(IConfiguration options)
{
    private readonly int rounds = options.GetValue("rounds", 3);
    private readonly int seed = options.GetValue("seed", Random.Shared.Next());
    private readonly Report report = new("faults");

    /// <summary>True when all held.</summary>
    public async Task<bool> Run()
    {
        var program = Application.Publish();
        await using var postgres = new PostgresServer();
        postgres.Start();
        List<(Database Database, string Burst, KillOutcome Outcome)> outcomes = [];
        List<(Database Database, string Burst, BackupOutcome Outcome)> backups = [];
        foreach (var database in Enum.GetValues<Database>())
        {
            foreach (var burst in new Burst[] { new Marks(), new Bookings() })
            {
                var server = database == Database.PostgreSql ? postgres : null;
                for (var round = 0; round < rounds; round++)
                {
                    await using var installation = await Installation.Make(server);
                    var outcome = await new Kill(burst, installation, seed + outcomes.Count, program).Run();
                    outcomes.Add((database, burst.Name, outcome));
                    Console.Error.WriteLine($"{database}, {burst.Name}: {outcome}");
                }
                await using (var here = await Installation.Make(server))
                await using (var there = await Installation.Make(server))
                    backups.Add((database, burst.Name, await new BackupAmidst(burst, here, there, program).Run()));
                Console.Error.WriteLine($"{database}, {burst.Name}: {backups[^1].Outcome}");
            }
        }

        report.Say($"`kill -9` at a random moment of 300 posts sent at once, by people with cookies and tokens of their own; one answer in ten is lost on the way besides. After the start whoever was not told sends the same form again. First seed: {seed}.");
        report.Table(
            ["database", "burst", "seed", "answered", "cut", "stored untold", "ready again, s", "acknowledged", "stored", "lost", "double", "contradictions"],
            outcomes.Select(o => new object[]
            {
                o.Database, o.Burst, o.Outcome.Seed, o.Outcome.Answered, o.Outcome.Cut, o.Outcome.KeptUntold, o.Outcome.Ready.TotalSeconds,
                o.Outcome.Balance.Acknowledged, o.Outcome.Balance.Stored, o.Outcome.Balance.Lost, o.Outcome.Balance.Double, o.Outcome.Wrong.Count,
            }));
        report.Say("A backup by the program's own verb amid 300 posts, verified, and restored into another installation, which then starts. A third was acknowledged before the backup began: all of that must be there; of what came meanwhile, whatever is there is whole.");
        report.Table(
            ["database", "burst", "acknowledged before", "acknowledged during", "backup, s", "restored", "missing", "double", "unknown", "contradictions", "verified"],
            backups.Select(o => new object[]
            {
                o.Database, o.Burst, o.Outcome.Before.Acknowledged, o.Outcome.During, o.Outcome.Took.TotalSeconds, o.Outcome.Before.Stored,
                o.Outcome.Before.Lost, o.Outcome.Before.Double, o.Outcome.Unknown, o.Outcome.Wrong.Count, o.Outcome.IsVerified ? "yes" : "no",
            }));
        foreach (var wrong in outcomes.SelectMany(o => o.Outcome.Wrong).Concat(backups.SelectMany(o => o.Outcome.Wrong))) report.Say(wrong);
        report.Publish(intoBook: options.GetValue("write", false));
        return outcomes.All(o => o.Outcome.Holds) && backups.All(o => o.Outcome.Holds);
    }
}
