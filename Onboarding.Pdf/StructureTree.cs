using System.Text;

namespace Onboarding.Pdf;

/// <summary>Writes the tree of tags, and the way back from each page's marked content to its element (ISO 32000-1, 14.7).</summary>
internal sealed class StructureTree(PdfWriter writer, IReadOnlyList<Reference> pages)
{
    private readonly SortedDictionary<int, Reference>[] owners = [.. pages.Select(_ => new SortedDictionary<int, Reference>())];

    public Reference Write(StructureElement document)
    {
        var root = writer.Reserve();
        var top = Write(document, root);
        var parents = writer.Add($"<</Nums [{string.Join(' ', owners.Select((ids, page) => $"{page} [{string.Join(' ', ids.Values)}]"))}]>>");
        writer.Write(root, $"<</Type /StructTreeRoot /K [{top}] /ParentTree {parents} /ParentTreeNextKey {pages.Count}>>");
        return root;
    }

    private Reference Write(StructureElement element, Reference parent)
    {
        var reference = writer.Reserve();
        var page = element.Place?.Page;
        var entries = new StringBuilder($"<</Type /StructElem /S /{element.Type} /P {parent}");
        if (page is not null) entries.Append($" /Pg {pages[page.Index]}");
        if (element.Alternative is { } alternative) entries.Append($" /Alt {PdfSyntax.Text(alternative)}");
        if (element.ActualText is { } text) entries.Append($" /ActualText {PdfSyntax.Text(text)}");
        if (element.Scope is { } scope) entries.Append($" /A <</O /Table /Scope /{scope}>>");
        if (element is { Type: "Figure", Place: var (shown, bounds) })
            entries.Append($" /A <</O /Layout /Placement /Block /BBox {PdfSyntax.Rectangle(bounds, shown.Size.Height)}>>");
        entries.Append(" /K [").AppendJoin(' ', element.Kids.Select(kid => Write(kid, reference, page))).Append("]>>");
        writer.Write(reference, entries.ToString());
        return reference;
    }

    private string Write(StructureElement.Kid kid, Reference parent, Page? page)
    {
        if (kid.Child is not null) return Write(kid.Child, parent).ToString();

        owners[kid.Page!.Index][kid.ContentId] = parent;
        return kid.Page == page ? $"{kid.ContentId}" : $"<</Type /MCR /Pg {pages[kid.Page.Index]} /MCID {kid.ContentId}>>";
    }
}
