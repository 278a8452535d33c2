using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Core.Sessions;

namespace Onboarding.Core.Attendance;

/// <summary>
/// What all marks of one booking and one half-day amount to today, kept in the same commit as the mark. Every report and
/// attestation reads only this.
/// </summary>
public sealed class Presence
{
    /// <summary>Coming in this long after the start is still on time.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(5);

    private Presence()
    {
    }

    public Guid BookingId { get; private set; }
    public Guid HalfDayId { get; private set; }
    public Guid SessionId { get; private set; }
    public MarkKind Kind { get; private set; }
    public TimeOnly? ArrivedAt { get; private set; }
    public TimeOnly? LeftAt { get; private set; }

    /// <summary>Whole minutes in the room, never more than the half-day lasts.</summary>
    public int Minutes { get; private set; }

    /// <summary>The mark that stands, and when it was made.</summary>
    public Guid MarkId { get; private set; }
    public DateTime MadeAt { get; private set; }

    public bool IsLate(HalfDay halfDay) => Kind == MarkKind.Present && ArrivedAt > halfDay.Start.Add(Grace);

    public bool LeftEarly(HalfDay halfDay) => Kind == MarkKind.Present && LeftAt < halfDay.End;

    public static Presence From(AttendanceMark mark, HalfDay halfDay)
    {
        var presence = new Presence { BookingId = mark.BookingId, HalfDayId = mark.HalfDayId, SessionId = mark.SessionId };
        presence.Stand(mark, halfDay);
        return presence;
    }

    /// <summary>Takes one more mark into account. In whatever order marks come, the sum is the same.</summary>
    public void Take(AttendanceMark mark, HalfDay halfDay)
    {
        if (mark.IsAfter(MadeAt, MarkId)) Stand(mark, halfDay);
    }

    private void Stand(AttendanceMark mark, HalfDay halfDay)
    {
        (MarkId, MadeAt, Kind, ArrivedAt, LeftAt) = (mark.Id, mark.MadeAt, mark.Kind, mark.ArrivedAt, mark.LeftAt);
        Minutes = Kind == MarkKind.Present ? MinutesWithin(halfDay) : 0;
    }

    private int MinutesWithin(HalfDay halfDay)
    {
        var from = ArrivedAt > halfDay.Start ? ArrivedAt.Value : halfDay.Start;
        var to = LeftAt < halfDay.End ? LeftAt.Value : halfDay.End;
        return to > from ? (int)(to - from).TotalMinutes : 0;
    }
}

file sealed class PresenceMap : IEntityTypeConfiguration<Presence>
{
    public void Configure(EntityTypeBuilder<Presence> presence)
    {
        presence.HasKey(p => new { p.BookingId, p.HalfDayId });
        presence.Property(p => p.Kind).HasConversion<string>().HasMaxLength(20);
        presence.HasOne<Booking>().WithMany().HasForeignKey(p => p.BookingId).OnDelete(DeleteBehavior.Restrict);
        presence.HasOne<HalfDay>().WithMany().HasForeignKey(p => p.HalfDayId).OnDelete(DeleteBehavior.Restrict);
        presence.HasIndex(p => p.SessionId);
    }
}
