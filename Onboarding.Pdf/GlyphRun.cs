namespace Onboarding.Pdf;

/// <summary>In font units; the cluster is the index in the text of the first character that the glyph stands for.</summary>
internal readonly record struct Glyph(ushort Id, int Cluster, int Advance, int OffsetX, int OffsetY);

/// <summary>Shaped text[Start..End]: one font, one style.</summary>
internal sealed record GlyphRun(string Text, int Start, int End, TrueTypeFont Font, TextStyle Style, Glyph[] Glyphs)
{
    public double WidthOf(Glyph glyph) => glyph.Advance * Style.Size / Font.UnitsPerEm + Style.Tracking * Style.Size;

    public double WidthUntil(int end)
    {
        var width = 0.0;
        foreach (var glyph in Glyphs)
            if (glyph.Cluster < end) width += WidthOf(glyph);
        return width;
    }

    /// <summary>The end in the text of the cluster to which the glyph at an index belongs.</summary>
    public int ClusterEnd(int index)
    {
        for (var next = index + 1; next < Glyphs.Length; next++)
            if (Glyphs[next].Cluster != Glyphs[index].Cluster) return Glyphs[next].Cluster;
        return End;
    }

    public GlyphRun Scaled(double scale) => scale == 1 ? this : this with { Style = Style with { Size = Style.Size * scale } };
}
