using Onboarding.Core.Documents;
using Onboarding.Tests.Pdf;

namespace Onboarding.Tests.Documents;

public sealed class FollowUpCertificateTests
{
    [Fact]
    public void It_says_which_lessons_were_done_and_when_and_claims_no_hours()
    {
        using var certificate = new PdfFile(CertificateDocument.Write(Facts()));

        certificate.Structure.ShouldSayInOrder(
            "\"N° 2026-000124\"", "\"Fait à Clairval, le vendredi 13 novembre 2026\"",
            "H1", "\"Attestation de suivi\"", "\"Communauté d’agglomération de Clairval atteste que\"", "\"Léa D’Étampes\"",
            "a suivi le parcours « Données : l’essentiel », 2 leçons et leurs quiz réussis, du lundi 9 novembre 2026 au jeudi 12 novembre 2026.",
            "Table", "/Scope /Column", "\"Leçon\"", "\"Terminée le\"", "\"Durée*\"",
            "/Scope /Row", "\"Les données personnelles\"", "\"9 novembre 2026\"", "\"15 min\"",
            "\"* Durée indicative : celle que la leçon annonce, à lire seul.\"",
            "Figure", "À vérifier sur passerelle.example/verifier code 7KQ4-M2XD-9TPA-3HZN", "\"Hélène Vasseur\"");
        foreach (var word in (string[])["émargement", "présence", "certification", "diplôme", "réussite", "L6353"]) certificate.Text.ShouldNotContain(word, Case.Insensitive);
        certificate.Information.ShouldMatch("Title: +Attestation de suivi n° 2026-000124");
        certificate.Information.ShouldMatch("Pages: +1");
    }

    [Fact]
    public void One_lesson_on_one_day_is_said_in_the_singular()
    {
        using var certificate = new PdfFile(CertificateDocument.Write(Facts() with { Lessons = [Facts().Lessons[0]] }));

        certificate.Structure.ShouldSayInOrder("« Données : l’essentiel », une leçon et son quiz réussi, le lundi 9 novembre 2026.");
    }

    [Fact]
    public void A_course_that_asks_for_no_quiz_speaks_of_none()
    {
        using var certificate = new PdfFile(CertificateDocument.Write(Facts() with { ArePassed = false }));

        certificate.Text.ShouldNotContain("quiz");
    }

    [Theory, InlineData(10), InlineData(24)]
    public void A_long_course_stays_on_its_sheet(int lessons)
    {
        var long_ = Facts() with { Lessons = [.. Enumerable.Range(1, lessons).Select(i => new FollowedLesson($"{i}. Les réseaux sociaux sans se faire piéger, à la maison", new(2026, 11, 9), 15))] };
        using var certificate = new PdfFile(CertificateDocument.Write(long_));

        certificate.Information.ShouldMatch("Pages: +1");
        certificate.Text.ShouldContain($"{lessons}. Les réseaux");
    }

    [Fact]
    public void It_waits_for_a_font_as_any_other()
    {
        CertificateDocument.CanWrite(Facts()).ShouldBeTrue();
        CertificateDocument.CanWrite(Facts() with { Holder = "李小龙" }).ShouldBeFalse();
        CertificateDocument.CanWrite(Facts() with { Course = "李小龙" }).ShouldBeFalse();
        CertificateDocument.CanWrite(Facts() with { Lessons = [new("李小龙", new(2026, 11, 9), 15)] }).ShouldBeFalse();
    }

    internal static FollowUpCertificateFacts Facts() => new(
        "2026-000124", "7KQ4M2XD9TPA3HZN", "https://passerelle.example/verifier/7KQ4M2XD9TPA3HZN",
        "Communauté d’agglomération de Clairval", "Passerelle", "Clairval", new(2026, 11, 13),
        "Léa D’Étampes", "Données : l’essentiel",
        [new("Les données personnelles", new(2026, 11, 9), 15), new("Secret, discrétion et partage", new(2026, 11, 12), 12)],
        ArePassed: true, "Hélène Vasseur", "directrice du numérique");
}
