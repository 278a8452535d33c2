using Onboarding.Pdf;

namespace Onboarding.Tests.Pdf;

public sealed class ImageTests
{
    [Theory]
    [InlineData("footbridge.jpg", 480, 300, "rgb 3 8 jpeg")]
    [InlineData("progressive.jpg", 48, 30, "rgb 3 8 jpeg")]
    [InlineData("grey.jpg", 96, 60, "gray 1 8 jpeg")]
    public void A_JPEG_goes_in_as_it_is(string name, int width, int height, string kind)
    {
        var bytes = Sample.Picture(name);
        var image = Image.Read(bytes);
        (image.Width, image.Height).ShouldBe((width, height));

        using var file = Show(image);

        file.IsSound();
        file.Images.Single().ShouldStartWith($"1 0 image {width} {height} {kind}");
        file.Read(document => document.GetPage(1).GetImages().Single().RawBytes.ToArray()).ShouldBe(bytes);
    }

    [Fact]
    public void A_JPEG_of_inks_is_refused_in_words() =>
        Should.Throw<NotSupportedException>(() => Image.Read(Sample.Picture("cmyk.jpg"))).Message.ShouldContain("CMYK");

    /// <summary>What is drawn is looked up on the paper, dot by dot.</summary>
    [Theory]
    [InlineData(Png.Grey, 1), InlineData(Png.Grey, 2), InlineData(Png.Grey, 4), InlineData(Png.Grey, 8), InlineData(Png.Grey, 16)]
    [InlineData(Png.Rgb, 8), InlineData(Png.Rgb, 16)]
    [InlineData(Png.Palette, 1), InlineData(Png.Palette, 2), InlineData(Png.Palette, 4), InlineData(Png.Palette, 8)]
    [InlineData(Png.GreyAlpha, 8), InlineData(Png.GreyAlpha, 16), InlineData(Png.RgbAlpha, 8), InlineData(Png.RgbAlpha, 16)]
    public void A_PNG_of_every_kind_and_filter_is_seen_on_the_paper(int colour, int bits)
    {
        const int size = 16;
        // Black on the diagonal, white elsewhere, whatever the kind
        var channels = colour switch { Png.Rgb => 3, Png.GreyAlpha => 2, Png.RgbAlpha => 4, _ => 1 };
        var pixels = new byte[size * size * channels * bits / 8];
        for (var y = 0; y < size; y++)
            for (var sample = 0; sample < size * channels; sample++)
            {
                var isAlpha = colour >= Png.GreyAlpha && sample % channels == channels - 1;
                if (sample / channels == y && !isAlpha) continue;
                var first = (y * size * channels + sample) * bits;
                for (var bit = first; bit < first + bits; bit++)
                    if (colour != Png.Palette || bit == first + bits - 1) pixels[bit / 8] |= (byte)(0x80 >> bit % 8);
            }
        byte[]? palette = colour == Png.Palette ? [0, 0, 0, 255, 255, 255] : null;

        using var file = Show(Image.Read(Png.Write(size, size, colour, bits, pixels, palette)));

        file.IsSound();
        file.Images.Length.ShouldBe(1, "nothing is transparent here");
        var paper = file.Scan(72);
        for (var y = 0; y < size; y++)
            for (var x = 0; x < size; x++)
                (paper[20 + y * 10 + 5, 20 + x * 10 + 5] < 128).ShouldBe(x == y, $"{x}, {y}");
    }

    [Fact]
    public void What_is_transparent_lets_the_paper_through()
    {
        // Black, half black, and nothing
        using var file = Show(Image.Read(Png.Write(3, 1, Png.RgbAlpha, 8, [0, 0, 0, 255, 0, 0, 0, 128, 0, 0, 0, 0])));

        file.IsSound();
        file.Images.Select(line => line.Split(' ')[2]).ShouldBe(["image", "smask"]);
        Row(file).ShouldBe([0, 127, 255], tolerance: 2);
    }

