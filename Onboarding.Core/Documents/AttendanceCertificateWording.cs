using Onboarding.Pdf;

namespace Onboarding.Core.Documents;

/// <summary>French law asks for: person, title and nature, dates, duration, issuer, place, date, signature.</summary>
internal sealed class AttendanceCertificateWording(AttendanceCertificateFacts facts) : CertificateWording(facts)
{
    public override string Title => "Attestation de présence";

    public override (string What, string When, string HowLong) Heads => ("Demi-journée", "Horaires", "Durée");

    public override IReadOnlyList<IReadOnlyList<string>> Rows { get; } = [.. facts.HalfDays.Select(Row)];

    public override string? Programme => facts.Modules is [] ? null : French.Typeset($"Au programme : {string.Join(" ; ", facts.Modules)}.");

    public override IReadOnlyList<TextSpan> Sentence(TextStyle plain, TextStyle strong) =>
    [
        new(IsDay ? "a participé à " : "a suivi ", plain),
        new(French.Typeset($"« {facts.SessionTitle} »"), strong),
        new(French.Typeset($", {facts.SessionKind}{LedBy} (lieu : {facts.Place}), soit "), plain),
        new(French.Duration(facts.Minutes), strong),
        // In French the plural begins at two
        new(facts.Minutes < 120 ? " prouvée par émargement." : " prouvées par émargement.", plain),
    ];

    private bool IsDay => facts.SessionKind.StartsWith("journée", StringComparison.Ordinal);

    private string LedBy => facts.Trainers is [] ? "" : $" {(IsDay ? "animée" : "animé")} par {Listed(facts.Trainers)}";

    private static IReadOnlyList<string> Row(AttendedHalfDay halfDay) =>
    [
        $"{French.Capitalized(French.Long(halfDay.Date))}, {Word(PartsOfDay.At(halfDay.Start))}",
        French.Hours(halfDay.Start, halfDay.End),
        French.Duration(halfDay.Minutes),
    ];

    private static string Listed(IReadOnlyList<string> names) => names.Count == 1
        ? names[0]
        : $"{string.Join(", ", names.Take(names.Count - 1))} et {names[^1]}";

    private static string Word(PartOfDay part) => part switch { PartOfDay.Morning => "matin", PartOfDay.Afternoon => "après-midi", _ => "soirée" };
}
