namespace Onboarding.Pdf;

/// <summary>Shaped and measured text that has no width yet. Throws <see cref="UnwritableTextException"/> when a font is missing.</summary>
public sealed class Paragraph
{
    private readonly string text;
    private readonly List<GlyphRun> runs = [];
    private readonly double[] offsets;
    private readonly TextStyle style;

    public Paragraph(string text, TextStyle style) : this(new TextSpan(text, style)) { }

    public Paragraph(params IReadOnlyList<TextSpan> spans)
    {
        var pieces = spans.Select(span => PlainText.From(span.Text)).ToArray();
        text = string.Concat(pieces);
        style = spans[0].Style;

        var offset = 0;
        foreach (var (span, piece) in spans.Zip(pieces))
        {
            foreach (var (start, end, font) in span.Style.Fonts.Runs(piece))
                runs.Add(TextShaper.Shape(text, offset + start, offset + end, font, span.Style));
            offset += piece.Length;
        }
        offsets = Measure();
        NaturalWidth = LineBreaker.Break(text, offsets, double.PositiveInfinity)
            .Max(line => offsets[LineBreaker.VisibleEnd(text, line.Start, line.End)] - offsets[line.Start]);
    }

    /// <summary>The width that no line would need to break for.</summary>
    public double NaturalWidth { get; }

    /// <summary>Lays the text in lines; balanced lines are as even as the same number of lines can be.</summary>
    public TextBlock Wrap(double width, Alignment alignment = Alignment.Left, bool balanced = false) =>
        Lay(width, 1, alignment, balanced);

    /// <summary>The largest text not above its own size that takes at most these lines, balanced; null when it would be smaller than the scale allows.</summary>
    public TextBlock? Fit(double width, int lines, double smallestScale, Alignment alignment = Alignment.Left)
    {
        var scale = NaturalWidth == 0 ? 1 : Math.Min(1, lines * width / NaturalWidth);
        while (scale >= smallestScale)
        {
            if (LineBreaker.Break(text, offsets, width / scale).Count <= lines) return Lay(width, scale, alignment, balanced: lines > 1);
            scale *= 0.98;
        }
        return null;
    }

    private TextBlock Lay(double width, double scale, Alignment alignment, bool balanced)
    {
        var measure = balanced ? Balanced(width / scale) : width / scale;
        var lines = LineBreaker.Break(text, offsets, measure).Select(line => Line(line.Start, line.End, scale));
        return new([.. lines], width, alignment);
    }

    /// <summary>The narrowest measure that needs no more lines than the given one.</summary>
    private double Balanced(double width)
    {
        var count = LineBreaker.Break(text, offsets, width).Count;
        if (count == 1) return width;
        var (tooNarrow, wide) = (width / 2, width);
        for (var step = 0; step < 10; step++)
        {
            var middle = (tooNarrow + wide) / 2;
            if (LineBreaker.Break(text, offsets, middle).Count > count) tooNarrow = middle;
            else wide = middle;
        }
        return wide;
    }

    private TextLine Line(int start, int end, double scale)
    {
        var visibleEnd = LineBreaker.VisibleEnd(text, start, end);
        var pieces = runs.Where(run => run.Start < end && run.End > start).Select(run => Cut(run, start, end).Scaled(scale)).ToArray();
        return new(pieces, pieces.Length == 0 ? style.Size * scale * style.LineHeight : pieces.Max(run => run.Style.Size * run.Style.LineHeight),
            pieces.Sum(run => run.WidthUntil(visibleEnd)));
    }

    // A run that a line end cuts is shaped again: no kerning or ligature may reach over the cut
    private static GlyphRun Cut(GlyphRun run, int start, int end) => run.Start >= start && run.End <= end
        ? run
        : TextShaper.Shape(run.Text, Math.Max(start, run.Start), Math.Min(end, run.End), run.Font, run.Style);

    private double[] Measure()
    {
        var widths = new double[text.Length + 1];
        foreach (var run in runs)
            foreach (var glyph in run.Glyphs) widths[glyph.Cluster + 1] += run.WidthOf(glyph);
        for (var i = 1; i < widths.Length; i++) widths[i] += widths[i - 1];
        return widths;
    }
}
