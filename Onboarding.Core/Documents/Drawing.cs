using System.Globalization;
using System.Xml.Linq;
using Onboarding.Pdf;

namespace Onboarding.Core.Documents;

/// <summary>A drawing from a file of the house: SVG of filled or stroked paths, in its own colours or in the current one.</summary>
internal sealed class Drawing
{
    private readonly List<Shape> shapes = [];

    private Drawing(XElement svg)
    {
        var box = svg.Attribute("viewBox")!.Value.Split(' ');
        Width = Number(box[2]);
        Height = Number(box[3]);
        foreach (var path in svg.Elements().Where(element => element.Name.LocalName == "path"))
            shapes.Add(new(GraphicsPath.Parse(path.Attribute("d")!.Value), path.Attribute("stroke")?.Value, Number(path.Attribute("stroke-width")?.Value ?? "0")));
    }

    public double Width { get; }

    public double Height { get; }

    public static Drawing Read(string name) => new(XElement.Load(HouseStyle.Resource(name)));

    public void Draw(Canvas canvas, Color current, double x, double y, double height)
    {
        var scale = height / Height;
        foreach (var (path, stroke, width) in shapes)
        {
            if (stroke is null) canvas.Fill(path, current, x, y, scale);
            else canvas.Stroke(path, stroke == "currentColor" ? current : Color.FromHex(stroke), width, LineCap.Round, x, y, scale);
        }
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private sealed record Shape(GraphicsPath Path, string? Stroke, double StrokeWidth);
}
