using System.Text;

namespace Onboarding.Pdf;

public enum LineCap { Butt, Round, Square }

/// <summary>What can be drawn: text, and in figures and artifacts paths and images. The origin is the page's top left corner; lengths are points.</summary>
public sealed class Canvas
{
    private readonly Page page;
    private readonly Document document;
    private readonly StructureElement? element;
    private readonly Artifact? artifact;
    private bool isOpen;

    internal Canvas(Page page, Document document, StructureElement? element, Artifact? artifact) =>
        (this.page, this.document, this.element, this.artifact) = (page, document, element, artifact);

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
                var (width, baseline) = (run.WidthUntil(run.End), page.Size.Height - y - line.Above);
                if (run.Style.Link is { } link) WriteLink(link, run, new(left, y, left + width, y + line.Height), baseline);
                else Write(run, left, baseline);
                left += width;
            }
            y += line.Height;
        }
    }

    /// <summary>Fills by the non-zero rule; x, y and scale place the path's own coordinates on the page.</summary>
    public void Fill(GraphicsPath path, Color color, double x = 0, double y = 0, double scale = 1)
    {
        Picture(path.Bounds.PlacedAt(x, y, scale));
        BeginPath(x, y, scale);
        Colour(color, "rg");
        Content.Append(path.Operators).Append("f\nQ\n");
    }

    /// <param name="width">In the path's own units, as in SVG.</param>
    /// <param name="cap">Round ends bring round corners.</param>
    public void Stroke(GraphicsPath path, Color color, double width, LineCap cap = LineCap.Butt, double x = 0, double y = 0, double scale = 1)
    {
        Picture(path.Bounds.Grown(width / 2).PlacedAt(x, y, scale));
        BeginPath(x, y, scale);
        Colour(color, "RG");
        Content.AppendNumber(width).Append(" w ").Append((int)cap).Append(" J ").Append(cap == LineCap.Round ? 1 : 0).Append(" j\n");
        Content.Append(path.Operators).Append("S\nQ\n");
    }

    /// <summary>Stretches the image over a box; <see cref="Image.HeightAt"/> keeps its proportions.</summary>
    public void Image(Image image, double x, double y, double width, double height)
    {
        Picture(new(x, y, x + width, y + height));
        Content.Append("q ").AppendNumber(width).Append(" 0 0 ").AppendNumber(height).Append(' ').AppendNumber(x).Append(' ')
            .AppendNumber(page.Size.Height - y - height).Append(" cm /").Append(document.Embed(image)).Append(" Do Q\n");
    }

    internal bool IsOf(StructureElement other) => element == other;

    internal bool IsOf(Artifact other) => artifact == other;

    internal void End()
    {
        if (isOpen) Content.Append("EMC\n");
        isOpen = false;
    }

    private void WriteLink(Link target, GlyphRun run, Bounds bounds, double baseline)
    {
        if (element is null) throw new InvalidOperationException("A link is read: it cannot stand in an artifact.");

        var link = element.LinkTo(target);
        page.Draw(link, canvas =>
        {
            canvas.Occupy(bounds);
            canvas.Write(run, bounds.Left, baseline);
        });
        link.AnnotationOn(page).Cover(bounds);
        page.Underline(run, bounds.Left, page.Size.Height - baseline);
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
            if (!isOpen) Open();
            pen += line.Write(Content, x + pen, baseline);
        }
    }

    // A picture in a paragraph would have nothing to say to whoever does not see it
    private void Picture(Bounds bounds)
    {
        if (element is { IsFigure: false }) throw new InvalidOperationException($"A picture belongs into a figure or an artifact, not into {element.Type}.");

        Occupy(bounds);
        if (!isOpen) Open();
    }

    private void BeginPath(double x, double y, double scale) =>
        Content.Append("q ").AppendNumber(scale).Append(" 0 0 ").AppendNumber(-scale).Append(' ')
            .AppendNumber(x).Append(' ').AppendNumber(page.Size.Height - y).Append(" cm\n");

    private void Open()
    {
        if (element is not null) Open(element.Type, "");
        else
        {
            page.Open(this);
            Content.Append(artifact switch
            {
                Artifact.Repetition => "/Artifact <</Type /Pagination>> BDC\n",
                Artifact.Header => "/Artifact <</Type /Pagination /Subtype /Header>> BDC\n",
                Artifact.Footer => "/Artifact <</Type /Pagination /Subtype /Footer>> BDC\n",
                _ => "/Artifact BMC\n",
            });
            isOpen = true;
        }
    }

    private void Open(string tag, string properties)
    {
        page.Open(this);
        var id = page.NextContentId();
        element!.AddContent(page, id);
        Content.Append($"/{tag} <</MCID {id}{properties}>> BDC\n");
        isOpen = true;
    }

    private void Occupy(Bounds bounds) => element?.Occupy(page, bounds);

    private void Colour(Color color, string name) => Content.AppendColor(color).Append(' ').Append(name).Append('\n');
}
