using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using Onboarding.Core.Catalogue.Dialect;

namespace Onboarding.Core.Catalogue.Checking;

/// <summary>
/// A translation says what its original says: the same steps, the same questions, the same right answers, in the same order, or it
/// is another lesson; to the same readers, with the same call-outs, or its author is told.
/// </summary>
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
        CheckSettings(translation, original, report);
        var (own, its) = (Plan.Of(translation, trees[translation.File]), Plan.Of(original, originalTree));
        if (own.RightAnswers != its.RightAnswers)
            report.Error(1, $"le quiz n’a pas les mêmes questions et bonnes réponses que {file}", "remettez-les dans le même ordre");
        if (own.Steps != its.Steps)
            report.Error(1, $"les étapes ne sont pas celles de {file} ({own.Steps}, au lieu de {its.Steps})", "reportez les étapes qui ont été ajoutées ou retirées");
        else
            CheckCallouts(trees[translation.File], originalTree, file, report);
    }

    /// <summary>A last good translation stays while it is being mended, but not beside an original that has moved on.</summary>
    public static bool IsInStep(ModuleDraft translation, ModuleDraft original) => Plan.Of(translation) == Plan.Of(original);

    private static void CheckSettings(ModuleDraft translation, ModuleDraft original, Report report)
    {
        var (own, its) = (translation.Matter, original.Matter);
        if (own.Audience != its.Audience) Differs("audience", "le public n’est pas celui");
        if (own.Level != its.Level) Differs("level", "le niveau n’est pas celui");
        // What is easy to read may be longer to read
        if (own.Minutes < its.Minutes || (own.Minutes > its.Minutes && translation.Language != LessonLanguage.EasyFrench)) Differs("minutes", "la durée n’est pas celle");

        void Differs(string key, string what) =>
            report.Warning(translation.LineOf(key), $"{what} de {original.File}", $"reportez la ligne « {key} », ou corrigez l’original");
    }

    private static void CheckCallouts(MarkdownDocument own, MarkdownDocument its, string file, Report report)
    {
        foreach (var (step, (mine, theirs)) in Callouts(own).Zip(Callouts(its)).Index())
            if (mine.Kinds != theirs.Kinds)
                report.Warning(mine.Line, $"les encarts {(step == 0 ? "hors des étapes" : $"de l’étape {step}")} ne sont pas ceux de {file} ({mine.Kinds}, contre {theirs.Kinds})",
                    "reportez ceux qui ont été ajoutés, retirés ou changés");
    }

    // Those that stand in no step, then those of each step
    private static IEnumerable<(int Line, string Kinds)> Callouts(MarkdownDocument tree)
    {
        var steps = tree.Named(Containers.Steps).SelectMany(steps => steps.OfType<ListBlock>()).SelectMany(list => list).Select(step => (step.Line, Callouts: Inside(step))).ToList();
        return steps.Prepend((Line: 0, Callouts: [.. Inside(tree).Except(steps.SelectMany(step => step.Callouts))]))
            .Select(place => (place.Line + 1, place.Callouts.Count == 0 ? "aucun" : string.Join(", ", place.Callouts.Select(callout => callout.Info))));

        static List<CustomContainer> Inside(MarkdownObject block) =>
            [.. block.Descendants<CustomContainer>().Where(container => Callout.ByName.ContainsKey(container.Info ?? ""))];
    }

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
