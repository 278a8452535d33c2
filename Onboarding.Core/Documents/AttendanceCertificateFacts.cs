namespace Onboarding.Core.Documents;

/// <summary>Of an attestation de présence.</summary>
/// <param name="SessionKind">As it is called in a sentence: "atelier", "journée d’intégration".</param>
public sealed record AttendanceCertificateFacts(
    string Number, string Code, string VerificationAddress,
    string Issuer, string Brand, string IssuedAt, DateOnly IssuedOn,
    string Holder, string SessionKind, string SessionTitle, string Place, IReadOnlyList<string> Trainers,
    IReadOnlyList<AttendedHalfDay> HalfDays, IReadOnlyList<string> Modules, string Signatory, string SignatoryTitle)
    : CertificateFacts(Number, Code, VerificationAddress, Issuer, Brand, IssuedAt, IssuedOn, Holder, Signatory, SignatoryTitle)
{
    public int Minutes => HalfDays.Sum(halfDay => halfDay.Minutes);

    internal override CertificateWording Wording => new AttendanceCertificateWording(this);

    internal override IEnumerable<string> Texts => [.. base.Texts, SessionKind, SessionTitle, Place, .. Trainers, .. Modules];
}

/// <param name="Minutes">Proved by attendance: at most what the half-day lasts.</param>
public sealed record AttendedHalfDay(DateOnly Date, TimeOnly Start, TimeOnly End, int Minutes);
