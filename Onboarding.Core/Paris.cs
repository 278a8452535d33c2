namespace Onboarding.Core;

/// <summary>Civil time of Paris is the truth of every half-day; UTC instants are derived from it.</summary>
public static class Paris
{
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    /// <summary>False for an hour that clocks skip in March, and for one that they show twice in October.</summary>
    public static bool HasOnce(DateTime civil) => !Zone.IsInvalidTime(civil) && !Zone.IsAmbiguousTime(civil);

    public static DateTime ToUtc(DateOnly date, TimeOnly time) => TimeZoneInfo.ConvertTimeToUtc(date.ToDateTime(time), Zone);

    public static DateTime FromUtc(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Zone);

    extension(TimeProvider clock)
    {
        public DateTime UtcNow => clock.GetUtcNow().UtcDateTime;

        /// <summary>The date on a calendar in Paris.</summary>
        public DateOnly Today => DateOnly.FromDateTime(FromUtc(clock.UtcNow));
    }
}
