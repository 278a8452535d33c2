using System.Text;
using Onboarding.Core.Documents;
using Onboarding.Pdf;
using Onboarding.Tests.Pdf;

namespace Onboarding.Tests.Documents;

public sealed class CertificateDocumentTests
{
    [Fact]
    public void It_says_what_the_law_asks_in_reading_order()
    {
        using var certificate = new PdfFile(CertificateDocument.Write(Facts() with { Modules = ["Créer un mot de passe", "Réagir : les bons gestes"] }));

        certificate.Structure.ShouldSayInOrder(
            "\"Passerelle\"", "\"Communauté d’agglomération de Clairval\"", "\"N° 2026-000123\"", "\"Fait à Clairval, le vendredi 13 novembre 2026\"",
            "H1", "\"Attestation de présence\"", "\"Communauté d’agglomération de Clairval atteste que\"", "\"Léa D’Étampes\"",
            "a suivi « Mon smartphone pas à pas », atelier animé par Karim Haddad et Samia Benali (lieu : cyber-base de Margny), soit 6 h 00 prouvées par émargement.",
            "Table", "/Scope /Column", "\"Demi-journée\"", "\"Horaires\"", "\"Durée\"",
            "/Scope /Row", "\"Jeudi 12 novembre 2026, matin\"", "\"9 h 00 – 12 h 00\"", "\"3 h 00\"",
            "\"Jeudi 12 novembre 2026, après-midi\"", "\"14 h 00 – 17 h 00\"", "\"3 h 00\"",
            "\"Au programme : Créer un mot de passe ; Réagir : les bons gestes.\"",
            "Figure", "À vérifier sur passerelle.example/verifier code 7KQ4-M2XD-9TPA-3HZN",
            "\"Pour servir et valoir ce que de droit.\"", "\"Hélène Vasseur\"", "\"directrice du numérique\"");
    }

    [Fact]
    public void It_never_calls_itself_more_than_it_is()
    {
        using var certificate = new PdfFile(CertificateDocument.Write(Facts()));

        certificate.Text.ShouldNotContain("certification", Case.Insensitive);
        certificate.Text.ShouldNotContain("diplôme", Case.Insensitive);
    }

    [Fact]
    public void It_is_one_tagged_sheet_of_A4_in_French()
    {
        using var certificate = new PdfFile(CertificateDocument.Write(Facts()));

        certificate.IsSound();
        certificate.Information.ShouldMatch(@"Title: +Attestation de présence n° 2026-000123");
        certificate.Information.ShouldMatch(@"Tagged: +yes");
        certificate.Information.ShouldMatch(@"Pages: +1");
        certificate.Information.ShouldMatch(@"Page size: +841.89 x 595.276 pts \(A4\)");
        certificate.Catalog.GetProperty("/Lang").GetString().ShouldBe("u:fr-FR");
        certificate.Catalog.GetProperty("/ViewerPreferences").GetProperty("/DisplayDocTitle").GetBoolean().ShouldBeTrue();
        certificate.Fonts.TrimEnd().Split('\n')[2..].ShouldAllBe(font => font.Contains("yes yes yes"));
    }

    [Fact]
    public void The_same_facts_give_the_same_bytes()
    {
        var once = CertificateDocument.Write(Facts());

        // Fonts live in memory that HarfBuzz points into: neither the collector nor other threads may disturb it
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        Parallel.For(0, 16, _ => CertificateDocument.Write(Facts()).ShouldBe(once));
    }

    [Theory]
    [InlineData("Y")]
    [InlineData("Éloïse")]
    [InlineData("E\u0301loi\u0308se")]              // as some keyboards send it
    [InlineData("D’Étampes")]
    [InlineData("Łukasz Wiśniewski")]
    [InlineData("Nguyễn Thị Hạnh")]
    [InlineData("Nguye\u0302\u0303n")]
    [InlineData("Олена")]
    [InlineData("Γιώργος")]
    [InlineData("محمد علي")]
    [InlineData("ع")]
    [InlineData("علی\u200Cرضا")]
    [InlineData("נועה")]
    [InlineData("יעל בן־דוד")]
    public void A_name_is_written_as_it_is(string name)
    {
        CertificateDocument.CanWrite(name).ShouldBeTrue();

        // In a sentence, a cell and alone on its line
        using var certificate = new PdfFile(CertificateDocument.Write(Facts() with { Holder = name, Trainers = [name], Modules = [name] }));

        var composed = name.Normalize(NormalizationForm.FormKC);
        certificate.IsSound();
        certificate.KeepsItsLettersInside(margin: 38);
        certificate.HasNoMissingGlyph();
        certificate.TextAsTyped.Split('\n', StringSplitOptions.TrimEntries).ShouldContain(composed);
        certificate.TextAsTyped.Split(composed).Length.ShouldBe(4);
    }

    [Theory]
    [InlineData("نادية Dupont-Martin (née علي)")]
    [InlineData("Nadia Dupont, نادية علي")]
    [InlineData("נועה (Noa) כהן")]
    [InlineData("נועה כהן, 12/03/1990")]
    public void A_name_of_two_directions_is_whole_and_each_of_its_words_comes_back(string name)
    {
        var bytes = CertificateDocument.Write(Facts() with { Holder = name });
        using var certificate = new PdfFile(bytes);

        certificate.IsSound();
        certificate.KeepsItsLettersInside(margin: 38);
        certificate.HasNoMissingGlyph();
        foreach (var word in name.Split([' ', ',', '(', ')'], StringSplitOptions.RemoveEmptyEntries)) certificate.TextAsTyped.ShouldContain(word);
        Encoding.Latin1.GetString(bytes).ShouldContain($"/ActualText <FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(name))}>");
    }

