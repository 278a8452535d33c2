using Microsoft.EntityFrameworkCore;
using Onboarding.Core.Data;

namespace Onboarding.Core.Sessions;

public static class SessionLoading
{
    extension(IQueryable<Session> sessions)
    {
        /// <summary>With its half-days, its place and who leads it; the bookings are asked for apart.</summary>
        public IQueryable<Session> WithProgramme() => sessions.AsSplitQuery()
            .Include(s => s.HalfDays).Include(s => s.Room!.Venue).Include(s => s.Trainers).ThenInclude(t => t.Person);
    }

    extension(OnboardingDb db)
    {
        /// <summary>Gives up a booking of this session behind its lock; false once it has begun, or when it was given up already.</summary>
        public async Task<bool> Withdraw(string code, Guid bookingId, DateTime now, Guid? by = null)
        {
            var session = (await db.SessionForBooking(code))!;
            return session.Withdraw(session.Bookings.Single(b => b.Id == bookingId), now, by);
        }

        /// <summary>
        /// The session with all its bookings, behind its lock: who comes next sees what was decided here. To be called inside
        /// the write gate; null when there is none, or when <paramref name="among"/> does not hold it.
        /// </summary>
        public async Task<Session?> SessionForBooking(string code, Func<IQueryable<Session>, IQueryable<Session>>? among = null)
        {
            var sessions = (among ?? (all => all))(db.Sessions);
            if (await sessions.Where(s => s.Code == code).Select(s => (Guid?)s.Id).SingleOrDefaultAsync() is not { } id) return null;

            await db.LockForUpdate<Session>(id);
            return await db.Sessions.Include(s => s.Bookings).SingleAsync(s => s.Id == id);
        }
    }
}
