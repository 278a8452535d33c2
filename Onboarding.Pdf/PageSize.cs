namespace Onboarding.Pdf;

/// <summary>Points, of which an inch has 72.</summary>
public readonly record struct PageSize(double Width, double Height)
{
    public static readonly PageSize A4 = new(595.276, 841.89);

    public PageSize Landscape => new(Math.Max(Width, Height), Math.Min(Width, Height));
}
