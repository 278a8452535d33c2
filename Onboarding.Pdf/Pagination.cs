namespace Onboarding.Pdf;

/// <summary>Decides where pages end: before what does not fit, and never between strips that are kept together, unless they fill more than a page.</summary>
internal sealed class Pagination(double top, double bottom)
{
    // Sums of line heights differ by rounding from the page that they just fill
    private const double Tolerance = 0.001;

    private readonly List<List<(Strip Strip, double Y)>> pages = [[]];
    private double y;

    public List<List<(Strip Strip, double Y)>> Place(IEnumerable<Strip> strips)
    {
        var kept = new List<Strip>();
        foreach (var strip in strips)
        {
            kept.Add(strip);
            if (strip.KeepsWithNext) continue;
            PlaceTogether(kept);
            kept.Clear();
        }
        PlaceTogether(kept);
        return pages;
    }

    private bool IsFresh => pages[^1] is [];

    private void PlaceTogether(List<Strip> strips)
    {
        if (!IsFresh && !Fits(strips.Sum(strip => strip.SpaceBefore + strip.Height))) pages.Add([]);
        foreach (var strip in strips.SelectMany(Divided))
        {
            if (!IsFresh && !Fits(strip.SpaceBefore + strip.Height)) pages.Add([]);
            if (IsFresh) BeginPage(strip);
            else y += strip.SpaceBefore;
            Put(strip);
        }
    }

    private IEnumerable<Strip> Divided(Strip strip)
    {
        var room = bottom - top - (strip.Repeated?.Height ?? 0);
        return strip.Parts is { } parts && strip.Height > room ? parts.Select(part => part with { Repeated = strip.Repeated }) : [strip];
    }

    private void BeginPage(Strip first)
    {
        y = top;
        if (first.Repeated is not null) Put(first.Repeated);
        if (!Fits(first.Height)) throw new InvalidOperationException("A line, a picture or a table's header is taller than the page.");
    }

    private void Put(Strip strip)
    {
        pages[^1].Add((strip, y));
        y += strip.Height;
    }

    private bool Fits(double height) => y + height <= bottom + Tolerance;
}
