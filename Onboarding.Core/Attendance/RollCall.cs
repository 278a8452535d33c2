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

        /// <summary>One mark, by the same rule.</summary>
        public async Task<MarkOutcome?> Record(AttendanceMark mark) => (await db.Record(mark.SessionId, [mark]))[0];

        /// <summary>
        /// Locks, loads all that a roll-call needs at once, asks the rule of each mark in turn and keeps it with its presence; to
        /// be called inside the write gate. Null for a booking or a half-day that the session does not have.
        /// </summary>
        public async Task<IReadOnlyList<MarkOutcome?>> Record(Guid sessionId, IReadOnlyCollection<AttendanceMark> marks)
        {
            var (ids, bookingIds) = (marks.Select(m => m.Id).ToArray(), marks.Select(m => m.BookingId).ToArray());
            await db.LockForShare<Session>(sessionId);
            await db.LockForUpdate<Booking>(bookingIds);
            var bookings = await db.Bookings.Where(b => b.SessionId == sessionId && bookingIds.Contains(b.Id)).ToDictionaryAsync(b => b.Id);
            var halfDays = await db.Set<HalfDay>().Where(h => h.SessionId == sessionId).ToDictionaryAsync(h => h.Id);
            var presences = await db.Presences.Where(p => bookingIds.Contains(p.BookingId)).ToDictionaryAsync(p => (p.BookingId, p.HalfDayId));
            var said = await db.AttendanceMarks.Where(m => m.SessionId == sessionId && ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id);
            var isClosed = await db.SessionClosings.AnyAsync(c => c.SessionId == sessionId);
            return [.. marks.Select(Keep)];

            MarkOutcome? Keep(AttendanceMark mark)
            {
                if (!bookings.TryGetValue(mark.BookingId, out var booking) || !halfDays.TryGetValue(mark.HalfDayId, out var halfDay)) return null;

                var presence = presences.GetValueOrDefault((booking.Id, halfDay.Id));
                var rollCall = new RollCall(booking, halfDay, presence, said.GetValueOrDefault(mark.Id), isClosed);
                var outcome = rollCall.Record(mark);
                if (outcome == MarkOutcome.Recorded)
                {
                    db.AttendanceMarks.Add(said[mark.Id] = mark);
                    if (presence is null) db.Presences.Add(presences[(booking.Id, halfDay.Id)] = rollCall.Presence!);
                }
                return outcome;
            }
        }
    }
}
