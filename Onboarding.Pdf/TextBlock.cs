namespace Onboarding.Pdf;

/// <summary>Text laid in lines, ready to be drawn.</summary>
public sealed class TextBlock
{
    private readonly double boxWidth;
    private readonly Alignment alignment;

    internal TextBlock(TextLine[] lines, double boxWidth, Alignment alignment, string text, bool turns)
    {
        (Lines, this.boxWidth, this.alignment, Text, Turns) = (lines, boxWidth, alignment, text, turns);
        Height = lines.Sum(line => line.Height);
        Width = lines.Max(line => line.Width);
    }

    public int LineCount => Lines.Length;

    /// <summary>Of the widest line, in points.</summary>
    public double Width { get; }

    public double Height { get; }

    internal TextLine[] Lines { get; }

    internal string Text { get; }

    /// <summary>Whether its glyphs may stand in another order than its letters.</summary>
    internal bool Turns { get; }

    internal TextBlock Line(int index) => new([Lines[index]], boxWidth, alignment, Lines[index].Text, Turns);

    internal double Indent(TextLine line) => alignment.Indent(boxWidth, line.Width);
}

/// <summary>Runs as they stand from left to right; above and below the baseline, in points.</summary>
internal sealed record TextLine(GlyphRun[] Runs, double Above, double Below, double Width)
{
    public double Height => Above + Below;

    /// <summary>In the order of its letters.</summary>
    public string Text => Runs is [] ? "" : Runs[0].Text[Runs.Min(run => run.Start)..Runs.Max(run => run.End)].TrimEnd();

    /// <summary>Half of the leading is above the letters, as in CSS; a line grows only for letters of a second font that would leave it.</summary>
    public static TextLine Of(GlyphRun[] runs, double width)
    {
        var (above, below) = (0.0, 0.0);
        foreach (var run in runs)
        {
            var (runAbove, runBelow) = Room(run.Style);
            if (run.Font != run.Style.Fonts.First)
            {
                var (top, bottom) = run.Ink();
                (runAbove, runBelow) = (Math.Max(runAbove, top), Math.Max(runBelow, bottom));
            }
            (above, below) = (Math.Max(above, runAbove), Math.Max(below, runBelow));
        }
        return new(runs, above, below, width);
    }

    public static TextLine Empty(TextStyle style) => new([], style.Size * style.LineHeight, 0, 0);

    private static (double Above, double Below) Room(TextStyle style)
    {
        var font = style.Fonts.First;
        var (ascent, descent) = (font.Ascent * style.Size / font.UnitsPerEm, -font.Descent * style.Size / font.UnitsPerEm);
        var leading = style.Size * style.LineHeight - ascent - descent;
        return (ascent + leading / 2, descent + leading / 2);
    }
}
