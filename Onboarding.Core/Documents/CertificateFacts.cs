namespace Onboarding.Core.Documents;

/// <summary>All that an attestation says, so that it can be written without asking anything else.</summary>
/// <param name="Number">The year and a running number: 2026-000123.</param>
/// <param name="Code">16 characters of Crockford's alphabet, without hyphens.</param>
/// <param name="VerificationAddress">Absolute; the QR code holds it.</param>
public abstract record CertificateFacts(
    string Number, string Code, string VerificationAddress,
    string Issuer, string Brand, string IssuedAt, DateOnly IssuedOn,
    string Holder, string Signatory, string SignatoryTitle)
{
    internal abstract CertificateWording Wording { get; }

    /// <summary>Everything that needs a font.</summary>
    internal virtual IEnumerable<string> Texts => [Number, Code, Issuer, Brand, IssuedAt, Holder, Signatory, SignatoryTitle];
}
