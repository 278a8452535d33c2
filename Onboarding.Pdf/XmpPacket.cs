using System.Globalization;
using System.Security;
using System.Text;

namespace Onboarding.Pdf;

/// <summary>The facts about a document and the claims that it makes, as XMP (ISO 16684-1).</summary>
internal static class XmpPacket
{
    // PDF/A knows no property of PDF/UA: whoever uses one describes it (ISO 19005-3, 6.6.2.3.3)
    private const string Claims = """
        <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
        <pdfaid:part>3</pdfaid:part>
        <pdfaid:conformance>A</pdfaid:conformance>
        </rdf:Description>
        <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
        <pdfuaid:part>1</pdfuaid:part>
        </rdf:Description>
        <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
        <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
        <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
        <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
        <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
        <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
        <pdfaProperty:name>part</pdfaProperty:name>
        <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
        <pdfaProperty:category>internal</pdfaProperty:category>
        <pdfaProperty:description>Part of ISO 14289 to which the document conforms</pdfaProperty:description>
        </rdf:li></rdf:Seq></pdfaSchema:property>
        </rdf:li></rdf:Bag></pdfaExtension:schemas>
        </rdf:Description>
        """;

    public static byte[] Of(DocumentMetadata metadata)
    {
        var date = metadata.Created.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return Encoding.UTF8.GetBytes($"""
            <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
            <dc:format>application/pdf</dc:format>
            {Element("dc:title", metadata.Title, "<rdf:Alt><rdf:li xml:lang=\"x-default\">", "</rdf:li></rdf:Alt>")}
            {Element("dc:language", metadata.Language, "<rdf:Bag><rdf:li>", "</rdf:li></rdf:Bag>")}
            {Element("dc:creator", metadata.Author, "<rdf:Seq><rdf:li>", "</rdf:li></rdf:Seq>")}
            {Element("dc:description", metadata.Subject, "<rdf:Alt><rdf:li xml:lang=\"x-default\">", "</rdf:li></rdf:Alt>")}
            {Element("xmp:CreatorTool", metadata.Creator)}
            <xmp:CreateDate>{date}</xmp:CreateDate>
            <xmp:ModifyDate>{date}</xmp:ModifyDate>
            <pdf:Producer>{DocumentMetadata.Producer}</pdf:Producer>
            </rdf:Description>
            {Claims}
            </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="r"?>
            """);
    }

    private static string Element(string name, string? value, string open = "", string close = "") =>
        value is null ? "" : $"<{name}>{open}{SecurityElement.Escape(value)}{close}</{name}>";
}
