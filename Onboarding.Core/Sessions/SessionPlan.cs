using Onboarding.Core.Documents;
using Onboarding.Core.Organisation;

namespace Onboarding.Core.Sessions;

/// <summary>A session as a trainer proposes it. It says itself what is wrong; a session is made only of a plan without faults.</summary>
public sealed record SessionPlan
{
    public required SessionKind Kind { get; init; }
    public required string Title { get; init; }
    public required Audiences Audience { get; init; }
    public required Room Room { get; init; }
    public required int Capacity { get; init; }
    public required IReadOnlyList<HalfDayPlan> HalfDays { get; init; }
    public required IReadOnlyList<Guid> Trainers { get; init; }
    public IReadOnlyList<string> Modules { get; init; } = [];
    public string Summary { get; init; } = "";
    public string Bring { get; init; } = "";
    public string Speakers { get; init; } = "";

    public IEnumerable<PlanFault> Faults(DateTime now)
    {
        if (!Title.Any(char.IsLetterOrDigit)) yield return new(PlanFaultKind.NoTitle);
        else if (!CertificateDocument.CanWrite(Title)) yield return new(PlanFaultKind.TitleHasNoFont);
        if (Title.Length > Session.TitleLength) yield return new(PlanFaultKind.TitleTooLong);
        if (Summary.Length > Session.TextLength) yield return new(PlanFaultKind.SummaryTooLong);
        if (Bring.Length > Session.TextLength) yield return new(PlanFaultKind.BringTooLong);
        if (Speakers.Length > Session.TextLength) yield return new(PlanFaultKind.SpeakersTooLong);
        if (Capacity < 1) yield return new(PlanFaultKind.NoSeat);
        if (Capacity > Room.Seats) yield return new(PlanFaultKind.MoreThanTheRoomSeats);
        if (Trainers.Count == 0) yield return new(PlanFaultKind.NoTrainer);
        if (HalfDays.Count == 0) yield return new(PlanFaultKind.NoHalfDay);
        if (HalfDays.Count > Session.MostHalfDays) yield return new(PlanFaultKind.TooManyHalfDays);
        for (var i = 0; i < HalfDays.Count; i++)
        {
            if (HalfDayFault(i, now) is { } fault) yield return new(fault, i);
        }
    }

    private PlanFaultKind? HalfDayFault(int index, DateTime now)
    {
        var halfDay = HalfDays[index];
        if (halfDay.Fault is { } fault) return fault;
        if (Paris.ToUtc(halfDay.Date, halfDay.Start) <= now) return PlanFaultKind.InThePast;
        if (halfDay.Date > DateOnly.FromDateTime(now).AddYears(Session.YearsAhead)) return PlanFaultKind.TooFarAhead;
        return HalfDays.Take(index).Any(earlier => earlier.Date == halfDay.Date && earlier.Start < halfDay.End && halfDay.Start < earlier.End)
            ? PlanFaultKind.Overlaps
            : null;
    }
}

/// <param name="Kind">What is wrong.</param>
/// <param name="HalfDay">Which half-day, from 0, when it is about one.</param>
public sealed record PlanFault(PlanFaultKind Kind, int? HalfDay = null);

public enum PlanFaultKind
{
    NoTitle,
    TitleHasNoFont,
    TitleTooLong,
    SummaryTooLong,
    BringTooLong,
    SpeakersTooLong,
    NoSeat,
    MoreThanTheRoomSeats,
    NoTrainer,
    NoHalfDay,
    TooManyHalfDays,
    EndsBeforeItStarts,
    HourDoesNotExist,
    InThePast,
    TooFarAhead,
    Overlaps,
}
