using System.Globalization;
using System.Text;

namespace Onboarding.Core.People;

/// <summary>Names are names: one letter or a hundred and twenty, any script, no rule but that it can be written on a line.</summary>
public static class PersonName
{
    public const int Length = 120;

    /// <summary>The name in NFC with single spaces; null when nothing is left, when it is too long, or when it hides control characters.</summary>
    public static string? Read(string? typed)
    {
        var words = (typed ?? "").Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var name = string.Join(' ', words);
        return name.Length is > 0 and <= Length && !name.EnumerateRunes().Any(IsHidden) ? name : null;
    }

    // Explicit bidirectional controls would let one name pose as another
    private static bool IsHidden(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate
        || rune.Value is >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069 or 0xFFFD;
}
