namespace Onboarding.Pdf;

/// <summary>A picture of dots, read once; safe to share between documents and threads. Colours are taken for sRGB.</summary>
public abstract class Image
{
    /// <summary>What a document can reasonably print; more would only be a way to exhaust the memory.</summary>
    public const int MostPixels = 40_000_000;

    private protected Image(int width, int height)
    {
        if (width < 1 || height < 1) throw new InvalidDataException("The image is empty.");
        if ((long)width * height > MostPixels) throw new InvalidDataException($"The image has {width} × {height} dots, more than {MostPixels:N0}.");
        (Width, Height) = (width, height);
    }

    /// <summary>In dots.</summary>
    public int Width { get; }

    /// <summary>In dots.</summary>
    public int Height { get; }

    /// <summary>Reads JPEG (grey or RGB, its bytes stay as they are) and PNG (not interlaced).</summary>
    /// <exception cref="NotSupportedException">Another format, or a kind of these two that is not written: the message says which.</exception>
    /// <exception cref="InvalidDataException">The file is broken.</exception>
    public static Image Read(byte[] file) => file switch
    {
        [0xFF, 0xD8, ..] => JpegImage.Read(file),
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => PngImage.Read(file),
        _ => throw new NotSupportedException("The image is neither JPEG nor PNG."),
    };

    /// <summary>In points, when it is as wide as that.</summary>
    public double HeightAt(double width) => width * Height / Width;

    internal abstract Reference Write(PdfWriter writer);

    private protected string Entries(string colorSpace, int bits) =>
        $" /Type /XObject /Subtype /Image /Width {Width} /Height {Height} /ColorSpace {colorSpace} /BitsPerComponent {bits}";
}
