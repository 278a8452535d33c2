using System.Globalization;
using System.Text;

namespace Onboarding.Pdf;

/// <summary>How PDF writes numbers and strings (ISO 32000-1, 7.3), whatever the culture of the thread.</summary>
internal static class PdfSyntax
{
    public static StringBuilder AppendNumber(this StringBuilder text, double number)
    {
        // Adding zero turns −0 into 0
        var rounded = Math.Round(number, 3) + 0.0;
        return text.Append(CultureInfo.InvariantCulture, $"{rounded:0.###}");
    }

    public static StringBuilder AppendColor(this StringBuilder text, Color color) =>
        text.AppendNumber(color.Red / 255.0).Append(' ').AppendNumber(color.Green / 255.0).Append(' ').AppendNumber(color.Blue / 255.0);

    public static string Number(double number) => new StringBuilder().AppendNumber(number).ToString();

    public static string Rectangle(Bounds bounds, double pageHeight) =>
        $"[{Number(bounds.Left)} {Number(pageHeight - bounds.Bottom)} {Number(bounds.Right)} {Number(pageHeight - bounds.Top)}]";

    /// <summary>A text string, in ASCII or in UTF-16 with its mark; in hexadecimal, so that nothing needs escaping.</summary>
    public static string Text(string text) => text.AsSpan().ContainsAnyExceptInRange(' ', '~')
        ? $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>"
        : $"<{Convert.ToHexString(Encoding.ASCII.GetBytes(text))}>";

    public static string Name(string text)
    {
        var name = new StringBuilder("/");
        foreach (var letter in Encoding.UTF8.GetBytes(text))
            if (char.IsAsciiLetterOrDigit((char)letter)) name.Append((char)letter);
            else name.Append(CultureInfo.InvariantCulture, $"#{letter:X2}");
        return name.ToString();
    }

    public static string Date(DateTimeOffset date) =>
        $"(D:{date.UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)}Z)";
}
