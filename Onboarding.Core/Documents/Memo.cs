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
            .. Parts.SelectMany(part => part.Steps.SelectMany(step => new[] { step.Title, step.Words }).Append(part.Title)),
        ], HouseStyle.CanWrite);
}

/// <summary>The steps under one heading of the lesson.</summary>
public sealed record MemoPart(string Title, IReadOnlyList<MemoStep> Steps);

/// <param name="Title">Without a full stop; empty when the step has none of its own.</param>
/// <param name="Words">What else the step says; may be empty.</param>
public sealed record MemoStep(string Title, string Words);
