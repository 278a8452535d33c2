namespace Onboarding.Core.Catalogue;

/// <summary>Where somebody stands: a level in each area. It is told to them and kept nowhere.</summary>
public sealed record Position(IReadOnlyDictionary<Area, Level> Levels)
{
    public const int MostLessons = 3;

    /// <summary>
    /// The lessons to begin with, each with the area that asks for it: the weakest area first, one lesson about each before a second
    /// about any, none above the level found. What only touches an area stands in when nothing about one is left.
    /// </summary>
    /// <param name="lessons">Those that the reader may read, in the library's order.</param>
    public IReadOnlyList<(Area Area, Module Lesson)> FirstLessons(IEnumerable<Module> lessons)
    {
        var library = lessons.ToList();
        var weakestFirst = Levels.OrderBy(area => area.Value).ThenBy(area => area.Key).Select(area => area.Key);
        return [.. weakestFirst
            .SelectMany(area => Fitting(area, library).Select((lesson, turn) => (Area: area, Lesson: lesson, Turn: turn)))
            .OrderBy(offer => FitOf(offer.Lesson, offer.Area)).ThenBy(offer => offer.Turn)
            .DistinctBy(offer => offer.Lesson.Slug).Take(MostLessons).Select(offer => (offer.Area, offer.Lesson))];
    }

    /// <summary>Whether the lesson is of the very level found in one of its areas.</summary>
    public bool Suits(Module lesson) => lesson.Skills.Areas.Any(area => Levels[area] == lesson.Level);

    /// <summary>Whether each of these lessons is below their level in all that it teaches: they hardly need any.</summary>
    public bool IsAbove(IEnumerable<Module> lessons) => lessons.All(lesson => lesson.Skills.Areas.All(area => lesson.Level < Levels[area]));

    private IEnumerable<Module> Fitting(Area area, List<Module> library)
    {
        var byFit = library.Where(lesson => lesson.Level <= Levels[area] && lesson.Skills.Areas.Contains(area)).ToLookup(lesson => FitOf(lesson, area));
        return [.. NearestFirst(Fit.About), .. NearestFirst(Fit.Touching), .. byFit[Fit.FarBelow].Reverse()];

        // Lessons go further towards the end of the library: of what is below the level found, the last comes first
        IEnumerable<Module> NearestFirst(Fit fit) =>
            byFit[fit].Where(lesson => lesson.Level == Levels[area]).Concat(byFit[fit].Where(lesson => lesson.Level < Levels[area]).Reverse());
    }

    // Nobody at ease is sent back to the mouse while anything else is left to learn
    private Fit FitOf(Module lesson, Area area) => IsFarBelow(lesson, area) ? Fit.FarBelow : lesson.Skills.AreMostlyOf(area) ? Fit.About : Fit.Touching;

    // There, or in anything else that it is mostly about
    private bool IsFarBelow(Module lesson, Area area) =>
        lesson.Skills.Areas.Any(other => (other == area || lesson.Skills.AreMostlyOf(other)) && Levels[other] - lesson.Level > 1);

    // In this order
    private enum Fit
    {
        About,
        Touching,
        FarBelow,
    }
}
