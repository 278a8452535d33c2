using System.Buffers;
using System.Globalization;
using System.Text;

namespace Onboarding.Pdf;

/// <summary>What is written of a text: composed (NFC), without invisible characters, or nothing at all when a control stands against it.</summary>
internal static class PlainText
{
    public static string From(string text)
    {
        if (FirstRefused(text) is { } character) throw new UnwritableTextException(character);
        if (text.EnumerateRunes().Any(IsInvisible)) text = string.Concat(text.EnumerateRunes().Where(rune => !IsInvisible(rune)));
        return text.Normalize(NormalizationForm.FormC);
    }

    /// <summary>Half of a surrogate pair is answered as U+FFFD.</summary>
    public static Rune? FirstRefused(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var status = Rune.DecodeFromUtf16(text.AsSpan(i), out var character, out var length);
            if (status != OperationStatus.Done || IsRefused(character)) return character;
            i += length;
        }
        return null;
    }

    /// <summary>Persian and Indic words need them: they say which letters join.</summary>
    public static bool IsJoiner(Rune character) => character.Value is 0x200C or 0x200D;

    // Soft hyphen, zero-width space, word joiner, byte order mark: they change no visible letter
    private static bool IsInvisible(Rune character) => character.Value is 0x00AD or 0x200B or 0x2060 or 0xFEFF;

    // Explicit bidi controls are of the Format category
    private static bool IsRefused(Rune character) => character.Value != '\n' && !IsInvisible(character) && !IsJoiner(character)
        && Rune.GetUnicodeCategory(character)
            is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
}
