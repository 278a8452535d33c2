using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using HarfBuzz = HarfBuzzSharp;

namespace Onboarding.Pdf;

/// <summary>
/// A TrueType font (glyf outlines), read once and kept for the life of the process: reading is the dear part, writing with it is not.
/// Safe to share between threads.
/// </summary>
public sealed class TrueTypeFont
{
    private readonly byte[] file;
    private readonly Dictionary<string, Range> tables = [];
    private readonly HarfBuzz.Font shaping;

    private TrueTypeFont(byte[] file)
    {
        this.file = file;
        ReadDirectory();

        var head = Table("head");
        UnitsPerEm = UInt16(head, 18);
        Box = new(Int16(head, 36), Int16(head, 38), Int16(head, 40), Int16(head, 42));
        HasLongOffsets = Int16(head, 50) == 1;

        var hhea = Table("hhea");
        Ascent = Int16(hhea, 4);
        Descent = Int16(hhea, 6);
        MetricCount = UInt16(hhea, 34);

        var os2 = Table("OS/2");
        const int restrictedLicence = 0x0002;
        if ((UInt16(os2, 8) & restrictedLicence) != 0) throw new NotSupportedException("The font's licence forbids embedding.");
        CapHeight = UInt16(os2, 0) >= 2 ? Int16(os2, 88) : Ascent;
        ItalicAngle = BinaryPrimitives.ReadInt32BigEndian(Table("post")[4..]) / 65536.0;
        PostScriptName = ReadPostScriptName();

        shaping = OpenForShaping(file, UnitsPerEm);
    }

    public static TrueTypeFont Read(Stream stream)
    {
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        // HarfBuzz keeps a pointer into the file as long as the font lives: the collector must not move it
        var file = GC.AllocateUninitializedArray<byte>((int)copy.Length, pinned: true);
        copy.GetBuffer().AsSpan(0, file.Length).CopyTo(file);
        return new(file);
    }

    public string PostScriptName { get; }

    internal int UnitsPerEm { get; }

    internal int Ascent { get; }

    /// <summary>Negative, as in the font.</summary>
    internal int Descent { get; }

    internal int CapHeight { get; }

    /// <summary>In degrees, negative when it leans to the right.</summary>
    internal double ItalicAngle { get; }

    internal bool HasLongOffsets { get; }

    internal (int Left, int Bottom, int Right, int Top) Box { get; }

    internal HarfBuzz.Font Shaping => shaping;

    private int MetricCount { get; }

    // HarfBuzz draws U+2011 with the glyph of U+2010 when the font has only that one
    public bool Has(Rune character) =>
        shaping.TryGetNominalGlyph((uint)character.Value, out _)
        || character.Value == 0x2011 && shaping.TryGetNominalGlyph(0x2010u, out _);

    internal ReadOnlySpan<byte> Table(string tag) =>
        tables.TryGetValue(tag, out var range) ? file.AsSpan(range) : throw new InvalidDataException($"The font has no table '{tag}'.");

    /// <summary>In font units.</summary>
    internal int Advance(int glyph) => UInt16(Table("hmtx"), 4 * Math.Min(glyph, MetricCount - 1));

    internal int LeftSideBearing(int glyph) => glyph < MetricCount
        ? Int16(Table("hmtx"), 4 * glyph + 2)
        : Int16(Table("hmtx"), 4 * MetricCount + 2 * (glyph - MetricCount));

    private void ReadDirectory()
    {
        if (file.Length < 12 || BinaryPrimitives.ReadUInt32BigEndian(file) is not (0x00010000 or 0x74727565))
            throw new InvalidDataException("Not a TrueType font.");

        for (var entry = 0; entry < UInt16(file, 4); entry++)
        {
            var record = file.AsSpan(12 + 16 * entry, 16);
            var offset = (int)BinaryPrimitives.ReadUInt32BigEndian(record[8..]);
            var length = (int)BinaryPrimitives.ReadUInt32BigEndian(record[12..]);
            tables[Encoding.ASCII.GetString(record[..4])] = offset..(offset + length);
        }
    }

    private string ReadPostScriptName()
    {
        const int postScriptName = 6, windows = 3;
        var names = Table("name");
        var strings = UInt16(names, 4);
        for (var i = 0; i < UInt16(names, 2); i++)
        {
            var record = names.Slice(6 + 12 * i, 12);
            if (UInt16(record, 0) == windows && UInt16(record, 6) == postScriptName)
                return Encoding.BigEndianUnicode.GetString(names.Slice(strings + UInt16(record, 10), UInt16(record, 8)));
        }
        throw new InvalidDataException("The font has no PostScript name.");
    }

    private static HarfBuzz.Font OpenForShaping(byte[] file, int unitsPerEm)
    {
        using var blob = new HarfBuzz.Blob(Marshal.UnsafeAddrOfPinnedArrayElement(file, 0), file.Length, HarfBuzz.MemoryMode.ReadOnly);
        using var face = new HarfBuzz.Face(blob, 0);
        face.MakeImmutable();
        var font = new HarfBuzz.Font(face);
        font.SetScale(unitsPerEm, unitsPerEm);
        font.SetFunctionsOpenType();
        return font;
    }

    private static ushort UInt16(ReadOnlySpan<byte> data, int offset) => BinaryPrimitives.ReadUInt16BigEndian(data[offset..]);

    private static short Int16(ReadOnlySpan<byte> data, int offset) => BinaryPrimitives.ReadInt16BigEndian(data[offset..]);
}
