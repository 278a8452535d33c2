namespace Onboarding.Pdf;

/// <summary>What flows over pages: a paragraph, a heading, a list, a table, a figure, a decoration.</summary>
public abstract class Block
{
    private protected Block() { }

    /// <summary>In points; none at the top of a page.</summary>
    public double SpaceBefore { get; init; } = 8;

    /// <summary>Adds itself to the reading order and gives its strips; they are drawn when their page is known.</summary>
    internal abstract IEnumerable<Strip> Lay(StructureElement parent, double left, double width);
}

/// <summary>What no page break divides: its height, and how it is drawn with its top at a height of a page.</summary>
internal sealed record Strip(double Height, Action<Page, double> Draw)
{
    public double SpaceBefore { get; init; }

    public bool KeepsWithNext { get; init; }

    /// <summary>Drawn above it when it begins a page.</summary>
    public Strip? Repeated { get; init; }

    /// <summary>What it falls into when it is taller than a page.</summary>
    public IEnumerable<Strip>? Parts { get; init; }
}
