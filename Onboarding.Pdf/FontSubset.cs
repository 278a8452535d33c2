using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Onboarding.Pdf;

/// <summary>
/// The same font with only some outlines. Glyph ids stay what they were, so shaped text needs no renumbering:
/// unused glyphs are empty, and the font ends after the last used one. Hints stay out: they are for coarse screens, and half of the bytes.
/// </summary>
internal static class FontSubset
{
    public static byte[] Of(TrueTypeFont font, IEnumerable<ushort> glyphs)
    {
        var kept = Closure(font, glyphs);
        var count = kept.Max + 1;
        var (glyf, loca) = Outlines(font, kept, count);

        var tables = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["glyf"] = glyf,
            ["loca"] = loca,
            ["hmtx"] = Metrics(font, kept, count),
            ["head"] = Patched(font, "head", (8, 0), (10, 0), (50, 1)),
            ["hhea"] = Patched(font, "hhea", (34, count)),
            ["maxp"] = Patched(font, "maxp", (4, count)),
        };
        return Assemble(tables);
    }

    /// <summary>The glyphs and those that they are composed of.</summary>
    private static SortedSet<int> Closure(TrueTypeFont font, IEnumerable<ushort> glyphs)
    {
        var closed = new SortedSet<int> { 0 };
        var open = new Stack<int>(glyphs.Select(glyph => (int)glyph));
        while (open.TryPop(out var glyph))
        {
            if (!closed.Add(glyph)) continue;
            foreach (var component in GlyphOutline.Components(Outline(font, glyph))) open.Push(component);
        }
        return closed;
    }

    private static ReadOnlySpan<byte> Outline(TrueTypeFont font, int glyph)
    {
        var loca = font.Table("loca");
        return font.Table("glyf")[Offset(loca, glyph)..Offset(loca, glyph + 1)];

        int Offset(ReadOnlySpan<byte> offsets, int index) => font.HasLongOffsets
            ? (int)BinaryPrimitives.ReadUInt32BigEndian(offsets[(4 * index)..])
            : 2 * BinaryPrimitives.ReadUInt16BigEndian(offsets[(2 * index)..]);
    }

    private static (byte[] Glyf, byte[] Loca) Outlines(TrueTypeFont font, SortedSet<int> kept, int count)
    {
        var glyf = new ArrayBufferWriter<byte>();
        var loca = new byte[4 * (count + 1)];
        ReadOnlySpan<byte> padding = [0, 0, 0];
        for (var glyph = 0; glyph < count; glyph++)
        {
            BinaryPrimitives.WriteInt32BigEndian(loca.AsSpan(4 * glyph), glyf.WrittenCount);
            if (!kept.Contains(glyph)) continue;
            GlyphOutline.CopyUnhinted(Outline(font, glyph), glyf);
            glyf.Write(padding[..(-glyf.WrittenCount & 3)]);
        }
        BinaryPrimitives.WriteInt32BigEndian(loca.AsSpan(4 * count), glyf.WrittenCount);
        return (glyf.WrittenSpan.ToArray(), loca);
    }

    private static byte[] Metrics(TrueTypeFont font, SortedSet<int> kept, int count)
    {
        var metrics = new byte[4 * count];
        foreach (var glyph in kept)
        {
            BinaryPrimitives.WriteUInt16BigEndian(metrics.AsSpan(4 * glyph), (ushort)font.Advance(glyph));
            BinaryPrimitives.WriteInt16BigEndian(metrics.AsSpan(4 * glyph + 2), (short)font.LeftSideBearing(glyph));
        }
        return metrics;
    }

    private static byte[] Patched(TrueTypeFont font, string tag, params ReadOnlySpan<(int Offset, int Value)> patches)
    {
        var table = font.Table(tag).ToArray();
        foreach (var (offset, value) in patches) BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(offset), (ushort)value);
        return table;
    }

    private static byte[] Assemble(SortedDictionary<string, byte[]> tables)
    {
        var start = 12 + 16 * tables.Count;
        var file = new byte[start + tables.Values.Sum(table => Padded(table.Length))];
        var power = (int)Math.Log2(tables.Count);
        BinaryPrimitives.WriteUInt32BigEndian(file, 0x00010000);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(4), (ushort)tables.Count);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(6), (ushort)(16 << power));
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(8), (ushort)power);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(10), (ushort)(16 * tables.Count - (16 << power)));

        var (entry, offset, head) = (12, start, 0);
        foreach (var (tag, table) in tables)
        {
            table.CopyTo(file, offset);
            Encoding.ASCII.GetBytes(tag, file.AsSpan(entry));
            BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(entry + 4), Checksum(file.AsSpan(offset, Padded(table.Length))));
            BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(entry + 8), offset);
            BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(entry + 12), table.Length);
            if (tag == "head") head = offset;
            entry += 16;
            offset += Padded(table.Length);
        }
        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(head + 8), 0xB1B0AFBA - Checksum(file));
        return file;
    }

    private static int Padded(int length) => (length + 3) & ~3;

    private static uint Checksum(ReadOnlySpan<byte> data)
    {
        var sum = 0u;
        for (var i = 0; i < data.Length; i += 4) sum += BinaryPrimitives.ReadUInt32BigEndian(data[i..]);
        return sum;
    }
}
