namespace Onboarding.Core.Catalogue;

public enum Severity
{
    /// <summary>The file is not published as it stands: its last good version is.</summary>
    Error,

    /// <summary>The file is published. What the calendar alone can break is never more than that.</summary>
    Warning,
}

/// <param name="File">From the content folder, with slashes.</param>
/// <param name="What">What is wrong, in French: authors read it.</param>
/// <param name="Remedy">What to do.</param>
public sealed record Problem(string File, int Line, Severity Severity, string What, string Remedy)
{
    public string Sentence => French.Typeset($"{What} ; {Remedy}");

    public override string ToString() => $"{File}:{Line}: {(Severity == Severity.Error ? "error" : "warning")}: {Sentence}";
}

/// <summary>The folder cannot be served at all; the message is one sentence for whoever starts the site.</summary>
public sealed class ContentException(string message) : Exception(message);
