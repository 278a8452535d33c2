namespace Onboarding.Pdf;

/// <summary>Draws a header or a footer. Page numbers begin at 1.</summary>
public delegate void PageFurniture(Canvas canvas, int page, int pageCount);

/// <summary>The page that a flow fills again and again: its size and its margins, in points, and what stands in the margins.</summary>
public sealed record PageFrame(PageSize Size, double Left, double Top, double Right, double Bottom)
{
    public PageFrame(PageSize size, double margin) : this(size, margin, margin, margin, margin) { }

    public PageFurniture? Header { get; init; }

    public PageFurniture? Footer { get; init; }

    public double Width => Size.Width - Left - Right;

    /// <summary>How many pages these blocks would fill.</summary>
    public int CountPages(params IReadOnlyList<Block> blocks) => Paginate(StructureElement.Root(), blocks).Count;

    internal IReadOnlyList<Page> Lay(Document document, IReadOnlyList<Block> blocks)
    {
        var plan = Paginate(document.Structure, blocks);
        var pages = plan.ConvertAll(_ => document.AddPage(Size));
        foreach (var (page, strips) in pages.Zip(plan))
            foreach (var (strip, y) in strips) strip.Draw(page, y);
        foreach (var (index, page) in pages.Index())
        {
            if (Header is not null) page.Decorate(Artifact.Header, canvas => Header(canvas, index + 1, pages.Count));
            if (Footer is not null) page.Decorate(Artifact.Footer, canvas => Footer(canvas, index + 1, pages.Count));
        }
        return pages;
    }

    private List<List<(Strip Strip, double Y)>> Paginate(StructureElement parent, IReadOnlyList<Block> blocks) =>
        new Pagination(Top, Size.Height - Bottom).Place(blocks.SelectMany(block => block.Lay(parent, Left, Width)));
}
