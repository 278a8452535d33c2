namespace Onboarding.Core.Documents;

/// <summary>All that an attestation de présence says, so that it can be written without asking anything else.</summary>
/// <param name="Number">The year and a running number: 2026-000123.</param>
/// <param name="Code">16 characters of Crockford's alphabet, without hyphens.</param>
/// <param name="VerificationAddress">Absolute; the QR code holds it.</param>
/// <param name="SessionKind">As it is called in a sentence: "atelier", "journée d’intégration".</param>
public sealed record AttendanceCertificateFacts(
    string Number, string Code, string VerificationAddress,
    string Issuer, string Brand, string IssuedAt, DateOnly IssuedOn,
    string Holder, string SessionKind, string SessionTitle, string Place, IReadOnlyList<string> Trainers,
    IReadOnlyList<AttendedHalfDay> HalfDays, IReadOnlyList<string> Modules, string Signatory, string SignatoryTitle)
{
    public int Minutes => HalfDays.Sum(halfDay => halfDay.Minutes);
}

/// <param name="Minutes">Proved by attendance: at most what the half-day lasts.</param>
public sealed record AttendedHalfDay(DateOnly Date, TimeOnly Start, TimeOnly End, int Minutes);
