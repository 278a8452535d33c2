using System.Text;
using Onboarding.Pdf;
using UglyToad.PdfPig;

namespace Onboarding.Tests.Pdf;

public sealed class RightToLeftTests
{
    [Theory]
    [InlineData("محمد علي")]
    [InlineData("عبد الله بن عبد العزيز")]
    [InlineData("لا إله الأمين الإمام الآخر")]       // the ligatures of lam and alef
    [InlineData("علی\u200Cرضا")]                      // Persian, with a joiner
    [InlineData("گچپژ ٹڈ ے")]                         // Persian and Urdu letters
    [InlineData("נועה")]
    [InlineData("יעל בן־דוד")]
    [InlineData("צ׳רלי ז״ל")]
    [InlineData("سارة ١٢٣")]
    public void A_name_comes_back_as_it_was_given(string name)
    {
        using var file = new PdfFile(Page(name));

        file.IsSound();
        file.HasNoMissingGlyph();
        file.TextAsTyped.Trim().ShouldBe(name.Normalize(NormalizationForm.FormKC));
    }

    /// <summary>pdftotext gives the words; where it puts a bracket or a number beside them is its own guess.</summary>
    [Theory]
    [InlineData("Mme Léa, née محمد علي, est venue.")]
    [InlineData("reçu de נועה (le 12/03/2026) à midi")]
    [InlineData("de محمد (علي) بن à Paris")]
    [InlineData("né le 12-03-1990 : נועה כהן, 3 fois")]
    public void The_words_of_a_mixed_line_come_back(string line)
    {
        using var file = new PdfFile(Page(line));

        file.IsSound();
        foreach (var word in line.Split([' ', ',', '(', ')', ':', '.'], StringSplitOptions.RemoveEmptyEntries)) file.TextAsTyped.ShouldContain(word);
    }

    [Theory]
    [InlineData("reçu de נועה (le 12/03/2026) à midi", LineDirection.LeftToRight, "reçu de העונ (le 12/03/2026) à midi")]
    [InlineData("né le 12-03-1990, נועה כהן, 3 fois", LineDirection.LeftToRight, "né le 12-03-1990, 3 ,ןהכ העונ fois")]
    [InlineData("אבג (דה) ו à midi", LineDirection.LeftToRight, "ו )הד( גבא à midi")]    // by their names, not by their shapes
    [InlineData("נועה Noa", LineDirection.OfFirstLetter, "Noa העונ")]
    [InlineData("נועה 12/03/2026", LineDirection.OfFirstLetter, "12/03/2026 העונ")]
    [InlineData("נועה.", LineDirection.OfFirstLetter, ".העונ")]
    [InlineData("נועה.", LineDirection.LeftToRight, "העונ.")]
    [InlineData("Noa נועה", LineDirection.OfFirstLetter, "Noa העונ")]
    [InlineData("Noa נועה", LineDirection.RightToLeft, "העונ Noa")]
    public void The_eye_finds_each_letter_in_its_place_from_left_to_right(string line, LineDirection direction, string seen) =>
        string.Concat(Letters(Page(line, direction: direction)).Select(letter => letter.Value)).ShouldBe(seen);

    [Fact]
    public void Whoever_does_not_see_the_page_is_told_the_letters_in_the_order_of_the_text()
    {
        const string line = "de محمد (علي) à Paris";
        var file = Encoding.Latin1.GetString(Page(line));

        file.ShouldContain($"/ActualText <FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(line))}>");
        Encoding.Latin1.GetString(Page("de Léa à Paris")).ShouldNotContain("/ActualText");
    }

    [Theory]
    [InlineData("ععع", 1)]
    [InlineData("ع ع ع", 3)]
    [InlineData("עעע", 3)]
    public void Arabic_letters_are_joined(string letters, int pieces)
    {
        using var file = new PdfFile(Page(letters, size: 100));
        var paper = file.Scan(72);

        var inked = Enumerable.Range(0, paper.GetLength(1)).Where(x => Enumerable.Range(0, paper.GetLength(0)).Any(y => paper[y, x] < 128)).ToArray();
        (inked.Zip(inked[1..], (left, right) => right - left).Count(step => step > 1) + 1).ShouldBe(pieces);
    }

    [Theory]
    [InlineData("محمد علي بن عبد الله ")]
    [InlineData("ععع")]
    [InlineData("נועה ")]
    [InlineData("لا")]
    [InlineData("مُحَمَّد ")]
    public void A_long_text_stays_in_its_box_and_whole(string part)
    {
        const double width = 120;
        var text = string.Concat(Enumerable.Repeat(part, 120))[..120].Trim();
        var block = new Paragraph(text, Style(20)).Wrap(width);
        var bytes = Page(text, width);

        block.LineCount.ShouldBeGreaterThan(1);
        block.Width.ShouldBeLessThanOrEqualTo(width + 0.001);
        foreach (var letter in Letters(bytes))
        {
            letter.Box.Left.ShouldBeGreaterThanOrEqualTo(Left - 1, letter.Value);
            letter.Box.Right.ShouldBeLessThanOrEqualTo(Left + width + 1, letter.Value);
            letter.Box.Top.ShouldBeLessThanOrEqualTo(PageSize.A4.Height - Top + 0.1, letter.Value);
            letter.Box.Bottom.ShouldBeGreaterThanOrEqualTo(PageSize.A4.Height - Top - block.Height - 0.1, letter.Value);
        }
        using var file = new PdfFile(bytes);
        file.HasNoMissingGlyph();
        Bare(file.TextAsTyped).Order().ShouldBe(Bare(text.Normalize(NormalizationForm.FormKC)).Order());
    }

    [Theory]
    [InlineData("a\u202Eb")]
    [InlineData("\u2067محمد\u2069")]
    [InlineData("نور\u200F")]
    public void Explicit_controls_are_refused(string text) => Lato.WithNoto.CanWrite(text).ShouldBeFalse();

    private const double Left = 50, Top = 50;

    private static TextStyle Style(double size) => new(Lato.WithNoto, size, Color.Black);

    private static byte[] Page(string text, double width = 400, LineDirection direction = LineDirection.LeftToRight, double size = 20)
    {
        var document = new Document(new("Essai", "fr-FR", DateTimeOffset.UnixEpoch));
        var block = new Paragraph(text, Style(size), direction).Wrap(width);
        document.AddPage(PageSize.A4).Draw(document.Structure.Add(StructureType.P), canvas => canvas.Text(block, Left, Top));
        return document.ToBytes();
    }

    private static (string Value, (double Left, double Bottom, double Right, double Top) Box)[] Letters(byte[] bytes)
    {
        using var document = PdfDocument.Open(bytes);
        return [.. document.GetPage(1).Letters.OrderBy(letter => letter.StartBaseLine.X)
            .Select(letter => (letter.Value, (letter.BoundingBox.Left, letter.BoundingBox.Bottom, letter.BoundingBox.Right, letter.BoundingBox.Top)))];
    }

    private static IEnumerable<char> Bare(string text) => text.Where(c => !char.IsWhiteSpace(c));
}
