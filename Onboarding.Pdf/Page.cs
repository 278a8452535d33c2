using System.Text;

namespace Onboarding.Pdf;

/// <summary>Why content is passed over by a reader aloud.</summary>
public enum Artifact
{
    Decoration,

    /// <summary>Said once elsewhere, as a table's header on its further pages.</summary>
    Repetition,

    Header,
    Footer,
}

/// <summary>A page. All that is drawn on it either belongs to an element of the reading order or is declared to be an artifact.</summary>
public sealed class Page
{
    private readonly Document document;
    private readonly StringBuilder content = new();
    private readonly List<(GraphicsPath Line, Color Color, double Width)> underlines = [];
    private Canvas? canvas;
    private int contentIds;

    internal Page(Document document, PageSize size, int index) => (this.document, Size, Index) = (document, size, index);

    public PageSize Size { get; }

    internal int Index { get; }

    internal StringBuilder Content => content;

    /// <summary>Content that is read, in the order in which the element received its parts.</summary>
    public void Draw(StructureElement element, Action<Canvas> draw) =>
        draw(canvas?.IsOf(element) == true ? canvas : new Canvas(this, document, element, null));

    /// <summary>Content that a reader aloud passes over.</summary>
    public void Decorate(Action<Canvas> draw) => Decorate(Artifact.Decoration, draw);

    public void Decorate(Artifact artifact, Action<Canvas> draw) =>
        draw(canvas?.IsOf(artifact) == true ? canvas : new Canvas(this, document, null, artifact));

    /// <param name="y">Where the page is shown from when the bookmark is followed.</param>
    public void Place(Bookmark bookmark, double y)
    {
        if (bookmark.Place is not null) throw new InvalidOperationException($"The bookmark '{bookmark.Title}' has a place already.");
        bookmark.Place = (this, y);
        document.Add(bookmark);
    }

    internal int NextContentId() => contentIds++;

    /// <summary>One sequence of marked content is open at a time: no element ends up inside another's content.</summary>
    internal void Open(Canvas next)
    {
        if (canvas != next) canvas?.End();
        canvas = next;
    }

    /// <summary>Colour alone would not show a link to everybody. Drawn at the end, so that no line of the eye cuts the words of a reader aloud.</summary>
    internal void Underline(GlyphRun run, double x, double baseline)
    {
        const double depth = 0.14, thickness = 0.055;
        var size = run.Style.Size;
        var width = run.WidthUntil(run.Start + run.Text.AsSpan(run.Start, run.End - run.Start).TrimEnd().Length);
        underlines.Add((GraphicsPath.Line(x, baseline + depth * size, x + width, baseline + depth * size), run.Style.Color, thickness * size));
    }

    internal string Finish()
    {
        if (underlines is not [])
            Decorate(artifact =>
            {
                foreach (var (line, color, width) in underlines) artifact.Stroke(line, color, width);
            });
        underlines.Clear();
        canvas?.End();
        return content.ToString();
    }
}
