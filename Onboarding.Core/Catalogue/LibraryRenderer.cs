using Onboarding.Core.Catalogue.Dialect;

namespace Onboarding.Core.Catalogue;

/// <summary>Third step: sound drafts become the library, each lesson rendered once.</summary>
public static class LibraryRenderer
{
    public static Library Render(Drafts drafts, IReadOnlyList<Problem> problems, DateOnly date)
    {
        var site = drafts.Site?.Site ?? throw new ContentException("Le dossier de contenu n’a pas de fichier site.yml valable.");
        var services = drafts.Services?.Services ?? new Services([]);
        var facts = new Facts(site, services, date);

        var families = drafts.Families.Select(draft => draft.Family with
        {
            Modules = [.. drafts.Modules.Where(module => module.IsOriginal && module.Family == draft.Family.Slug)
                .OrderBy(module => module.Matter.Order).ThenBy(module => module.Slug, StringComparer.Ordinal)
                .Select(module => Render(module, facts))],
        }).ToList();
        var modules = families.SelectMany(family => family.Modules).ToDictionary(module => module.Slug);

        // A course with a lesson missing would give its attestation for less than it says
        var courses = drafts.Courses.Where(draft => draft.Modules.All(modules.ContainsKey)).Select(draft => Render(draft, modules, facts));

        return new(site, services, families, courses, drafts.Images, problems, date, VersionOf(drafts, date));
    }

    private static Lesson Page(ModuleDraft draft, Facts facts) => new(new Preparation(draft.File, draft.Family, facts).Prepared(draft.Body));

    internal static Module Render(ModuleDraft draft, Facts facts)
    {
        var (matter, lesson, title) = (draft.Matter, Page(draft, facts), facts.Fill(draft.Matter.Title));
        return new()
        {
            Slug = draft.Slug,
            Family = draft.Family,
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
            Sections = [.. lesson.Parts.Where(part => part.Heading is not null).Select(part => new Section(part.Id, part.Title))],
            Passages = lesson.Passages(),
            Steps = Screens.Of(Page(draft, facts), title),
            Questions = Questions(draft, facts),
            TrainerNotes = lesson.TrainerNotes,
            Memo = Memos.Of(Page(draft, facts), title, matter.Reviewed, facts.Site),
        };
    }

    private static IReadOnlyList<Question> Questions(ModuleDraft draft, Facts facts)
    {
        var preparation = new Preparation(draft.File, draft.Family, facts);
        return [.. QuizBlock.In(LessonMarkdown.Parse(draft.Body), draft.Body).Select((quiz, index) => Render(quiz, index + 1, preparation))];
    }

    private static Question Render(QuizBlock quiz, int number, Preparation preparation)
    {
        return new(number, Inline(quiz.Text),
            [.. quiz.Answers.Select(answer => new Answer(Inline(answer.Text), answer.IsRight == true, Inline(answer.Explanation)))],
            SourceFile.DigestOf(quiz.Text));

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

    // Every source and image, and the day: a service's name may change with it
    private static string VersionOf(Drafts drafts, DateOnly date)
    {
        IEnumerable<Draft?> all = [drafts.Site, drafts.Services, .. drafts.Families, .. drafts.Modules, .. drafts.Courses];
        var digests = all.OfType<Draft>().Select(draft => draft.Source.Digest).Concat(drafts.Images.OrderBy(image => image.Key).Select(image => image.Value.Digest));
        return SourceFile.DigestOf($"{date:O} {string.Join(' ', digests)}");
    }
}
