using FsCheck.Xunit;
using Onboarding.Core.Catalogue;

namespace Onboarding.Tests.Catalogue;

/// <summary>From answers to a level in each area, and from these to the lessons to begin with.</summary>
public class PositionTests
{
    private static readonly Area[] Areas = Enum.GetValues<Area>();
    private static readonly Level[] Levels = Enum.GetValues<Level>();
    private static readonly Lazy<Module> AnyLesson = new(() =>
    {
        using var content = new TemporaryContent();
        return content.Module();
    });

    [Theory]
    [InlineData("1 1", Level.Beginner)]
    [InlineData("1 2", Level.Beginner)]
    [InlineData("1 3", Level.Intermediate)]
    [InlineData("2 2", Level.Intermediate)]
    [InlineData("2 3", Level.Intermediate)]
    [InlineData("3 3", Level.Advanced)]
    [InlineData("0 3", Level.Intermediate)]
    [InlineData("0 0", Level.Beginner)]
    [InlineData("3 3 2", Level.Intermediate)]
    [InlineData("3 3 3", Level.Advanced)]
    [InlineData("0 1 3", Level.Beginner)]
    public void An_area_is_at_the_mean_of_its_answers_rounded_down(string choices, Level expected)
    {
        var answers = choices.Split(' ').Select(int.Parse).ToList();
        var safety = answers.Select((choice, index) => (Scene: Scene(index + 1, Area.Safety), Choice: choice)).ToList();

        Judge([.. safety]).Levels.ShouldBe(new Dictionary<Area, Level> { [Area.Safety] = expected });
    }

    [Fact]
    public void Whoever_knows_nothing_yet_begins_everywhere_and_whoever_does_all_with_ease_is_advanced_everywhere()
    {
        var scenes = Areas.SelectMany((area, index) => new[] { Scene(2 * index + 1, area), Scene(2 * index + 2, area) }).ToList();

        Judge([.. scenes.Select(scene => (scene, Choice: Onboarding.Core.Catalogue.Scene.Unknown))]).Levels.Values.ShouldAllBe(level => level == Level.Beginner);
        Judge([.. scenes.Select(scene => (scene, 3))]).Levels.Values.ShouldAllBe(level => level == Level.Advanced);
        Judge([.. scenes.Select(scene => (scene, 3))]).Levels.Keys.ShouldBe(Areas);
    }

    [Property]
    public void More_ease_never_lowers_a_level_nor_does_it_touch_another_area(byte[] chosen, byte raised)
    {
        var before = Answered(chosen);
        var which = raised % before.Count;
        var after = before.Select((answer, index) => index == which ? (answer.Scene, Math.Min(3, answer.Choice + 1)) : answer).ToList();

        foreach (var area in Areas)
        {
            var (was, now) = (Judge([.. before]).Levels[area], Judge([.. after]).Levels[area]);
            (now >= was).ShouldBeTrue();
            if (area != before[which].Scene.Area) now.ShouldBe(was);
        }
    }

    [Property]
    public void A_level_lies_between_the_least_and_the_greatest_ease_shown_in_whatever_order_it_was_asked(byte[] chosen)
    {
        var answers = Answered(chosen);

        var position = Judge([.. answers]);

        Judge([.. answers.AsEnumerable().Reverse()]).Levels.OrderBy(area => area.Key).ShouldBe(position.Levels.OrderBy(area => area.Key));
        foreach (var area in answers.GroupBy(answer => answer.Scene.Area))
        {
            var shown = area.Select(answer => answer.Scene.LevelOf(answer.Choice)).ToList();
            (position.Levels[area.Key] >= shown.Min() && position.Levels[area.Key] <= shown.Max()).ShouldBeTrue();
        }
    }

    [Fact]
    public void The_weakest_area_comes_first_and_each_area_has_one_lesson_before_any_has_two()
    {
        var position = At(Level.Intermediate, (Area.Safety, Level.Beginner));

        Offered(position, Lesson("mail", "2.1"), Lesson("passwords", "4.1"), Lesson("phishing", "4.2"), Lesson("files", "1.3"))
            .ShouldBe(["passwords for Safety", "files for Information", "mail for Communication"]);
    }

