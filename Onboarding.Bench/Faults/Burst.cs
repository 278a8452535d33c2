using Onboarding.Core.Data;

namespace Onboarding.Bench.Faults;

/// <summary>A form of the site, filled and ready to be sent, as often as it takes.</summary>
/// <param name="Id">Whom the act is about: by it the act is found again wherever it was stored, under whatever other id.</param>
public sealed record Act(Guid Id, Browser Client, string Address, Dictionary<string, string> Fields)
{
    public Task<HttpResponseMessage> Send() => Client.Posts(Address, new(Fields));
}

/// <summary>Many people who act in the same second, each with the cookies, the token and the ids that the site gave them.</summary>
public abstract class Burst(int size)
{
    // Opening the forms is not what is tried
    private const int AtATime = 8;

    protected int Size => size;

    public abstract string Name { get; }

    public abstract Task<IReadOnlyList<Act>> Prepare(Application application, World world);

    /// <summary>The act of every row that is really there.</summary>
    public abstract Task<List<Guid>> Stored(OnboardingDb db);

    /// <summary>Where the stored rows contradict one another, in words.</summary>
    public abstract Task<List<string>> Contradictions(OnboardingDb db);

    protected static async Task<IReadOnlyList<Act>> Open<T>(IEnumerable<T> forms, Func<T, Task<Act>> open)
    {
        var opened = new System.Collections.Concurrent.ConcurrentBag<Act>();
        await Parallel.ForEachAsync(forms, new ParallelOptions { MaxDegreeOfParallelism = AtATime }, async (form, _) => opened.Add(await open(form)));
        return [.. opened];
    }
}
