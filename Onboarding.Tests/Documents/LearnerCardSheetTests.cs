using Onboarding.Core.Documents;
using Onboarding.Tests.Pdf;

namespace Onboarding.Tests.Documents;

public sealed class LearnerCardSheetTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(10, 1)]
    [InlineData(11, 2)]
    [InlineData(60, 6)]
    public void Ten_cards_are_on_each_page_and_none_is_lost(int count, int pages)
    {
        using var sheet = new PdfFile(Sheet(count));

        sheet.IsSound();
        sheet.PageCount.ShouldBe(pages);
        sheet.KeepsItsLettersInside(margin: 20);
        sheet.HasNoMissingGlyph();
        sheet.Structure.ShouldSayInOrder([.. Enumerable.Range(1, count).SelectMany(card => (string[])["Sect", "H2", $"\"{Code(card)}\"", "Figure"])]);
        sheet.Structure.Split("H1 (block)").Length.ShouldBe(2);
    }

    [Fact]
    public void A_card_says_in_one_sentence_what_to_do_with_it()
    {
        using var sheet = new PdfFile(Sheet(2));

        sheet.Structure.ShouldSayInOrder(
            "H1", "\"Cartes de reprise, à découper. Communauté d’agglomération de Clairval, 24 novembre 2026\"",
            "Sect", "H2", "\"Carte de reprise\"", "Pour retrouver vos leçons, scannez le carré ou tapez ce code sur", "passerelle.example/carte", $"\"{Code(1)}\"", "Figure", "Sect");
        // Its code is read from afar
        sheet.Read(document => document.GetPage(1).GetWords().Single(word => word.Text == Code(1)).Letters[0].PointSize).ShouldBeGreaterThan(20);
    }

    [Fact]
    public void Every_code_QR_says_whose_it_is_and_holds_the_address()
    {
        using var sheet = new PdfFile(Sheet(10));

        var figures = StructureNode.Read(sheet.Objects).WithDescendants.Where(node => node.Type == "/Figure").ToList();
        figures.Select(figure => figure.Dictionary.GetProperty("/Alt").GetString()).ShouldBe(Enumerable.Range(1, 10).Select(card => $"u:Code QR de la carte {Code(card)}"));
        sheet.ShowsQrCode(Address(1), left: 202.638, top: 61, size: 82);
        sheet.ShowsQrCode(Address(10), left: 445.638, top: 61 + 4 * 153, size: 82);
    }

    [Fact]
    public void A_long_address_is_written_smaller_and_breaks_nowhere()
    {
        using var sheet = new PdfFile(LearnerCardSheet.Write([new(Code(1), Address(1))], "Clairval", new("https://formation.communaute-d-agglomeration.example/carte"), new(2026, 11, 24)));

        sheet.Structure.ShouldContain("formation.communaute-d-agglomeration.example/carte");
        sheet.Read(document => document.GetPage(1).GetWords().Any(word => word.Text == "formation.communaute-d-agglomeration.example/carte")).ShouldBeTrue();
        sheet.KeepsItsLettersInside(margin: 20);
    }

    internal static byte[] Sheet(int count) => LearnerCardSheet.Write(
        [.. Enumerable.Range(1, count).Select(card => new PrintedCard(Code(card), Address(card)))],
        "Communauté d’agglomération de Clairval", new("https://passerelle.example/carte"), new(2026, 11, 24));

    private static string Code(int card) => $"7KQ4-M2XD-9W{card:00}";

    private static string Address(int card) => $"https://passerelle.example/carte#7KQ4M2XD9W{card:00}";
}
