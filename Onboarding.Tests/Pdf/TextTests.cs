using System.Text;
using Onboarding.Pdf;
using UglyToad.PdfPig;

namespace Onboarding.Tests.Pdf;

public sealed class TextTests
{
    [Theory]
    [InlineData("D’Étampes")]
    [InlineData("Łukasz Wiśniewski")]
    [InlineData("Nguyễn Thị Hạnh")]
    [InlineData("Олена")]
    [InlineData("Γιώργος")]
    [InlineData("Chloe\u0308 affine l’efficacité\u00A0: fjord")]
    [InlineData("x\u0323\u0304 et m\u0303")]
    [InlineData("Jean\u2011Paul")]
    public void A_name_comes_back_as_it_was_given(string name)
    {
        Lato.Regular.CanWrite(name).ShouldBeTrue();

        using var file = new PdfFile(Page(name));

        file.IsSound();
        Normal(file.Text).ShouldBe(Normal(name));
        Normal(file.Structure).ShouldContain($"\"{Normal(name)}\"");
    }

    [Theory]
    [InlineData("محمد")]                        // Lato alone
    [InlineData("שרה")]
    [InlineData("山田")]
    [InlineData("한글")]
    [InlineData("Léa 🙂")]
    [InlineData("a\u202Eb")]
    [InlineData("a\u2066b\u2069")]
    [InlineData("a\u200Fb")]
    [InlineData("a\u0007b")]
    [InlineData("a\tb")]
    [InlineData("a\uD800b")]
    [InlineData("\uE000")]
    public void What_no_font_can_write_is_refused_before_it_is_drawn(string text)
    {
        Lato.Regular.CanWrite(text).ShouldBeFalse();
        Should.Throw<UnwritableTextException>(() => new Paragraph(text, Lato.Text(12))).Message.ShouldNotContain(text);
    }

    [Fact]
    public void Invisible_characters_leave_no_trace()
    {
        using var file = new PdfFile(Page("com\u00ADmune\u200B\uFEFF"));

        file.Text.Trim().ShouldBe("commune");
    }

    [Fact]
    public void One_shape_with_two_meanings_says_each_where_it_stands()
    {
        const string hyphens = "a\u2010b\u2011c\u2010d";

        using var file = new PdfFile(Page(hyphens));

        file.IsSound();
        file.Text.Trim().ShouldBe(hyphens);
    }

    [Fact]
    public void A_ligature_is_one_shape_and_three_letters()
    {
        var bytes = Page("efficace");

        using var document = PdfDocument.Open(bytes);
        document.GetPage(1).Letters.Select(letter => letter.Value).ShouldBe(["e", "ffi", "c", "a", "c", "e"]);
        using var file = new PdfFile(bytes);
        file.Text.Trim().ShouldBe("efficace");
    }

    [Fact]
    public void Letters_are_kerned() =>
        new Paragraph("AVAVAV", Lato.Text(100)).NaturalWidth.ShouldBeLessThan(new Paragraph("AAA", Lato.Text(100)).NaturalWidth
            + new Paragraph("VVV", Lato.Text(100)).NaturalWidth - 20);

    [Fact]
    public void Lines_end_at_spaces_and_after_hyphens_and_never_at_a_space_that_does_not_break()
    {
        var text = new Paragraph("Soixante-quinze personnes : 9\u00A0h\u00A000", Lato.Text(12));

        text.Wrap(text.NaturalWidth).LineCount.ShouldBe(1);
        text.Wrap(65).LineCount.ShouldBe(4);
        new Paragraph("9\u00A0h\u00A000", Lato.Text(12)).NaturalWidth.ShouldBeLessThan(65);
    }

    [Theory]
    [InlineData("Allez sur", "service-public.gouv.fr")]
    [InlineData("Écrivez votre", "e-mail")]
    public void No_line_ends_inside_an_address_or_after_a_letter_alone(string before, string whole)
    {
        var text = new Paragraph($"{before} {whole}", Lato.Text(12));

        text.Wrap(text.NaturalWidth - 1).LineCount.ShouldBe(2);
        text.Wrap(text.NaturalWidth - 1).Width.ShouldBe(Math.Max(Width(before), Width(whole)), 0.01);

        static double Width(string words) => new Paragraph(words, Lato.Text(12)).NaturalWidth;
    }

    [Fact]
    public void A_word_wider_than_its_line_is_cut_rather_than_lost()
    {
        var block = new Paragraph(new string('W', 120), Lato.Text(12)).Wrap(100);

        block.LineCount.ShouldBeGreaterThan(10);
        block.Width.ShouldBeLessThanOrEqualTo(100.001);
    }

    [Fact]
    public void Balanced_lines_are_as_many_and_more_even()
    {
        var text = new Paragraph("Un titre qui déborde de peu sur la ligne suivante", Lato.Text(20));
        var width = text.NaturalWidth * 0.95;

        var (plain, balanced) = (text.Wrap(width), text.Wrap(width, balanced: true));

        balanced.LineCount.ShouldBe(plain.LineCount);
        balanced.Width.ShouldBeLessThan(plain.Width * 0.7);
    }

    [Fact]
    public void Text_shrinks_to_fit_but_not_below_its_smallest_size()
    {
        var name = new Paragraph("Marie-Éloïse de la Tour d’Auvergne", Lato.Text(30));

        var fitted = name.Fit(width: 300, lines: 1, smallestScale: 0.5).ShouldNotBeNull();
        fitted.LineCount.ShouldBe(1);
        fitted.Width.ShouldBeInRange(295, 300.001);
        name.Fit(width: 300, lines: 1, smallestScale: 0.9).ShouldBeNull();
        name.Fit(width: 300, lines: 2, smallestScale: 0.9).ShouldNotBeNull().LineCount.ShouldBe(2);
        name.Fit(width: 1000, lines: 1, smallestScale: 0.9).ShouldNotBeNull().Width.ShouldBe(name.NaturalWidth, 0.001);
    }

    [Fact]
    public void The_second_font_writes_what_the_first_has_not()
    {
        var stack = new FontStack(Lato.Bold.First, Lato.Regular.First);
        stack.CanWrite("Éloïse").ShouldBeTrue();
        stack.CanWrite("山").ShouldBeFalse();
    }

    [Theory]
    [InlineData("H", 71.65)]
    [InlineData("É", 92.6)]
    [InlineData("–", 6.5)]
    // Heights in hundredths of an em, from the boxes of the font's own outlines
    public void Letters_are_seen_on_the_paper_simple_and_composed(string letter, double height)
    {
        const int dotsPerPoint = 2;
        using var file = new PdfFile(Page(letter, size: 100));

        var paper = file.Scan(72 * dotsPerPoint);

        var inked = Enumerable.Range(0, paper.GetLength(0))
            .Where(row => Enumerable.Range(0, paper.GetLength(1)).Any(column => paper[row, column] < 128)).ToArray();
        ((inked[^1] - inked[0] + 1.0) / dotsPerPoint).ShouldBe(height, 1);
    }

    private static byte[] Page(string text, double size = 20)
    {
        var document = new Document(new("Essai", "fr-FR", DateTimeOffset.UnixEpoch));
        var block = new Paragraph(text, Lato.Text(size)).Wrap(400);
        document.AddPage(PageSize.A4).Draw(document.Structure.Add(StructureType.P), canvas => canvas.Text(block, 50, 50));
        return document.ToBytes();
    }

    private static string Normal(string text) => text.Trim().Normalize(NormalizationForm.FormKC);
}
