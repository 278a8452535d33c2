using System.Text;

namespace Onboarding.Pdf;

/// <summary>A page. All that is drawn on it either belongs to an element of the reading order or is declared to be decoration.</summary>
public sealed class Page
{
    private readonly Document document;
    private int contentIds;

    internal Page(Document document, PageSize size, int index) => (this.document, Size, Index) = (document, size, index);

    public PageSize Size { get; }

    internal int Index { get; }

    internal StringBuilder Content { get; } = new();

    /// <summary>Content that is read, in the order in which the element received its parts.</summary>
    public void Draw(StructureElement element, Action<Canvas> draw) => DrawIn(element, draw);

    /// <summary>Content that a reader aloud passes over.</summary>
    public void Decorate(Action<Canvas> draw) => DrawIn(null, draw);

    internal int NextContentId() => contentIds++;

    private void DrawIn(StructureElement? element, Action<Canvas> draw)
    {
        var canvas = new Canvas(this, document, element);
        draw(canvas);
        canvas.End();
    }
}