    [Fact]
    public void A_palette_can_be_transparent_and_a_colour_left_out()
    {
        using var palette = Show(Image.Read(Png.Write(3, 1, Png.Palette, 2, [0b00_01_10_00], [0, 0, 0, 0, 0, 0, 0, 0, 0], [255, 0])));
        using var key = Show(Image.Read(Png.Write(3, 1, Png.Grey, 8, [0, 9, 0], transparency: [0, 9])));

        palette.IsSound();
        key.IsSound();
        Row(palette).ShouldBe([0, 255, 0], tolerance: 2);
        Row(key).ShouldBe([0, 255, 0], tolerance: 2);
    }

    [Fact]
    public void A_screenshot_of_a_browser_is_read()
    {
        var image = Image.Read(File.ReadAllBytes(Path.Combine(Clone.Root, "docs", "images", "accueil.png")));

        using var file = Show(image);

        file.IsSound();
        file.Images.Single().ShouldStartWith($"1 0 image {image.Width} {image.Height} rgb 3 8");
    }

    [Fact]
    public void An_image_shown_twice_is_stored_once()
    {
        var image = Image.Read(Sample.Picture("footbridge.jpg"));
        var document = new Document(new("Essai", "fr-FR", DateTimeOffset.UnixEpoch));
        document.Flow(new(PageSize.A4, 20), new Figure("Une fois", image, 100), new Figure("Deux fois", image, 50));
        using var file = new PdfFile(document.ToBytes());

        file.IsSound();
        file.Objects.Dictionaries.Count(value => file.Objects.Text(value, "/Subtype") == "/Image").ShouldBe(1);
    }

    public static TheoryData<byte[]> Broken => new(
        Png.Write(2, 2, Png.Rgb, 8, new byte[12])[..^20],
        Png.Write(2, 9, Png.Rgb, 8, new byte[12]),
        Png.Write(2, 2, Png.Palette, 8, new byte[4]),
        Png.Write(0, 1, Png.Grey, 8, new byte[1]),
        Png.Write(2, 2, Png.Rgb, 4, new byte[6]),
        Png.Write(1, 1, Png.Rgb, 8, new byte[3], transparency: [0]),
        Png.Write(100_000, 100_000, Png.Grey, 8, new byte[100_000]),
        [.. Png.Write(1, 1, Png.Grey, 8, [0]).AsSpan(0, 8), .. Png.Chunk("IHDR", [0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]), .. Png.Chunk("IDAT", Png.Packed([9, 0])), .. Png.Chunk("IEND", [])],
        Sample.Picture("grey.jpg")[..^10],
        [0xFF, 0xD8, 0xFF, 0xD9],
        [0xFF, 0xD8, 0xFF, 0xC0, 0xFF, 0xFF, 8, 0, 1, 0, 1, 3, 0xFF, 0xD9]);

    [Theory, MemberData(nameof(Broken))]
    public void A_broken_or_enormous_image_is_refused(byte[] bytes) => Should.Throw<InvalidDataException>(() => Image.Read(bytes));

    [Fact]
    public void Another_format_and_an_interlaced_PNG_are_refused_in_words()
    {
        Should.Throw<NotSupportedException>(() => Image.Read("GIF89a"u8.ToArray())).Message.ShouldContain("neither JPEG nor PNG");
        Should.Throw<NotSupportedException>(() => Image.Read(Png.Write(1, 1, Png.Grey, 8, [0], interlaced: true))).Message.ShouldContain("interlaced");
    }

    /// <summary>At 20 points from the corner, ten points a dot, the dots with sharp edges.</summary>
    private static PdfFile Show(Image image)
    {
        var document = new Document(new("Essai", "fr-FR", DateTimeOffset.UnixEpoch));
        document.AddPage(new(40 + 10 * image.Width, 40 + 10 * image.Height))
            .Draw(document.Structure.AddFigure("Une image"), canvas => canvas.Image(image, 20, 20, 10 * image.Width, 10 * image.Height));
        return new(document.ToBytes());
    }

    private static double[] Row(PdfFile file)
    {
        var paper = file.Scan(72);
        return [paper[25, 25], paper[25, 35], paper[25, 45]];
    }
}
