using Onboarding.Core;
using Onboarding.Core.Sessions;

namespace Onboarding.Tests.Sessions;

public sealed class BookingTests
{
    private static readonly DateTime Now = Plans.DayBefore;

    private readonly Session session = Plans.Workshop(capacity: 2);

    [Fact]
    public void The_last_place_goes_to_one_and_the_others_queue_in_order_of_arrival()
    {
        var answers = Enumerable.Range(0, 200).Select(_ => session.Book(Somebody(), Now)).ToList();

        answers.Take(2).ShouldAllBe(answer => answer.Outcome == BookingOutcome.Booked && answer.Rank == null);
        answers.Skip(2).ShouldAllBe(answer => answer.Outcome == BookingOutcome.Waiting);
        answers.Skip(2).Select(answer => answer.Rank).ShouldBe(Enumerable.Range(1, 198).Select(rank => (int?)rank));
        session.Seated.Select(booking => booking.Seat).ShouldBe([1, 2]);
        session.Queue.ShouldBe(answers.Skip(2).Select(answer => answer.Booking!));
    }

    [Fact]
    public void The_waiting_list_moves_the_first_in_line_takes_the_freed_seat()
    {
        var (leaving, _) = (Book(), Book());
        var (first, second) = (Book(), Book());

        session.Withdraw(leaving, Now).ShouldBeTrue();
        session.GiveFreedSeat().ShouldBe(first);

        first.Seat.ShouldBe(1);
        session.RankOf(first).ShouldBeNull();
        session.RankOf(second).ShouldBe(1);
        session.GiveFreedSeat().ShouldBeNull("the room is full again");
    }

    [Fact]
    public void A_freed_seat_is_held_for_whoever_waits_a_newcomer_queues_behind_them()
    {
        var (leaving, _, waiting) = (Book(), Book(), Book());
        session.Withdraw(leaving, Now);

        session.FreeSeats.ShouldBe(1);
        session.HasRoomForOneMore.ShouldBeFalse();
        var newcomer = session.Book(Somebody(), Now);

        newcomer.Outcome.ShouldBe(BookingOutcome.Waiting);
        newcomer.Rank.ShouldBe(2);
        session.GiveFreedSeat().ShouldBe(waiting);
    }

    [Fact]
    public void Nobody_is_given_a_seat_when_nobody_waits()
    {
        Book();

        session.GiveFreedSeat().ShouldBeNull();
    }

    [Fact]
    public void Ranks_close_up_after_a_withdrawal()
    {
        FillTheRoom();
        var (first, second, third) = (Book(), Book(), Book());

        session.Withdraw(second, Now);

        session.RankOf(first).ShouldBe(1);
        session.RankOf(second).ShouldBeNull();
        session.RankOf(third).ShouldBe(2);
    }

    [Fact]
    public void Whoever_withdraws_gives_up_their_seat_and_the_trainer_who_did_it_for_them_is_known()
    {
        var booking = Book();

        session.Withdraw(booking, Now, by: Plans.Samia);

        booking.IsSeated.ShouldBeFalse();
        booking.IsWaiting.ShouldBeFalse();
        booking.Withdrawal.ShouldBe(new Withdrawal(Now, Plans.Samia));
        session.Withdraw(booking, Now).ShouldBeFalse("they are gone already");
        booking.Withdrawal!.ById.ShouldBe(Plans.Samia);
    }

    [Fact]
    public void One_can_withdraw_until_the_session_begins()
    {
        var (early, late) = (Book(), Book());

        session.Withdraw(early, Plans.Begins.AddSeconds(-1)).ShouldBeTrue();
        session.Withdraw(late, Plans.Begins).ShouldBeFalse();
        late.IsSeated.ShouldBeTrue();
    }

    [Fact]
    public void One_can_book_until_the_session_begins()
    {
        session.Book(Somebody(), Plans.Begins.AddSeconds(-1)).Outcome.ShouldBe(BookingOutcome.Booked);
        session.Book(Somebody(), Plans.Begins).ShouldBe(new BookingAnswer(BookingOutcome.TooLate));
        session.Bookings.Count.ShouldBe(1);
    }

