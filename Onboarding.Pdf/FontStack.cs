using System.Globalization;
using System.Text;

namespace Onboarding.Pdf;

/// <summary>Fonts in order of preference: each character is written with the first that has it.</summary>
public sealed class FontStack(params IReadOnlyList<TrueTypeFont> fonts)
{
    public TrueTypeFont First => fonts[0];

    /// <summary>The question to ask before writing a text that came from people.</summary>
    public bool CanWrite(string text) =>
        PlainText.FirstRefused(text) is null
        && PlainText.From(text).EnumerateRunes().All(character => character.Value == '\n' || PlainText.IsJoiner(character) || fonts.Any(font => font.Has(character)));

    /// <summary>Cuts a text into pieces of one font each; line feeds belong to none.</summary>
    internal List<(int Start, int End, TrueTypeFont Font)> Runs(string text)
    {
        var runs = new List<(int Start, int End, TrueTypeFont Font)>();
        TrueTypeFont? current = null;
        var start = 0;
        for (var i = 0; i < text.Length;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(i), out var character, out var length);
            var font = character.Value == '\n' ? null : FontOf(character, current);
            if (font != current)
            {
                if (current is not null) runs.Add((start, i, current));
                (start, current) = (i, font);
            }
            i += length;
        }
        if (current is not null) runs.Add((start, text.Length, current));
        return runs;
    }

    private TrueTypeFont FontOf(Rune character, TrueTypeFont? current)
    {
        // HarfBuzz draws nothing for them, with any font
        if (PlainText.IsJoiner(character)) return current ?? First;
        if (current is not null && StaysWithItsNeighbour(character) && current.Has(character)) return current;
        foreach (var font in fonts)
            if (font.Has(character)) return font;
        throw new UnwritableTextException(character);
    }

    private static bool StaysWithItsNeighbour(Rune character) => Rune.GetUnicodeCategory(character)
        is UnicodeCategory.SpaceSeparator or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;
}
