using System.Text;
using HarfBuzz = HarfBuzzSharp;

namespace Onboarding.Pdf;

/// <summary>HarfBuzz: kerning, ligatures, joined letters, marks in their places.</summary>
internal static class TextShaper
{
    // HarfBuzz would take the language of the machine: the same text must give the same bytes everywhere
    private static readonly HarfBuzz.Language Undetermined = new("und");

    // Spaced letters next to joined ones look like a mistake (CSS Text 3, 8.2)
    private static readonly HarfBuzz.Feature[] WithoutLigatures = [HarfBuzz.Feature.Parse("-liga"), HarfBuzz.Feature.Parse("-clig")];

    public static GlyphRun Shape(string text, int start, int end, byte level, TrueTypeFont font, TextStyle style)
    {
        // Spacing would cut letters that are joined
        if (Bidi.IsRightToLeft(level) && style.Tracking != 0) style = style with { Tracking = 0 };

        using var buffer = new HarfBuzz.Buffer();
        // Among glyphs in the order of the eye, a mark apart from its letter would be read before it
        buffer.ClusterLevel = Bidi.IsRightToLeft(level) ? HarfBuzz.ClusterLevel.MonotoneGraphemes : HarfBuzz.ClusterLevel.MonotoneCharacters;
        buffer.AddUtf16(text.AsSpan(), start, end - start);
        buffer.Direction = Bidi.IsRightToLeft(level) ? HarfBuzz.Direction.RightToLeft : HarfBuzz.Direction.LeftToRight;
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
        return new(text, start, end, level, font, style, glyphs);
    }
}
