using System.Globalization;

namespace Onboarding.Pdf;

/// <summary>
/// Where lines end: after spaces, after hyphens, dashes and slashes between letters (not after that of « e-mail », nor a hyphen of an address), at line feeds, and inside a word only when it is wider than the line.
/// No-break spaces and no-break hyphens never break.
/// </summary>
internal static class LineBreaker
{
    /// <param name="offsets">The width of everything before each character, and of the whole text at its end.</param>
    public static List<(int Start, int End)> Break(string text, double[] offsets, double width)
    {
        // Sums of kerned advances differ by rounding from the width they were measured with
        var limit = width + 0.001;
        var lines = new List<(int Start, int End)>();
        for (var start = 0; start < text.Length;)
        {
            var end = EndOfLine(text, offsets, start, limit);
            lines.Add((start, end));
            start = end;
        }
        if (lines.Count == 0) lines.Add((0, 0));
        return lines;
    }

    /// <summary>Spaces at the end of a line hang: they count for nothing.</summary>
    public static int VisibleEnd(string text, int start, int end)
    {
        while (end > start && text[end - 1] is ' ' or '\n') end--;
        return end;
    }

    private static int EndOfLine(string text, double[] offsets, int start, double limit)
    {
        var best = start;
        for (var end = start + 1; end <= text.Length; end++)
        {
            if (!MayBreakBefore(text, end)) continue;
            if (offsets[VisibleEnd(text, start, end)] - offsets[start] > limit) break;
            best = end;
            if (text[end - 1] == '\n') break;
        }
        return best > start ? best : EndInsideWord(text, offsets, start, limit);
    }

    private static bool MayBreakBefore(string text, int index)
    {
        if (index == text.Length) return true;
        return text[index - 1] switch
        {
            '\n' => true,
            ' ' => text[index] is not (' ' or '\n'),
            '-' or '‐' => index >= 3 && char.IsLetter(text[index - 2]) && char.IsLetter(text[index - 3]) && char.IsLetter(text[index]) && !IsInAddress(text, index),
            '–' or '—' or '/' => index >= 2 && char.IsLetter(text[index - 2]) && char.IsLetter(text[index]),
            _ => false,
        };
    }

    // service-public.gouv.fr: whoever copies it does not know whether the hyphen belongs
    private static bool IsInAddress(string text, int index)
    {
        var rest = text.AsSpan(index);
        var word = rest.IndexOfAny(' ', '\n') is >= 0 and var end ? rest[..end] : rest;
        return word.IndexOf('.') is > 0 and var dot && dot < word.Length - 1 && char.IsLetter(word[dot + 1]);
    }

    private static int EndInsideWord(string text, double[] offsets, int start, double limit)
    {
        var end = start;
        while (end < text.Length)
        {
            var next = end + StringInfo.GetNextTextElementLength(text.AsSpan(end));
            if (end > start && offsets[next] - offsets[start] > limit) break;
            end = next;
        }
        return end;
    }
}
