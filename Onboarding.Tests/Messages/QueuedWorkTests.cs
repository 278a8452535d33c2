using Onboarding.Core.Messages;

namespace Onboarding.Tests.Messages;

public sealed class QueuedWorkTests
{
    private static readonly DateTime Now = new(2027, 3, 1, 8, 0, 0, DateTimeKind.Utc);

    private readonly QueuedWork work = QueuedWork.From(new Recount(Guid.AllBitsSet, new(2027, 3, 1)), Now);

    private sealed record Recount(Guid SessionId, DateOnly Day);

    [Fact]
    public void Work_is_read_as_it_was_written()
    {
        work.Kind.ShouldBe(nameof(Recount));
        work.Read<Recount>().ShouldBe(new Recount(Guid.AllBitsSet, new(2027, 3, 1)));
        work.DueAt.ShouldBe(Now);
    }

    [Fact]
    public void Whoever_takes_it_has_it_alone_until_the_lease_ends()
    {
        work.LeaseOut(Now);

        work.DueAt.ShouldBe(Now + QueuedWork.Lease);
        work.Attempts.ShouldBe(1);
        work.IsDead.ShouldBeFalse();
    }

    [Fact]
    public void It_is_tried_again_later_and_later()
    {
        var pauses = Enumerable.Range(1, QueuedWork.MostAttempts).Select(_ => PauseAfterFailure()).ToList();

        pauses[0].ShouldBe(TimeSpan.FromSeconds(5));
        pauses.Zip(pauses.Skip(1)).ShouldAllBe(pair => pair.Second > pair.First);
        pauses[^1].ShouldBeLessThan(TimeSpan.FromHours(4), "a mail is of the same day");
    }

    [Fact]
    public void After_eight_failures_it_is_left_visible_as_dead_with_the_last_error()
    {
        for (var attempt = 1; attempt < 8; attempt++) PauseAfterFailure();
        work.IsDead.ShouldBeFalse();

        PauseAfterFailure();

        work.IsDead.ShouldBeTrue();
        work.LastError.ShouldBe("SmtpException");
    }

    private TimeSpan PauseAfterFailure()
    {
        work.LeaseOut(Now);
        work.Fail("SmtpException", Now);
        return work.DueAt - Now;
    }
}
