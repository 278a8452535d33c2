namespace Onboarding.Pdf;

/// <summary>Size in points; line height in sizes, and tracking (space added after each glyph) in ems.</summary>
public sealed record TextStyle(FontStack Fonts, double Size, Color Color)
{
    public double LineHeight { get; init; } = 1.3;

    public double Tracking { get; init; }

    internal Link? Link { get; init; }
}

/// <param name="Link">Where the words lead to: they are underlined.</param>
public sealed record TextSpan(string Text, TextStyle Style, Link? Link = null);

public enum Alignment { Left, Center, Right }

internal static class AlignmentRule
{
    extension(Alignment alignment)
    {
        public double Indent(double available, double width) => alignment switch
        {
            Alignment.Right => available - width,
            Alignment.Center => (available - width) / 2,
            _ => 0,
        };
    }
}
