using Onboarding.Pdf;

namespace Onboarding.Core.Documents;

/// <summary>The sentences of an attestation, and those that every attestation has.</summary>
internal abstract class CertificateWording(CertificateFacts facts)
{
    public const string Purpose = "Pour servir et valoir ce que de droit.";

    public abstract string Title { get; }

    public string Issued => French.Typeset($"Fait à {facts.IssuedAt}, le {French.Long(facts.IssuedOn)}");

    public string Opening => $"{facts.Issuer} atteste que";

    public string Code => Crockford.Spaced(facts.Code);

    /// <summary>Of the three columns: what, when, how long.</summary>
    public abstract (string What, string When, string HowLong) Heads { get; }

    public abstract IReadOnlyList<IReadOnlyList<string>> Rows { get; }

    /// <summary>Small, below the rows.</summary>
    public virtual string? Programme => null;

    /// <summary>What a person types to verify the paper: without the scheme, and without the code that stands below it.</summary>
    public string Address
    {
        get
        {
            var address = new Uri(facts.VerificationAddress);
            var path = address.AbsolutePath.TrimEnd('/');
            return address.Authority + (path.EndsWith(facts.Code, StringComparison.OrdinalIgnoreCase) ? path[..^facts.Code.Length].TrimEnd('/') : path);
        }
    }

    public string QrCodeInWords => French.Typeset($"Code QR qui mène à la vérification de cette attestation : {facts.VerificationAddress}");

    /// <summary>After the name.</summary>
    public abstract IReadOnlyList<TextSpan> Sentence(TextStyle plain, TextStyle strong);
}
