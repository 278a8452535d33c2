using System.Text;

namespace Onboarding.Pdf;

public enum LineCap { Butt, Round, Square }

/// <summary>What can be drawn: text and paths. The origin is the page's top left corner; lengths are points.</summary>
public sealed class Canvas
{
    private readonly Page page;
    private readonly Document document;
    private readonly StructureElement? element;
    private bool isOpen;

    internal Canvas(Page page, Document document, StructureElement? element) =>
        (this.page, this.document, this.element) = (page, document, element);

    private StringBuilder Content => page.Content;

    /// <param name="y">Of the block's top.</param>
    public void Text(TextBlock block, double x, double y)
    {
        element?.Say(block);
        foreach (var line in block.Lines)
        {
            var left = x + block.Indent(line);
            Occupy(new(left, y, left + line.Width, y + line.Height));
            foreach (var run in line.Runs)
            {
                Write(run, left, page.Size.Height - y - line.Above);
                left += run.WidthUntil(run.End);
            }
            y += line.Height;
        }
    }

    /// <summary>Fills by the non-zero rule; x, y and scale place the path's own coordinates on the page.</summary>
    public void Fill(GraphicsPath path, Color color, double x = 0, double y = 0, double scale = 1)
    {
        Occupy(path.Bounds.PlacedAt(x, y, scale));
        BeginPath(x, y, scale);
        Colour(color, "rg");
        Content.Append(path.Operators).Append("f\nQ\n");
    }

    /// <param name="width">In the path's own units, as in SVG.</param>
    /// <param name="cap">Round ends bring round corners.</param>
    public void Stroke(GraphicsPath path, Color color, double width, LineCap cap = LineCap.Butt, double x = 0, double y = 0, double scale = 1)
    {
        Occupy(path.Bounds.Grown(width / 2).PlacedAt(x, y, scale));
        BeginPath(x, y, scale);
        Colour(color, "RG");
        Content.AppendNumber(width).Append(" w ").Append((int)cap).Append(" J ").Append(cap == LineCap.Round ? 1 : 0).Append(" j\n");
        Content.Append(path.Operators).Append("S\nQ\n");
    }

    internal void End()
    {
        if (isOpen) Content.Append("EMC\n");
        isOpen = false;
    }

    private void Write(GlyphRun run, double x, double baseline)
    {
        var font = document.Embed(run.Font);
        var line = new TextOperators(run, font.ResourceName);
        var pen = 0.0;
        for (var i = 0; i < run.Glyphs.Length;)
        {
            var first = i;
            while (i < run.Glyphs.Length && run.Glyphs[i].Cluster == run.Glyphs[first].Cluster) i++;

            var text = run.ClusterText(first);
            var hasMeaning = i == first + 1 && run.SaidByOneGlyph(text) is { } said && font.Means(run.Glyphs[first].Id, said);
            var speaksForItself = hasMeaning || element is null;
            if (!speaksForItself)
            {
                // A glyph that does not say its text has it written beside it, in marked content of its own:
                // readers lose text that is nested in another one's
                Flush();
                End();
                Open("Span", $" /ActualText {PdfSyntax.Text(text)}");
            }
            for (var glyph = first; glyph < i; glyph++)
            {
                font.Use(run.Glyphs[glyph].Id, text);
                line.Add(run.Glyphs[glyph]);
            }
            if (!speaksForItself)
            {
                Flush();
                End();
            }
        }
        Flush();

        void Flush()
        {
            if (line.IsEmpty) return;
            if (!isOpen) Open(element?.Type ?? "Artifact", "");
            pen += line.Write(Content, x + pen, baseline);
        }
    }

    private void BeginPath(double x, double y, double scale)
    {
        if (!isOpen) Open(element?.Type ?? "Artifact", "");
        Content.Append("q ").AppendNumber(scale).Append(" 0 0 ").AppendNumber(-scale).Append(' ')
            .AppendNumber(x).Append(' ').AppendNumber(page.Size.Height - y).Append(" cm\n");
    }

    private void Open(string tag, string properties)
    {
        if (element is null) Content.Append($"/{tag} BMC\n");
        else
        {
            var id = page.NextContentId();
            element.AddContent(page, id);
            Content.Append($"/{tag} <</MCID {id}{properties}>> BDC\n");
        }
        isOpen = true;
    }

    private void Occupy(Bounds bounds) => element?.Occupy(page, bounds);

    private void Colour(Color color, string name) => Content.AppendColor(color).Append(' ').Append(name).Append('\n');
}
