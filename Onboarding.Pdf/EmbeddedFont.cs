using System.Globalization;
using System.Text;

namespace Onboarding.Pdf;

/// <summary>What one document uses of a font, and what each glyph says.</summary>
internal sealed class EmbeddedFont(TrueTypeFont font, string resourceName)
{
    private readonly SortedDictionary<ushort, (string Text, bool IsSaid)> texts = [];

    public string ResourceName { get; } = resourceName;

    /// <summary>False when the glyph already stands for another text: then this one must be said beside it.</summary>
    public bool Means(ushort glyph, string text)
    {
        // Fonts draw no-break spaces with the glyph of the space: to copy, they are spaces
        if (char.IsWhiteSpace(text[0])) text = " ";
        if (texts.TryGetValue(glyph, out var known) && known.IsSaid) return known.Text == text;
        texts[glyph] = (text, true);
        return true;
    }

    /// <summary>A glyph whose text is said beside it. Alone it says the character that it draws, or else the whole: none may be mute (ISO 19005-3, 6.2.11.7).</summary>
    public void Use(ushort glyph, string text)
    {
        if (!texts.ContainsKey(glyph)) texts[glyph] = (DrawnBy(glyph, text) ?? text, false);
    }

    public Reference Write(PdfWriter writer)
    {
        var program = FontSubset.Of(font, texts.Keys);
        var name = $"{SubsetTag()}+{font.PostScriptName}";
        var file = writer.AddStream(program, $" /Length1 {program.Length}");
        var descriptor = writer.Add($"<</Type /FontDescriptor /FontName /{name} /Flags 4 /FontBBox [{Box()}] /ItalicAngle {PdfSyntax.Number(font.ItalicAngle)}"
            + $" /Ascent {Thousandths(font.Ascent)} /Descent {Thousandths(font.Descent)} /CapHeight {Thousandths(font.CapHeight)} /StemV 80 /FontFile2 {file}>>");
        var descendant = writer.Add($"<</Type /Font /Subtype /CIDFontType2 /BaseFont /{name} /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>>"
            + $" /FontDescriptor {descriptor} /CIDToGIDMap /Identity /W [{Widths()}]>>");
        var toUnicode = writer.AddStream(Encoding.ASCII.GetBytes(ToUnicode()));
        return writer.Add($"<</Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /Identity-H /DescendantFonts [{descendant}] /ToUnicode {toUnicode}>>");
    }

    private string? DrawnBy(ushort glyph, string text)
    {
        foreach (var character in text.EnumerateRunes())
            if (font.Shaping.TryGetNominalGlyph((uint)character.Value, out var nominal) && nominal == glyph) return character.ToString();
        return null;
    }

    // Six letters that differ when the subset differs (ISO 32000-1, 9.6.4)
    private string SubsetTag()
    {
        var hash = texts.Keys.Aggregate(2166136261u, (hash, glyph) => (hash ^ glyph) * 16777619);
        return string.Create(6, hash, (tag, rest) =>
        {
            foreach (ref var letter in tag)
            {
                letter = (char)('A' + rest % 26);
                rest /= 26;
            }
        });
    }

    private string Box() =>
        $"{Thousandths(font.Box.Left)} {Thousandths(font.Box.Bottom)} {Thousandths(font.Box.Right)} {Thousandths(font.Box.Top)}";

    private string Widths() => string.Join(' ', texts.Keys.Select(glyph => $"{glyph} [{Thousandths(font.Advance(glyph))}]"));

    private string Thousandths(int units) => PdfSyntax.Number(units * 1000.0 / font.UnitsPerEm);

    private string ToUnicode()
    {
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
            + "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
            + "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        // A section holds at most a hundred lines
        foreach (var lines in texts.Chunk(100))
        {
            map.Append(CultureInfo.InvariantCulture, $"{lines.Length} beginbfchar\n");
            foreach (var (glyph, (text, _)) in lines)
                map.Append($"<{glyph:X4}> <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>\n");
            map.Append("endbfchar\n");
        }
        return map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").ToString();
    }
}
