using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Core.Data;
using Onboarding.Core.Messages;
using Onboarding.Core.Sessions;

namespace Onboarding.Core.Attendance;

public enum ClosingOutcome
{
    Closed,
    AlreadyClosed,
    NotEnded,
    SomeoneStillToMark,
}

/// <summary>A trainer's word that the sheet is complete: nothing in it changes any more, and attestations can be issued.</summary>
public sealed class SessionClosing(Guid sessionId, Guid byId, DateTime at)
{
    public Guid SessionId { get; private set; } = sessionId;
    public Guid ById { get; private set; } = byId;
    public DateTime At { get; private set; } = at;

    /// <summary>Once all half-days have ended, and everybody who has a seat is marked at each.</summary>
    public static ClosingOutcome Check(Session session, IReadOnlyCollection<Presence> presences, DateTime now)
    {
        if (!session.HasEnded(now)) return ClosingOutcome.NotEnded;
        return StillToMark(session, presences) > 0 ? ClosingOutcome.SomeoneStillToMark : ClosingOutcome.Closed;
    }

    public static int StillToMark(Session session, IReadOnlyCollection<Presence> presences)
    {
        var marked = presences.Select(p => (p.BookingId, p.HalfDayId)).ToHashSet();
        return session.Seated.Sum(booking => session.HalfDays.Count(halfDay => !marked.Contains((booking.Id, halfDay.Id))));
    }
}

/// <summary>What is queued at a closing. Whoever issues attestations takes it from there.</summary>
public sealed record SessionClosed(Guid SessionId);

public static class Closings
{
    extension(OnboardingDb db)
    {
        /// <summary>Locks, loads, checks and closes; to be called inside the write gate.</summary>
        public async Task<ClosingOutcome> Close(Guid sessionId, Guid byId, DateTime now)
        {
            await db.LockForUpdate<Session>(sessionId);
            if (await db.SessionClosings.FindAsync(sessionId) is not null) return ClosingOutcome.AlreadyClosed;

            var session = await db.Sessions.Include(s => s.HalfDays).Include(s => s.Bookings).SingleAsync(s => s.Id == sessionId);
            var presences = await db.Presences.Where(p => p.SessionId == sessionId).ToListAsync();
            var outcome = SessionClosing.Check(session, presences, now);
            if (outcome == ClosingOutcome.Closed)
            {
                db.SessionClosings.Add(new SessionClosing(sessionId, byId, now));
                db.Enqueue(new SessionClosed(sessionId), now);
            }
            return outcome;
        }
    }
}

file sealed class SessionClosingMap : IEntityTypeConfiguration<SessionClosing>
{
    public void Configure(EntityTypeBuilder<SessionClosing> closing)
    {
        closing.HasKey(c => c.SessionId);
        closing.HasOne<Session>().WithOne().HasForeignKey<SessionClosing>(c => c.SessionId).OnDelete(DeleteBehavior.Restrict);
    }
}
