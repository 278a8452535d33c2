using System.Buffers.Binary;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Graphics.Operations.TextShowing;
using UglyToad.PdfPig.Graphics.Operations.TextState;
using UglyToad.PdfPig.Tokens;

namespace Onboarding.Tests.Pdf.Matterhorn;

/// <summary>Checkpoints 10 and 31: every code that is shown has a glyph, its width and its letters. Only CID fonts of TrueType outlines are written.</summary>
internal static class FontConditions
{
    public static IEnumerable<string> Failures(PdfFile file)
    {
        var used = file.Read(document => document.GetPages().Select(page => Codes(page.Operations)).ToArray())
            .SelectMany(codes => codes).GroupBy(code => code.Font, code => code.Code);
        var resources = file.Objects.Follow(file.Objects[file.Objects.Pages[0]].GetProperty("/Resources"));
        var fonts = resources.GetProperty("/Font");
        return used.SelectMany(codes => Failures(file.Objects, file.Objects.Follow(fonts.GetProperty($"/{codes.Key}")), [.. codes.Distinct()]));
    }

    private static IEnumerable<string> Failures(PdfObjects objects, JsonElement font, HashSet<int> used)
    {
        // Any other encoding would bring conditions 31-001 to 31-003 and 31-006 to 31-008, any other kind 31-012 to 31-026
        if (objects.Text(font, "/Encoding") != "/Identity-H") yield return "31-006";
        var descendant = objects.Follow(font.GetProperty("/DescendantFonts")[0]);
        if (objects.Text(descendant, "/Subtype") != "/CIDFontType2") yield return "31-017";
        if (objects.Text(descendant, "/CIDToGIDMap") is not { } map) yield return "31-005";
        else if (map != "/Identity") yield return "31-004";

        var descriptor = objects.Entry(descendant, "/FontDescriptor")!.Value;
        if (descriptor.TryGetProperty("/CIDSet", out _)) yield return "31-014";
        if (!descriptor.TryGetProperty("/FontFile2", out var program))
        {
            yield return "31-009";
            yield break;
        }
        foreach (var failure in Glyphs(objects.Stream(program), Widths(objects.Entry(descendant, "/W")), used)) yield return failure;

        if (!font.TryGetProperty("/ToUnicode", out var toUnicode)) yield return "31-027";
        else
        {
            var texts = Texts(Encoding.ASCII.GetString(objects.Stream(toUnicode)));
            if (used.Any(code => !texts.ContainsKey(code))) yield return "10-001";
            if (texts.Values.Any(text => text.Contains('\0') || text == "")) yield return "31-028";
            if (texts.Values.Any(text => text.Contains('\uFEFF') || text.Contains('\uFFFE'))) yield return "31-029";
        }
        if (used.Contains(0)) yield return "31-030";
    }

    private static IEnumerable<string> Glyphs(byte[] program, Dictionary<int, double> widths, HashSet<int> used)
    {
        var glyphCount = Number(Table("maxp"), 4);
        var unitsPerEm = Number(Table("head"), 18);
        var metricCount = Number(Table("hhea"), 34);
        if (used.Any(code => code >= glyphCount)) yield return "31-011";
        foreach (var code in used.Where(code => code < glyphCount))
        {
            var advance = Number(Table("hmtx"), 4 * Math.Min(code, metricCount - 1)) * 1000.0 / unitsPerEm;
            if (!widths.TryGetValue(code, out var width) || Math.Abs(width - advance) > 1) yield return "31-016";
        }

        ReadOnlySpan<byte> Table(string name)
        {
            for (var record = 12; ; record += 16)
                if (Encoding.ASCII.GetString(program, record, 4) == name)
                    return program.AsSpan(BinaryPrimitives.ReadInt32BigEndian(program.AsSpan(record + 8)));
        }
        static int Number(ReadOnlySpan<byte> table, int offset) => BinaryPrimitives.ReadUInt16BigEndian(table[offset..]);
    }

    private static Dictionary<int, double> Widths(JsonElement? widths) => (widths?.EnumerateArray() ?? []).Chunk(2)
        .SelectMany(run => run[1].EnumerateArray().Select((width, index) => (Code: run[0].GetInt32() + index, Width: width.GetDouble())))
        .ToDictionary(pair => pair.Code, pair => pair.Width);

    private static Dictionary<int, string> Texts(string map) => Regex.Matches(map, "^<([0-9A-F]{4})> <([0-9A-F]*)>$", RegexOptions.Multiline)
        .Where(line => line.Value != "<0000> <FFFF>")
        .ToDictionary(line => Convert.ToInt32(line.Groups[1].Value, 16), line => Encoding.BigEndianUnicode.GetString(Convert.FromHexString(line.Groups[2].Value)));

    private static IEnumerable<(string Font, int Code)> Codes(IReadOnlyList<IGraphicsStateOperation> operations)
    {
        var font = "";
        foreach (var operation in operations)
            switch (operation)
            {
                case SetFontAndSize set:
                    font = set.Font.Data;
                    break;
                case ShowTextsWithPositioning show:
                    foreach (var text in show.Array.OfType<HexToken>())
                        foreach (var code in text.Bytes.ToArray().Chunk(2).Where(pair => pair.Length == 2)) yield return (font, (code[0] << 8) + code[1]);
                    break;
            }
    }
}
