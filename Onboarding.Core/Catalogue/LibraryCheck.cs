using System.Text.RegularExpressions;
using Markdig.Syntax;
using Onboarding.Core.Catalogue.Checking;
using Onboarding.Core.Catalogue.Dialect;

namespace Onboarding.Core.Catalogue;

/// <summary>Second step: what one file cannot know of itself, then each lesson's own rules.</summary>
public static partial class LibraryCheck
{
    /// <param name="proofs">Where to leave the lessons that it wrote, for whoever shows them.</param>
    public static IReadOnlyList<Problem> Check(Drafts drafts, DateOnly today, Proofs? proofs = null)
    {
        var problems = new List<Problem>();
        CheckSlugs(drafts, problems);
        CheckFamilies(drafts, problems);
        CheckServices(drafts, today, problems);
        CheckCourses(drafts, problems);
        CheckPositioning(drafts, problems);

        var trees = Trees(drafts, problems);
        var lessons = new LessonCheck(drafts, trees, proofs ?? new(), today);
        // Each lesson is written by its check, and that is most of a start
        problems.AddRange(drafts.Modules.Where(module => trees.ContainsKey(module.File)).AsParallel().SelectMany(lessons.Check));
        return [.. problems.Distinct().OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line)];
    }

    private static Dictionary<string, MarkdownDocument> Trees(Drafts drafts, List<Problem> problems)
    {
        var trees = new Dictionary<string, MarkdownDocument>();
        foreach (var module in drafts.Modules)
        {
            try
            {
                trees[module.File] = LessonMarkdown.Parse(module.Body);
            }
            catch (TooDeep nesting)
            {
                problems.Add(new(module.File, nesting.Line, Severity.Error, nesting.Message, TooDeep.Remedy));
            }
        }
        return trees;
    }

    private static void CheckSlugs(Drafts drafts, List<Problem> problems)
    {
        IEnumerable<Draft> named = [.. drafts.Modules, .. drafts.Courses];
        foreach (var draft in named.Where(draft => !Slug().IsMatch(Path.GetFileName(draft.File).Split('.')[0])))
            problems.Add(new(draft.File, 1, Severity.Error, "le nom de ce fichier ne peut pas faire une adresse", WhatMakesASlug));
        foreach (var family in drafts.Families.Where(family => !Slug().IsMatch(family.Family.Slug)))
            problems.Add(new(family.File, 1, Severity.Error, "le nom de ce dossier ne peut pas faire une adresse", WhatMakesASlug));
        foreach (var module in drafts.Modules.Where(module => LessonLanguage.All.All(language => language.Code != module.Language)))
            problems.Add(new(module.File, 1, Severity.Error, $"la langue « {module.Language} » est inconnue",
                $"nommez la traduction {string.Join(" ou ", LessonLanguage.All.Skip(1).Select(language => $"nom.{language.Code}.md"))}"));

        var originals = drafts.Modules.Where(module => module.IsOriginal).ToList();
        foreach (var twins in originals.GroupBy(module => module.Slug).Where(twins => twins.Count() > 1))
            foreach (var twin in twins)
                problems.Add(new(twin.File, 1, Severity.Error, $"{twins.First(other => other != twin).File} a aussi l’adresse « {twin.Slug} »",
                    "renommez l’un des deux fichiers"));

        var taken = originals.Select(module => module.Slug).ToHashSet();
        foreach (var module in originals)
            foreach (var alias in module.Matter.Aliases)
            {
                if (!Slug().IsMatch(alias))
                    problems.Add(new(module.File, module.LineOf("aliases"), Severity.Error, $"« {alias} » ne peut pas être une adresse", WhatMakesASlug));
                else if (!taken.Add(alias))
                    problems.Add(new(module.File, module.LineOf("aliases"), Severity.Error, $"l’ancienne adresse « {alias} » est déjà prise",
                        "retirez-la de « aliases »"));
            }
    }

    private static void CheckFamilies(Drafts drafts, List<Problem> problems)
    {
        if (!drafts.Files.Any(file => file.EndsWith(".md", StringComparison.Ordinal)))
            problems.Add(new("modules", 1, Severity.Error, "le dossier n’a aucune leçon", "ajoutez-en une dans modules/famille/nom.md"));
        var families = drafts.Modules.Select(module => $"modules/{module.Family}/_family.yml").Distinct();
        foreach (var family in families.Where(file => !drafts.Files.Contains(file)))
            problems.Add(new(family, 1, Severity.Error, "ce fichier manque", "ajoutez-le : titre, résumé, pictogramme, couleur, ordre"));
    }

    private static void CheckServices(Drafts drafts, DateOnly today, List<Problem> problems)
    {
        if (drafts.Services is not { } register) return;
        foreach (var service in register.Services.All.Where(service => service.Checked.AddMonths(Module.ReviewedWithinMonths) < today))
            problems.Add(new(register.File, register.LineOf(service.Slug), Severity.Warning,
                $"le service « {service.Slug} » a été vérifié le {French.Short(service.Checked)}, il y a plus de {Module.ReviewedWithinMonths} mois",
                "relisez son site, puis changez la date de « checked »"));
    }

    private static void CheckCourses(Drafts drafts, List<Problem> problems)
    {
        var originals = drafts.Modules.Where(module => module.IsOriginal).ToLookup(module => module.Slug);
        foreach (var course in drafts.Courses)
        {
            var report = new Report(course.File, problems);
            foreach (var (key, text) in (IEnumerable<(string, string?)>)[("title", course.Title), ("summary", course.Summary), ("need", course.Need), ("hint", course.Hint)])
                drafts.CheckFacts(text ?? "", course.LineOf(key), report);
            foreach (var module in course.Modules.SelectMany(slug => originals[slug]).Where(module => (course.Audience & ~module.Matter.Audience) != 0))
                report.Warning(course.LineOf("modules"), $"la leçon « {module.Slug} » n’est pas pour tout le public de ce parcours",
                    "retirez-la, ou changez « audience » ici ou dans la leçon");
            foreach (var slug in course.Modules.Where(slug => !HasLesson(drafts, slug)))
                problems.Add(new(course.File, course.LineOf("modules"), Severity.Error, $"la leçon « {slug} » n’existe pas",
                    "corrigez le nom dans « modules »"));
            if (course.Modules.Distinct().Count() < course.Modules.Count)
                problems.Add(new(course.File, course.LineOf("modules"), Severity.Error, "une leçon est citée deux fois",
                    "retirez la répétition de « modules »"));
        }
    }

    private static void CheckPositioning(Drafts drafts, List<Problem> problems)
    {
        foreach (var (line, text) in drafts.Positioning?.Texts ?? [])
            drafts.CheckFacts(text, line, new Report(drafts.Positioning!.File, problems));
    }

    internal static bool HasLesson(Drafts drafts, string slug) =>
        drafts.Files.Any(file => file.StartsWith("modules/", StringComparison.Ordinal) && file.EndsWith($"/{slug}.md", StringComparison.Ordinal));

    private const string WhatMakesASlug = "n’employez que des minuscules sans accent, des chiffres et des tirets, 80 signes au plus";

    [GeneratedRegex("^(?=.{1,80}$)[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Slug();
}
