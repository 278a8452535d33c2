using System.Buffers;
using System.Globalization;
using System.Text;

namespace Onboarding.Pdf;

/// <summary>What is written of a text: composed (NFC), without invisible characters, or nothing at all when its direction or a control stands against it.</summary>
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

    // Soft hyphen, zero-width space, word joiner, byte order mark: they change no visible letter
    private static bool IsInvisible(Rune character) => character.Value is 0x00AD or 0x200B or 0x2060 or 0xFEFF;

    private static bool IsRefused(Rune character) => character.Value != '\n' && !IsInvisible(character)
        && (IsRightToLeft(character.Value) || Rune.GetUnicodeCategory(character)
            is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);

    // The blocks whose default class is R or AL (Unicode Standard Annex 9); explicit bidi controls are of the Format category
    private static bool IsRightToLeft(int character) => character
        is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFE)
        or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF);
}
