using Onboarding.Core;
using Onboarding.Core.Attendance;
using Onboarding.Core.Sessions;
using Onboarding.Tests.Sessions;

namespace Onboarding.Tests.Attendance;

public sealed class SessionClosingTests
{
    private readonly Session session = Plans.Workshop(capacity: 2, Audiences.Both, Plans.Morning, Plans.Afternoon);

    [Fact]
    public void A_session_is_closed_once_all_its_half_days_have_ended()
    {
        SessionClosing.Check(session, [], Plans.Ends).ShouldBe(ClosingOutcome.NotEnded);
        SessionClosing.Check(session, [], session.EndsAt.AddSeconds(-1)).ShouldBe(ClosingOutcome.NotEnded);
        SessionClosing.Check(session, [], session.EndsAt).ShouldBe(ClosingOutcome.Closed, "nobody came");
    }

    [Fact]
    public void Everybody_who_has_a_seat_is_marked_at_each_half_day_before_the_closing()
    {
        var (one, other) = (Books(), Books());
        var presences = new List<Presence> { Marked(one, 0), Marked(one, 1), Marked(other, 0) };

        SessionClosing.StillToMark(session, presences).ShouldBe(1);
        SessionClosing.Check(session, presences, session.EndsAt).ShouldBe(ClosingOutcome.SomeoneStillToMark);

        presences.Add(Marked(other, 1, MarkKind.Absent));
        SessionClosing.StillToMark(session, presences).ShouldBe(0);
        SessionClosing.Check(session, presences, session.EndsAt).ShouldBe(ClosingOutcome.Closed);
    }

    [Fact]
    public void Whoever_waits_or_withdrew_has_nothing_to_be_marked()
    {
        var leaving = Books();
        Books();
        Books();
        session.Withdraw(leaving, Plans.DayBefore);

        SessionClosing.StillToMark(session, []).ShouldBe(2, "one seat, two half-days");
    }

    [Fact]
    public void A_presence_counts_for_its_own_half_day_only()
    {
        var booking = Books();

        SessionClosing.StillToMark(session, [Marked(booking, 0), Marked(booking, 0)]).ShouldBe(1);
    }

    private Booking Books() => session.Book(Participant.Guest("Jeanne Martin"), Plans.DayBefore).Booking!;

    private Presence Marked(Booking booking, int halfDay, MarkKind kind = MarkKind.Present) => Presence.From(
        new AttendanceMark
        {
            Id = Guid.CreateVersion7(),
            SessionId = session.Id,
            BookingId = booking.Id,
            HalfDayId = session.HalfDays[halfDay].Id,
            Kind = kind,
            Way = MarkWay.RollCall,
            ById = Plans.Samia,
            Device = "tablette",
            MadeAt = session.EndsAt,
            RecordedAt = session.EndsAt,
        },
        session.HalfDays[halfDay]);
}
