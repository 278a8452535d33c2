using Microsoft.EntityFrameworkCore;
using Onboarding.Core.Data;
using Onboarding.Core.Sessions;

namespace Onboarding.Core.Attendance;

public enum MarkOutcome
{
    Recorded,
    AlreadyRecorded,
    IdTakenByAnotherMark,
    NotSeated,
    TooEarly,
    OutsideTheHours,
    Closed,
}

/// <summary>
/// The rule of the roll-call, for every door that leads to it: a mark is kept once, whoever sends it and however often, and
/// what it changes is in the same commit.
/// </summary>
public sealed class RollCall(Booking booking, HalfDay halfDay, Presence? presence, AttendanceMark? sameId, bool isClosed)
{
    /// <summary>Nobody is present before this; excused and absent can be said at any time.</summary>
    public static readonly TimeSpan OpensBefore = TimeSpan.FromHours(1);

    /// <summary>What the marks amount to, once one has been recorded.</summary>
    public Presence? Presence { get; private set; } = presence;

    public MarkOutcome Record(AttendanceMark mark)
    {
        if (sameId is not null) return mark.SaysTheSameAs(sameId) ? MarkOutcome.AlreadyRecorded : MarkOutcome.IdTakenByAnotherMark;
        if (isClosed) return MarkOutcome.Closed;
        if (!booking.IsSeated) return MarkOutcome.NotSeated;
        if (mark.Kind == MarkKind.Present && mark.RecordedAt < halfDay.StartsAt - OpensBefore) return MarkOutcome.TooEarly;
        if (!FitsTheHours(mark)) return MarkOutcome.OutsideTheHours;

        if (Presence is null) Presence = Presence.From(mark, halfDay);
        else Presence.Take(mark, halfDay);
        return MarkOutcome.Recorded;
    }

    private bool FitsTheHours(AttendanceMark mark) =>
        mark.Kind == MarkKind.Present
            ? !(mark.ArrivedAt >= halfDay.End) && !(mark.LeftAt <= halfDay.Start) && !(mark.LeftAt <= mark.ArrivedAt)
            : mark.ArrivedAt is null && mark.LeftAt is null;
}

public static class RollCalls
{
    extension(OnboardingDb db)
    {
        /// <summary>
        /// Whoever walks in sits down and is present, in one commit; to be called inside the write gate with the session locked
        /// for booking.
        /// </summary>
        public async Task<MarkOutcome> WalkIn(Session session, Participant who, Func<Booking, AttendanceMark> present, DateTime now, Guid by)
        {
            if (await db.SessionClosings.AnyAsync(c => c.SessionId == session.Id)) return MarkOutcome.Closed;

            var booking = session.WalkIn(who, now, by).Booking!;
            var mark = present(booking);
            // A form sent again by « back » for somebody else: nobody sits down for a mark that is refused
            if (await db.AttendanceMarks.FindAsync(session.Id, mark.Id) is { } said && said.BookingId != booking.Id)
            {
                db.ChangeTracker.Clear();
                return MarkOutcome.IdTakenByAnotherMark;
            }
            await db.SaveChangesAsync();
            return (await db.Record(mark))!.Value;
        }

        /// <summary>
        /// Locks, loads, asks the rule and keeps the mark with its presence; to be called inside the write gate. Null when the
        /// session has no such booking or half-day.
        /// </summary>
        public async Task<MarkOutcome?> Record(AttendanceMark mark)
        {
            await db.LockForShare<Session>(mark.SessionId);
            await db.LockForUpdate<Booking>(mark.BookingId);
            var booking = await db.Bookings.SingleOrDefaultAsync(b => b.Id == mark.BookingId && b.SessionId == mark.SessionId);
            var halfDay = await db.Set<HalfDay>().SingleOrDefaultAsync(h => h.Id == mark.HalfDayId && h.SessionId == mark.SessionId);
            if (booking is null || halfDay is null) return null;

            var presence = await db.Presences.FindAsync(mark.BookingId, mark.HalfDayId);
            var sameId = await db.AttendanceMarks.FindAsync(mark.SessionId, mark.Id);
            var isClosed = await db.SessionClosings.AnyAsync(c => c.SessionId == mark.SessionId);

            var rollCall = new RollCall(booking, halfDay, presence, sameId, isClosed);
            var outcome = rollCall.Record(mark);
            if (outcome == MarkOutcome.Recorded)
            {
                db.AttendanceMarks.Add(mark);
                if (presence is null) db.Presences.Add(rollCall.Presence!);
            }
            return outcome;
        }
    }
}
