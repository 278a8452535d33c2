using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Onboarding.Tests.Pdf;

/// <summary>Writes PNG files of every kind, row by row with every filter.</summary>
internal static class Png
{
    public const int Grey = 0, Rgb = 2, Palette = 3, GreyAlpha = 4, RgbAlpha = 6;

    private static readonly byte[] Signature = [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A];

    /// <param name="pixels">Rows of packed samples, without filters.</param>
    public static byte[] Write(int width, int height, int colour, int bits, byte[] pixels, byte[]? palette = null, byte[]? transparency = null, bool interlaced = false)
    {
        byte[] header = [.. Number(width), .. Number(height), (byte)bits, (byte)colour, 0, 0, (byte)(interlaced ? 1 : 0)];
        return
        [
            .. Signature, .. Chunk("IHDR", header),
            .. palette is null ? [] : Chunk("PLTE", palette),
            .. transparency is null ? [] : Chunk("tRNS", transparency),
            .. Chunk("IDAT", Packed(Filtered(pixels, height, Math.Max(1, Channels(colour) * bits / 8)))),
            .. Chunk("IEND", []),
        ];
    }

    public static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Fastest)) deflate.Write(bytes);
        return packed.ToArray();
    }

    public static byte[] Chunk(string name, byte[] content)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(name), .. content];
        return [.. Number(content.Length), .. named, .. Number((int)Crc(named))];
    }

    private static int Channels(int colour) => colour switch { Rgb => 3, GreyAlpha => 2, RgbAlpha => 4, _ => 1 };

    /// <summary>Row 0 has filter 0, row 1 filter 1, and so on around.</summary>
    private static byte[] Filtered(byte[] pixels, int height, int step)
    {
        var length = pixels.Length / height;
        var rows = new List<byte>();
        for (var y = 0; y < height; y++)
        {
            var filter = y % 5;
            rows.Add((byte)filter);
            for (var x = 0; x < length; x++)
            {
                int left = x < step ? 0 : At(x - step, y), up = At(x, y - 1), corner = x < step ? 0 : At(x - step, y - 1);
                rows.Add((byte)(At(x, y) - filter switch { 1 => left, 2 => up, 3 => (left + up) / 2, 4 => Paeth(left, up, corner), _ => 0 }));
            }
        }
        return [.. rows];

        int At(int x, int y) => y < 0 ? 0 : pixels[y * length + x];
    }

    private static int Paeth(int left, int up, int corner)
    {
        var estimate = left + up - corner;
        return new[] { left, up, corner }.MinBy(neighbour => Math.Abs(estimate - neighbour));
    }

    private static byte[] Number(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        return bytes;
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = 0xFFFFFFFF;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 1 ? crc >> 1 ^ 0xEDB88320 : crc >> 1;
        }
        return ~crc;
    }
}