    [Fact]
    public void The_library_s_own_order_decides_between_equals()
    {
        Offered(At(Level.Beginner), Lesson("b", "4.1"), Lesson("a", "4.1"), Lesson("c", "4.1")).ShouldBe(["b for Safety", "a for Safety", "c for Safety"]);
    }

    [Fact]
    public void No_lesson_is_above_the_level_found_and_the_nearest_below_is_preferred()
    {
        var lessons = new[] { Lesson("easy", "4.1"), Lesson("hard", "4.1", Level.Advanced), Lesson("middle", "4.1", Level.Intermediate) };

        Offered(At(Level.Beginner), lessons).ShouldBe(["easy for Safety"]);
        Offered(At(Level.Intermediate), lessons).ShouldBe(["middle for Safety", "easy for Safety"]);
        Offered(At(Level.Advanced), lessons).ShouldBe(["hard for Safety", "middle for Safety", "easy for Safety"]);
    }

    [Fact]
    public void Whoever_knows_as_much_as_all_that_is_offered_is_above_it()
    {
        var (middle, easy) = (Lesson("middle", "4.1", Level.Intermediate), Lesson("easy", "1.1"));

        Above(At(Level.Advanced), middle, easy).ShouldBeTrue();
        Above(At(Level.Intermediate), middle, easy).ShouldBeFalse();
        Above(At(Level.Advanced, (Area.Safety, Level.Intermediate)), middle, easy).ShouldBeFalse();
        // What is not offered first is left to learn all the same
        Above(At(Level.Advanced, (Area.ProblemSolving, Level.Beginner)), middle, easy).ShouldBeTrue();
        Above(At(Level.Advanced, (Area.ProblemSolving, Level.Beginner)), middle, easy, Lesson("help", "5.1")).ShouldBeFalse();

        static bool Above(Position position, params Module[] lessons) => position.IsAbove(lessons);
    }

    [Fact]
    public void Nobody_at_ease_is_sent_back_to_the_mouse_while_anything_else_is_left()
    {
        var position = At(Level.Advanced, (Area.Safety, Level.Beginner));

        Offered(position, Lesson("mouse", "1.1"), Lesson("passwords", "4.1"), Lesson("phishing", "4.2"), Lesson("updates", "4.1"))
            .ShouldBe(["passwords for Safety", "phishing for Safety", "updates for Safety"]);
        Offered(position, Lesson("mouse", "1.1"), Lesson("passwords", "4.1")).ShouldBe(["passwords for Safety", "mouse for Information"]);
        Offered(At(Level.Advanced), Lesson("mouse", "1.1"), Lesson("files", "1.3"), Lesson("search", "1.2"), Lesson("archive", "1.3"))
            .ShouldBe(["archive for Information", "search for Information", "files for Information"]);
        Offered(At(Level.Intermediate), Lesson("mouse", "1.1"), Lesson("files", "1.3"), Lesson("search", "1.2"), Lesson("archive", "1.3", Level.Intermediate))
            .ShouldBe(["archive for Information", "search for Information", "files for Information"]);
        // Nor by the side door of an area that is weak
        Offered(position, Lesson("mouse", "1.1 4.1"), Lesson("updates", "1.3 4.1 5.1")).ShouldBe(["updates for Safety", "mouse for Safety"]);
    }

    [Fact]
    public void What_is_mostly_about_an_area_goes_before_what_touches_it()
    {
        Offered(At(Level.Beginner), Lesson("computer", "1.3 3.1 4.1"), Lesson("passwords", "4.1 4.2"), Lesson("phishing", "4.2"), Lesson("files", "1.3")).ShouldBe(
            ["files for Information", "passwords for Safety", "phishing for Safety"]);
        Offered(At(Level.Beginner), Lesson("computer", "1.3 3.1 4.1"), Lesson("passwords", "4.1 4.2")).ShouldBe(["passwords for Safety", "computer for Information"]);
    }

    [Fact]
    public void Without_lessons_nothing_is_offered() => Offered(At(Level.Beginner)).ShouldBeEmpty();

