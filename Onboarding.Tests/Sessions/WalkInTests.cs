using Onboarding.Core;
using Onboarding.Core.Sessions;

namespace Onboarding.Tests.Sessions;

public sealed class WalkInTests
{
    private readonly Session session = Plans.Workshop(capacity: 1);

    [Fact]
    public void A_walk_in_is_welcome_over_the_number_of_seats_and_after_the_beginning()
    {
        session.Book(Somebody(), Plans.DayBefore);

        var answer = session.WalkIn(Participant.Guest("Jeanne Martin"), Plans.Begins.AddMinutes(20), by: Plans.Samia);

        answer.Outcome.ShouldBe(BookingOutcome.Booked);
        answer.Booking!.Seat.ShouldBe(2);
        answer.Booking.BookedById.ShouldBe(Plans.Samia);
        session.FreeSeats.ShouldBe(0);
    }

    [Fact]
    public void A_walk_in_takes_the_lowest_free_seat()
    {
        var session = Plans.Workshop(capacity: 3);
        var leaving = session.Book(Somebody(), Plans.DayBefore).Booking!;
        session.Book(Somebody(), Plans.DayBefore);
        session.Withdraw(leaving, Plans.DayBefore);

        WalksIn(session, Somebody()).Booking!.Seat.ShouldBe(1);
    }

    [Fact]
    public void Whoever_waited_and_stands_in_the_room_sits_down_on_their_own_booking()
    {
        session.Book(Somebody(), Plans.DayBefore);
        var waiting = Somebody();
        var booking = session.Book(waiting, Plans.DayBefore).Booking!;

        WalksIn(session, waiting).ShouldBe(new BookingAnswer(BookingOutcome.Booked, booking));

        booking.Seat.ShouldBe(2);
        session.Queue.ShouldBeEmpty();
        session.Bookings.Count.ShouldBe(2);
    }

    [Fact]
    public void Whoever_has_a_seat_already_is_not_seated_twice()
    {
        var somebody = Somebody();
        var booking = session.Book(somebody, Plans.DayBefore).Booking!;

        WalksIn(session, somebody).ShouldBe(new BookingAnswer(BookingOutcome.AlreadyBooked, booking));
        booking.Seat.ShouldBe(1);
    }

    [Fact]
    public void Whoever_withdrew_and_comes_after_all_is_welcome()
    {
        var somebody = Somebody();
        var booking = session.Book(somebody, Plans.DayBefore).Booking!;
        session.Withdraw(booking, Plans.DayBefore);

        WalksIn(session, somebody).Outcome.ShouldBe(BookingOutcome.Booked);
        booking.IsWithdrawn.ShouldBeTrue("a withdrawal is a fact");
    }

    [Fact]
    public void The_trainer_decides_who_is_in_the_room_whatever_the_audience()
    {
        var forCitizens = Plans.Workshop(audience: Audiences.Citizens);

        WalksIn(forCitizens, Somebody()).Outcome.ShouldBe(BookingOutcome.Booked);
    }

    private static Participant Somebody() => Participant.Person(Guid.CreateVersion7());

    private static BookingAnswer WalksIn(Session session, Participant participant) => session.WalkIn(participant, Plans.Begins, by: Plans.Samia);
}
