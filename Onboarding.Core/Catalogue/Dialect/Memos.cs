using Markdig.Syntax;
using Onboarding.Core.Documents;

namespace Onboarding.Core.Catalogue.Dialect;

/// <summary>
/// A lesson in the words of its memo card. Call-outs, pictures and tables within a step stay in the lesson.
/// Takes the tree apart: it wants one of its own.
/// </summary>
internal static class Memos
{
    public static Memo Of(Lesson lesson, string title, DateOnly reviewed, Site site) => new(
        title, lesson.AimInWords,
        [.. lesson.Parts.Select(part => new MemoPart(part.Title, [.. NumberedSteps.Of(part).Select(step => Step(step.Title, step.Item))])).Where(part => part.Steps is not [])],
        lesson.Reminders(), reviewed, site.Name, site.SupportPhone, site.SupportHours);

    private static MemoStep Step(string title, ListItemBlock item) =>
        new(title, string.Join(' ', item.Where(block => block is ParagraphBlock or ListBlock).SelectMany(LessonMarkdown.Texts)));
}
