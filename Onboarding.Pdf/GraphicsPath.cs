using System.Text;

namespace Onboarding.Pdf;

/// <summary>A drawing in its own units, y downwards as on the screen. Kept and drawn again, it costs nothing but its first use.</summary>
public sealed class GraphicsPath
{
    private readonly StringBuilder operators = new();
    private Bounds? bounds;

    /// <summary>Reads SVG path data, whole grammar.</summary>
    public static GraphicsPath Parse(string svgPathData) => new SvgPathParser(svgPathData).Read();

    public static GraphicsPath Rectangle(double x, double y, double width, double height) =>
        new GraphicsPath().AddRectangle(x, y, width, height);

    public static GraphicsPath Line(double x1, double y1, double x2, double y2) => new GraphicsPath().MoveTo(x1, y1).LineTo(x2, y2);

    /// <summary>Control points included, so never too small.</summary>
    public Bounds Bounds => bounds ?? throw new InvalidOperationException("The path is empty.");

    internal StringBuilder Operators => operators;

    public GraphicsPath MoveTo(double x, double y) => Append('m', (x, y));

    public GraphicsPath LineTo(double x, double y) => Append('l', (x, y));

    public GraphicsPath CurveTo(double x1, double y1, double x2, double y2, double x, double y) => Append('c', (x1, y1), (x2, y2), (x, y));

    public GraphicsPath Close()
    {
        operators.Append("h\n");
        return this;
    }

    public GraphicsPath AddRectangle(double x, double y, double width, double height) =>
        MoveTo(x, y).LineTo(x + width, y).LineTo(x + width, y + height).LineTo(x, y + height).Close();

    private GraphicsPath Append(char name, params ReadOnlySpan<(double X, double Y)> points)
    {
        foreach (var (x, y) in points)
        {
            var point = new Bounds(x, y, x, y);
            bounds = bounds?.Union(point) ?? point;
            operators.AppendNumber(x).Append(' ').AppendNumber(y).Append(' ');
        }
        operators.Append(name).Append('\n');
        return this;
    }
}
