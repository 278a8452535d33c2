using Onboarding.Pdf;

namespace Onboarding.Core.Documents;

/// <summary>The sentences of the attestation. French law asks for: person, title and nature, dates, duration, issuer, place, date, signature.</summary>
internal sealed class AttendanceCertificateWording(AttendanceCertificateFacts facts)
{
    public const string Title = "Attestation de présence";

    public const string Purpose = "Pour servir et valoir ce que de droit.";

    public string Issued => French.Typeset($"Fait à {facts.IssuedAt}, le {French.Long(facts.IssuedOn)}");

    public string Opening => $"{facts.Issuer} atteste que";

    public string Code => Crockford.Spaced(facts.Code);

    public string? Programme => facts.Modules is [] ? null : French.Typeset($"Au programme : {string.Join(" ; ", facts.Modules)}.");

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

    public IReadOnlyList<TextSpan> Sentence(TextStyle plain, TextStyle strong) =>
    [
        new(IsDay ? "a participé à " : "a suivi ", plain),
        new(French.Typeset($"« {facts.SessionTitle} »"), strong),
        new(French.Typeset($", {facts.SessionKind}{LedBy} (lieu : {facts.Place}), soit "), plain),
        new(French.Duration(facts.Minutes), strong),
        // In French the plural begins at two
        new(facts.Minutes < 120 ? " prouvée par émargement." : " prouvées par émargement.", plain),
    ];

    public static IReadOnlyList<string> Row(AttendedHalfDay halfDay) =>
    [
        $"{French.Capitalized(French.Long(halfDay.Date))}, {Word(PartsOfDay.At(halfDay.Start))}",
        French.Hours(halfDay.Start, halfDay.End),
        French.Duration(halfDay.Minutes),
    ];

    private bool IsDay => facts.SessionKind.StartsWith("journée", StringComparison.Ordinal);

    private string LedBy => facts.Trainers is [] ? "" : $" {(IsDay ? "animée" : "animé")} par {Listed(facts.Trainers)}";

    private static string Listed(IReadOnlyList<string> names) => names.Count == 1
        ? names[0]
        : $"{string.Join(", ", names.Take(names.Count - 1))} et {names[^1]}";

    private static string Word(PartOfDay part) => part switch { PartOfDay.Morning => "matin", PartOfDay.Afternoon => "après-midi", _ => "soirée" };
}