    [Property]
    public void What_is_offered_fits_comes_once_and_leaves_nothing_out_that_it_has_room_for(byte[] levels, (byte First, byte Second, byte Level)[] library)
    {
        var (position, lessons) = (At(levels), Lessons(library));

        var offered = position.FirstLessons(lessons);

        offered.ShouldBe(position.FirstLessons(lessons));
        offered.Select(offer => offer.Lesson.Slug).ShouldBeUnique();
        foreach (var (area, lesson) in offered) Fits(position, area, lesson).ShouldBeTrue();
        offered.Count.ShouldBe(Math.Min(Position.MostLessons, lessons.Count(lesson => Areas.Any(area => Fits(position, area, lesson)))));
    }

    [Property]
    public void The_first_lesson_is_the_weakest_area_s_and_no_area_has_a_second_before_each_has_been_served(byte[] levels, (byte First, byte Second, byte Level)[] library)
    {
        var (position, lessons) = (At(levels), Lessons(library));
        bool IsAbout(Area area, Module lesson) => Fits(position, area, lesson) && lesson.Skills.AreMostlyOf(area)
            && lesson.Skills.Areas.Where(lesson.Skills.AreMostlyOf).All(other => position.Levels[other] - lesson.Level <= 1);
        var served = Areas.Where(area => lessons.Any(lesson => IsAbout(area, lesson))).OrderBy(area => position.Levels[area]).ThenBy(area => area).ToList();

        var offered = position.FirstLessons(lessons);

        if (served.Count > 0) offered[0].Area.ShouldBe(served[0]);
        foreach (var (rank, (area, _)) in offered.Index().Where(offer => offered.Take(offer.Index).Any(before => before.Area == offer.Item.Area)))
            foreach (var other in served)
                offered.Take(rank).ShouldContain(before => before.Lesson.Skills.Areas.Contains(other), $"{area} twice, {other} not once");
    }

    [Fact]
    public void A_lesson_suits_whoever_stands_at_its_level_in_one_of_its_areas()
    {
        var position = At(Level.Intermediate, (Area.Safety, Level.Beginner));

        position.Suits(Lesson("passwords", "4.1")).ShouldBeTrue();
        position.Suits(Lesson("keys", "4.1", Level.Intermediate)).ShouldBeFalse();
        position.Suits(Lesson("sharing", "2.2 4.2", Level.Intermediate)).ShouldBeTrue();
        position.Suits(Lesson("mail", "2.1")).ShouldBeFalse();
        position.Suits(Lesson("nothing", "")).ShouldBeFalse();
    }

    private static bool Fits(Position position, Area area, Module lesson) => lesson.Skills.Areas.Contains(area) && lesson.Level <= position.Levels[area];

    private static IReadOnlyList<string> Offered(Position position, params Module[] lessons) =>
        [.. position.FirstLessons(lessons).Select(offer => $"{offer.Lesson.Slug} for {offer.Area}")];

    private static Position At(Level everywhere, params (Area Area, Level Level)[] but) =>
        new(Areas.ToDictionary(area => area, area => but.Where(one => one.Area == area).Select(one => one.Level).FirstOrDefault(everywhere)));

    private static Position At(byte[] levels) => new(Areas.Select((area, index) => (area, Levels[levels.ElementAtOrDefault(index) % 3])).ToDictionary());

    private static Module Lesson(string slug, string skills, Level level = Level.Beginner) =>
        AnyLesson.Value with { Slug = slug, Level = level, Skills = new(skills.Split(' ', StringSplitOptions.RemoveEmptyEntries), []) };

    private static List<Module> Lessons((byte First, byte Second, byte Level)[] library) =>
        [.. library.Select((lesson, index) => Lesson($"lesson-{index}", $"{lesson.First % 5 + 1}.1 {lesson.Second % 5 + 1}.2", Levels[lesson.Level % 3]))];

    private static Position Judge(params (Scene Scene, int Choice)[] answers) =>
        new Positioning(new Dictionary<Area, AreaWords>(), [.. answers.Select(answer => answer.Scene)])
            .Judge(answers.ToDictionary(answer => answer.Scene.Number, answer => answer.Choice));

    private static List<(Scene Scene, int Choice)> Answered(byte[] chosen) =>
        [.. Enumerable.Range(0, 12).Select(index => (Scene(index + 1, Areas[index % 5]), chosen.ElementAtOrDefault(index) % 4))];

    private static Scene Scene(int number, Area area) => new(number, area, Said(""), [.. Levels.Select(level => new Habit(level, Said("")))]);

    private static Sentence Said(string french) => new(french, new Dictionary<string, string>());
}
