using System.Globalization;
using System.Text;

namespace Onboarding.Core;

/// <summary>What was typed into a field, as it can be kept: in NFC, and with nothing hidden in it.</summary>
public static class Typed
{
    /// <summary>One line with single spaces; null when it is empty, too long, or hides control characters.</summary>
    public static string? Line(string? typed, int length)
    {
        var line = string.Join(' ', WithoutMarks(typed).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length == 0 ? null : Kept(line, length);
    }

    /// <summary>As many lines as one likes, none included; null when too long or hiding control characters.</summary>
    public static string? Lines(string? typed, int length) =>
        Kept(string.Join('\n', WithoutMarks(typed).ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim())).Trim(), length);

    /// <summary>The text without what would hide in it: for what is kept however it was typed.</summary>
    public static string Shown(string typed) => string.Concat(WithoutMarks(typed).Trim().EnumerateRunes().Where(rune => !IsHidden(rune)));

    private static string? Kept(string text, int length)
    {
        // First of all: Normalize throws on what is not text
        if (text.EnumerateRunes().Any(IsHidden)) return null;

        text = text.Normalize(NormalizationForm.FormC);
        return text.Length <= length ? text : null;
    }

    // They show nothing: keyboards of right-to-left languages add some beside a name, copied pages bring spaces of no width
    private static string WithoutMarks(string? typed) =>
        string.Concat((typed ?? "").Where(unit => unit is not ('\u200E' or '\u200F' or '\u061C' or '\u00AD' or '\u200B' or '\u2060' or '\uFEFF')));

    // Explicit bidirectional controls would let one name pose as another, and so would whatever else shows nothing; Persian needs its joiners
    private static bool IsHidden(Rune rune) =>
        rune.Value is not ('\n' or 0x200C or 0x200D)
        && (rune.Value is 0xFFFD || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate);
}