    [Theory]
    [InlineData("W")]
    [InlineData("Anne ")]
    [InlineData("Jean-")]
    [InlineData("é")]
    [InlineData("ع")]
    [InlineData("محمد ")]
    [InlineData("נועה־")]
    public void A_name_of_120_letters_stays_on_the_sheet_and_whole(string part)
    {
        var name = string.Concat(Enumerable.Repeat(part, 120))[..120].Trim();

        using var certificate = new PdfFile(CertificateDocument.Write(Facts() with { Holder = name }));

        certificate.KeepsItsLettersInside(margin: 38);
        certificate.HasNoMissingGlyph();
        var lines = certificate.TextAsTyped.Split('\n', StringSplitOptions.TrimEntries);
        var first = Array.FindIndex(lines, line => line.EndsWith("atteste que")) + 1;
        // pdftotext leaves out a hyphen at the end of a line
        Letters(string.Concat(lines[first..])).ShouldStartWith(Letters(name));

        static string Letters(string text) => string.Concat(text.Where(char.IsLetter));
    }

    [Theory]
    [InlineData(1), InlineData(5), InlineData(6), InlineData(12)]
    public void Every_half_day_is_on_the_sheet(int count)
    {
        var facts = Facts() with
        {
            Holder = new string('W', 120),
            SessionTitle = string.Join(' ', Enumerable.Repeat("Sécurité", 20)),
            HalfDays = [.. Enumerable.Range(0, count).Select(day => new AttendedHalfDay(new(2026, 9, 2 + day), new(18, 0), new(20, 30), 150))],
            Modules = [.. Enumerable.Range(1, 12).Select(number => $"La leçon numéro {number} qui a un long titre")],
        };

        using var certificate = new PdfFile(CertificateDocument.Write(facts));

        certificate.KeepsItsLettersInside(margin: 38);
        certificate.Information.ShouldMatch(@"Pages: +1");
        var structure = certificate.Structure;
        foreach (var halfDay in facts.HalfDays) structure.ShouldContain($" {halfDay.Date.Day} septembre 2026, soirée\"");
        structure.Split("/Scope /Row").Length.ShouldBe(count + 1);
        structure.Split("\"Demi-journée\"").Length.ShouldBe(2);
    }

    [Fact]
    public void An_integration_day_is_taken_part_in()
    {
        using var certificate = new PdfFile(CertificateDocument.Write(
            Facts() with { SessionKind = "journée d’intégration", SessionTitle = "Bienvenue", Trainers = ["Samia Benali"] }));

        certificate.Structure.ShouldContain("a participé à « Bienvenue », journée d’intégration animée par Samia Benali (lieu : cyber-base de Margny), soit");
    }

    [Fact]
    public void Less_than_two_hours_are_singular_in_French()
    {
        using var certificate = new PdfFile(CertificateDocument.Write(
            Facts() with { HalfDays = [new(new(2026, 11, 12), new(9, 0), new(12, 0), 75)] }));

        certificate.Structure.ShouldContain("soit 1 h 15 prouvée par émargement.");
    }

    [Theory]
    [InlineData("山田太郎")]
    [InlineData("김민준")]
    [InlineData("สมชาย")]
    [InlineData("प्रिया")]
    [InlineData("Léa 🙂")]
    [InlineData("Léa\u202E")]
    [InlineData("\u2067Léa\u2069")]
    public void A_name_without_a_font_waits(string name)
    {
        CertificateDocument.CanWrite(name).ShouldBeFalse();
        CertificateDocument.CanWrite(Facts()).ShouldBeTrue();
        CertificateDocument.CanWrite(Facts() with { Holder = name }).ShouldBeFalse();
        CertificateDocument.CanWrite(Facts() with { Trainers = [name] }).ShouldBeFalse();
        Should.Throw<UnwritableTextException>(() => CertificateDocument.Write(Facts() with { Holder = name }));
    }

    [Fact]
    public void The_QR_code_on_the_paper_holds_the_address()
    {
        using var certificate = new PdfFile(CertificateDocument.Write(Facts()));

        certificate.Structure.ShouldContain("/BBox [46 63 118 135]");
        certificate.ShowsQrCode(Facts().VerificationAddress, left: 46, top: 595.276 - 135, size: 72);
    }

    internal static AttendanceCertificateFacts Facts() => new(
        "2026-000123", "7KQ4M2XD9TPA3HZN", "https://passerelle.example/verifier/7KQ4M2XD9TPA3HZN",
        "Communauté d’agglomération de Clairval", "Passerelle", "Clairval", new(2026, 11, 13),
        "Léa D’Étampes", "atelier", "Mon smartphone pas à pas", "cyber-base de Margny", ["Karim Haddad", "Samia Benali"],
        [
            new(new(2026, 11, 12), new(9, 0), new(12, 0), 180),
            new(new(2026, 11, 12), new(14, 0), new(17, 0), 180),
        ],
        [], "Hélène Vasseur", "directrice du numérique");
}
