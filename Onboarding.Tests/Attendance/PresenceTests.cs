using Onboarding.Core.Attendance;
using Onboarding.Tests.Sessions;

namespace Onboarding.Tests.Attendance;

public sealed class PresenceTests
{
    private readonly Sheet sheet = new();

    [Theory]
    [InlineData(null, null, 180)]
    [InlineData("09:02", null, 178)]
    [InlineData(null, "11:30", 150)]
    [InlineData("10:00", "11:30", 90)]
    [InlineData("08:40", null, 180)]            // early birds gain nothing
    [InlineData("08:40", "13:00", 180)]         // nor does whoever stays to chat
    [InlineData("11:59", null, 1)]
    public void Minutes_are_those_in_the_room_and_never_more_than_the_half_day_lasts(string? arrived, string? left, int minutes)
    {
        var presence = sheet.PresenceAfter(sheet.Mark(arrived: arrived, left: left));

        presence.Minutes.ShouldBe(minutes);
        presence.Kind.ShouldBe(MarkKind.Present);
    }

    [Theory]
    [InlineData("09:02:40", null, 177)]
    [InlineData("09:00:00", "09:00:59", 0)]
    [InlineData("11:59:30", null, 0)]
    public void A_minute_that_was_begun_is_not_a_minute(string arrived, string? left, int minutes) =>
        sheet.PresenceAfter(sheet.Mark(arrived: arrived, left: left)).Minutes.ShouldBe(minutes);

    [Theory]
    [InlineData(MarkKind.Absent)]
    [InlineData(MarkKind.Excused)]
    public void Whoever_is_away_has_no_minute(MarkKind kind)
    {
        sheet.Record(sheet.Mark());

        sheet.PresenceAfter(sheet.Mark(kind, madeAt: Plans.Begins.AddMinutes(1))).Minutes.ShouldBe(0);
        sheet.Presence!.Kind.ShouldBe(kind);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("08:50", false)]
    [InlineData("09:05", false)]
    [InlineData("09:06", true)]
    public void Five_minutes_after_the_start_are_still_on_time(string? arrived, bool late) =>
        sheet.PresenceAfter(sheet.Mark(arrived: arrived)).IsLate(sheet.HalfDay).ShouldBe(late);

    [Theory]
    [InlineData(null, false)]
    [InlineData("11:59", true)]
    [InlineData("12:00", false)]
    [InlineData("12:10", false)]
    public void Whoever_goes_before_the_end_left_early(string? left, bool early) =>
        sheet.PresenceAfter(sheet.Mark(left: left)).LeftEarly(sheet.HalfDay).ShouldBe(early);

    [Fact]
    public void Whoever_is_absent_is_neither_late_nor_gone_early()
    {
        var presence = sheet.PresenceAfter(sheet.Mark(MarkKind.Absent));

        presence.IsLate(sheet.HalfDay).ShouldBeFalse();
        presence.LeftEarly(sheet.HalfDay).ShouldBeFalse();
    }

    [Fact]
    public void The_statement_that_stands_is_the_last_one_made_not_the_last_one_received()
    {
        var present = sheet.Mark(madeAt: Plans.Begins.AddMinutes(2));
        var absent = sheet.Mark(MarkKind.Absent, madeAt: Plans.Begins.AddMinutes(10));

        sheet.Record(absent);
        sheet.Record(present).ShouldBe(MarkOutcome.Recorded, "it is a fact, even when it no longer stands");

        sheet.Presence!.Kind.ShouldBe(MarkKind.Absent);
        sheet.Presence.MarkId.ShouldBe(absent.Id);
        sheet.Presence.MadeAt.ShouldBe(absent.MadeAt);
    }

    [Fact]
    public void A_presence_knows_whose_it_is()
    {
        var presence = sheet.PresenceAfter(sheet.Mark());

        (presence.SessionId, presence.BookingId, presence.HalfDayId).ShouldBe((sheet.Session.Id, sheet.Booking.Id, sheet.HalfDay.Id));
    }
}
