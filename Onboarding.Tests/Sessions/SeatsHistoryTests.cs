using FsCheck.Xunit;
using Onboarding.Core.Sessions;

namespace Onboarding.Tests.Sessions;

/// <summary>What holds for the seats at every moment of any history of demands, withdrawals, gifts and walk-ins.</summary>
public sealed class SeatsHistoryTests
{
    public enum Act
    {
        Book,
        Withdraw,
        GiveFreedSeat,
        WalkIn,
    }

    /// <param name="What">What happens.</param>
    /// <param name="Who">Which of a few people, or which of the bookings there are.</param>
    public sealed record Step(Act What, byte Who);

    /// <summary>The session after a step, what it answered, and how free seats and queue stood before.</summary>
    private sealed record Moment(Session Session, Act What, int FreeBefore, Booking[] QueueBefore, BookingAnswer? Answer, Booking? Given);

    private static readonly Participant[] People =
    [
        .. Enumerable.Range(0, 6).Select(_ => Participant.Person(Guid.CreateVersion7())),
        Participant.Card(Guid.CreateVersion7()),
        Participant.Guest("Jeanne Martin"),
    ];

    [Property(MaxTest = 500)]
    public void A_demand_is_seated_only_while_a_seat_is_free_and_nobody_waits(byte seats, Step[] history)
    {
        foreach (var moment in Replay(seats, history).Where(moment => moment.What == Act.Book))
        {
            var hadRoom = moment.FreeBefore > 0 && moment.QueueBefore.Length == 0;
            moment.Answer!.Outcome.ShouldBeOneOf(
                BookingOutcome.AlreadyBooked, hadRoom ? BookingOutcome.Booked : BookingOutcome.Waiting);
        }
    }

    [Property(MaxTest = 500)]
    public void A_freed_seat_goes_to_the_first_in_line(byte seats, Step[] history)
    {
        foreach (var moment in Replay(seats, history).Where(moment => moment.What == Act.GiveFreedSeat))
            moment.Given.ShouldBe(moment.FreeBefore > 0 ? moment.QueueBefore.MinBy(booking => booking.BookedAt) : null);
    }

    [Property(MaxTest = 500)]
    public void No_seat_is_taken_twice_and_bookings_never_fill_more_seats_than_there_are(byte seats, Step[] history)
    {
        var walkedIn = new HashSet<Booking>();
        foreach (var moment in Replay(seats, history))
        {
            if (moment is { What: Act.WalkIn, Answer.Outcome: BookingOutcome.Booked }) walkedIn.Add(moment.Answer.Booking!);

            moment.Session.Seated.Select(booking => booking.Seat).ShouldBeUnique();
            moment.Session.Seated.Count(booking => !walkedIn.Contains(booking)).ShouldBeLessThanOrEqualTo(moment.Session.Capacity);
        }
    }

    [Property(MaxTest = 500)]
    public void The_order_only_grows_and_ranks_have_no_hole(byte seats, Step[] history)
    {
        foreach (var session in Replay(seats, history).Select(moment => moment.Session))
        {
            session.Bookings.Zip(session.Bookings.Skip(1)).ShouldAllBe(pair => pair.First.Order < pair.Second.Order);
            session.Queue.Select(session.RankOf).ShouldBe(Enumerable.Range(1, session.Queue.Count()).Select(rank => (int?)rank));
            session.Bookings.Where(booking => !booking.IsWaiting).ShouldAllBe(booking => session.RankOf(booking) == null);
        }
    }

    [Property(MaxTest = 500)]
    public void A_person_or_a_card_never_holds_two_places(byte seats, Step[] history)
    {
        foreach (var session in Replay(seats, history).Select(moment => moment.Session))
        {
            session.Bookings.Where(booking => !booking.IsWithdrawn && booking.GuestName is null)
                .Select(booking => booking.PersonId ?? booking.CardId)
                .ShouldBeUnique();
        }
    }

    // A second passes with each step: who came first is known without asking the session's own order
    private static IEnumerable<Moment> Replay(byte seats, Step[] history)
    {
        var session = Plans.Workshop(capacity: 1 + seats % 4);
        foreach (var (second, step) in history.Index())
        {
            var (now, free, queue) = (Plans.DayBefore.AddSeconds(second), session.FreeSeats, session.Queue.ToArray());
            var person = People[step.Who % People.Length];
            var answer = step.What switch
            {
                Act.Book => session.Book(person, now),
                Act.WalkIn => session.WalkIn(person, now, Plans.Samia),
                _ => null,
            };
            var given = step.What == Act.GiveFreedSeat ? session.GiveFreedSeat() : null;
            if (step.What == Act.Withdraw && session.Bookings.Count > 0)
                session.Withdraw(session.Bookings[step.Who % session.Bookings.Count], now);

            yield return new(session, step.What, free, queue, answer, given);
        }
    }
}
