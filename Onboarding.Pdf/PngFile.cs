using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Onboarding.Pdf;

internal enum PngColour { Grey = 0, Rgb = 2, Palette = 3, GreyAlpha = 4, RgbAlpha = 6 }

/// <summary>The chunks of a PNG file that an image is made of (ISO/IEC 15948, 11); the others say nothing that can be printed.</summary>
internal sealed class PngFile
{
    private readonly MemoryStream data = new();

    private PngFile(ReadOnlySpan<byte> file)
    {
        const int signature = 8, frame = 12;
        for (var position = signature; ;)
        {
            if (position + frame > file.Length) throw new InvalidDataException("The PNG file is cut off.");
            var length = BinaryPrimitives.ReadUInt32BigEndian(file[position..]);
            if (length > file.Length - position - frame) throw new InvalidDataException("The PNG file is cut off.");

            var name = Encoding.ASCII.GetString(file.Slice(position + 4, 4));
            if (name == "IEND") break;
            ReadChunk(name, file.Slice(position + 8, (int)length));
            position += frame + (int)length;
        }
        if (Transparency is not null && Transparency.Length != (Colour switch { PngColour.Grey => 2, PngColour.Rgb => 6, _ => Transparency.Length }))
            throw new InvalidDataException("The PNG file's transparency is broken.");
    }

    public static PngFile Read(ReadOnlySpan<byte> file) => new(file);

    public int Width { get; private set; }

    public int Height { get; private set; }

    public int Bits { get; private set; }

    public PngColour Colour { get; private set; }

    public byte[] Palette { get; private set; } = [];

    /// <summary>Of each entry of the palette, or the one colour that is not shown.</summary>
    public byte[]? Transparency { get; private set; }

    public bool HasAlpha => Colour is PngColour.GreyAlpha or PngColour.RgbAlpha;

    public int Channels => Colour switch { PngColour.Rgb => 3, PngColour.RgbAlpha => 4, PngColour.GreyAlpha => 2, _ => 1 };

    /// <summary>Rows, each with its filter before it, as deflate packed them.</summary>
    public byte[] Packed => data.ToArray();

    /// <summary>The same unpacked; exactly as many as the size tells, so that a small file cannot become a huge one.</summary>
    public byte[] Rows()
    {
        var rows = new byte[(long)Height * (1 + RowLength)];
        data.Position = 0;
        try
        {
            using var inflate = new ZLibStream(data, CompressionMode.Decompress, leaveOpen: true);
            inflate.ReadExactly(rows);
        }
        catch (Exception broken) when (broken is EndOfStreamException or InvalidDataException)
        {
            throw new InvalidDataException("The PNG file's picture is broken.", broken);
        }
        return rows;
    }

    public int RowLength => (int)(((long)Width * Channels * Bits + 7) / 8);

    private void ReadChunk(string name, ReadOnlySpan<byte> content)
    {
        switch (name)
        {
            case "IHDR" when content.Length == 13:
                ReadHeader(content);
                break;
            case "PLTE":
                Palette = content.ToArray();
                break;
            case "tRNS":
                Transparency = content.ToArray();
                break;
            case "IDAT":
                data.Write(content);
                break;
        }
    }

    private void ReadHeader(ReadOnlySpan<byte> header)
    {
        (Width, Height) = (BinaryPrimitives.ReadInt32BigEndian(header), BinaryPrimitives.ReadInt32BigEndian(header[4..]));
        (Bits, Colour) = (header[8], (PngColour)header[9]);
        var isKnown = (Colour, Bits) is (PngColour.Grey, 1 or 2 or 4 or 8 or 16) or (PngColour.Palette, 1 or 2 or 4 or 8)
            or (PngColour.Rgb or PngColour.GreyAlpha or PngColour.RgbAlpha, 8 or 16);
        if (!isKnown) throw new InvalidDataException("The PNG file has colours that do not exist.");
        if (header[12] != 0) throw new NotSupportedException("An interlaced PNG cannot be written: save it without interlacing.");
    }
}
