using Onboarding.Pdf;

namespace Onboarding.Core.Documents;

/// <summary>The attestation de présence: one A4 sheet, landscape.</summary>
public static class AttendanceCertificateDocument
{
    /// <summary>Moves with every change of wording or look; a certificate remembers the one it was written with.</summary>
    public const int TemplateVersion = 1;

    /// <summary>Whether the fonts have every character of a name or title; without them the attestation has to wait.</summary>
    public static bool CanWrite(string text) => HouseStyle.CanWrite(text);

    /// <summary>Whether every text of these facts can be written.</summary>
    public static bool CanWrite(AttendanceCertificateFacts facts) => Enumerable.All(
        [
            facts.Number, facts.Code, facts.Issuer, facts.Brand, facts.IssuedAt, facts.Holder, facts.SessionKind, facts.SessionTitle, facts.Place,
            .. facts.Trainers, .. facts.Modules, facts.Signatory, facts.SignatoryTitle,
        ], CanWrite);

    /// <exception cref="UnwritableTextException">A fact is in a script that has no font: ask <see cref="CanWrite(AttendanceCertificateFacts)"/> before.</exception>
    public static byte[] Write(AttendanceCertificateFacts facts)
    {
        var document = new Document(new(
            $"{AttendanceCertificateWording.Title} n° {facts.Number}", "fr-FR", new(facts.IssuedOn, TimeOnly.MinValue, TimeSpan.Zero))
        {
            Author = facts.Issuer,
            Creator = facts.Brand,
        });
        new AttendanceCertificateSheet(document, facts).Draw();
        return document.ToBytes();
    }
}
