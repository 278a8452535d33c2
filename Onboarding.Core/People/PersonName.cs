using System.Text;
using Onboarding.Core.Documents;

namespace Onboarding.Core.People;

/// <summary>Why a name is not taken.</summary>
public enum NameRefusal
{
    /// <summary>Without a letter, too long, or hiding control characters.</summary>
    NotAName,

    /// <summary>An attestation could not carry it: no font of ours has its script.</summary>
    NoFont,
}

/// <summary>Names are names: one letter or a hundred and twenty, no rule but that a line and an attestation can carry it.</summary>
public static class PersonName
{
    public const int Length = 120;

    /// <summary>The name in NFC with single spaces; null when it is refused.</summary>
    public static string? Read(string? typed) => Judge(typed).Name;

    /// <summary>Asked wherever a name is typed, so that nobody learns only from their missing attestation that it cannot be printed.</summary>
    public static NameRefusal? Refusal(string? typed) => Judge(typed).Refusal;

    private static (string? Name, NameRefusal? Refusal) Judge(string? typed)
    {
        if (Typed.Line(typed, Length) is not { } name || !name.EnumerateRunes().Any(Rune.IsLetter)) return (null, NameRefusal.NotAName);
        return CertificateDocument.CanWrite(name) ? (name, null) : (null, NameRefusal.NoFont);
    }
}
