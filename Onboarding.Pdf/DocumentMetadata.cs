using System.Globalization;
using System.Security;
using System.Text;
using System.Xml;

namespace Onboarding.Pdf;

/// <param name="Language">Of the text, as in BCP 47: "fr-FR".</param>
/// <param name="Created">Given by the caller, so that the same document has the same bytes.</param>
public sealed record DocumentMetadata(string Title, string Language, DateTimeOffset Created)
{
    public string? Author { get; init; }

    public string? Subject { get; init; }

    /// <summary>The program in whose name the document is written.</summary>
    public string? Creator { get; init; }

    private const string Producer = "Onboarding.Pdf";

    internal string Information()
    {
        var entries = new StringBuilder($"<</Title {PdfSyntax.Text(Title)}");
        if (Author is not null) entries.Append($" /Author {PdfSyntax.Text(Author)}");
        if (Subject is not null) entries.Append($" /Subject {PdfSyntax.Text(Subject)}");
        if (Creator is not null) entries.Append($" /Creator {PdfSyntax.Text(Creator)}");
        return entries.Append($" /Producer ({Producer}) /CreationDate {PdfSyntax.Date(Created)} /ModDate {PdfSyntax.Date(Created)}>>").ToString();
    }

    /// <summary>The same facts once more, as XMP (ISO 16684-1).</summary>
    internal byte[] Xmp()
    {
        var date = Created.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return Encoding.UTF8.GetBytes($"""
            <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
            <dc:format>application/pdf</dc:format>
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{Escaped(Title)}</rdf:li></rdf:Alt></dc:title>
            <dc:language><rdf:Bag><rdf:li>{Escaped(Language)}</rdf:li></rdf:Bag></dc:language>
            {Element("dc:creator", Author, "<rdf:Seq><rdf:li>", "</rdf:li></rdf:Seq>")}
            {Element("dc:description", Subject, "<rdf:Alt><rdf:li xml:lang=\"x-default\">", "</rdf:li></rdf:Alt>")}
            {Element("xmp:CreatorTool", Creator)}
            <xmp:CreateDate>{date}</xmp:CreateDate>
            <xmp:ModifyDate>{date}</xmp:ModifyDate>
            <pdf:Producer>{Producer}</pdf:Producer>
            </rdf:Description>
            </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="w"?>
            """);
    }

    private static string Element(string name, string? value, string open = "", string close = "") =>
        value is null ? "" : $"<{name}>{open}{Escaped(value)}{close}</{name}>";

    private static string? Escaped(string text) =>
        SecurityElement.Escape(string.Concat(text.EnumerateRunes().Where(rune => rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value))));
}
