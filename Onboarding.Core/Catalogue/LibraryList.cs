using System.Globalization;
using System.Text;

namespace Onboarding.Core.Catalogue;

/// <summary>The verb list-lessons: the library at a glance, as Markdown. What it prints is docs/library.md.</summary>
public static class LibraryList
{
    public static string Of(Library library)
    {
        var modules = library.Modules.ToList();
        var page = new StringBuilder($"""
            # The library

            {modules.Count} lessons, {modules.Sum(module => module.Translations.Count)} translations, {library.Courses.Count} courses, {modules.Sum(module => module.Questions.Count)} questions. Printed by `dotnet run --project Onboarding.Web -- list-lessons`; a test fails when this page has fallen behind.

            Words are those of the lesson without its quiz and its trainer's notes. Reading ease is the mean length of a sentence in words, and the share of words of {ReadingEase.LongWord} letters or more. Languages: `fr`, `facile` (easy to read), `en`.

            """);
        foreach (var family in library.Families)
        {
            page.Append($"""

                ## {family.Title}
                | Lesson | For | Words | Minutes | Questions | Sources | Sentence | Long words | Languages | Checked |
                |---|---|--:|--:|--:|--:|--:|--:|---|---|

                """);
            foreach (var module in family.Modules) page.Append(Row(module)).Append('\n');
        }
        page.Append("""

            ## Courses
            | Course | For | Lessons | Minutes | Again after |
            |---|---|---|--:|---|

            """);
        foreach (var course in library.Courses)
            page.Append($"| {course.Title} | {Public(course.Audience)} | {string.Join(", ", course.Modules.Select(module => $"`{module.Slug}`"))} | {course.Modules.Sum(module => module.Minutes)} | {(course.RenewalMonths is { } months ? $"{months} months" : "")} |\n");
        return page.ToString().ReplaceLineEndings("\n").Replace('\u00A0', ' ');
    }

    private static string Row(Module module) => string.Create(CultureInfo.InvariantCulture,
        $"| {module.Title} (`{module.Slug}`) | {Public(module.Audience)} | {module.Words} | {module.Minutes} | {module.Questions.Count} | {module.Sources.Count} | {module.Ease.WordsPerSentence:0.0} | {module.Ease.ShareOfLongWords * 100:0.0} % | {string.Join(", ", module.Translations.Select(translation => translation.Language).Prepend(module.Language))} | {module.Reviewed:yyyy-MM-dd} |");

    private static string Public(Audiences audience) => audience switch
    {
        Audiences.Agents => "agents",
        Audiences.Citizens => "citizens",
        _ => "both",
    };
}
