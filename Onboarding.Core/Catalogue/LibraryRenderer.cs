using Onboarding.Core.Catalogue.Checking;
using Onboarding.Core.Catalogue.Dialect;

namespace Onboarding.Core.Catalogue;

/// <summary>Third step: sound drafts become the library.</summary>
public static class LibraryRenderer
{
    /// <param name="proofs">Those of the check: what it has written is not written again.</param>
    public static Library Render(Drafts drafts, IReadOnlyList<Problem> problems, DateOnly date, Proofs? proofs = null)
    {
        proofs ??= new();
        var site = drafts.Site?.Site ?? throw new ContentException("Le dossier de contenu n’a pas de fichier site.yml valable.");
        var services = drafts.Services?.Services ?? new Services([]);
        var facts = new Facts(site, services, date);

        var translations = drafts.Modules.Where(module => !module.IsOriginal).ToLookup(module => module.Slug);
        var families = drafts.Families.Select(draft => draft.Family with
        {
            Modules = [.. drafts.Modules.Where(module => module.IsOriginal && module.Family == draft.Family.Slug)
                .OrderBy(module => module.Matter.Order).ThenBy(module => module.Slug, StringComparer.Ordinal)
                .Select(module => proofs.Of(module, facts) with
                {
                    Translations = [.. translations[module.Slug].Where(translation => TranslationCheck.IsInStep(translation, module)).Select(translation => proofs.Of(translation, facts))],
                })],
        }).ToList();
        var modules = families.SelectMany(family => family.Modules).ToDictionary(module => module.Slug);

        // A course with a lesson missing would give its attestation for less than it says
        var courses = drafts.Courses.Where(draft => draft.Modules.All(modules.ContainsKey)).Select(draft => Render(draft, modules, facts));

        return new(site, services, families, courses, drafts.Images, problems, date, VersionOf(drafts, date))
        {
            Positioning = drafts.Positioning is { } positioning ? Render(positioning.Positioning, facts) : null,
        };
    }

    internal static Module Render(ModuleDraft draft, Facts facts)
    {
        var (matter, lesson, title) = (draft.Matter, Page(OnTheSite), facts.Fill(draft.Matter.Title));
        var (passages, written) = (lesson.Passages(), LessonMarkdown.Parse(draft.Body));
        var steps = Screens(OnTheSite);
        return new()
        {
            Slug = draft.Slug,
            Family = draft.Family,
            Language = draft.Language,
            Title = title,
            Summary = facts.Fill(matter.Summary),
            Order = matter.Order,
            Minutes = matter.Minutes,
            Audience = matter.Audience,
            Level = matter.Level,
            Skills = matter.Skills,
            Services = [.. matter.Services.Select(facts.Service).OfType<PublicService>()],
            Tags = matter.Tags,
            Reviewed = matter.Reviewed,
            Sources = matter.Sources,
            Aliases = matter.Aliases,
            Version = draft.Source.Digest,
            Aim = lesson.Aim,
            Html = lesson.Html(),
            Glossary = lesson.Glossary,
            Sections = [.. lesson.Parts.Where(part => part.Heading is not null).Select(part => new Section(part.Id, part.Title))],
            Passages = passages,
            Images = Links.Images(written, draft.Family),
            Steps = steps,
            KioskSteps = steps.Any(step => step.HasLinks) ? Screens(target => target.KioskHref) : steps,
            Ease = ReadingEase.Of(written),
            Words = passages.Sum(passage => passage.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length),
            Questions = Questions(draft, facts),
            TrainerNotes = lesson.TrainerNotes,
            Memo = Memos.Of(Page(Nowhere), title, matter.Reviewed, facts.Site),
        };

        Lesson Page(Func<LinkTarget, string?> href) => new(new Preparation(draft, facts, href).Prepared());

        IReadOnlyList<Step> Screens(Func<LinkTarget, string?> href) => Dialect.Screens.Of(Page(href), title, LessonLanguage.Of(draft.Language).Words);
    }

    private static string? OnTheSite(LinkTarget target) => target.Href;

    // On paper, and in a question that is answered by a click
    private static string? Nowhere(LinkTarget target) => null;

    private static IReadOnlyList<Question> Questions(ModuleDraft draft, Facts facts)
    {
        var preparation = new Preparation(draft, facts, Nowhere);
        return [.. QuizBlock.In(LessonMarkdown.Parse(draft.Body), draft.Body).Select((quiz, index) => Render(quiz, index + 1, preparation))];
    }

    private static Question Render(QuizBlock quiz, int number, Preparation preparation)
    {
        return new(number, Inline(quiz.Text),
            [.. quiz.Answers.Select(answer => new Answer(Inline(answer.Text), answer.IsRight == true, Inline(answer.Explanation)))],
            SourceFile.DigestOf(string.Join('\n', quiz.Answers.Select(answer => answer.Text).Prepend(quiz.Text))));

        string Inline(string markdown) => LessonMarkdown.Html(preparation.PreparedLine(markdown));
    }

    private static Course Render(CourseDraft draft, Dictionary<string, Module> modules, Facts facts) => new()
    {
        Slug = draft.Slug,
        Title = facts.Fill(draft.Title),
        Summary = facts.Fill(draft.Summary),
        Audience = draft.Audience,
        Modules = [.. draft.Modules.Select(slug => modules[slug])],
        Completion = draft.Completion,
        RenewalMonths = draft.RenewalMonths,
        Need = draft.Need is { } need ? facts.Fill(need) : null,
        Hint = draft.Hint is { } hint ? facts.Fill(hint) : null,
        Pictogram = draft.Pictogram,
        Colour = draft.Colour,
        Order = draft.Order,
        Version = draft.Source.Digest,
    };

    private static Positioning Render(Positioning positioning, Facts facts)
    {
        return new(
            positioning.Areas.ToDictionary(area => area.Key, area => new AreaWords(
                Filled(area.Value.Name), area.Value.Levels.ToDictionary(level => level.Key, level => Filled(level.Value)))),
            [.. positioning.Scenes.Select(scene => scene with
            {
                Text = Filled(scene.Text),
                Habits = [.. scene.Habits.Select(habit => habit with { Text = Filled(habit.Text) })],
            })]);

        Sentence Filled(Sentence sentence) => sentence.Written(facts.Fill);
    }

    // Every source and image, and the day: a service's name may change with it
    private static string VersionOf(Drafts drafts, DateOnly date)
    {
        IEnumerable<Draft?> all = [drafts.Site, drafts.Services, drafts.Positioning, .. drafts.Families, .. drafts.Modules, .. drafts.Courses];
        var digests = all.OfType<Draft>().Select(draft => draft.Source.Digest).Concat(drafts.Images.OrderBy(image => image.Key).Select(image => image.Value.Digest));
        return SourceFile.DigestOf($"{date:O} {string.Join(' ', digests)}");
    }
}
