using Microsoft.Extensions.Time.Testing;
using Onboarding.Core;

namespace Onboarding.Tests;

public sealed class ParisTests
{
    [Theory]
    [InlineData("2027-03-28T01:59:59", true)]
    [InlineData("2027-03-28T02:00:00", false)]      // skipped
    [InlineData("2027-03-28T02:59:59", false)]
    [InlineData("2027-03-28T03:00:00", true)]
    [InlineData("2027-10-31T01:59:59", true)]
    [InlineData("2027-10-31T02:00:00", false)]      // shown twice
    [InlineData("2027-10-31T02:59:59", false)]
    [InlineData("2027-10-31T03:00:00", true)]
    [InlineData("2027-06-01T02:30:00", true)]
    public void Clocks_skip_an_hour_in_March_and_show_one_twice_in_October(string civil, bool once) =>
        Paris.HasOnce(DateTime.Parse(civil)).ShouldBe(once);

    [Theory]
    [InlineData("2027-01-15", "09:00", 8)]
    [InlineData("2027-07-15", "09:00", 7)]
    public void Paris_is_ahead_of_UTC_by_one_hour_in_winter_and_two_in_summer(string date, string time, int utcHour)
    {
        var utc = Paris.ToUtc(DateOnly.Parse(date), TimeOnly.Parse(time));

        utc.Kind.ShouldBe(DateTimeKind.Utc);
        utc.Hour.ShouldBe(utcHour);
        Paris.FromUtc(utc).ShouldBe(DateOnly.Parse(date).ToDateTime(TimeOnly.Parse(time)));
    }

    [Fact]
    public void An_instant_from_the_database_is_UTC_even_without_a_kind() =>
        Paris.FromUtc(new DateTime(2027, 7, 15, 7, 0, 0, DateTimeKind.Unspecified)).Hour.ShouldBe(9);

    [Theory]
    [InlineData("2027-07-15T21:59:59Z", "2027-07-15")]
    [InlineData("2027-07-15T22:00:00Z", "2027-07-16")]
    [InlineData("2027-01-15T22:59:59Z", "2027-01-15")]
    [InlineData("2027-01-15T23:00:00Z", "2027-01-16")]
    public void Today_begins_at_midnight_in_Paris(string instant, string today)
    {
        TimeProvider clock = new FakeTimeProvider(DateTimeOffset.Parse(instant));

        clock.Today.ShouldBe(DateOnly.Parse(today));
        clock.UtcNow.Kind.ShouldBe(DateTimeKind.Utc);
    }
}
