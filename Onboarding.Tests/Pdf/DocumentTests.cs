using System.Globalization;
using Onboarding.Pdf;

namespace Onboarding.Tests.Pdf;

public sealed class DocumentTests
{
    [Fact]
    public void A_notice_of_two_pages_is_read_in_its_order_with_the_table_header_said_once()
    {
        using var notice = new PdfFile(Notice.Write());

        notice.IsSound();
        notice.KeepsItsLettersInside(margin: 59);
        Lines(notice.Structure).ShouldBe([
            "Document",
            "H1 (block)", "\"Bien préparer sa venue\"",
            "P (block)", "\"Apportez une pièce d’identité, votre téléphone chargé et, si vous l’avez, votre numéro fiscal. Personne ne vous demandera vos mots de passe : gardez-les pour vous.\"",
            "Figure:", "/Placement /Block", "/BBox [70 610.89 150 690.89]", "\"\"",
            "Table (block)",
            "TR", "TH:", "/Scope /Column", "\"Jour\"", "TH:", "/Scope /Column", "\"Heures\"",
            .. Row("Lundi"), .. Row("Mardi"), .. Row("Mercredi"), .. Row("Jeudi"), .. Row("Vendredi"),
            "H2 (block)", "\"Horaires d’ouverture\"",
            "H2 (block)", "\"Venir en bus\"",
            "P (block)", "\"La ligne 3 s’arrête devant la porte.\"",
        ]);

        static string[] Row(string day) => ["TR", "TH:", "/Scope /Row", $"\"{day}\"", "TD", "\"9 h 00 – 12 h 00\""];
    }

    [Fact]
    public void A_reader_learns_the_language_and_shows_the_title()
    {
        using var notice = new PdfFile(Notice.Write());

        notice.Catalog.GetProperty("/Lang").GetString().ShouldBe("u:fr-FR");
        notice.Catalog.GetProperty("/ViewerPreferences").GetProperty("/DisplayDocTitle").GetBoolean().ShouldBeTrue();
        notice.Catalog.GetProperty("/MarkInfo").GetProperty("/Marked").GetBoolean().ShouldBeTrue();
        notice.Information.ShouldContain("Bien préparer sa venue & <ses> papiers");
        notice.Information.ShouldMatch(@"Tagged: +yes");
        notice.Information.ShouldMatch(@"Pages: +2");
    }

    [Fact]
    public void Fonts_are_embedded_as_subsets_that_give_their_text_back()
    {
        using var notice = new PdfFile(Notice.Write());

        var fonts = notice.Fonts.TrimEnd().Split('\n')[2..];
        fonts.Length.ShouldBe(2);
        fonts.ShouldAllBe(line => line.Contains("+Lato-") && line.Contains("yes yes yes"));
    }

    [Fact]
    public void The_same_document_has_the_same_bytes_whatever_the_culture()
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fr-FR");
            var french = Notice.Write();
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            Notice.Write().ShouldBe(french);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void A_document_without_a_page_is_no_document() => Should.Throw<InvalidOperationException>(
        () => new Document(new("Rien", "fr-FR", DateTimeOffset.UnixEpoch)).ToBytes());

    private static string[] Lines(string text) =>
        [.. text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
}
