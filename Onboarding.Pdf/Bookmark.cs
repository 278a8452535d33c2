namespace Onboarding.Pdf;

/// <summary>A place that the outline names and links lead to. It is in the outline in the order of placing.</summary>
/// <param name="level">1 and below: a deeper one lies in the last one that is less deep.</param>
public sealed class Bookmark(string title, int level = 1)
{
    public string Title { get; } = title;

    public int Level { get; } = level;

    internal (Page Page, double Top)? Place { get; set; }

    internal string Destination(IReadOnlyList<Reference> pages) => Place is var (page, top)
        ? $"[{pages[page.Index]} /XYZ null {PdfSyntax.Number(page.Size.Height - top)} null]"
        : throw new InvalidOperationException($"A link leads to the bookmark '{Title}', which is on no page.");
}
