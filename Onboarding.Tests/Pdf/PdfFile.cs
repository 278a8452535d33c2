using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using UglyToad.PdfPig;

namespace Onboarding.Tests.Pdf;

/// <summary>A written document as other programs see it.</summary>
public sealed class PdfFile : IDisposable
{
    private readonly string path = Path.Combine(Path.GetTempPath(), $"{Guid.CreateVersion7()}.pdf");

    public PdfFile(byte[] bytes) => File.WriteAllBytes(path, bytes);

    public string Text => Tool.Run("pdftotext", path, "-");

    /// <summary>Without the directions that pdftotext adds around right-to-left words, and with ligatures taken apart.</summary>
    public string TextAsTyped => string.Concat(Text.Normalize(NormalizationForm.FormKC).Where(c => c is not ('\u200B' or (>= '\u202A' and <= '\u202E'))));

    public string Structure => Tool.Run("pdfinfo", "-struct-text", path);

    public string Information => Tool.Run("pdfinfo", path);

    public string Fonts => Tool.Run("pdffonts", path);

    public void IsSound() => Tool.Run("qpdf", "--check", path).ShouldContain("No syntax or stream encoding errors found");

    /// <summary>Glyph 0 is the empty box of a character that the font has not.</summary>
    public void HasNoMissingGlyph()
    {
        var shown = Regex.Matches(Tool.Run("qpdf", "--qdf", path, "-"), @"<(?<glyphs>([0-9a-f]{4})+)>(?=[^\n]*TJ)")
            .SelectMany(match => match.Groups["glyphs"].Value.Chunk(4)).Select(glyph => string.Concat(glyph)).ToArray();
        shown.ShouldNotBeEmpty();
        shown.ShouldNotContain("0000");
    }

    public JsonElement Catalog
    {
        get
        {
            var objects = JsonDocument.Parse(Tool.Run("qpdf", "--json", path)).RootElement.GetProperty("qpdf")[1];
            var root = objects.GetProperty("trailer").GetProperty("value").GetProperty("/Root").GetString();
            return objects.GetProperty($"obj:{root}").GetProperty("value");
        }
    }

    /// <summary>The first page as grey dots, by row and column.</summary>
    public byte[,] Scan(int dotsPerInch)
    {
        Tool.Run("pdftoppm", "-gray", "-singlefile", "-r", $"{dotsPerInch}", path, path);
        var scan = $"{path}.pgm";
        var file = File.ReadAllBytes(scan);
        File.Delete(scan);

        // A PGM file: "P5", width and height, 255, then the dots
        var header = Encoding.ASCII.GetString(file, 0, 40).Split('\n', ' ');
        var (width, height) = (int.Parse(header[1]), int.Parse(header[2]));
        var dots = new byte[height, width];
        Buffer.BlockCopy(file, file.Length - width * height, dots, 0, width * height);
        return dots;
    }

    /// <summary>Each visible letter lies on the page, a margin away from its edges.</summary>
    public void KeepsItsLettersInside(double margin)
    {
        using var document = PdfDocument.Open(path);
        foreach (var page in document.GetPages())
            foreach (var letter in page.Letters.Where(letter => !string.IsNullOrWhiteSpace(letter.Value)))
            {
                var box = letter.BoundingBox;
                var where = $"« {letter.Value} » of page {page.Number} at {box}";
                box.Left.ShouldBeGreaterThanOrEqualTo(margin, where);
                box.Bottom.ShouldBeGreaterThanOrEqualTo(margin, where);
                box.Right.ShouldBeLessThanOrEqualTo(page.Width - margin, where);
                box.Top.ShouldBeLessThanOrEqualTo(page.Height - margin, where);
            }
    }

    public void Dispose() => File.Delete(path);
}
