using System.Text;
using System.Xml.Linq;

namespace Onboarding.Tests.Pdf.Matterhorn;

/// <summary>Checkpoints 06, 07, 11 (what the whole document says), 20, 21, 25, 26 and 30: the file and its catalogue.</summary>
internal static class FileConditions
{
    private static readonly XNamespace Ua = "http://www.aiim.org/pdfua/ns/id/", DublinCore = "http://purl.org/dc/elements/1.1/";

    public static IEnumerable<string> Failures(PdfFile file)
    {
        var (objects, catalog) = (file.Objects, file.Objects.Catalog);
        if (!catalog.TryGetProperty("/Metadata", out var metadata)) yield return "06-001";
        else
        {
            var xmp = XDocument.Parse(Encoding.UTF8.GetString(objects.Stream(metadata)));
            if (xmp.Descendants(Ua + "part").SingleOrDefault()?.Value != "1") yield return "06-002";
            if (string.IsNullOrWhiteSpace(xmp.Descendants(DublinCore + "title").SingleOrDefault()?.Value)) yield return "06-003";
        }

        var shown = objects.Entry(catalog, "/ViewerPreferences") is { } preferences ? objects.Entry(preferences, "/DisplayDocTitle") : null;
        if (shown is null) yield return "07-001";
        else if (!shown.Value.GetBoolean()) yield return "07-002";

        // The outline, the annotations' words and the metadata are in the document's language
        if (objects.Text(catalog, "/Lang") is not { Length: > 2 }) yield return "11-003";

        // Layers, forms and encryption are never written
        if (objects.Entry(catalog, "/OCProperties") is not null) yield return "20-001";
        if (objects.Entry(catalog, "/AcroForm") is not null) yield return "25-001";
        if (objects.Trailer.TryGetProperty("/Encrypt", out _)) yield return "26-001";
        foreach (var dictionary in objects.Dictionaries)
        {
            if (dictionary.TryGetProperty("/EF", out _) && (objects.Text(dictionary, "/F") is not { Length: > 2 } || objects.Text(dictionary, "/UF") is not { Length: > 2 }))
                yield return "21-001";
            if (dictionary.TryGetProperty("/Ref", out _)) yield return "30-001";
            if (objects.Text(dictionary, "/Subtype") == "/Form") yield return "30-002";
        }
    }
}
