namespace Onboarding.Pdf;

/// <summary>Writes the bookmarks as the tree that readers show beside the pages (ISO 32000-1, 12.3.3).</summary>
internal sealed class Outline(PdfWriter writer, IReadOnlyList<Reference> pages)
{
    public Reference Write(IReadOnlyList<Bookmark> bookmarks)
    {
        var root = writer.Reserve();
        var items = Nested(bookmarks);
        writer.Write(root, $"<</Type /Outlines {WriteItems(items, root)} /Count {bookmarks.Count}>>");
        return root;
    }

    private static List<Item> Nested(IReadOnlyList<Bookmark> bookmarks)
    {
        var top = new List<Item>();
        var open = new Stack<Item>();
        foreach (var bookmark in bookmarks)
        {
            while (open.TryPeek(out var last) && last.Bookmark.Level >= bookmark.Level) open.Pop();
            var item = new Item(bookmark, []);
            (open.TryPeek(out var parent) ? parent.Items : top).Add(item);
            open.Push(item);
        }
        return top;
    }

    private string WriteItems(List<Item> items, Reference parent)
    {
        var references = items.ConvertAll(_ => writer.Reserve());
        foreach (var (index, item) in items.Index())
        {
            var previous = index == 0 ? "" : $" /Prev {references[index - 1]}";
            var next = index == items.Count - 1 ? "" : $" /Next {references[index + 1]}";
            var below = item.Items is [] ? "" : $" {WriteItems(item.Items, references[index])} /Count {item.Items.Sum(Open)}";
            writer.Write(references[index], $"<</Title {PdfSyntax.Text(item.Bookmark.Title)} /Parent {parent}{previous}{next}{below}"
                + $" /Dest {item.Bookmark.Destination(pages)}>>");
        }
        return $"/First {references[0]} /Last {references[^1]}";
    }

    // Everything is shown unfolded
    private static int Open(Item item) => 1 + item.Items.Sum(Open);

    private sealed record Item(Bookmark Bookmark, List<Item> Items);
}
