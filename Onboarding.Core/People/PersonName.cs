using System.Globalization;
using System.Text;

namespace Onboarding.Core.People;

/// <summary>Names are names: one letter or a hundred and twenty, any script, no rule but that it can be written on a line.</summary>
public static class PersonName
{
    public const int Length = 120;

    /// <summary>The name in NFC with single spaces; null without a letter, too long, or hiding control characters.</summary>
    public static string? Read(string? typed)
    {
        var name = string.Join(' ', (typed ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        // First of all: Normalize throws on what is not text
        if (name.EnumerateRunes().Any(IsHidden) || !name.EnumerateRunes().Any(Rune.IsLetter)) return null;

        name = name.Normalize(NormalizationForm.FormC);
        return name.Length <= Length ? name : null;
    }

    // Explicit bidirectional controls would let one name pose as another
    private static bool IsHidden(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate
        || rune.Value is >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069 or 0xFFFD;
}
