using Onboarding.Core;
using Onboarding.Core.Sessions;

namespace Onboarding.Tests.Sessions;

public sealed class HalfDayTests
{
    [Theory]
    [InlineData("2027-03-27", "08:00")]     // winter: one hour ahead of UTC
    [InlineData("2027-03-29", "07:00")]     // summer: two
    [InlineData("2027-10-30", "07:00")]
    [InlineData("2027-11-02", "08:00")]
    public void Nine_oclock_in_Paris_is_another_instant_in_summer_and_in_winter(string date, string utc)
    {
        var halfDay = On(date, "09:00", "12:00");

        halfDay.StartsAt.ShouldBe(DateOnly.Parse(date).ToDateTime(TimeOnly.Parse(utc), DateTimeKind.Utc));
        halfDay.StartsAt.Kind.ShouldBe(DateTimeKind.Utc);
        halfDay.EndsAt.ShouldBe(halfDay.StartsAt.AddHours(3));
        halfDay.Start.ShouldBe(new TimeOnly(9, 0));
    }

    [Theory]
    [InlineData("2027-03-28", 120)]     // the hour from 2 to 3 was skipped
    [InlineData("2027-10-31", 240)]     // and here lived through twice
    public void Minutes_are_counted_by_the_clock_of_the_room_when_the_clocks_change(string date, int lived)
    {
        var halfDay = On(date, "01:00", "04:00");

        halfDay.Minutes.ShouldBe(180);
        (halfDay.EndsAt - halfDay.StartsAt).TotalMinutes.ShouldBe(lived);
    }

    [Theory]
    [InlineData("08:00", PartOfDay.Morning)]
    [InlineData("11:59", PartOfDay.Morning)]
    [InlineData("12:00", PartOfDay.Afternoon)]
    [InlineData("17:59", PartOfDay.Afternoon)]
    [InlineData("18:00", PartOfDay.Evening)]
    public void Its_start_says_whether_it_is_morning_afternoon_or_evening(string start, PartOfDay part) =>
        On("2027-03-02", start, "20:30").Part.ShouldBe(part);

    private static HalfDay On(string date, string start, string end) =>
        Plans.Workshop(halfDays: new HalfDayPlan(DateOnly.Parse(date), TimeOnly.Parse(start), TimeOnly.Parse(end))).HalfDays[0];
}
