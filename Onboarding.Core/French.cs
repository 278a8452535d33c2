using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Onboarding.Core;

/// <summary>How French writes dates, hours and spaces. Numbers, hours and fields are French in every language of the screen.</summary>
public static partial class French
{
    public static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("fr-FR");

    // Not the narrow U+202F: the screen's typeface has no glyph for it
    public const char NoBreak = '\u00A0';

    /// <summary>lundi 4 mai 2026; the first of a month is « 1er ».</summary>
    public static string Long(DateOnly date) => $"{date.ToString("dddd", Culture)} {Short(date)}";

    /// <summary>4 mai 2026</summary>
    public static string Short(DateOnly date) => $"{Day(date)} {date.ToString("MMMM yyyy", Culture)}";

    /// <summary>Lundi 4, for a column's head; the first of a month is « 1er ».</summary>
    public static string WeekDay(DateOnly date) => Capitalized($"{date.ToString("dddd", Culture)} {Day(date)}");

    /// <summary>9 h 00, with spaces that never break.</summary>
    public static string Hour(TimeOnly time) => $"{time.Hour}{NoBreak}h{NoBreak}{time.Minute:00}";

    /// <summary>9 h 00 – 12 h 00</summary>
    public static string Hours(TimeOnly start, TimeOnly end) => $"{Hour(start)} – {Hour(end)}";

    /// <summary>3 h 00 for 180 minutes.</summary>
    public static string Duration(int minutes) => $"{minutes / 60}{NoBreak}h{NoBreak}{minutes % 60:00}";

    /// <summary>A sentence's first letter raised: « Lundi 4 mai 2026 ».</summary>
    public static string Capitalized(string text) => text is [] ? text : char.ToUpper(text[0], Culture) + text[1..];

    /// <summary>Without case, accents and ligatures, as people type what they look for.</summary>
    public static string Folded(string text) => string.Concat(
        text.ToLowerInvariant().Replace("œ", "oe").Replace("æ", "ae").Replace("ß", "ss").Replace('ł', 'l').Replace('ø', 'o').Replace('đ', 'd')
            .Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark));

    public static string Ordinal(int rank, bool feminine = false) => rank == 1 ? (feminine ? "1re" : "1er") : $"{rank}e";

    /// <summary>
    /// The typographer: typographic apostrophes, and spaces that never break before : ; ! ? % € and inside « ».
    /// Runs once, when a lesson is loaded or a message formatted; authors type plain spaces.
    /// </summary>
    public static string Typeset(string text)
    {
        text = text.Replace('\'', '’');
        text = BeforeHigh().Replace(text, NoBreak + "$1");
        text = AfterOpening().Replace(text, "«" + NoBreak);
        text = BeforeClosing().Replace(text, NoBreak + "»");
        return WithinNumber().Replace(text, $"{NoBreak}");
    }

    private static string Day(DateOnly date) => date.Day == 1 ? "1er" : date.Day.ToString(Culture);

    [GeneratedRegex(@"[ \u00A0\u202F]+([:;!?%€])")]
    private static partial Regex BeforeHigh();

    [GeneratedRegex(@"«[ \u00A0\u202F]*")]
    private static partial Regex AfterOpening();

    [GeneratedRegex(@"[ \u00A0\u202F]*»")]
    private static partial Regex BeforeClosing();

    // 03 53 01 42 60, and 100 000
    [GeneratedRegex(@"(?<=\b\d\d) (?=\d\d\b)|(?<=\d) (?=\d{3}\b)")]
    private static partial Regex WithinNumber();
}
