using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Onboarding.Pdf;

/// <summary>What an attached file is to the document (ISO 19005-3, annex E).</summary>
public enum AttachmentRelationship { Source, Data, Alternative, Supplement, Unspecified }

/// <param name="MediaType">As in "text/csv".</param>
/// <param name="Modified">Given by the caller, so that the same document has the same bytes.</param>
public sealed record Attachment(
    string Name, string MediaType, AttachmentRelationship Relationship, string Description, byte[] Content, DateTimeOffset Modified)
{
    // MD5 is what the format asks for: it tells a broken transfer, nothing more
    [SuppressMessage("Security", "CA5351", Justification = "Prescribed by ISO 32000-1, table 46.")]
    internal Reference Write(PdfWriter writer)
    {
        var checksum = Convert.ToHexString(MD5.HashData(Content));
        var file = writer.AddStream(Content, $" /Type /EmbeddedFile /Subtype {PdfSyntax.Name(MediaType)}"
            + $" /Params <</Size {Content.Length} /ModDate {PdfSyntax.Date(Modified)} /CheckSum <{checksum}>>>");
        var name = PdfSyntax.Text(Name);
        return writer.Add($"<</Type /Filespec /F {name} /UF {name} /Desc {PdfSyntax.Text(Description)}"
            + $" /AFRelationship /{Relationship} /EF <</F {file} /UF {file}>>>>");
    }
}
