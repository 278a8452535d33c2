using System.Globalization;

namespace Onboarding.Pdf;

/// <param name="Blocks">Mostly a paragraph; a list among them is a list within the list.</param>
public sealed record ListItem(params IReadOnlyList<Block> Blocks);

/// <summary>A list of a flow, with bullets or numbers that stand before the text.</summary>
/// <param name="style">Of the bullets and numbers.</param>
public sealed class ItemList(ListNumbering numbering, TextStyle style, params IReadOnlyList<ListItem> items) : Block
{
    /// <summary>Between items, in points.</summary>
    public double Gap { get; init; } = 3;

    /// <summary>No item goes on over a page's end, unless it fills more than a page.</summary>
    public bool KeepsItemsWhole { get; init; }

    public ItemList(ListNumbering numbering, TextStyle style, params IReadOnlyList<string> items)
        : this(numbering, style, [.. items.Select(text => new ListItem(new Paragraph(text, style)))]) { }

    internal override IEnumerable<Strip> Lay(StructureElement parent, double left, double width)
    {
        var list = parent.AddList(numbering);
        var labels = items.Select((_, index) => Label(index)).ToArray();
        var labelWidth = labels.Max(label => label.NaturalWidth);
        var indent = labelWidth + style.Size * 0.5;
        foreach (var (index, (item, label)) in items.Zip(labels).Index())
        {
            var element = list.Add(StructureType.LI);
            var before = numbering == ListNumbering.None ? null : element.Add(StructureType.Lbl);
            var body = element.Add(StructureType.LBody);
            var strips = item.Blocks.SelectMany(block => block.Lay(body, left + indent, width - indent)).ToArray();
            var words = label.Wrap(labelWidth, Alignment.Right);
            if (before is not null) strips[0] = Labelled(strips[0], before, words, left);
            strips[0] = strips[0] with { SpaceBefore = index == 0 ? SpaceBefore : Gap };
            foreach (var (line, strip) in strips.Index()) yield return KeepsItemsWhole ? strip with { KeepsWithNext = line < strips.Length - 1 } : strip;
        }
    }

    private static Strip Labelled(Strip first, StructureElement element, TextBlock label, double left) => first with
    {
        Height = Math.Max(first.Height, label.Height),
        Draw = (page, y) =>
        {
            page.Draw(element, canvas => canvas.Text(label, left, y));
            first.Draw(page, y);
        },
    };

    private Paragraph Label(int index) => new(numbering switch
    {
        ListNumbering.Decimal => string.Create(CultureInfo.InvariantCulture, $"{index + 1}."),
        ListNumbering.Disc => "•",
        _ => "",
    }, style);
}
