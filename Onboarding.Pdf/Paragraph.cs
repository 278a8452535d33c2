namespace Onboarding.Pdf;

/// <summary>Which way the lines of a paragraph run, whatever runs in them: as the document does, or as the first letter of the text does.</summary>
public enum LineDirection { LeftToRight, RightToLeft, OfFirstLetter }

/// <summary>Shaped and measured text that has no width yet. Throws <see cref="UnwritableTextException"/> when a font is missing.</summary>
public sealed class Paragraph : Block
{
    private readonly string text;
    private readonly List<GlyphRun> runs = [];
    private readonly double[] offsets;
    private readonly TextStyle style;

    /// <summary>Of each character; null when the whole text runs to the right.</summary>
    private readonly byte[]? levels;

    /// <param name="direction">A name alone on its line runs as its own first letter does; text of the document as the document does.</param>
    public Paragraph(string text, TextStyle style, LineDirection direction = LineDirection.LeftToRight) : this([new(text, style)], direction) { }

    public Paragraph(params IReadOnlyList<TextSpan> spans) : this(spans, LineDirection.LeftToRight) { }

    public Paragraph(IReadOnlyList<TextSpan> spans, LineDirection direction)
    {
        var pieces = spans.Select(span => PlainText.From(span.Text)).ToArray();
        text = string.Concat(pieces);
        style = spans[0].Style;
        if (direction == LineDirection.RightToLeft || Bidi.HasRightToLeft(text)) levels = Levels(direction);

        var offset = 0;
        foreach (var (span, piece) in spans.Zip(pieces))
        {
            var spanStyle = span.Link is null ? span.Style : span.Style with { Link = span.Link };
            foreach (var (start, end, font) in span.Style.Fonts.Runs(piece)) Shape(offset + start, offset + end, font, spanStyle);
            offset += piece.Length;
        }
        offsets = Measure();
        NaturalWidth = LineBreaker.Break(text, offsets, double.PositiveInfinity)
            .Max(line => offsets[LineBreaker.VisibleEnd(text, line.Start, line.End)] - offsets[line.Start]);
    }

    /// <summary>The width that no line would need to break for.</summary>
    public double NaturalWidth { get; }

    /// <summary>In a flow.</summary>
    public Alignment Alignment { get; init; }

    /// <summary>In a flow, when it is not the document's: "en".</summary>
    public string? Language { get; init; }

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

    internal override IEnumerable<Strip> Lay(StructureElement parent, double left, double width)
    {
        var element = parent.Add(StructureType.P);
        element.Language = Language;
        var block = Wrap(width, Alignment);
        for (var index = 0; index < block.LineCount; index++)
        {
            var line = block.Line(index);
            yield return new(line.Height, (page, y) => page.Draw(element, canvas => canvas.Text(line, left, y)))
            {
                SpaceBefore = index == 0 ? SpaceBefore : 0,
                // No line of a paragraph stays alone on a page
                KeepsWithNext = (index == 0 && block.LineCount > 1) || index == block.LineCount - 2,
            };
        }
    }

    /// <summary>Each line feed begins a line that has its own first letter.</summary>
    private byte[] Levels(LineDirection direction)
    {
        var all = new byte[text.Length];
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is >= 0 and var feed ? feed : text.Length;
            var line = text[start..end];
            var level = direction switch
            {
                LineDirection.RightToLeft => (byte)1,
                LineDirection.OfFirstLetter => Bidi.LevelOfFirstLetter(line),
                _ => (byte)0,
            };
            Bidi.Levels(line, level).CopyTo(all, start);
            start = end + 1;
        }
        return all;
    }

    private void Shape(int start, int end, TrueTypeFont font, TextStyle style)
    {
        if (levels is null)
        {
            runs.Add(TextShaper.Shape(text, start, end, 0, font, style));
            return;
        }
        while (start < end)
        {
            var level = levels[start];
            var other = levels.AsSpan(start, end - start).IndexOfAnyExcept(level);
            var next = other < 0 ? end : start + other;
            runs.Add(TextShaper.Shape(text, start, next, level, font, style));
            start = next;
        }
    }

    private TextBlock Lay(double width, double scale, Alignment alignment, bool balanced)
    {
        var measure = balanced ? Balanced(width / scale) : width / scale;
        var lines = LineBreaker.Break(text, offsets, measure).Select(line => Line(line.Start, line.End, scale));
        return new([.. lines], width, alignment, text, turns: levels is not null);
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
        // In a line that turns, spaces at its end would stand beyond one of its two ends
        if (levels is not null) end = visibleEnd;
        var pieces = runs.Where(run => run.Start < end && run.End > start).Select(run => Cut(run, start, end).Scaled(scale)).ToArray();
        if (levels is not null) Bidi.Reorder(pieces, piece => piece.Level);
        return pieces.Length == 0 ? TextLine.Empty(style with { Size = style.Size * scale }) : TextLine.Of(pieces, pieces.Sum(run => run.WidthUntil(visibleEnd)));
    }

    // A run that a line end cuts is shaped again: no kerning or ligature may reach over the cut
    private static GlyphRun Cut(GlyphRun run, int start, int end) => run.Start >= start && run.End <= end
        ? run
        : TextShaper.Shape(run.Text, Math.Max(start, run.Start), Math.Min(end, run.End), run.Level, run.Font, run.Style);

    private double[] Measure()
    {
        var widths = new double[text.Length + 1];
        foreach (var run in runs)
            foreach (var glyph in run.Glyphs) widths[glyph.Cluster + 1] += run.WidthOf(glyph);
        for (var i = 1; i < widths.Length; i++) widths[i] += widths[i - 1];
        return widths;
    }
}
