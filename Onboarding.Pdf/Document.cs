using System.Text;

namespace Onboarding.Pdf;

/// <summary>
/// A tagged PDF 1.7 that declares PDF/UA-1 and PDF/A-3A, made in memory.
/// The same calls give the same bytes: there is no clock and no chance in it.
/// </summary>
public sealed class Document(DocumentMetadata metadata)
{
    private readonly List<Page> pages = [];
    private readonly OrderedDictionary<TrueTypeFont, EmbeddedFont> fonts = [];
    private readonly OrderedDictionary<Image, string> images = [];
    private readonly List<Bookmark> bookmarks = [];
    private readonly SortedDictionary<string, Attachment> attachments = new(StringComparer.Ordinal);

    /// <summary>The root of the reading order.</summary>
    public StructureElement Structure { get; } = StructureElement.Root();

    public Page AddPage(PageSize size)
    {
        pages.Add(new(this, size, pages.Count));
        return pages[^1];
    }

    /// <summary>Lays blocks one after another over new pages, and gives these pages.</summary>
    public IReadOnlyList<Page> Flow(PageFrame frame, params IReadOnlyList<Block> blocks) => frame.Lay(this, blocks);

    /// <exception cref="ArgumentException">Another attachment has the same name.</exception>
    public void Attach(Attachment attachment) => attachments.Add(attachment.Name, attachment);

    /// <exception cref="InvalidOperationException">There is no page, a heading's level is skipped, or a link leads to a bookmark that was never placed.</exception>
    public byte[] ToBytes()
    {
        if (pages.Count == 0) throw new InvalidOperationException("A document has at least one page.");

        var writer = new PdfWriter();
        var (catalog, tree) = (writer.Reserve(), writer.Reserve());
        var references = pages.ConvertAll(_ => writer.Reserve());
        var structure = new StructureTree(writer, references);
        var root = structure.Write(Structure);
        WritePages(writer, tree, references, structure);

        var xmp = writer.AddStream(XmpPacket.Of(metadata), " /Type /Metadata /Subtype /XML", compressed: false);
        var colours = SrgbProfile.Write(writer);
        writer.Write(catalog, $"<</Type /Catalog /Pages {tree} /Lang {PdfSyntax.Text(metadata.Language)} /MarkInfo <</Marked true>>"
            + $" /ViewerPreferences <</DisplayDocTitle true>> /StructTreeRoot {root} /Metadata {xmp}"
            + $" /OutputIntents [<</Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier ({SrgbProfile.Name}) /Info ({SrgbProfile.Name}) /DestOutputProfile {colours}>>]"
            + $"{Outlines(writer, references)}{Attachments(writer)}>>");
        return writer.Finish(catalog, writer.Add(metadata.Information()));
    }

    internal EmbeddedFont Embed(TrueTypeFont font)
    {
        if (!fonts.TryGetValue(font, out var embedded)) fonts[font] = embedded = new(font, $"F{fonts.Count + 1}");
        return embedded;
    }

    /// <summary>An image is stored once, however often it is shown.</summary>
    internal string Embed(Image image)
    {
        if (!images.TryGetValue(image, out var name)) images[image] = name = $"I{images.Count + 1}";
        return name;
    }

    internal void Add(Bookmark bookmark) => bookmarks.Add(bookmark);

    private void WritePages(PdfWriter writer, Reference tree, List<Reference> references, StructureTree structure)
    {
        var resources = writer.Add("<<"
            + $"/Font <<{string.Concat(fonts.Values.Select(font => $"/{font.ResourceName} {font.Write(writer)} "))}>>"
            + $" /XObject <<{string.Concat(images.Select(image => $"/{image.Value} {image.Key.Write(writer)} "))}>>>>");
        foreach (var (page, reference) in pages.Zip(references))
        {
            var content = writer.AddStream(Encoding.ASCII.GetBytes(page.Finish()));
            var annotations = structure.Annotations(page) is { Count: > 0 } links ? $" /Annots [{string.Join(' ', links)}]" : "";
            writer.Write(reference, $"<</Type /Page /Parent {tree} /MediaBox {PdfSyntax.Rectangle(new(0, 0, page.Size.Width, page.Size.Height), page.Size.Height)}"
                + $" /Resources {resources} /Contents {content} /Tabs /S /StructParents {page.Index}{annotations}>>");
        }
        writer.Write(tree, $"<</Type /Pages /Count {pages.Count} /Kids [{string.Join(' ', references)}]>>");
    }

    private string Outlines(PdfWriter writer, IReadOnlyList<Reference> references) =>
        bookmarks is [] ? "" : $" /Outlines {new Outline(writer, references).Write(bookmarks)}";

    private string Attachments(PdfWriter writer)
    {
        if (attachments.Count == 0) return "";

        var files = attachments.Select(file => (Name: PdfSyntax.Text(file.Key), Reference: file.Value.Write(writer))).ToArray();
        return $" /AF [{string.Join(' ', files.Select(file => file.Reference))}]"
            + $" /Names <</EmbeddedFiles <</Names [{string.Join(' ', files.Select(file => $"{file.Name} {file.Reference}"))}]>>>>";
    }
}
