using System.Globalization;
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
        var name = string.Join(' ', string.Concat((typed ?? "").Where(unit => !IsDirectionMark(unit))).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        // First of all: Normalize throws on what is not text
        if (name.EnumerateRunes().Any(IsHidden) || !name.EnumerateRunes().Any(Rune.IsLetter)) return (null, NameRefusal.NotAName);

        name = name.Normalize(NormalizationForm.FormC);
        if (name.Length > Length) return (null, NameRefusal.NotAName);
        return AttendanceCertificateDocument.CanWrite(name) ? (name, null) : (null, NameRefusal.NoFont);
    }

    // Keyboards of right-to-left languages add them beside a name: they show nothing
    private static bool IsDirectionMark(char unit) => unit is '\u200E' or '\u200F' or '\u061C';

    // Explicit bidirectional controls would let one name pose as another
    private static bool IsHidden(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate
        || rune.Value is >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069 or 0xFFFD;
}
