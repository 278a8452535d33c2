using Onboarding.Core.Attendance;
using Onboarding.Core.Sessions;
using Onboarding.Tests.Sessions;

namespace Onboarding.Tests.Attendance;

/// <summary>One seated person, one morning from 9 h 00 to 12 h 00, and the marks that a trainer's tablet says about them.</summary>
internal sealed class Sheet
{
    private readonly Dictionary<Guid, AttendanceMark> kept = [];

    public Sheet()
    {
        HalfDay = Session.HalfDays[0];
        Booking = Session.Book(Participant.Guest("Jeanne Martin"), Plans.DayBefore).Booking!;
    }

    public Session Session { get; } = Plans.Workshop();
    public HalfDay HalfDay { get; }
    public Booking Booking { get; }
    public Presence? Presence { get; private set; }
    public bool IsClosed { get; set; }

    public AttendanceMark Mark(MarkKind kind = MarkKind.Present, string? arrived = null, string? left = null, DateTime? madeAt = null) => new()
    {
        Id = Guid.CreateVersion7(),
        SessionId = Session.Id,
        BookingId = Booking.Id,
        HalfDayId = HalfDay.Id,
        Kind = kind,
        ArrivedAt = arrived is null ? null : TimeOnly.Parse(arrived),
        LeftAt = left is null ? null : TimeOnly.Parse(left),
        Way = MarkWay.RollCall,
        ById = Plans.Samia,
        Device = "tablette",
        MadeAt = madeAt ?? Plans.Begins,
        RecordedAt = Plans.Ends,
    };

    /// <summary>Records it, as every door of the roll-call does, on a sheet that remembers what was kept.</summary>
    public MarkOutcome Record(AttendanceMark mark)
    {
        var rollCall = new RollCall(Booking, HalfDay, Presence, kept.GetValueOrDefault(mark.Id), IsClosed);
        var outcome = rollCall.Record(mark);
        if (outcome == MarkOutcome.Recorded) kept.Add(mark.Id, mark);
        Presence = rollCall.Presence;
        return outcome;
    }

    public Presence PresenceAfter(AttendanceMark mark)
    {
        Record(mark).ShouldBe(MarkOutcome.Recorded);
        return Presence!;
    }
}
