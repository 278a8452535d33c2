using Onboarding.Pdf;

namespace Onboarding.Core.Documents;

/// <summary>An attestation: one A4 sheet, landscape.</summary>
public static class CertificateDocument
{
    /// <summary>Moves with every change of wording or look; a certificate remembers the one it was written with.</summary>
    public const int TemplateVersion = 1;

    /// <summary>Whether the fonts have every character of a name or title; without them the attestation has to wait.</summary>
    public static bool CanWrite(string text) => HouseStyle.CanWrite(text);

    /// <summary>Whether every text of these facts can be written.</summary>
    public static bool CanWrite(CertificateFacts facts) => facts.Texts.All(CanWrite);

    /// <exception cref="UnwritableTextException">A fact is in a script that has no font: ask <see cref="CanWrite(CertificateFacts)"/> before.</exception>
    public static byte[] Write(CertificateFacts facts)
    {
        var wording = facts.Wording;
        var document = new Document(new($"{wording.Title} n° {facts.Number}", "fr-FR", new(facts.IssuedOn, TimeOnly.MinValue, TimeSpan.Zero))
        {
            Author = facts.Issuer,
            Creator = facts.Brand,
        });
        new CertificateSheet(document, facts, wording).Draw();
        return document.ToBytes();
    }
}
