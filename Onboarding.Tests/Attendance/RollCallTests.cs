using Onboarding.Core.Attendance;
using Onboarding.Core.Sessions;
using Onboarding.Tests.Sessions;

namespace Onboarding.Tests.Attendance;

public sealed class RollCallTests
{
    private readonly Sheet sheet = new();

    [Fact]
    public void A_mark_sent_twice_is_one_fact()
    {
        var mark = sheet.Mark(arrived: "09:02");
        sheet.Record(mark);

        sheet.Record(mark with { RecordedAt = mark.RecordedAt.AddHours(3) }).ShouldBe(MarkOutcome.AlreadyRecorded);
        sheet.Presence!.Minutes.ShouldBe(178);
    }

    public static TheoryData<string, Func<AttendanceMark, AttendanceMark>> OtherContents => new()
    {
        { "kind", mark => mark with { Kind = MarkKind.Excused } },
        { "arrival", mark => mark with { ArrivedAt = new(9, 30) } },
        { "departure", mark => mark with { LeftAt = new(11, 0) } },
        { "author", mark => mark with { ById = Guid.CreateVersion7() } },
        { "device", mark => mark with { Device = "téléphone" } },
        { "way", mark => mark with { Way = MarkWay.WalkIn } },
        { "booking", mark => mark with { BookingId = Guid.CreateVersion7() } },
        { "half-day", mark => mark with { HalfDayId = Guid.CreateVersion7() } },
    };

    [Theory, MemberData(nameof(OtherContents))]
    public void The_same_id_with_other_content_is_an_error_not_a_retry(string content, Func<AttendanceMark, AttendanceMark> change)
    {
        var mark = sheet.Mark();
        sheet.Record(mark);

        sheet.Record(change(mark)).ShouldBe(MarkOutcome.IdTakenByAnotherMark, content);
        sheet.Presence!.MarkId.ShouldBe(mark.Id);
        sheet.Presence.Minutes.ShouldBe(180);
    }

    [Fact]
    public void Nothing_is_added_to_a_closed_session_but_a_retry_is_still_told_that_it_arrived()
    {
        var mark = sheet.Mark();
        sheet.Record(mark);
        sheet.IsClosed = true;

        sheet.Record(sheet.Mark(MarkKind.Absent, madeAt: Plans.Ends)).ShouldBe(MarkOutcome.Closed);
        sheet.Presence!.Kind.ShouldBe(MarkKind.Present);
        sheet.Record(mark).ShouldBe(MarkOutcome.AlreadyRecorded);
    }

    [Fact]
    public void Refuses_someone_who_has_no_seat()
    {
        sheet.Session.Withdraw(sheet.Booking, Plans.DayBefore);

        sheet.Record(sheet.Mark()).ShouldBe(MarkOutcome.NotSeated);
        sheet.Presence.ShouldBeNull();
    }

    [Fact]
    public void Nobody_is_present_more_than_an_hour_before_the_start()
    {
        var early = sheet.Mark() with { RecordedAt = Plans.Begins.AddHours(-1).AddSeconds(-1) };

        sheet.Record(early).ShouldBe(MarkOutcome.TooEarly);
        sheet.Record(early with { RecordedAt = Plans.Begins.AddHours(-1) }).ShouldBe(MarkOutcome.Recorded, "a refusal left nothing behind");
    }

    [Theory]
    [InlineData(MarkKind.Absent)]
    [InlineData(MarkKind.Excused)]
    public void Absent_and_excused_can_be_said_days_before(MarkKind kind) =>
        sheet.Record(sheet.Mark(kind) with { RecordedAt = Plans.DayBefore.AddDays(-10) }).ShouldBe(MarkOutcome.Recorded);

    [Theory]
    [InlineData("12:00", null)]         // came when it was over
    [InlineData(null, "09:00")]         // left when it began
    [InlineData("10:00", "10:00")]
    [InlineData("11:00", "10:00")]
    public void Refuses_hours_outside_the_half_day_or_turned_round(string? arrived, string? left)
    {
        sheet.Record(sheet.Mark(arrived: arrived, left: left)).ShouldBe(MarkOutcome.OutsideTheHours);
        sheet.Presence.ShouldBeNull();
    }

    [Theory]
    [InlineData("09:30", null)]
    [InlineData(null, "11:00")]
    public void Refuses_hours_of_someone_who_was_away(string? arrived, string? left) =>
        sheet.Record(sheet.Mark(MarkKind.Absent, arrived, left)).ShouldBe(MarkOutcome.OutsideTheHours);

    [Fact]
    public void A_person_over_the_number_of_seats_is_marked_like_everybody()
    {
        var session = Plans.Workshop(capacity: 1);
        session.Book(Participant.Guest("Jean Martin"), Plans.DayBefore);
        var booking = session.WalkIn(Participant.Guest("Jeanne Martin"), Plans.Begins, Plans.Samia).Booking!;
        var mark = sheet.Mark() with { SessionId = session.Id, BookingId = booking.Id, HalfDayId = session.HalfDays[0].Id, Way = MarkWay.WalkIn };

        new RollCall(booking, session.HalfDays[0], presence: null, sameId: null, isClosed: false).Record(mark).ShouldBe(MarkOutcome.Recorded);
    }
}
