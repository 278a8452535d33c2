using System.Collections.Concurrent;
using System.Net;

namespace Onboarding.Bench;

/// <summary>
/// What the application has promised, kept outside it. A line is written only when the whole answer was read and says that the
/// act was done: every form of the site answers an act by a redirect, and shows itself again when it refuses.
/// </summary>
public sealed class Ledger
{
    private readonly ConcurrentBag<Guid> acknowledged = [];
    private readonly ConcurrentDictionary<string, int> answers = [];

    /// <summary>How often each answer came: a status, or that none did.</summary>
    public IReadOnlyDictionary<string, int> Answers => answers;

    /// <summary>Sends one act under an id of its own; false when nothing was promised.</summary>
    public async Task<bool> Send(Guid act, Func<Task<HttpResponseMessage>> send)
    {
        try
        {
            using var answer = await send();
            await answer.Content.LoadIntoBufferAsync();
            answers.AddOrUpdate($"{(int)answer.StatusCode}", 1, (_, times) => times + 1);
            if (answer.StatusCode is not (HttpStatusCode.Redirect or HttpStatusCode.SeeOther)) return false;
            acknowledged.Add(act);
            return true;
        }
        catch (Exception cut) when (cut is HttpRequestException or IOException or OperationCanceledException)
        {
            answers.AddOrUpdate("none", 1, (_, times) => times + 1);
            return false;
        }
    }

    /// <param name="stored">The act of every row that is really there.</param>
    public Balance Against(IReadOnlyCollection<Guid> stored)
    {
        var promised = acknowledged.ToHashSet();
        var distinct = stored.ToHashSet();
        return new(promised.Count, stored.Count, promised.Except(distinct).Count(), stored.Count - distinct.Count);
    }
}

/// <summary>Acts acknowledged and rows stored; those promised and not there, and those there twice, must be none.</summary>
public sealed record Balance(int Acknowledged, int Stored, int Lost, int Double);
