namespace Onboarding.Pdf;

/// <summary>Draws with the top left corner of its box at a point.</summary>
public delegate void Drawing(Canvas canvas, double x, double y);

/// <summary>A picture of a flow that says something, and what it says to whoever does not see it.</summary>
public sealed class Figure(string alternative, double width, double height, Drawing draw) : Block
{
    public Figure(string alternative, Image image, double width)
        : this(alternative, width, image.HeightAt(width), (canvas, x, y) => canvas.Image(image, x, y, width, image.HeightAt(width))) { }

    public Alignment Alignment { get; init; }

    internal override IEnumerable<Strip> Lay(StructureElement parent, double left, double available)
    {
        var element = parent.AddFigure(alternative);
        var x = left + Alignment.Indent(available, width);
        yield return new(height, (page, y) => page.Draw(element, canvas => draw(canvas, x, y))) { SpaceBefore = SpaceBefore };
    }
}

/// <summary>A picture of a flow that says nothing: a reader aloud passes over it.</summary>
public sealed class Ornament(double width, double height, Drawing draw) : Block
{
    public Alignment Alignment { get; init; }

    internal override IEnumerable<Strip> Lay(StructureElement parent, double left, double available)
    {
        var x = left + Alignment.Indent(available, width);
        yield return new(height, (page, y) => page.Decorate(canvas => draw(canvas, x, y))) { SpaceBefore = SpaceBefore };
    }
}
