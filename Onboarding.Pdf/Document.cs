using System.Text;

namespace Onboarding.Pdf;

/// <summary>A tagged PDF 1.7 that declares PDF/UA-1 and PDF/A-3A, made in memory. The same calls give the same bytes: there is no clock and no chance in it.</summary>
public sealed class Document(DocumentMetadata metadata)
{
    private readonly List<Page> pages = [];
    private readonly OrderedDictionary<TrueTypeFont, EmbeddedFont> fonts = [];

    /// <summary>The root of the reading order.</summary>
    public StructureElement Structure { get; } = StructureElement.Root();

    public Page AddPage(PageSize size)
    {
        pages.Add(new(this, size, pages.Count));
        return pages[^1];
    }

    public byte[] ToBytes()
    {
        if (pages.Count == 0) throw new InvalidOperationException("A document has at least one page.");

        var writer = new PdfWriter();
        var (catalog, tree) = (writer.Reserve(), writer.Reserve());
        var references = pages.ConvertAll(_ => writer.Reserve());
        var resources = writer.Add($"<</Font <<{string.Concat(fonts.Values.Select(font => $"/{font.ResourceName} {font.Write(writer)} "))}>>>>");

        foreach (var (page, reference) in pages.Zip(references))
        {
            var content = writer.AddStream(Encoding.ASCII.GetBytes(page.Content.ToString()));
            writer.Write(reference, $"<</Type /Page /Parent {tree} /MediaBox {PdfSyntax.Rectangle(new(0, 0, page.Size.Width, page.Size.Height), page.Size.Height)}"
                + $" /Resources {resources} /Contents {content} /Tabs /S /StructParents {page.Index}>>");
        }
        writer.Write(tree, $"<</Type /Pages /Count {pages.Count} /Kids [{string.Join(' ', references)}]>>");

        var structure = new StructureTree(writer, references).Write(Structure);
        var xmp = writer.AddStream(XmpPacket.Of(metadata), " /Type /Metadata /Subtype /XML", compressed: false);
        var colours = writer.AddStream(SrgbProfile.Bytes, " /N 3");
        writer.Write(catalog, $"<</Type /Catalog /Pages {tree} /Lang {PdfSyntax.Text(metadata.Language)} /MarkInfo <</Marked true>>"
            + $" /ViewerPreferences <</DisplayDocTitle true>> /StructTreeRoot {structure} /Metadata {xmp}"
            + $" /OutputIntents [<</Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier ({SrgbProfile.Name}) /Info ({SrgbProfile.Name}) /DestOutputProfile {colours}>>]>>");
        return writer.Finish(catalog, writer.Add(metadata.Information()));
    }

    internal EmbeddedFont Embed(TrueTypeFont font)
    {
        if (!fonts.TryGetValue(font, out var embedded)) fonts[font] = embedded = new(font, $"F{fonts.Count + 1}");
        return embedded;
    }
}
