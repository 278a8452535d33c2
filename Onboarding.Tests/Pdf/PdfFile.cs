using System.Text;
using System.Text.RegularExpressions;
using QRCoder;
using UglyToad.PdfPig;

namespace Onboarding.Tests.Pdf;

/// <summary>A written document as four programs see it: PdfPig, poppler, qpdf, mupdf.</summary>
public sealed class PdfFile : IDisposable
{
    private readonly string path = Path.Combine(Path.GetTempPath(), $"{Guid.CreateVersion7()}.pdf");
    private PdfObjects? objects;

    public PdfFile(byte[] bytes) => File.WriteAllBytes(path, bytes);

    public string Text => Tool.Run("pdftotext", path, "-");

    /// <summary>Without the directions that pdftotext adds around right-to-left words, and with ligatures taken apart.</summary>
    public string TextAsTyped => string.Concat(Text.Normalize(NormalizationForm.FormKC).Where(c => c is not ('\u200B' or (>= '\u202A' and <= '\u202E'))));

    public string Structure => Tool.Run("pdfinfo", "-struct-text", path);

    public string Information => Tool.Run("pdfinfo", path);

    public string Fonts => Tool.Run("pdffonts", path);

    /// <summary>As poppler lists them: a page, a kind, a size, colours and packing on each line.</summary>
    public string[] Images => [.. Tool.Run("pdfimages", "-list", path).TrimEnd().Split('\n').Skip(2).Select(line => Regex.Replace(line.Trim(), " +", " "))];

    /// <summary>Glyph 0 is the empty box of a character that the font has not.</summary>
    public void HasNoMissingGlyph()
    {
        var shown = Regex.Matches(Tool.Run("qpdf", "--qdf", path, "-"), @"<(?<glyphs>([0-9a-f]{4})+)>(?=[^\n]*TJ)")
            .SelectMany(match => match.Groups["glyphs"].Value.Chunk(4)).Select(glyph => string.Concat(glyph)).ToArray();
        shown.ShouldNotBeEmpty();
        shown.ShouldNotContain("0000");
    }

    public string Outline => Tool.Run("mutool", "show", path, "outline");

    /// <summary>The whole text by another hand.</summary>
    public string TextOfMupdf => Tool.Run("mutool", "draw", "-q", "-F", "txt", path);

    internal PdfObjects Objects => objects ??= new(Tool.Run("qpdf", "--json", "--json-stream-data=inline", "--decode-level=generalized", path));

    public System.Text.Json.JsonElement Catalog => Objects.Catalog;

    /// <summary>Attached files by their names, as poppler takes them out.</summary>
    public IReadOnlyDictionary<string, byte[]> Attachments()
    {
        var folder = Directory.CreateDirectory($"{path}.attached");
        Tool.Run("pdfdetach", "-saveall", "-o", folder.FullName, path);
        var files = folder.GetFiles().ToDictionary(file => file.Name, file => File.ReadAllBytes(file.FullName));
        folder.Delete(recursive: true);
        return files;
    }

    /// <summary>None of the four has anything to complain of.</summary>
    public void IsSound()
    {
        Tool.RunQuietly("qpdf", "--check", path).ShouldContain("No syntax or stream encoding errors found");
        Tool.RunQuietly("pdftotext", path, "-");
        Tool.RunQuietly("pdfinfo", "-struct-text", path);
        Tool.RunQuietly("pdftoppm", "-r", "20", path, path);
        foreach (var scan in Directory.GetFiles(Path.GetDirectoryName(path)!, $"{Path.GetFileName(path)}-*.ppm")) File.Delete(scan);
        // Debian's mupdf has no colour management and says so, unless told that it needs none
        Tool.RunQuietly("mutool", "draw", "-q", "-N", "-r", "20", "-F", "png", "-o", "/dev/null", path);
        using var document = PdfDocument.Open(path);
        foreach (var page in document.GetPages()) page.Operations.ShouldNotBeEmpty();
    }

    /// <summary>The same document, unpacked, with a fault in it; not longer than what it replaces, so that nothing else moves.</summary>
    public PdfFile Broken(string from, string to)
    {
        to.Length.ShouldBeLessThanOrEqualTo(from.Length);
        var unpacked = $"{path}.unpacked";
        Tool.Run("qpdf", "--qdf", "--normalize-content=n", path, unpacked);
        var text = Encoding.Latin1.GetString(File.ReadAllBytes(unpacked));
        File.Delete(unpacked);

        var place = text.IndexOf(from, StringComparison.Ordinal);
        place.ShouldBePositive($"« {from} » is not in the document");
        return new(Encoding.Latin1.GetBytes($"{text[..place]}{to.PadRight(from.Length)}{text[(place + from.Length)..]}"));
    }

    internal T Read<T>(Func<PdfDocument, T> read)
    {
        using var document = PdfDocument.Open(path);
        return read(document);
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

    /// <summary>On the first page, module by module; in points from its top left corner.</summary>
    public void ShowsQrCode(string text, double left, double top, double size)
    {
        const double dotsPerPoint = 300 / 72.0;
        var paper = Scan(dotsPerInch: 300);
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var (quietZone, modules) = (4, code.ModuleMatrix.Count - 8);
        for (var row = 0; row < modules; row++)
            for (var column = 0; column < modules; column++)
                IsDark(row, column).ShouldBe(code.ModuleMatrix[row + quietZone][column + quietZone], $"module {row}, {column}");

        bool IsDark(int row, int column) => paper[
            (int)((top + (row + 0.5) * size / modules) * dotsPerPoint), (int)((left + (column + 0.5) * size / modules) * dotsPerPoint)] < 128;
    }

    /// <summary>The smallest print on any page, in points.</summary>
    public double SmallestPrint() => Read(document => document.GetPages().SelectMany(page => page.Letters).Min(letter => letter.PointSize));

    public int PageCount => Read(document => document.NumberOfPages);

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
