namespace Onboarding.Pdf;

/// <summary>Size in points; line height in sizes, and tracking (space added after each glyph) in ems.</summary>
public sealed record TextStyle(FontStack Fonts, double Size, Color Color)
{
    public double LineHeight { get; init; } = 1.3;

    public double Tracking { get; init; }
}

public sealed record TextSpan(string Text, TextStyle Style);

public enum Alignment { Left, Center, Right }
