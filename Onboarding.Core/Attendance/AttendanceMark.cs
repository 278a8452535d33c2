using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Core.Sessions;

namespace Onboarding.Core.Attendance;

public enum MarkKind
{
    Present,
    Absent,
    Excused,
}

/// <summary>By which way a mark came.</summary>
public enum MarkWay
{
    RollCall,
    WalkIn,
}

/// <summary>
/// One append-only statement about a booking and a half-day. The id is made by the device that says it, unique within its
/// session: sent twice, it is the same fact.
/// </summary>
public sealed record AttendanceMark
{
    public const int DeviceLength = 40;

    public required Guid Id { get; init; }
    public required Guid SessionId { get; init; }
    public required Guid BookingId { get; init; }
    public required Guid HalfDayId { get; init; }
    public required MarkKind Kind { get; init; }

    /// <summary>In civil time of the half-day's date; null when they were there from the start.</summary>
    public TimeOnly? ArrivedAt { get; init; }

    /// <summary>Null when they stayed to the end.</summary>
    public TimeOnly? LeftAt { get; init; }

    public required MarkWay Way { get; init; }
    public required Guid ById { get; init; }
    public required string Device { get; init; }

    /// <summary>When the device says that it was made; the order of the statements.</summary>
    public required DateTime MadeAt { get; init; }

    public required DateTime RecordedAt { get; init; }

    /// <summary>A retry says the same thing; the moment at which it reaches us is not part of what it says.</summary>
    public bool SaysTheSameAs(AttendanceMark other) => this with { MadeAt = other.MadeAt, RecordedAt = other.RecordedAt } == other;

    /// <summary>The statement that stands is the last one made; two made at once are ordered by their ids, the same everywhere.</summary>
    public bool IsAfter(DateTime madeAt, Guid id) => (MadeAt, Id).CompareTo((madeAt, id)) > 0;
}

file sealed class AttendanceMarkMap : IEntityTypeConfiguration<AttendanceMark>
{
    public void Configure(EntityTypeBuilder<AttendanceMark> mark)
    {
        mark.HasKey(m => new { m.SessionId, m.Id });
        mark.Property(m => m.Kind).HasConversion<string>().HasMaxLength(20);
        mark.Property(m => m.Way).HasConversion<string>().HasMaxLength(20);
        mark.Property(m => m.Device).HasMaxLength(AttendanceMark.DeviceLength);
        mark.HasOne<Session>().WithMany().HasForeignKey(m => m.SessionId).OnDelete(DeleteBehavior.Restrict);
        mark.HasOne<Booking>().WithMany().HasForeignKey(m => m.BookingId).OnDelete(DeleteBehavior.Restrict);
        mark.HasOne<HalfDay>().WithMany().HasForeignKey(m => m.HalfDayId).OnDelete(DeleteBehavior.Restrict);
        mark.HasIndex(m => new { m.BookingId, m.HalfDayId });
    }
}
