namespace Onboarding.Core.Documents;

/// <summary>Of an attestation de suivi.</summary>
/// <param name="ArePassed">The course asks that each quiz be passed, and each was.</param>
public sealed record FollowUpCertificateFacts(
    string Number, string Code, string VerificationAddress,
    string Issuer, string Brand, string IssuedAt, DateOnly IssuedOn,
    string Holder, string Course, IReadOnlyList<FollowedLesson> Lessons, bool ArePassed, string Signatory, string SignatoryTitle)
    : CertificateFacts(Number, Code, VerificationAddress, Issuer, Brand, IssuedAt, IssuedOn, Holder, Signatory, SignatoryTitle)
{
    internal override CertificateWording Wording => new FollowUpCertificateWording(this);

    internal override IEnumerable<string> Texts => [.. base.Texts, Course, .. Lessons.Select(lesson => lesson.Title)];
}

/// <param name="Minutes">What the lesson says of itself; nobody measured it.</param>
public sealed record FollowedLesson(string Title, DateOnly On, int Minutes);
