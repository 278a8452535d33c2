namespace Onboarding.Pdf;

/// <summary>In font units; the cluster is the index in the text of the first character that the glyph stands for.</summary>
internal readonly record struct Glyph(ushort Id, int Cluster, int Advance, int OffsetX, int OffsetY);

/// <summary>Shaped text[Start..End]: one direction, one font, one style. Glyphs stand from left to right, whichever way the text runs.</summary>
internal sealed record GlyphRun(string Text, int Start, int End, byte Level, TrueTypeFont Font, TextStyle Style, Glyph[] Glyphs)
{
    private bool IsRightToLeft => Bidi.IsRightToLeft(Level);

    public double WidthOf(Glyph glyph) => glyph.Advance * Style.Size / Font.UnitsPerEm + Style.Tracking * Style.Size;

    public double WidthUntil(int end)
    {
        var width = 0.0;
        foreach (var glyph in Glyphs)
            if (glyph.Cluster < end) width += WidthOf(glyph);
        return width;
    }

    /// <summary>The text of the cluster to which the glyph at an index belongs.</summary>
    public string ClusterText(int index)
    {
        var (cluster, step) = (Glyphs[index].Cluster, IsRightToLeft ? -1 : 1);
        for (var next = index + step; next >= 0 && next < Glyphs.Length; next += step)
            if (Glyphs[next].Cluster != cluster) return Text[cluster..Glyphs[next].Cluster];
        return Text[cluster..End];
    }

    /// <summary>
    /// What one glyph has to say for its cluster to be read back; null when it cannot. Readers turn right-to-left text round
    /// character by character: a ligature of two letters needs one character of its own, and a mirrored bracket has none.
    /// </summary>
    public string? SaidByOneGlyph(string cluster) => IsRightToLeft
        ? RightToLeftReading.OfOneGlyph(cluster)
        : cluster;

    /// <summary>How far its outlines reach above and below the baseline, in points.</summary>
    public (double Above, double Below) Ink()
    {
        var (above, below) = (0, 0);
        foreach (var glyph in Glyphs)
        {
            if (!Font.Shaping.TryGetGlyphExtents(glyph.Id, out var ink)) continue;
            above = Math.Max(above, ink.YBearing + glyph.OffsetY);
            below = Math.Max(below, -ink.YBearing - ink.Height - glyph.OffsetY);
        }
        return (above * Style.Size / Font.UnitsPerEm, below * Style.Size / Font.UnitsPerEm);
    }

    public GlyphRun Scaled(double scale) => scale == 1 ? this : this with { Style = Style with { Size = Style.Size * scale } };
}
