using Onboarding.Pdf;

namespace Onboarding.Core.Documents;

/// <summary>Lessons done, with what they say of their length: no hours are claimed, for nobody counted them.</summary>
internal sealed class FollowUpCertificateWording(FollowUpCertificateFacts facts) : CertificateWording(facts)
{
    public override string Title => "Attestation de suivi";

    public override (string What, string When, string HowLong) Heads => ("Leçon", "Terminée le", "Durée*");

    public override IReadOnlyList<IReadOnlyList<string>> Rows { get; } =
        [.. facts.Lessons.Select(lesson => (string[])[lesson.Title, French.Short(lesson.On), French.Typeset($"{lesson.Minutes} min")])];

    public override string Programme => "* Durée indicative : celle que la leçon annonce, à lire seul.";

    public override IReadOnlyList<TextSpan> Sentence(TextStyle plain, TextStyle strong) =>
    [
        new("a suivi le parcours ", plain),
        new(French.Typeset($"« {facts.Course} »"), strong),
        new(French.Typeset($", {Lessons}{(facts.ArePassed ? Quizzes : "")}, {When}."), plain),
    ];

    private string Lessons => facts.Lessons.Count == 1 ? "une leçon" : $"{facts.Lessons.Count} leçons";

    private string Quizzes => facts.Lessons.Count == 1 ? " et son quiz réussi" : " et leurs quiz réussis";

    private string When
    {
        get
        {
            var (first, last) = (facts.Lessons.Min(lesson => lesson.On), facts.Lessons.Max(lesson => lesson.On));
            return first == last ? $"le {French.Long(first)}" : $"du {French.Long(first)} au {French.Long(last)}";
        }
    }
}
