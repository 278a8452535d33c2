using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using Onboarding.Core.Catalogue.Dialect;

namespace Onboarding.Core.Catalogue.Checking;

/// <summary>The rules of one lesson: its settings, its plan, its containers, its facts, its quiz.</summary>
internal sealed class LessonCheck(Drafts drafts, IReadOnlyDictionary<string, MarkdownDocument> trees, Proofs proofs, DateOnly today)
{
    private const int FewestMinutes = 5;
    private const int MostMinutes = 20;
    private const int FewestQuestions = 3;
    private const int MostQuestions = 6;
    private const int LongestPage = 2 * 1024 * 1024;

    private readonly LookAlikes lookAlikes = new(drafts.Services?.Services.All ?? []);

    public IReadOnlyList<Problem> Check(ModuleDraft module)
    {
        var problems = new List<Problem>();
        var (tree, report) = (trees[module.File], new Report(module.File, problems));
        try
        {
            if (!module.IsOriginal) TranslationCheck.Check(module, drafts, trees, report);
            CheckPage(module, tree, report);
            CheckSettings(module, report);
            PlanCheck.Check(tree, report);
            CheckContainers(tree, report);
            CheckFacts(tree, report);
            CheckQuiz(QuizBlock.In(tree, module.Body).ToList(), report);
            new LinkCheck(drafts, trees, lookAlikes, module, report).Check(tree);
            new WordCheck(drafts.Site?.Site, drafts.Services?.Services.All ?? [], lookAlikes, today, report).Check(module, tree);
        }
        catch (TooDeep nesting)
        {
            report.Error(nesting.Line, nesting.Message, TooDeep.Remedy);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // Nobody thought of this lesson: it alone is set aside, and the site starts
            report.Error(1, $"la leçon ne peut pas être mise en page ({error.Message})", "simplifiez ce qui est imbriqué ou inhabituel dans cette leçon");
        }
        return problems;
    }

    // By writing it once: whatever fails here would fail when the site starts
    private void CheckPage(ModuleDraft module, MarkdownDocument tree, Report report)
    {
        if (drafts is not { Site.Site: { } site, Services.Services: { } services }) return;
        if (Excess.Weight(tree) > LongestPage || proofs.Of(module, new(site, services, today)).Html.Length > LongestPage)
            report.Error(1, $"la page dépasse {LongestPage / 1024 / 1024} Mo", "partagez la leçon");
    }

    private void CheckSettings(ModuleDraft module, Report report)
    {
        var matter = module.Matter;
        if (matter.Reviewed.AddMonths(Module.ReviewedWithinMonths) < today)
            report.Warning(module.LineOf("reviewed"),
                $"cette leçon a été vérifiée le {French.Short(matter.Reviewed)}, il y a plus de {Module.ReviewedWithinMonths} mois",
                "relisez ses sources, puis changez la date de « reviewed »");
        if (matter.Reviewed > today)
            report.Warning(module.LineOf("reviewed"), "la date de vérification est à venir", "écrivez le jour où les sources ont été lues");
        if (matter.Minutes is < FewestMinutes or > MostMinutes)
            report.Warning(module.LineOf("minutes"), $"une leçon dure de {FewestMinutes} à {MostMinutes} minutes",
                "allégez-la, ou partagez-la en deux");
        foreach (var slug in matter.Services)
            drafts.CheckFact("service", slug, module.LineOf("services"), report);
        if (matter.Sources.Count == 0)
            report.Warning(module.LineOf("sources"), "aucune source", "citez les pages officielles d’où viennent les faits");
        foreach (var source in matter.Sources)
            lookAlikes.Report(source.IdnHost, module.LineOf("sources"), report);
        drafts.CheckFacts(matter.Title, module.LineOf("title"), report);
        drafts.CheckFacts(matter.Summary, module.LineOf("summary"), report);
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
            drafts.CheckFact(fact.Kind, fact.Key, fact.Line + 1, report);
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
}

/// <summary>What {service:…} and {site:…} ask for. Without a readable register nothing can be said; its own problem has been.</summary>
internal static class FactCheck
{
    extension(Drafts drafts)
    {
        /// <summary>Those of a text that is no Markdown.</summary>
        public void CheckFacts(string text, int line, Report report)
        {
            foreach (var (kind, key) in Facts.In(text)) drafts.CheckFact(kind, key, line, report);
        }

        public void CheckFact(string kind, string key, int line, Report report)
        {
            if (kind == "service" && drafts.Services is { } register && register.Services.Find(key) is null)
                report.Error(line, $"le service « {key} » n’est pas dans services.yml", "ajoutez-le au registre ou corrigez son nom");
            if (kind == "site" && drafts.Site is { } site && site.Site.Fact(key) is null)
                report.Error(line, $"« {key} » n’est pas dans site.yml", "corrigez ce nom");
        }
    }
}

internal sealed class Report(string file, List<Problem> problems)
{
    public void Error(int line, string what, string remedy) => problems.Add(new(file, line, Severity.Error, what, remedy));

    public void Warning(int line, string what, string remedy) => problems.Add(new(file, line, Severity.Warning, what, remedy));
}
