using System.Diagnostics;

namespace Onboarding.Bench.Faults;

/// <summary>A backup taken by the program's own verb while people act, and what comes back from it in another installation.</summary>
/// <param name="there">Where nobody is yet.</param>
/// <param name="assembly">A publication of the application; without it the build of this clone.</param>
public sealed class BackupAmidst(Burst burst, Installation here, Installation there, string? assembly = null)
{
    private static readonly Dictionary<string, string> Passphrase = new() { ["Backup:Passphrase"] = "une phrase pour les sauvegardes" };

    // So that they outlast the backup
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    public async Task<BackupOutcome> Run()
    {
        var folder = Directory.CreateTempSubdirectory("passerelle-backup-");
        try
        {
            return await Run(Path.Combine(folder.FullName, "burst.passerelle"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<BackupOutcome> Run(string file)
    {
        await using var application = new Application(here, assembly, Passphrase);
        var world = await World.Make(here.Services);
        await application.Start();
        var acts = await burst.Prepare(application, world);
        var before = new Ledger();
        await Task.WhenAll(acts.Take(acts.Count / 3).Select(act => before.Send(act.Id, act.Send)));

        var watch = Stopwatch.StartNew();
        var backup = application.Does("backup", file);
        var told = 0;
        var meanwhile = Send(acts.Skip(acts.Count / 3), new Ledger(), until: backup, () => Interlocked.Increment(ref told));
        await backup;
        var (took, during) = (watch.Elapsed, Volatile.Read(ref told));
        await meanwhile;

        var isVerified = (await application.Does("restore", "--verify", file)).Contains("est bonne");
        await using var restored = new Application(there, assembly, Passphrase);
        await restored.Does("restore", file);
        await restored.Start();
        return await there.Services.Read(async db =>
        {
            var stored = await burst.Stored(db);
            return new BackupOutcome(before.Against(stored), during, took, stored.Except(acts.Select(act => act.Id)).Count(), isVerified, await burst.Contradictions(db));
        });
    }

    // One after the other while the backup is made, the rest at once
    private static async Task Send(IEnumerable<Act> acts, Ledger ledger, Task until, Action told)
    {
        var sent = new List<Task<bool>>();
        foreach (var act in acts)
        {
            sent.Add(ledger.Send(act.Id, act.Send));
            if (until.IsCompleted) continue;
            if (await sent[^1]) told();
            await Task.WhenAny(until, Task.Delay(Pause));
        }
        await Task.WhenAll(sent);
    }
}

/// <param name="Before">What was acknowledged before the backup began, beside all that was restored.</param>
/// <param name="During">Acknowledged while it was made: some of it is in the backup.</param>
/// <param name="Took">From the start of the verb to its end.</param>
/// <param name="Unknown">Restored, and nobody has ever done it.</param>
/// <param name="IsVerified">Whether the program itself says that the backup is good.</param>
/// <param name="Wrong">Where what was restored contradicts itself.</param>
public sealed record BackupOutcome(Balance Before, int During, TimeSpan Took, int Unknown, bool IsVerified, IReadOnlyList<string> Wrong)
{
    public bool Holds => Before is { Acknowledged: > 0, Lost: 0, Double: 0 } && During > 0 && Unknown == 0 && IsVerified && Wrong.Count == 0;
}
