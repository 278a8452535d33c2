namespace Onboarding.Core.Catalogue;

/// <summary>Where somebody stands: a level in each area. It is told to them and kept nowhere.</summary>
public sealed record Position(IReadOnlyDictionary<Area, Level> Levels)
{
    public const int MostLessons = 3;

    /// <summary>
    /// The lessons to begin with, each with the area that asks for it: the weakest area first, one lesson for each before a second
    /// for any, none above the level found.
    /// </summary>
    /// <param name="lessons">Those that the reader may read, in the library's order.</param>
    public IReadOnlyList<(Area Area, Module Lesson)> FirstLessons(IEnumerable<Module> lessons)
    {
        var library = lessons.ToList();
        var weakestFirst = Levels.OrderBy(area => area.Value).ThenBy(area => area.Key).Select(area => area.Key);
        return [.. weakestFirst
            .SelectMany(area => Fitting(area, library).Select((lesson, turn) => (Area: area, Lesson: lesson, Turn: turn)))
            // Nobody at ease is sent back to the mouse while anything else is left to learn
            .OrderBy(offer => IsFarBelow(offer.Lesson, offer.Area)).ThenBy(offer => offer.Turn)
            .DistinctBy(offer => offer.Lesson.Slug).Take(MostLessons).Select(offer => (offer.Area, offer.Lesson))];
    }

    /// <summary>Whether the lesson is of the very level found in one of its areas.</summary>
    public bool Suits(Module lesson) => lesson.Skills.Areas.Any(area => Levels[area] == lesson.Level);

    // The nearest level first, and there what is mostly about the area before what touches it
    private IEnumerable<Module> Fitting(Area area, List<Module> library) => library
        .Where(lesson => lesson.Level <= Levels[area] && lesson.Skills.Areas.Contains(area))
        .OrderByDescending(lesson => lesson.Level).ThenByDescending(lesson => lesson.Skills.AreMostlyOf(area));

    private bool IsFarBelow(Module lesson, Area area) => Levels[area] - lesson.Level > 1;
}
