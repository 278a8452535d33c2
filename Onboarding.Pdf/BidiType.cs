using System.Globalization;
using System.Text;

namespace Onboarding.Pdf;

/// <summary>The bidirectional types of UAX 9, table 4, that a text without explicit controls can hold.</summary>
internal enum BidiType : byte { L, R, AL, EN, ES, ET, AN, CS, NSM, BN, S, WS, ON }

internal static class BidiTypes
{
    private const char FirstRightToLeft = '\u0590';

    /// <summary>Of a UTF-16 unit: half of a pair is judged by the blocks it can lead to.</summary>
    public static bool MayBeRightToLeft(char unit) => unit >= FirstRightToLeft
        && (IsInRightToLeftBlock(unit) || unit is (>= '\uD802' and <= '\uD803') or (>= '\uD83A' and <= '\uD83B'));

    /// <summary>
    /// Of DerivedBidiClass.txt: numbers, separators and right-to-left blocks one by one, everything else by its category.
    /// Symbols and punctuation of left-to-right scripts other than European ones count as neutral.
    /// </summary>
    public static BidiType Of(Rune character) => character.Value switch
    {
        '+' or '-' or 0x207A or 0x207B or 0x208A or 0x208B or 0x2212 or 0xFB29 or 0xFE62 or 0xFE63 or 0xFF0B or 0xFF0D => BidiType.ES,
        ',' or '.' or '/' or ':' or 0x00A0 or 0x060C or 0x202F or 0x2044 or 0xFE50 or 0xFE52 or 0xFE55 or 0xFF0C or 0xFF0E or 0xFF0F or 0xFF1A => BidiType.CS,
        '#' or '%' or 0x00B0 or 0x00B1 or 0x0609 or 0x060A or 0x066A or (>= 0x2030 and <= 0x2034) or 0x212E or 0x2213 or 0xFE5F or 0xFE6A or 0xFF03 or 0xFF05 => BidiType.ET,
        (>= '0' and <= '9') or 0x00B2 or 0x00B3 or 0x00B9 or (>= 0x06F0 and <= 0x06F9) or 0x2070 or (>= 0x2074 and <= 0x2079) or (>= 0x2080 and <= 0x2089)
            or (>= 0x2488 and <= 0x249B) or (>= 0xFF10 and <= 0xFF19) or (>= 0x102E1 and <= 0x102FB) or (>= 0x1D7CE and <= 0x1D7FF)
            or (>= 0x1F100 and <= 0x1F10A) or (>= 0x1FBF0 and <= 0x1FBF9) => BidiType.EN,
        (>= 0x0600 and <= 0x0605) or (>= 0x0660 and <= 0x0669) or 0x066B or 0x066C or 0x06DD or 0x0890 or 0x0891 or 0x08E2
            or (>= 0x10D30 and <= 0x10D39) or (>= 0x10E60 and <= 0x10E7E) => BidiType.AN,
        '\t' or 0x000B or 0x001F => BidiType.S,
        var value => Rune.GetUnicodeCategory(character) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => BidiType.NSM,
            UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator => BidiType.WS,
            UnicodeCategory.Control or UnicodeCategory.Format when value is not (0x200E or 0x200F or 0x061C) => BidiType.BN,
            _ when value >= FirstRightToLeft && IsInRightToLeftBlock(value) => RightToLeftType(value),
            UnicodeCategory.CurrencySymbol => BidiType.ET,
            UnicodeCategory.ModifierLetter when value is (>= 0x02B9 and <= 0x02BA) or (>= 0x02C6 and <= 0x02CF) or 0x02EC or 0x0374 => BidiType.ON,
            UnicodeCategory.OtherNumber or (>= UnicodeCategory.ConnectorPunctuation and < UnicodeCategory.OtherNotAssigned) => BidiType.ON,
            _ => value == 0x200F ? BidiType.R : BidiType.L,
        },
    };

    private static bool IsInRightToLeftBlock(int value) => value
        is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFE) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF);

    private static BidiType RightToLeftType(int value) => value switch
    {
        0x0606 or 0x0607 or 0x060E or 0x060F or 0x06DE or 0x06E9 or (>= 0x07F6 and <= 0x07F9) or 0xFD3E or 0xFD3F or (>= 0xFD40 and <= 0xFD4F)
            or 0xFDCF or (>= 0xFDFD and <= 0xFDFF) or 0x1091F or (>= 0x10B39 and <= 0x10B3F) or 0x1EEF0 or 0x1EEF1 => BidiType.ON,
        (>= 0x0600 and <= 0x07BF) or (>= 0x0860 and <= 0x08FF) or (>= 0xFB50 and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFE)
            or (>= 0x10D00 and <= 0x10D3F) or (>= 0x10F30 and <= 0x10F6F) or (>= 0x1EC70 and <= 0x1EFFF) => BidiType.AL,
        _ => BidiType.R,
    };
}
