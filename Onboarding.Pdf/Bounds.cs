namespace Onboarding.Pdf;

/// <summary>A box whose origin is top left, in points on a page and in its own units in a drawing.</summary>
public readonly record struct Bounds(double Left, double Top, double Right, double Bottom)
{
    public double Width => Right - Left;

    public double Height => Bottom - Top;

    public Bounds Union(Bounds other) => new(
        Math.Min(Left, other.Left), Math.Min(Top, other.Top), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));

    internal Bounds PlacedAt(double x, double y, double scale) =>
        new(x + Left * scale, y + Top * scale, x + Right * scale, y + Bottom * scale);

    internal Bounds Grown(double margin) => new(Left - margin, Top - margin, Right + margin, Bottom + margin);
}
