using System.Text;
using HarfBuzz = HarfBuzzSharp;

namespace Onboarding.Pdf;

/// <summary>HarfBuzz: kerning, ligatures, marks in their places.</summary>
internal static class TextShaper
{
    // HarfBuzz would take the language of the machine: the same text must give the same bytes everywhere
    private static readonly HarfBuzz.Language Undetermined = new("und");

    // Spaced letters next to joined ones look like a mistake (CSS Text 3, 8.2)
    private static readonly HarfBuzz.Feature[] WithoutLigatures = [HarfBuzz.Feature.Parse("-liga"), HarfBuzz.Feature.Parse("-clig")];

    public static GlyphRun Shape(string text, int start, int end, TrueTypeFont font, TextStyle style)
    {
        using var buffer = new HarfBuzz.Buffer();
        buffer.ClusterLevel = HarfBuzz.ClusterLevel.MonotoneCharacters;
        buffer.AddUtf16(text.AsSpan(), start, end - start);
        buffer.Direction = HarfBuzz.Direction.LeftToRight;
        buffer.Language = Undetermined;
        buffer.GuessSegmentProperties();
        font.Shaping.Shape(buffer, style.Tracking == 0 ? [] : WithoutLigatures);

        var infos = buffer.GetGlyphInfoSpan();
        var positions = buffer.GetGlyphPositionSpan();
        var glyphs = new Glyph[infos.Length];
        for (var i = 0; i < glyphs.Length; i++)
        {
            var (info, position) = (infos[i], positions[i]);
            if (info.Codepoint == 0) throw new UnwritableTextException(Rune.GetRuneAt(text, (int)info.Cluster));
            glyphs[i] = new((ushort)info.Codepoint, (int)info.Cluster, position.XAdvance, position.XOffset, position.YOffset);
        }
        return new(text, start, end, font, style, glyphs);
    }
}
