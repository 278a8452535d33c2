using Onboarding.Bench.Faults;

namespace Onboarding.Bench.Loading;

/// <summary>People who all act within one stretch of time, spread evenly over it, and what became of it.</summary>
public sealed class Rush(Installation installation, Burst burst)
{
    private readonly Ledger ledger = new();
    private readonly Timings timings = new();

    public async Task<RushOutcome> Run(IReadOnlyList<Act> acts, TimeSpan within)
    {
        await Task.WhenAll(acts.Select(async (act, i) =>
        {
            await Task.Delay(within * i / acts.Count);
            await ledger.Send(act.Id, () => timings.Take(act.Send));
        }));
        return await installation.Services.Read(async db =>
            new RushOutcome(timings, ledger.Against([.. (await burst.Stored(db)).Intersect(acts.Select(act => act.Id))]), await burst.Contradictions(db), acts.Count));
    }
}

public sealed record RushOutcome(Timings Timings, Balance Balance, IReadOnlyList<string> Wrong, int Acts)
{
    /// <summary>Everybody was answered, and what they were told is so.</summary>
    public bool Holds => Wrong.Count == 0 && Timings.Refused == 0 && Balance is { Lost: 0, Double: 0 } && Balance.Acknowledged == Acts && Balance.Stored == Acts;
}
