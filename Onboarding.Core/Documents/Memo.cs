namespace Onboarding.Core.Documents;

/// <summary>What the memo card of a lesson says, as text: its aim, its numbered steps, what to remember, and whom to call.</summary>
/// <param name="Reviewed">The day on which the facts were last checked.</param>
public sealed record Memo(
    string Title, string Aim, IReadOnlyList<MemoPart> Parts, IReadOnlyList<string> Remember,
    DateOnly Reviewed, string Issuer, string SupportPhone, string SupportHours)
{
    private bool? canBeWritten;

    /// <summary>Whether the fonts have every character: without them there is no card.</summary>
    public bool CanBeWritten => canBeWritten ??= Enumerable.All(
        [
            Title, Aim, .. Remember, Issuer, SupportPhone, SupportHours,
            .. Parts.SelectMany(part => part.Steps.SelectMany(step => step.Sentences.Append(step.Title)).Append(part.Title)),
        ], HouseStyle.CanWrite);

    /// <summary>A card for a glance: of each step its title and so many sentences.</summary>
    internal Memo Cut(int sentences) => this with
    {
        Parts = [.. Parts.Select(part => part with { Steps = [.. part.Steps.Select(step => step.Cut(sentences))] })],
    };

    /// <summary>Without what comes last, which is left to the lesson; null when nothing but the title is left.</summary>
    internal Memo? Shorter()
    {
        if (Parts is [.., { Steps.Count: > 1 } last]) return this with { Parts = [.. Parts.SkipLast(1), last with { Steps = [.. last.Steps.SkipLast(1)] }] };
        if (Parts is not []) return this with { Parts = [.. Parts.SkipLast(1)] };
        if (Remember is not []) return this with { Remember = [.. Remember.SkipLast(1)] };
        return Aim == "" ? null : this with { Aim = "" };
    }
}

/// <summary>The steps under one heading of the lesson.</summary>
public sealed record MemoPart(string Title, IReadOnlyList<MemoStep> Steps);

/// <param name="Title">Without a full stop; empty when the step has none of its own.</param>
public sealed record MemoStep(string Title, IReadOnlyList<string> Sentences)
{
    internal MemoStep Cut(int sentences) => this with { Sentences = [.. Sentences.Take(Title == "" ? Math.Max(1, sentences) : sentences)] };
}
