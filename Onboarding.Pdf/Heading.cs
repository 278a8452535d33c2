namespace Onboarding.Pdf;

/// <summary>A heading of a flow: it stands on the page of what follows it, and the outline names it.</summary>
public sealed class Heading(int level, string text, TextStyle style) : Block
{
    /// <summary>For links that lead here.</summary>
    public Bookmark Bookmark { get; } = new(text, level);

    internal override IEnumerable<Strip> Lay(StructureElement parent, double left, double width)
    {
        var element = parent.AddHeading(level);
        var block = new Paragraph(text, style).Wrap(width, balanced: true);
        yield return new(block.Height, (page, y) =>
        {
            page.Place(Bookmark, y);
            page.Draw(element, canvas => canvas.Text(block, left, y));
        })
        {
            SpaceBefore = SpaceBefore,
            KeepsWithNext = true,
        };
    }
}
