using System.Buffers.Binary;

namespace Onboarding.Pdf;

/// <summary>A JPEG file goes into the document as it is; only its header is read (ITU-T T.81, annex B).</summary>
internal sealed class JpegImage : Image
{
    private readonly byte[] file;
    private readonly int components;

    private JpegImage(byte[] file, int width, int height, int components) : base(width, height) =>
        (this.file, this.components) = (file, components);

    public static new JpegImage Read(byte[] file)
    {
        if (!file.AsSpan().TrimEnd((byte)0).EndsWith((ReadOnlySpan<byte>)[0xFF, 0xD9])) throw new InvalidDataException("The JPEG file is cut off.");

        var frame = Frame(file);
        var (bits, components) = (frame[0], frame[5]);
        if (bits != 8) throw new NotSupportedException($"A JPEG of {bits} bits cannot be written, only of 8.");
        if (components is not (1 or 3)) throw new NotSupportedException($"A JPEG of {components} colours (CMYK) cannot be written: save it as RGB.");
        return new(file, BinaryPrimitives.ReadUInt16BigEndian(frame[3..]), BinaryPrimitives.ReadUInt16BigEndian(frame[1..]), components);
    }

    internal override Reference Write(PdfWriter writer) => writer.AddStream(
        file, Entries(components == 1 ? "/DeviceGray" : "/DeviceRGB", 8) + " /Filter /DCTDecode", compressed: false);

    /// <summary>The segment that tells the size: bits, height, width, components.</summary>
    private static ReadOnlySpan<byte> Frame(ReadOnlySpan<byte> file)
    {
        for (var position = 2; position + 4 <= file.Length;)
        {
            var (mark, marker) = (file[position], file[position + 1]);
            if (mark != 0xFF) break;
            // Fill bytes
            if (marker == 0xFF) { position++; continue; }

            var length = BinaryPrimitives.ReadUInt16BigEndian(file[(position + 2)..]);
            var segment = file[(position + 4)..];
            if (length < 2 || length - 2 > segment.Length) break;
            // Baseline, extended and progressive; arithmetic and lossless ones no reader of PDF shows
            if (marker is 0xC0 or 0xC1 or 0xC2 && length >= 8) return segment[..(length - 2)];
            if (marker is >= 0xC3 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                throw new NotSupportedException("A JPEG that is lossless or arithmetically coded cannot be written.");
            position += 2 + length;
        }
        throw new InvalidDataException("The JPEG file has no frame header.");
    }
}
