using FsCheck.Xunit;
using Onboarding.Core.Learning;

namespace Onboarding.Tests.Learning;

public sealed class ProgressTests
{
    private static readonly DateTime Monday = new(2027, 3, 1, 8, 0, 0, DateTimeKind.Utc);

    private readonly Progress progress = Begun();

    [Fact]
    public void The_first_completion_stands()
    {
        progress.Complete("v1", Monday.AddDays(1));
        progress.Complete("v2", Monday.AddDays(2));

        progress.CompletedAt.ShouldBe(Monday.AddDays(1));
        progress.CompletedVersion.ShouldBe("v1");
        progress.LastReadAt.ShouldBe(Monday.AddDays(2));
    }

    [Fact]
    public void Reading_again_takes_nothing_away()
    {
        progress.Complete("v1", Monday);
        progress.Reach(step: 2, Monday.AddDays(1));

        progress.IsComplete.ShouldBeTrue();
        progress.Step.ShouldBe(2);
    }

    [Fact]
    public void A_kiosks_reader_finds_the_screen_where_they_stopped()
    {
        progress.Reach(step: 4, Monday.AddMinutes(1));
        progress.Reach(step: null, Monday.AddMinutes(2));

        progress.Step.ShouldBe(4, "a page has no screens");
        progress.LastReadAt.ShouldBe(Monday.AddMinutes(2));
        progress.IsComplete.ShouldBeFalse();
    }

    [Fact]
    public void A_card_that_takes_a_visit_over_keeps_every_fact()
    {
        progress.Reach(step: 3, Monday.AddMinutes(1));
        progress.Complete("v1", Monday.AddMinutes(2));
        var card = Guid.CreateVersion7();

        var handed = progress.HandedTo(card);

        handed.LearnerId.ShouldBe(card);
        Facts(handed).ShouldBe(Facts(progress));
        handed.Module.ShouldBe(progress.Module);
    }

    [Fact]
    public void Two_learners_who_are_one_person_are_as_far_as_the_furthest_of_them()
    {
        progress.Reach(step: 5, Monday.AddMinutes(1));
        var other = Begun(Monday.AddMinutes(2));
        other.Complete("v1", Monday.AddMinutes(3));

        progress.Merge(other);

        Facts(progress).ShouldBe((Monday, Monday.AddMinutes(3), 5, Monday.AddMinutes(3), "v1"));
    }

    [Fact]
    public void An_older_visit_does_not_move_the_reader_back()
    {
        progress.Reach(step: 5, Monday.AddMinutes(10));
        progress.Complete("v1", Monday.AddMinutes(10));
        var older = Begun();
        older.Reach(step: 2, Monday.AddMinutes(1));

        progress.Merge(older);

        progress.Step.ShouldBe(5);
        progress.LastReadAt.ShouldBe(Monday.AddMinutes(10));
        progress.IsComplete.ShouldBeTrue();
    }

    /// <param name="Step">The screen reached; none for a page.</param>
    /// <param name="Completes">Or the module is completed.</param>
    public sealed record Reading(byte? Step, bool Completes);

    [Property(MaxTest = 300)]
    public void What_two_learners_did_adds_up_the_same_whoever_takes_the_other_over((bool Mine, Reading Reading)[] history)
    {
        var (one, other) = Played(history);
        one.Merge(other);
        var (first, second) = Played(history);
        second.Merge(first);

        Facts(second).ShouldBe(Facts(one));
        (one.CompletedAt < one.StartedAt).ShouldBeFalse();
    }

    // Each begins with their first reading, and no two readings fall on the same minute
    private static (Progress, Progress) Played((bool Mine, Reading Reading)[] history)
    {
        var (mine, theirs) = (default(Progress), default(Progress));
        foreach (var (minute, (isMine, reading)) in history.Index())
        {
            var now = Monday.AddMinutes(minute);
            var progress = isMine ? mine ??= Begun(now) : theirs ??= Begun(now);
            if (reading.Completes) progress.Complete($"v{minute}", now);
            else progress.Reach(reading.Step, now);
        }
        return (mine ?? Begun(Monday.AddDays(-2)), theirs ?? Begun(Monday.AddDays(-1)));
    }

    private static Progress Begun(DateTime? at = null) => new(Guid.CreateVersion7(), "hameconnage", at ?? Monday);

    private static (DateTime, DateTime, int?, DateTime?, string?) Facts(Progress progress) =>
        (progress.StartedAt, progress.LastReadAt, progress.Step, progress.CompletedAt, progress.CompletedVersion);
}
