namespace Onboarding.Pdf;

/// <summary>Where words lead to, and what a reader aloud says about it: there is no link without its description.</summary>
public sealed class Link
{
    private Link(string description)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(description);
        Description = description;
    }

    public static Link To(Uri address, string description)
    {
        if (!address.IsAbsoluteUri) throw new ArgumentException("Paper knows no relative address.", nameof(address));
        return new(description) { Address = address };
    }

    /// <summary>Into the document itself; the bookmark may be placed later.</summary>
    public static Link Into(Bookmark bookmark, string description) => new(description) { Bookmark = bookmark };

    public string Description { get; }

    internal Uri? Address { get; private init; }

    internal Bookmark? Bookmark { get; private init; }
}

/// <summary>The part of a page on which a link is followed.</summary>
internal sealed class LinkAnnotation(Link target, Page page)
{
    private readonly List<Bounds> areas = [];

    public Page Page { get; } = page;

    /// <summary>Words on the same line are one area.</summary>
    public void Cover(Bounds area)
    {
        if (areas is [.., var last] && last.Top == area.Top && last.Bottom == area.Bottom) areas[^1] = last.Union(area);
        else areas.Add(area);
    }

    /// <param name="structParent">Its key in the way back from content to structure.</param>
    public string Write(IReadOnlyList<Reference> pages, int structParent)
    {
        // A link that is printed (4) is what PDF/A allows
        const string head = "<</Type /Annot /Subtype /Link /F 4 /Border [0 0 0]";
        var height = Page.Size.Height;
        var whole = areas.Aggregate((all, area) => all.Union(area));
        var lines = areas.Count == 1 ? "" : $" /QuadPoints [{string.Join(' ', areas.Select(area => Corners(area, height)))}]";
        return $"{head} /Rect {PdfSyntax.Rectangle(whole, height)}{lines} /Contents {PdfSyntax.Text(target.Description)}"
            + $" /StructParent {structParent} /P {pages[Page.Index]} {Destination(pages)}>>";
    }

    private string Destination(IReadOnlyList<Reference> pages) => target.Address is { } address
        ? $"/A <</Type /Action /S /URI /URI {PdfSyntax.Text(address.AbsoluteUri)}>>"
        : $"/Dest {target.Bookmark!.Destination(pages)}";

    // Not the order of the standard but the one that every reader expects: top left, top right, bottom left, bottom right
    private static string Corners(Bounds area, double height)
    {
        var (left, right) = (PdfSyntax.Number(area.Left), PdfSyntax.Number(area.Right));
        var (top, bottom) = (PdfSyntax.Number(height - area.Top), PdfSyntax.Number(height - area.Bottom));
        return $"{left} {top} {right} {top} {left} {bottom} {right} {bottom}";
    }
}
