using Markdig.Extensions.Figures;
using Markdig.Syntax;

namespace Onboarding.Core.Catalogue.Dialect;

/// <summary>
/// A lesson as a kiosk and a room's wall show it: its aim, one screen for each figure and each numbered step (or for each part
/// when it has no steps), then what to remember. Takes the tree apart: it wants one of its own.
/// </summary>
internal static class Screens
{
    public static IReadOnlyList<Step> Of(Lesson lesson, string title, LessonWords words)
    {
        var (remember, reminders) = (lesson.Remember(), lesson.Reminders().Sum(Count));
        lesson.Remove(Containers.Remember);
        List<Step> steps = lesson.Parts.Any(part => part.Blocks.Any(HasSteps))
            ? [.. lesson.Parts.SelectMany(part => OfFigures(part, title).Concat(OfSteps(part)))]
            : [.. lesson.Parts.Where(part => part.Blocks.Count > 0).Select(part => OfPart(part, title))];
        steps.Insert(0, new(title, title, $"<p class=\"lead\">{lesson.Aim}</p>", Count(lesson.AimInWords)));
        if (remember != "") steps.Add(new(title, words.Callouts[Containers.Remember], remember, reminders));
        return steps;
    }

    private static bool HasSteps(Block block) => block.Named(Containers.Steps).Count > 0;

    private static IEnumerable<Step> OfFigures(Part part, string title) => part.Blocks.Where(block => !HasSteps(block))
        .SelectMany(block => block.Descendants().Prepend(block).OfType<Figure>())
        .Select(figure => new Step(title, part.Title == "" ? title : part.Title, LessonMarkdown.Html([figure]), Count(figure)));

    private static IEnumerable<Step> OfSteps(Part part) => NumberedSteps.Of(part)
        .Select(step => new Step(part.Title, step.Title == "" ? part.Title : step.Title, LessonMarkdown.Html(step.Item), Count(step.Item)));

    private static Step OfPart(Part part, string title) => new(title, part.Title == "" ? title : part.Title, LessonMarkdown.Html(part.Blocks), part.Blocks.Sum(Count));

    private static int Count(Block block) => LessonMarkdown.Texts(block).Sum(Count);

    // An address that goes on after its site is as long as its parts
    private static int Count(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Sum(word => word.Contains('/') ? word.Split(['/', '.'], StringSplitOptions.RemoveEmptyEntries).Length : 1);
}
