using System.Text;

namespace Onboarding.Pdf;

/// <summary>Writes the tree of tags and the annotations in it, and the way back from content to its element (ISO 32000-1, 14.7).</summary>
internal sealed class StructureTree(PdfWriter writer, IReadOnlyList<Reference> pages)
{
    private readonly SortedDictionary<int, Reference>[] owners = [.. pages.Select(_ => new SortedDictionary<int, Reference>())];
    private readonly List<Reference> annotationOwners = [];
    private readonly List<Reference>[] annotations = [.. pages.Select(_ => new List<Reference>())];
    private int lastHeading;

    public Reference Write(StructureElement document)
    {
        var root = writer.Reserve();
        var top = Write(document, root);
        var ways = owners.Select((ids, page) => $"{page} [{string.Join(' ', ids.Values)}]")
            .Concat(annotationOwners.Select((owner, index) => $"{pages.Count + index} {owner}"));
        var parents = writer.Add($"<</Nums [{string.Join(' ', ways)}]>>");
        writer.Write(root, $"<</Type /StructTreeRoot /K [{top}] /ParentTree {parents} /ParentTreeNextKey {pages.Count + annotationOwners.Count}>>");
        return root;
    }

    /// <summary>Of a page, in the reading order; known once the tree is written.</summary>
    public IReadOnlyList<Reference> Annotations(Page page) => annotations[page.Index];

    private Reference Write(StructureElement element, Reference parent)
    {
        CheckHeading(element.HeadingLevel);
        var reference = writer.Reserve();
        var page = element.Place?.Page;
        var entries = new StringBuilder($"<</Type /StructElem /S /{element.Type} /P {parent}");
        if (page is not null) entries.Append($" /Pg {pages[page.Index]}");
        if (element.Language is { } language) entries.Append($" /Lang {PdfSyntax.Text(language)}");
        if (element.Alternative is { } alternative) entries.Append($" /Alt {PdfSyntax.Text(alternative)}");
        if (element.ActualText is { } text) entries.Append($" /ActualText {PdfSyntax.Text(text)}");
        if (element.Scope is { } scope) entries.Append($" /A <</O /Table /Scope /{scope}>>");
        if (element.Numbering is { } numbering) entries.Append($" /A <</O /List /ListNumbering /{numbering}>>");
        if (element is { IsFigure: true, Place: var (shown, bounds) })
            entries.Append($" /A <</O /Layout /Placement /Block /BBox {PdfSyntax.Rectangle(bounds, shown.Size.Height)}>>");
        entries.Append(" /K [").AppendJoin(' ', element.Kids.Select(kid => Write(kid, reference, page))).Append("]>>");
        writer.Write(reference, entries.ToString());
        return reference;
    }

    private string Write(StructureElement.Kid kid, Reference parent, Page? page)
    {
        if (kid.Child is not null) return Write(kid.Child, parent).ToString();
        if (kid.Annotation is not null) return Write(kid.Annotation, parent);

        owners[kid.Page!.Index][kid.ContentId] = parent;
        return kid.Page == page ? $"{kid.ContentId}" : $"<</Type /MCR /Pg {pages[kid.Page.Index]} /MCID {kid.ContentId}>>";
    }

    private string Write(LinkAnnotation annotation, Reference parent)
    {
        var reference = writer.Add(annotation.Write(pages, pages.Count + annotationOwners.Count));
        annotationOwners.Add(parent);
        annotations[annotation.Page.Index].Add(reference);
        return $"<</Type /OBJR /Obj {reference} /Pg {pages[annotation.Page.Index]}>>";
    }

    // Whoever jumps from heading to heading must miss none (ISO 14289-1, 7.4.2)
    private void CheckHeading(int level)
    {
        if (level > lastHeading + 1)
            throw new InvalidOperationException($"A heading H{level} {(lastHeading == 0 ? "comes first" : $"follows H{lastHeading}")}: a level is skipped.");
        if (level > 0) lastHeading = level;
    }
}
