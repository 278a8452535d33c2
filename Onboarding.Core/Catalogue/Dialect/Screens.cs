namespace Onboarding.Core.Catalogue.Dialect;

/// <summary>
/// A lesson as a kiosk and a room's wall show it: its aim, one screen for each numbered step (or for each part when it has no
/// steps), then what to remember. Takes the tree apart: it wants one of its own.
/// </summary>
internal static class Screens
{
    public static IReadOnlyList<Step> Of(Lesson lesson, string title, LessonWords words)
    {
        var remember = lesson.Remember();
        lesson.Remove(Containers.Remember);
        var steps = lesson.Parts.SelectMany(OfSteps).ToList();
        if (steps.Count == 0) steps = [.. lesson.Parts.Where(part => part.Blocks.Count > 0).Select(part => OfPart(part, title))];

        steps.Insert(0, new(title, title, $"<p class=\"lead\">{lesson.Aim}</p>"));
        if (remember != "") steps.Add(new(title, words.Callouts[Containers.Remember], remember));
        return steps;
    }

    private static IEnumerable<Step> OfSteps(Part part) => NumberedSteps.Of(part)
        .Select(step => new Step(part.Title, step.Title == "" ? part.Title : step.Title, LessonMarkdown.Html(step.Item)));

    private static Step OfPart(Part part, string title) => new(title, part.Title == "" ? title : part.Title, LessonMarkdown.Html(part.Blocks));
}
