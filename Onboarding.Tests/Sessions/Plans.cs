using Onboarding.Core;
using Onboarding.Core.Organisation;
using Onboarding.Core.Sessions;

namespace Onboarding.Tests.Sessions;

/// <summary>Sessions in memory: a workshop on Tuesday 2 March 2027, seen from the day before.</summary>
internal static class Plans
{
    public static readonly DateTime DayBefore = new(2027, 3, 1, 8, 0, 0, DateTimeKind.Utc);
    public static readonly DateOnly Tuesday = new(2027, 3, 2);
    public static readonly HalfDayPlan Morning = new(Tuesday, new(9, 0), new(12, 0));
    public static readonly HalfDayPlan Afternoon = new(Tuesday, new(14, 0), new(17, 0));

    /// <summary>9 h 00 and 12 h 00 of that Tuesday, in Paris.</summary>
    public static readonly DateTime Begins = new(2027, 3, 2, 8, 0, 0, DateTimeKind.Utc);
    public static readonly DateTime Ends = new(2027, 3, 2, 11, 0, 0, DateTimeKind.Utc);

    public static readonly Guid Samia = Guid.CreateVersion7();
    public static readonly Room Room = new(Guid.CreateVersion7(), "Salle des Roses", seats: 30);

    public static SessionPlan Plan { get; } = new()
    {
        Kind = SessionKind.Workshop,
        Title = "Mon smartphone pas à pas",
        Audience = Audiences.Both,
        Room = Room,
        Capacity = 8,
        HalfDays = [Morning],
        Trainers = [Samia],
    };

    public static Session Workshop(int capacity = 8, Audiences audience = Audiences.Both, params HalfDayPlan[] halfDays) =>
        new(Plan with { Capacity = capacity, Audience = audience, HalfDays = halfDays.Length > 0 ? halfDays : [Morning] }, DayBefore);
}
