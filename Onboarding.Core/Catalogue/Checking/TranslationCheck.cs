using Markdig.Syntax;
using Onboarding.Core.Catalogue.Dialect;

namespace Onboarding.Core.Catalogue.Checking;

/// <summary>A translation says what its original says: the same steps, the same questions, the same right answers, in the same order.</summary>
internal static class TranslationCheck
{
    public static void Check(ModuleDraft translation, Drafts drafts, IReadOnlyDictionary<string, MarkdownDocument> trees, Report report)
    {
        var file = $"modules/{translation.Family}/{translation.Slug}.md";
        if (!drafts.Files.Contains(file)) report.Error(1, "cette traduction n’a pas d’original", $"ajoutez {translation.Slug}.md à côté");
        if (drafts.Modules.FirstOrDefault(module => module.File == file) is not { } original || !trees.TryGetValue(file, out var originalTree)) return;

        if (translation.Matter.Reviewed < original.Matter.Reviewed)
            report.Warning(translation.LineOf("reviewed"), $"l’original a été revu depuis, le {French.Short(original.Matter.Reviewed)}",
                $"reportez ce qui a changé dans {file}, puis la date de « reviewed »");
        var (own, its) = (Plan.Of(translation, trees[translation.File]), Plan.Of(original, originalTree));
        if (own.RightAnswers != its.RightAnswers)
            report.Error(1, $"le quiz n’a pas les mêmes questions et bonnes réponses que {file}", "remettez-les dans le même ordre");
        if (own.Steps != its.Steps)
            report.Error(1, $"les étapes ne sont pas celles de {file} ({own.Steps}, au lieu de {its.Steps})", "reportez les étapes qui ont été ajoutées ou retirées");
    }

    /// <summary>A last good translation stays while it is being mended, but not beside an original that has moved on.</summary>
    public static bool IsInStep(ModuleDraft translation, ModuleDraft original) => Plan.Of(translation) == Plan.Of(original);

    /// <param name="Steps">How many each block of steps has: 6 + 4.</param>
    /// <param name="RightAnswers">A word per question, a letter per answer.</param>
    private sealed record Plan(string Steps, string RightAnswers)
    {
        public static Plan Of(ModuleDraft module) => Of(module, LessonMarkdown.Parse(module.Body));

        public static Plan Of(ModuleDraft module, MarkdownDocument tree) => new(
            string.Join(" + ", tree.Named(Containers.Steps).Select(steps => steps.OfType<ListBlock>().Sum(list => list.Count))),
            string.Join(' ', QuizBlock.In(tree, module.Body).Select(quiz => string.Concat(quiz.Answers.Select(answer => answer.IsRight == true ? 'x' : '-')))));
    }
}
