using Onboarding.Core.Catalogue;
using Onboarding.Core.Learning;

namespace Onboarding.Tests.Learning;

public sealed class FollowedCourseTests
{
    private static readonly DateTime Monday = new(2026, 11, 23, 9, 0, 0, DateTimeKind.Utc);
    private static readonly Library Library = LibraryRenderer.Render(LibraryReader.Read(Path.Combine(Clone.Root, "content")).Drafts, [], new(2026, 11, 24));
    private static readonly Course Data = Library.Course("donnees-l-essentiel")!;
    private static readonly Course Yearly = Library.Course("cybersecurite-l-essentiel")!;

    [Fact]
    public void A_course_is_followed_when_the_quiz_of_every_lesson_is_passed()
    {
        var passed = All(Data, Monday).ToList();

        Data.Followed(passed.SkipLast(1), attestedAt: null).ShouldBeNull();
        Data.Followed([.. passed.SkipLast(1), Attempt(Data.Modules[^1], Monday, passed: false)], null).ShouldBeNull();
        Data.Followed([.. passed.SkipLast(1), passed[0]], null).ShouldBeNull();

        var followed = Data.Followed(passed, null).ShouldNotBeNull();
        followed.Lessons.Select(lesson => lesson.Lesson).ShouldBe(Data.Modules);
    }

    [Fact]
    public void Each_lesson_was_done_on_the_day_its_quiz_was_first_passed_in_Paris()
    {
        var late = new DateTime(2026, 11, 23, 23, 30, 0, DateTimeKind.Utc);
        var followed = Data.Followed([Attempt(Data.Modules[0], Monday.AddDays(9)), .. All(Data, Monday).SkipLast(1), Attempt(Data.Modules[^1], late)], null);

        followed.ShouldNotBeNull();
        (followed.From, followed.To).ShouldBe((new DateOnly(2026, 11, 23), new DateOnly(2026, 11, 24)));
    }

    [Fact]
    public void A_course_may_ask_for_fewer_lessons_or_for_answers_alone()
    {
        var two = Data with { Completion = new(Modules: 2, Quiz: true) };
        two.Followed(All(Data, Monday).Skip(1).Take(2), null).ShouldNotBeNull().Lessons.Count.ShouldBe(2);

        var answered = Data with { Completion = new(Modules: 4, Quiz: false) };
        answered.Followed(Data.Modules.Select(module => Attempt(module, Monday, passed: false)), null).ShouldNotBeNull();
    }

    [Fact]
    public void A_course_is_attested_once_and_a_yearly_one_when_all_of_it_was_done_again()
    {
        Data.Followed([.. All(Data, Monday), .. All(Data, Monday.AddYears(2))], Monday.AddHours(1)).ShouldBeNull();

        var (first, again, attested) = (All(Yearly, Monday).ToList(), All(Yearly, Monday.AddMonths(12)).ToList(), Monday.AddHours(1));
        Yearly.Followed(first, attested).ShouldBeNull();
        Yearly.Followed([.. first, .. again.SkipLast(1)], attested).ShouldBeNull();
        Yearly.Followed([.. first, .. again], attested).ShouldNotBeNull().From.Year.ShouldBe(2027);
    }

    [Fact]
    public void What_was_done_longer_ago_than_a_yearly_course_is_good_for_counts_no_more()
    {
        var spread = Yearly.Modules.Select((module, month) => Attempt(module, Monday.AddMonths(5 * month))).ToList();

        Yearly.Followed(spread, null).ShouldBeNull();
        Yearly.Followed([.. spread, Attempt(Yearly.Modules[0], Monday.AddMonths(15))], null).ShouldNotBeNull();
        (Data with { Modules = Yearly.Modules }).Followed(spread, null).ShouldNotBeNull();
    }

    [Fact]
    public void What_is_done_after_a_course_was_whole_takes_nothing_away()
    {
        var later = Attempt(Yearly.Modules[0], Monday.AddMonths(14));

        var followed = Yearly.Followed([later, .. All(Yearly, Monday)], null).ShouldNotBeNull();

        (followed.From, followed.To).ShouldBe((new DateOnly(2026, 11, 23), new DateOnly(2026, 11, 23)));
    }

    [Fact]
    public void A_course_that_is_due_again_says_which_of_its_lessons_are_done_again()
    {
        var (attested, now) = (Monday.AddHours(1), Monday.AddMonths(26));
        QuizAttempt[] attempts = [.. All(Yearly, Monday), Attempt(Yearly.Modules[0], Monday.AddMonths(13)), Attempt(Yearly.Modules[1], Monday.AddMonths(25)), Attempt(Yearly.Modules[2], now, passed: false)];

        Yearly.DoneAgain(attempts, attested, now).ShouldBe([Yearly.Modules[1].Slug]);
        Yearly.DueAgain(new(2026, 11, 23)).ShouldBe(new DateOnly(2027, 11, 23));
        Data.DueAgain(new(2026, 11, 23)).ShouldBeNull();
    }

    internal static QuizAttempt Attempt(Module module, DateTime at, bool passed = true) =>
        new(Guid.CreateVersion7(), module.Slug, module.Version, right: passed ? 4 : 1, questions: 4, passed, at);

    private static IEnumerable<QuizAttempt> All(Course course, DateTime from) => course.Modules.Select((module, hour) => Attempt(module, from.AddMinutes(hour)));
}