    [Fact]
    public void A_person_or_a_card_has_one_place_and_is_shown_it_again()
    {
        foreach (var participant in new[] { Participant.Person(Guid.CreateVersion7()), Participant.Card(Guid.CreateVersion7()) })
        {
            var first = session.Book(participant, Now).Booking;

            session.Book(participant, Now).ShouldBe(new BookingAnswer(BookingOutcome.AlreadyBooked, first));
        }
        session.Bookings.Count.ShouldBe(2);
    }

    [Fact]
    public void Whoever_asks_again_while_waiting_keeps_their_rank()
    {
        FillTheRoom();
        var patient = Somebody();
        var booking = session.Book(patient, Now).Booking;
        Book();

        session.Book(patient, Now).ShouldBe(new BookingAnswer(BookingOutcome.AlreadyBooked, booking, Rank: 1));
    }

    [Fact]
    public void Two_guests_may_share_a_name()
    {
        var guest = Participant.Guest("Jean Martin", "06 39 98 00 01");

        var (one, other) = (session.Book(guest, Now), session.Book(guest, Now));

        one.Outcome.ShouldBe(BookingOutcome.Booked);
        other.Outcome.ShouldBe(BookingOutcome.Booked);
        other.Booking.ShouldNotBe(one.Booking);
    }

    [Fact]
    public void Whoever_withdrew_can_book_again_at_the_end_of_the_line()
    {
        var changing = Somebody();
        var first = session.Book(changing, Now).Booking!;
        FillTheRoom();      // one sits, one waits
        session.Withdraw(first, Now);

        var again = session.Book(changing, Now);

        again.Outcome.ShouldBe(BookingOutcome.Waiting);
        again.Rank.ShouldBe(2);
        again.Booking.ShouldNotBe(first);
        again.Booking!.Order.ShouldBe(4, "an order is never reused");
        first.IsWithdrawn.ShouldBeTrue();
    }

    [Theory]
    [InlineData(Audiences.Agents, BookingOutcome.Booked, BookingOutcome.NotForThem)]
    [InlineData(Audiences.Citizens, BookingOutcome.NotForThem, BookingOutcome.Booked)]
    [InlineData(Audiences.Both, BookingOutcome.Booked, BookingOutcome.Booked)]
    public void A_session_is_booked_by_its_audience(Audiences audience, BookingOutcome agent, BookingOutcome citizen)
    {
        var session = Plans.Workshop(audience: audience);

        session.Book(Somebody(), Now).Outcome.ShouldBe(agent);
        session.Book(Participant.Card(Guid.CreateVersion7()), Now).Outcome.ShouldBe(citizen);
        session.Book(Participant.Guest("Jeanne Martin"), Now).Outcome.ShouldBe(citizen);
    }

    [Fact]
    public void A_guests_form_sent_twice_is_one_booking()
    {
        var guest = Participant.Guest("Jean Martin", secret: Booking.NewSecret());
        var booking = session.Book(guest, Now).Booking;

        session.Book(guest, Now).ShouldBe(new BookingAnswer(BookingOutcome.AlreadyBooked, booking));
        session.Book(Participant.Guest("Jean Martin", secret: Booking.NewSecret()), Now).Outcome.ShouldBe(BookingOutcome.Booked);
    }

    [Fact]
    public void Only_the_digest_of_a_guests_secret_is_kept()
    {
        var secret = Booking.NewSecret();

        var booking = session.Book(Participant.Guest("Jeanne Martin", secret: secret), Now).Booking!;

        booking.SecretDigest.ShouldBe(Booking.DigestOf(secret));
        session.Book(Participant.Guest("Jeanne Martin"), Now).Booking!.SecretDigest.ShouldBeNull();
    }

    [Fact]
    public void A_guests_secret_carries_more_than_a_hundred_and_twenty_bits_and_is_read_as_it_was_given()
    {
        var secret = Booking.NewSecret();

        (secret.Length * 5).ShouldBeGreaterThan(120);
        Booking.ReadSecret(secret.ToLowerInvariant()).ShouldBe(secret);
        Booking.ReadSecret(secret[1..]).ShouldBeNull();
        Booking.ReadSecret(null).ShouldBeNull();
        Booking.NewSecret().ShouldNotBe(secret);
    }

    private static Participant Somebody() => Participant.Person(Guid.CreateVersion7());

    private void FillTheRoom() => Enumerable.Range(0, session.Capacity).ToList().ForEach(_ => Book());

    private Booking Book() => session.Book(Somebody(), Now).Booking!;
}
