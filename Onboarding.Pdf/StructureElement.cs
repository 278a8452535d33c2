namespace Onboarding.Pdf;

/// <summary>Standard types of ISO 32000-1, 14.8.4. A figure and a header cell have methods of their own: neither is complete without its attribute.</summary>
public enum StructureType { Document, Sect, H1, H2, H3, P, Table, Caption, TR, TD }

public enum HeaderScope { Row, Column }

/// <summary>A node of the reading order: what it is, and in which order its parts are read.</summary>
public sealed class StructureElement
{
    private readonly List<Kid> kids = [];
    private string said = "";
    private bool turns;

    private StructureElement(string type) => Type = type;

    public StructureElement Add(StructureType type) => AddChild(new(type.ToString()));

    /// <param name="alternative">What the figure says to whoever does not see it.</param>
    public StructureElement AddFigure(string alternative) => AddChild(new("Figure") { Alternative = alternative });

    public StructureElement AddHeaderCell(HeaderScope scope) => AddChild(new("TH") { Scope = scope });

    internal static StructureElement Root() => new(nameof(StructureType.Document));

    internal string Type { get; }

    internal string? Alternative { get; private init; }

    internal HeaderScope? Scope { get; private init; }

    internal IReadOnlyList<Kid> Kids => kids;

    /// <summary>What to read instead of glyphs that stand in the order of the eye. An element that has others in it leaves its text to them.</summary>
    internal string? ActualText => turns && kids.All(kid => kid.Child is null) ? said : null;

    /// <summary>Where it was drawn, on the page that shows it first.</summary>
    internal (Page Page, Bounds Bounds)? Place { get; private set; }

    internal void AddContent(Page page, int id) => kids.Add(new(null, page, id));

    internal void Say(TextBlock block)
    {
        said = said == "" ? block.Text : $"{said} {block.Text}";
        turns |= block.Turns;
    }

    internal void Occupy(Page page, Bounds bounds)
    {
        if (Place is null) Place = (page, bounds);
        else if (Place.Value.Page == page) Place = (page, Place.Value.Bounds.Union(bounds));
    }

    private StructureElement AddChild(StructureElement child)
    {
        kids.Add(new(child, null, 0));
        return child;
    }

    /// <summary>A child, or marked content of a page by its number.</summary>
    internal readonly record struct Kid(StructureElement? Child, Page? Page, int ContentId);
}
