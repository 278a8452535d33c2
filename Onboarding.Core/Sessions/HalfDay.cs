using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Onboarding.Core.Sessions;

/// <summary>The unit of attendance. Civil date and hours of Paris are the truth; the instants beside them are derived.</summary>
public sealed class HalfDay
{
    internal HalfDay(Guid sessionId, HalfDayPlan plan)
    {
        if (plan.Fault is { } fault) throw new ArgumentException(fault.ToString(), nameof(plan));

        (SessionId, Date, Start, End) = (sessionId, plan.Date, plan.Start, plan.End);
        (StartsAt, EndsAt) = (Paris.ToUtc(Date, Start), Paris.ToUtc(Date, End));
    }

    private HalfDay()
    {
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid SessionId { get; private set; }
    public DateOnly Date { get; private set; }
    public TimeOnly Start { get; private set; }
    public TimeOnly End { get; private set; }
    public DateTime StartsAt { get; private set; }
    public DateTime EndsAt { get; private set; }

    /// <summary>How long it lasts by the clock of the room; presence is never more.</summary>
    public int Minutes => (int)(End - Start).TotalMinutes;

    public PartOfDay Part => PartsOfDay.At(Start);
}

/// <summary>A half-day as it is proposed, before anything is sure about it.</summary>
public sealed record HalfDayPlan(DateOnly Date, TimeOnly Start, TimeOnly End)
{
    // Hours are whole minutes, and so is what is proved by them
    public TimeOnly Start { get; init; } = new(Start.Hour, Start.Minute);
    public TimeOnly End { get; init; } = new(End.Hour, End.Minute);

    public PlanFaultKind? Fault =>
        End <= Start ? PlanFaultKind.EndsBeforeItStarts
        : !Exists(Start) || !Exists(End) ? PlanFaultKind.HourDoesNotExist
        : null;

    private bool Exists(TimeOnly time) => Paris.HasOnce(Date.ToDateTime(time));
}

file sealed class HalfDayMap : IEntityTypeConfiguration<HalfDay>
{
    public void Configure(EntityTypeBuilder<HalfDay> halfDay)
    {
        halfDay.ToTable("HalfDays");
        halfDay.HasIndex(h => h.StartsAt);
    }
}
