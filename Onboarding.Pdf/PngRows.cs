namespace Onboarding.Pdf;

/// <summary>The rows of a picture, unpacked: their filters undone (ISO/IEC 15948, 9), their colours parted from their transparency.</summary>
internal static class PngRows
{
    /// <returns>Rows without their filter byte, one after another.</returns>
    public static byte[] Unfiltered(PngFile file)
    {
        var (filtered, length) = (file.Rows(), file.RowLength);
        var rows = new byte[file.Height * length];
        // Filters look back a whole pixel, or a byte where pixels are smaller
        var step = Math.Max(1, file.Channels * file.Bits / 8);
        for (var y = 0; y < file.Height; y++)
        {
            var row = rows.AsSpan(y * length, length);
            filtered.AsSpan(y * (length + 1) + 1, length).CopyTo(row);
            ReadOnlySpan<byte> above = y == 0 ? new byte[length] : rows.AsSpan((y - 1) * length, length);
            Undo(filtered[y * (length + 1)], row, above, step);
        }
        return rows;
    }

    public static (byte[] Colours, byte[] Alpha) Split(byte[] rows, PngFile file)
    {
        var sample = file.Bits / 8;
        var (pixel, colour) = (file.Channels * sample, (file.Channels - 1) * sample);
        var count = file.Width * file.Height;
        var (colours, alpha) = (new byte[count * colour], new byte[count * sample]);
        for (var i = 0; i < count; i++)
        {
            rows.AsSpan(i * pixel, colour).CopyTo(colours.AsSpan(i * colour));
            rows.AsSpan(i * pixel + colour, sample).CopyTo(alpha.AsSpan(i * sample));
        }
        return (colours, alpha);
    }

    /// <summary>How opaque each pixel is, by its place in the palette.</summary>
    public static byte[] Mask(byte[] rows, PngFile file, byte[] transparency)
    {
        var mask = new byte[file.Width * file.Height];
        var perByte = 8 / file.Bits;
        for (var y = 0; y < file.Height; y++)
            for (var x = 0; x < file.Width; x++)
            {
                var shift = (perByte - 1 - x % perByte) * file.Bits;
                var index = rows[y * file.RowLength + x / perByte] >> shift & (1 << file.Bits) - 1;
                mask[y * file.Width + x] = index < transparency.Length ? transparency[index] : (byte)255;
            }
        return mask;
    }

    private static void Undo(byte filter, Span<byte> row, ReadOnlySpan<byte> above, int step)
    {
        if (filter > 4) throw new InvalidDataException("The PNG file has a filter that does not exist.");

        for (var i = 0; i < row.Length; i++)
        {
            var (left, up, corner) = i < step ? (0, above[i], 0) : (row[i - step], above[i], above[i - step]);
            row[i] += (byte)(filter switch { 1 => left, 2 => up, 3 => (left + up) / 2, 4 => Paeth(left, up, corner), _ => 0 });
        }
    }

    private static int Paeth(int left, int up, int corner)
    {
        var estimate = left + up - corner;
        var (toLeft, toUp, toCorner) = (Math.Abs(estimate - left), Math.Abs(estimate - up), Math.Abs(estimate - corner));
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }
}
