namespace Onboarding.Pdf;

/// <summary>Text laid in lines, ready to be drawn.</summary>
public sealed class TextBlock
{
    private readonly double boxWidth;
    private readonly Alignment alignment;

    internal TextBlock(TextLine[] lines, double boxWidth, Alignment alignment)
    {
        (Lines, this.boxWidth, this.alignment) = (lines, boxWidth, alignment);
        Height = lines.Sum(line => line.Height);
        Width = lines.Max(line => line.Width);
    }

    public int LineCount => Lines.Length;

    /// <summary>Of the widest line, in points.</summary>
    public double Width { get; }

    public double Height { get; }

    internal TextLine[] Lines { get; }

    internal double Indent(TextLine line) => alignment switch
    {
        Alignment.Right => boxWidth - line.Width,
        Alignment.Center => (boxWidth - line.Width) / 2,
        _ => 0,
    };
}

internal sealed record TextLine(GlyphRun[] Runs, double Height, double Width)
{
    /// <summary>From the top of the line: half of the leading is above the letters, as in CSS.</summary>
    public double Baseline
    {
        get
        {
            if (Runs.Length == 0) return Height;
            var ascent = Runs.Max(run => run.Font.Ascent * run.Style.Size / run.Font.UnitsPerEm);
            var descent = Runs.Max(run => -run.Font.Descent * run.Style.Size / run.Font.UnitsPerEm);
            return (Height - ascent - descent) / 2 + ascent;
        }
    }
}
