using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Onboarding.Core.Data;

namespace Onboarding.Bench.Faults;

/// <summary>
/// One kill -9 in the middle of a burst, the start after it, and what was promised beside what is there. Whoever got no answer
/// sends the same form again.
/// </summary>
/// <param name="seed">Chooses the moment.</param>
/// <param name="assembly">A publication of the application; without it the build of this clone.</param>
public sealed class Kill(Burst burst, Installation installation, int seed, string? assembly = null)
{
    // Lines are cut too: some acts are surely stored although nobody was told
    private const int LostAnswers = 10;

    private readonly Random chance = new(seed);
    private readonly Ledger ledger = new();

    /// <summary>How a form is sent; another way for a control.</summary>
    public Func<Act, Task<HttpResponseMessage>> Sends { get; init; } = act => act.Send();

    /// <summary>How it is sent again after the start.</summary>
    public Func<Act, Task<HttpResponseMessage>> SendsAgain { get; init; } = act => act.Send();

    public async Task<KillOutcome> Run()
    {
        var world = await World.Make(installation.Services);
        await using var application = new Application(installation, assembly);
        await application.Start();
        var acts = await burst.Prepare(application, world);

        var (answered, unanswered) = await KillAmidst(acts, application);

        var watch = Stopwatch.StartNew();
        await application.Start();
        var ready = watch.Elapsed;
        var keptUntold = (await installation.Services.Read(burst.Stored)).Intersect(unanswered.Select(act => act.Id)).Count();
        await Task.WhenAll(unanswered.Select(act => ledger.Send(act.Id, () => SendsAgain(act))));

        return await installation.Services.Read(async db => new KillOutcome(
            seed, answered, acts.Count - answered, keptUntold, ready, ledger.Against(await burst.Stored(db)),
            [.. await burst.Contradictions(db), .. await Damage(db)]));
    }

    private async Task<(int Answered, IReadOnlyList<Act> Unanswered)> KillAmidst(IReadOnlyList<Act> acts, Application application)
    {
        var killAfter = chance.Next(acts.Count / 10, acts.Count * 8 / 10);
        var isTime = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var answered = 0;

        var told = Task.WhenAll(acts.Select(act => ledger.Send(act.Id, async () =>
        {
            var answer = await Sends(act);
            var rank = Interlocked.Increment(ref answered);
            if (rank == killAfter) isTime.SetResult();
            return rank % LostAnswers == 0 ? throw new IOException("The answer was lost on the way") : answer;
        })));
        await Task.WhenAny(isTime.Task, told);
        // Not in step with an answer
        await Task.Delay(chance.Next(5));
        application.Kill();

        return (answered, [.. acts.Zip(await told).Where(sent => !sent.Second).Select(sent => sent.First)]);
    }

    private static async Task<List<string>> Damage(OnboardingDb db) => db.HasOneWriter
        ? [.. (await db.Database.SqlQueryRaw<string>("PRAGMA integrity_check").ToListAsync()).Where(line => line != "ok")]
        : [];
}

/// <param name="Answered">Acts whose answer came before the kill, those lost on the way included.</param>
/// <param name="Cut">Acts that the kill left without one.</param>
/// <param name="KeptUntold">Stored before the kill although nobody was told: the resend must find them.</param>
/// <param name="Ready">From the start of the process until the site says that it can serve.</param>
/// <param name="Wrong">Where the database contradicts itself, or is damaged.</param>
public sealed record KillOutcome(int Seed, int Answered, int Cut, int KeptUntold, TimeSpan Ready, Balance Balance, IReadOnlyList<string> Wrong)
{
    /// <summary>Some were told, some were not, and of these some had been heard: else the kill has tried nothing.</summary>
    public bool FellInside => Answered > 0 && Cut > 0 && KeptUntold > 0;

    /// <summary>After the resend everybody has been told, and each act is there once.</summary>
    public bool Holds => FellInside && Wrong.Count == 0 && Balance is { Lost: 0, Double: 0 } && Balance.Acknowledged == Answered + Cut && Balance.Stored == Answered + Cut;
}
