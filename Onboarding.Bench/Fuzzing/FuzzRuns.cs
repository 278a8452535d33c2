using System.Diagnostics;
using Microsoft.Extensions.Configuration;

namespace Onboarding.Bench.Fuzzing;

/// <summary>All doors with all strings, on both databases at once: our own strings on each, of the others half on either.</summary>
internal sealed class FuzzRuns(IConfiguration options)
{
    private readonly int strings = options.GetValue("strings", 200);
    private readonly int seed = options.GetValue("seed", Random.Shared.Next());
    private readonly Report report = new("fuzz");

    /// <summary>True when nothing was found.</summary>
    public async Task<bool> Run()
    {
        var program = Application.Publish();
        var doors = await Door.OfTheSite();
        await using var postgres = new PostgresServer(isDurable: false);
        postgres.Start();

        var watch = Stopwatch.StartNew();
        var taken = Naughty.Take(strings, seed);
        var (own, others) = (taken.Take(Naughty.Own.Count), taken.Skip(Naughty.Own.Count).ToList());
        var runs = await Task.WhenAll(
            Run(null, [.. own, .. others.Where((_, i) => i % 2 == 0)]),
            Run(postgres, [.. own, .. others.Where((_, i) => i % 2 != 0)]));

        Publish(doors, [.. runs.SelectMany(run => run)], watch.Elapsed);
        return runs.SelectMany(run => run).All(tally => tally.IsOpen && tally.Findings.Count == 0);

        async Task<List<Tally>> Run(PostgresServer? server, IReadOnlyList<Naughty> strings)
        {
            await using var installation = await Installation.Make(server);
            await using var application = new Application(installation, program);
            await application.Start();
            await using var scene = await Scene.Set(installation, application);
            var fuzz = new Fuzz(strings, scene.WhoOpens, scene.Good, scene.Restore);
            List<Tally> tallies = [];
            foreach (var door in doors)
            {
                tallies.Add(await fuzz.Run(door));
                Console.Error.WriteLine($"{(server is null ? "SQLite" : "PostgreSQL")}, {door.Endpoint}: {tallies[^1].Requests}{(tallies[^1].IsOpen ? "" : ", closed to good values")}");
                foreach (var finding in tallies[^1].Findings) Console.Error.WriteLine($"  {finding}");
            }
            return tallies;
        }
    }

    private void Publish(IReadOnlyList<Door> doors, IReadOnlyList<Tally> tallies, TimeSpan took)
    {
        var findings = tallies.SelectMany(tally => tally.Findings).ToList();
        report.Say($"{tallies.Sum(tally => tally.Requests):N0} requests at {doors.Count} doors with {doors.Sum(door => door.Inputs.Count())} inputs, found by reflection, each holding {strings} strings in its turn, "
            + $"in {took.TotalMinutes:N1} min on both databases. First seed: {seed}. After each request that wrote, the database is put back. {findings.Count} findings: an answer of 5xx or none in 10 s, markup that lives, an address that leads elsewhere.");
        report.Table(
            ["door", "inputs", "requests", "2xx", "3xx", "4xx", "of them 429", "5xx or none", "findings"],
            tallies.GroupBy(tally => tally.Door).Select(of => new object[]
            {
                $"`{of.Key.Endpoint}`", of.Key.Inputs.Count(), of.Sum(tally => tally.Requests),
                of.Sum(tally => tally.Between(200, 300)), of.Sum(tally => tally.Between(300, 400)), of.Sum(tally => tally.Between(400, 500)), of.Sum(tally => tally.Throttled),
                of.Sum(tally => tally.Between(500, 600) + tally.Between(0, 200)), of.Sum(tally => tally.Findings.Count),
            }));
        foreach (var finding in findings.GroupBy(found => (found.Door, found.Input, found.Fault))) report.Say($"{finding.Key}: {string.Join(", ", finding.Select(found => found.Text).Distinct().Take(5))}");
        report.Publish(intoBook: options.GetValue("write", false));
    }
}
