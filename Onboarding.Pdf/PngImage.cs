namespace Onboarding.Pdf;

/// <summary>
/// PDF knows the row filters of PNG, so an opaque picture goes in as it is packed;
/// only where transparency lies among the colours is it unpacked and taken apart.
/// </summary>
internal sealed class PngImage : Image
{
    private readonly PngFile file;
    private readonly string colours;
    private readonly byte[]? opaque, mask;

    private PngImage(PngFile file) : base(file.Width, file.Height)
    {
        this.file = file;
        colours = file.Colour switch
        {
            PngColour.Grey or PngColour.GreyAlpha => "/DeviceGray",
            PngColour.Palette => $"[/Indexed /DeviceRGB {PaletteSize(file) - 1} <{Convert.ToHexString(file.Palette)}>]",
            _ => "/DeviceRGB",
        };
        var rows = PngRows.Unfiltered(file);
        if (file.HasAlpha) (opaque, mask) = PngRows.Split(rows, file);
        else if (file is { Colour: PngColour.Palette, Transparency: { } transparency }) mask = PngRows.Mask(rows, file, transparency);
        if (mask?.AsSpan().ContainsAnyExcept((byte)255) == false) mask = null;
    }

    public static new PngImage Read(byte[] file) => new(PngFile.Read(file));

    internal override Reference Write(PdfWriter writer)
    {
        var entries = Entries(colours, file.Bits);
        if (mask is not null) entries += $" /SMask {writer.AddStream(mask, Entries("/DeviceGray", file.HasAlpha ? file.Bits : 8))}";
        else if (file.Transparency is { } hidden) entries += $" /Mask [{string.Join(' ', hidden.Chunk(2).Select(Range))}]";

        return opaque is not null
            ? writer.AddStream(opaque, entries)
            : writer.AddStream(file.Packed, entries + " /Filter /FlateDecode"
                + $" /DecodeParms <</Predictor 15 /Colors {file.Channels} /BitsPerComponent {file.Bits} /Columns {Width}>>", compressed: false);

        static string Range(byte[] value) => $"{(value[0] << 8) + value[^1]} {(value[0] << 8) + value[^1]}";
    }

    private static int PaletteSize(PngFile file) => file.Palette.Length is > 0 and <= 3 * 256 and var length && length % 3 == 0
        ? length / 3
        : throw new InvalidDataException("The PNG file's palette is broken.");
}
