using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using Onboarding.Core.Catalogue.Dialect;

namespace Onboarding.Core.Catalogue.Checking;

/// <summary>The rules of one lesson: its settings, its plan, its containers, its facts, its quiz.</summary>
internal sealed class LessonCheck(Drafts drafts, IReadOnlyDictionary<string, MarkdownDocument> trees, DateOnly today, List<Problem> problems)
{
    private const int ReviewedWithinMonths = 12;
    private const int FewestMinutes = 5;
    private const int MostMinutes = 20;
    private const int FewestQuestions = 3;
    private const int MostQuestions = 6;
    private const int LongestPage = 2 * 1024 * 1024;

    private readonly LookAlikes lookAlikes = new(drafts.Services?.Services.All ?? []);

    public void Check(ModuleDraft module)
    {
        var (tree, report) = (trees[module.File], new Report(module.File, problems));
        CheckPage(module, tree, report);
        CheckSettings(module, report);
        CheckPlan(tree, report);
        CheckContainers(tree, report);
        CheckFacts(tree, report);
        CheckQuiz(QuizBlock.In(tree, module.Body).ToList(), report);
        new LinkCheck(drafts, trees, lookAlikes, module, report).Check(tree);
        new WordCheck(drafts.Services?.Services.All ?? [], lookAlikes, today, report).Check(module, tree);
    }

    // By writing it once: whatever fails here would fail when the site starts
    private void CheckPage(ModuleDraft module, MarkdownDocument tree, Report report)
    {
        if (drafts is not { Site.Site: { } site, Services.Services: { } services }) return;
        try
        {
            if (Excess.Weight(tree) > LongestPage || LibraryRenderer.Render(module, new(site, services, today)).Html.Length > LongestPage)
                report.Error(1, $"la page dépasse {LongestPage / 1024 / 1024} Mo", "partagez la leçon");
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            report.Error(1, $"la page ne peut pas être écrite ({error.Message})", "simplifiez ce qui est imbriqué dans cette leçon");
        }
    }

    private void CheckSettings(ModuleDraft module, Report report)
    {
        var matter = module.Matter;
        if (matter.Reviewed.AddMonths(ReviewedWithinMonths) < today)
            report.Warning(module.LineOf("reviewed"),
                $"cette leçon a été vérifiée le {French.Short(matter.Reviewed)}, il y a plus de {ReviewedWithinMonths} mois",
                "relisez ses sources, puis changez la date de « reviewed »");
        if (matter.Reviewed > today)
            report.Warning(module.LineOf("reviewed"), "la date de vérification est à venir", "écrivez le jour où les sources ont été lues");
        if (matter.Minutes is < FewestMinutes or > MostMinutes)
            report.Warning(module.LineOf("minutes"), $"une leçon dure de {FewestMinutes} à {MostMinutes} minutes",
                "allégez-la, ou partagez-la en deux");
        foreach (var slug in matter.Services.Where(IsUnknown))
            report.Error(module.LineOf("services"), $"le service « {slug} » n’est pas dans services.yml",
                "ajoutez-le au registre ou corrigez son nom");
        foreach (var source in matter.Sources)
            lookAlikes.Report(source.IdnHost, module.LineOf("sources"), report);
        foreach (var (kind, key) in Facts.In($"{matter.Title} {matter.Summary}"))
            CheckFact(kind, key, module.LineOf("title"), report);
    }

    private static void CheckPlan(MarkdownDocument tree, Report report)
    {
        if (tree.FirstOrDefault() is not ParagraphBlock)
            report.Error((tree.FirstOrDefault()?.Line ?? 0) + 1, "la leçon ne commence pas par son but",
                "commencez par une phrase comme « À la fin, vous saurez… »");
        var above = 1;
        foreach (var heading in tree.Descendants<HeadingBlock>())
        {
            if (heading.Level == 1)
                report.Error(heading.Line + 1, "un titre de niveau 1 dans le texte",
                    "le titre de la leçon est dans l’en-tête : commencez par ##");
            else if (heading.Level > above + 1)
                report.Error(heading.Line + 1, $"un titre de niveau {heading.Level} suit un titre de niveau {above}",
                    $"écrivez {new string('#', above + 1)}");
            above = heading.Level;
        }
    }

    private static void CheckContainers(MarkdownDocument tree, Report report)
    {
        foreach (var container in tree.Descendants<CustomContainer>())
        {
            var name = container.Info ?? "";
            if (!Containers.All.Contains(name))
                report.Error(container.Line + 1, $"l’encart « {name} » est inconnu",
                    $"écrivez l’un de ceux-ci : {string.Join(", ", Containers.All)}");
            if (name == Containers.Steps && !container.OfType<ListBlock>().Any(list => list.IsOrdered))
                report.Error(container.Line + 1, "des étapes sans numéros", "commencez chaque étape par 1. 2. 3.");
            if (container.ClosingFencedCharCount == 0)
                report.Error(container.Line + 1, $"l’encart « {name} » n’est pas fermé", "ajoutez une ligne ::: à sa fin");
        }
    }

    private void CheckFacts(MarkdownDocument tree, Report report)
    {
        foreach (var fact in tree.Descendants<FactInline>())
            CheckFact(fact.Kind, fact.Key, fact.Line + 1, report);
    }

    private void CheckFact(string kind, string key, int line, Report report)
    {
        if (kind == "service" && IsUnknown(key))
            report.Error(line, $"le service « {key} » n’est pas dans services.yml", "ajoutez-le au registre ou corrigez son nom");
        if (kind == "site" && drafts.Site is { } site && site.Site.Fact(key) is null)
            report.Error(line, $"« {key} » n’est pas dans site.yml", "corrigez ce nom");
    }

    private static void CheckQuiz(List<QuizBlock> quizzes, Report report)
    {
        if (quizzes.Count is < FewestQuestions or > MostQuestions)
            report.Warning(quizzes.LastOrDefault()?.Line ?? 1, $"un quiz de {quizzes.Count} question(s)",
                $"posez-en de {FewestQuestions} à {MostQuestions}");
        foreach (var quiz in quizzes)
        {
            if (quiz.Text == "")
                report.Error(quiz.Line, "un quiz sans question", "écrivez la question avant les réponses");
            if (quiz.Answers.Count < 2)
                report.Error(quiz.Line, "un quiz a moins de deux réponses", "ajoutez des lignes « - [ ] … -- … »");
            else if (!quiz.Answers.Any(answer => answer.IsRight == true))
                report.Error(quiz.Line, "un quiz n’a pas de bonne réponse", "cochez-en une avec [x]");
            foreach (var answer in quiz.Answers)
            {
                if (answer.IsRight is null)
                    report.Error(answer.Line, "une réponse n’a pas de case", "commencez la ligne par « - [ ] » ou « - [x] »");
                if (answer.Text == "")
                    report.Error(answer.Line, "une réponse est vide", "écrivez ce que l’on peut répondre");
                if (answer.Explanation == "")
                    report.Error(answer.Line, "une réponse n’a pas d’explication", "ajoutez « -- » puis pourquoi elle est juste ou fausse");
            }
        }
    }

    // Without a readable register nothing can be said; its own problem has been
    private bool IsUnknown(string slug) => drafts.Services is { } register && register.Services.Find(slug) is null;
}

internal sealed class Report(string file, List<Problem> problems)
{
    public void Error(int line, string what, string remedy) => problems.Add(new(file, line, Severity.Error, what, remedy));

    public void Warning(int line, string what, string remedy) => problems.Add(new(file, line, Severity.Warning, what, remedy));
}
