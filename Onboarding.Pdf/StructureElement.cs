namespace Onboarding.Pdf;

/// <summary>
/// Standard types of ISO 32000-1, 14.8.4. A figure, a list, a header cell and a link have methods of their own: none is complete without its attribute.
/// </summary>
public enum StructureType { Document, Sect, H1, H2, H3, H4, H5, H6, P, LI, Lbl, LBody, Table, Caption, TR, TD }

public enum HeaderScope { Row, Column }

/// <summary>What stands before the items of a list.</summary>
public enum ListNumbering { None, Disc, Decimal }

/// <summary>A node of the reading order: what it is, and in which order its parts are read.</summary>
public sealed class StructureElement
{
    private readonly List<Kid> kids = [];
    private string said = "";
    private bool turns;

    private StructureElement(string type) => Type = type;

    /// <summary>Of this part, when it is not the document's: "en".</summary>
    public string? Language { get; set; }

    public StructureElement Add(StructureType type) => AddChild(new(type.ToString()));

    /// <param name="level">1 for the title; a level is never skipped on the way down.</param>
    public StructureElement AddHeading(int level)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(level, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(level, 6);
        return AddChild(new($"H{level}"));
    }

    /// <param name="alternative">What the figure says to whoever does not see it.</param>
    public StructureElement AddFigure(string alternative)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(alternative);
        return AddChild(new("Figure") { Alternative = alternative });
    }

    public StructureElement AddList(ListNumbering numbering) => AddChild(new("L") { Numbering = numbering });

    public StructureElement AddHeaderCell(HeaderScope scope) => AddChild(new("TH") { Scope = scope });

    internal static StructureElement Root() => new(nameof(StructureType.Document));

    internal string Type { get; }

    internal bool IsFigure => Type == "Figure";

    /// <summary>0 when it is no heading.</summary>
    internal int HeadingLevel => Type is ['H', >= '1' and <= '6' and var level] ? level - '0' : 0;

    internal string? Alternative { get; private init; }

    internal HeaderScope? Scope { get; private init; }

    internal ListNumbering? Numbering { get; private init; }

    internal IReadOnlyList<Kid> Kids => kids;

    /// <summary>What to read instead of glyphs that stand in the order of the eye. An element that has others in it leaves its text to them.</summary>
    internal string? ActualText => turns && kids.All(kid => kid.Child is null) ? said : null;

    /// <summary>Where it was drawn, on the page that shows it first.</summary>
    internal (Page Page, Bounds Bounds)? Place { get; private set; }

    internal void AddContent(Page page, int id) => kids.Add(new(Page: page, ContentId: id));

    /// <summary>Words of a link that follow one another, on one line or several, are one element.</summary>
    internal StructureElement LinkTo(Link target)
    {
        if (kids is [.., { Child: { Type: "Link" } last }] && last.target == target) return last;
        return AddChild(new("Link") { target = target });
    }

    /// <summary>Each page has an annotation of its own, over all lines of the link.</summary>
    internal LinkAnnotation AnnotationOn(Page page)
    {
        foreach (var kid in kids)
            if (kid.Annotation?.Page == page) return kid.Annotation;

        var annotation = new LinkAnnotation(target!, page);
        kids.Add(new(Annotation: annotation));
        return annotation;
    }

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

    private Link? target;

    private StructureElement AddChild(StructureElement child)
    {
        if (!StructureRules.Allow(Type, child.Type)) throw new InvalidOperationException($"{child.Type} does not belong into {Type}.");

        kids.Add(new(child));
        return child;
    }

    /// <summary>A child, marked content of a page by its number, or an annotation.</summary>
    internal readonly record struct Kid(
        StructureElement? Child = null, Page? Page = null, int ContentId = 0, LinkAnnotation? Annotation = null);
}
