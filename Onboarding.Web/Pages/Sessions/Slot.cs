using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Onboarding.Core;
using Onboarding.Core.Catalogue;
using Onboarding.Core.Data;
using Onboarding.Core.Sessions;

namespace Onboarding.Web.Pages.Sessions;

/// <summary>One half-day of one session, as a trainer sees it in a day or a week.</summary>
public sealed record Slot(
    string Code, string Title, string Colour, DateOnly Date, TimeOnly Start, TimeOnly End, string Venue, int Capacity, int Seated, bool IsClosed, bool HasEnded)
{
    public PartOfDay Part => PartsOfDay.At(Start);
}

public static class Slots
{
    extension(OnboardingDb db)
    {
        /// <summary>The half-days of these sessions, in order, in one query; <paramref name="when"/> chooses among them.</summary>
        public async Task<IReadOnlyList<Slot>> SlotsOf(
            IQueryable<Session> sessions, Expression<Func<HalfDay, bool>> when, int most, Library library, DateTime now)
        {
            var slots = await sessions.AsNoTracking().SelectMany(s => s.HalfDays.AsQueryable().Where(when), (s, h) => new
            {
                s.Code,
                s.Title,
                s.Kind,
                s.Modules,
                h.StartsAt,
                h.Date,
                h.Start,
                h.End,
                Venue = s.Room!.Venue!.Name,
                s.Capacity,
                Seated = s.Bookings.Count(b => b.Seat != null),
                s.EndsAt,
                IsClosed = db.SessionClosings.Any(c => c.SessionId == s.Id),
            }).OrderBy(h => h.StartsAt).Take(most).ToListAsync();
            return [.. slots.Select(s => new Slot(
                s.Code, s.Title, SessionTickets.Colour(library, s.Kind, s.Modules.FirstOrDefault()), s.Date, s.Start, s.End, s.Venue,
                s.Capacity, s.Seated, s.IsClosed, s.EndsAt <= now))];
        }

        /// <summary>Those that have ended and whose roll-call is not closed, the oldest first.</summary>
        public async Task<IReadOnlyList<(string Code, string Title)>> ToClose(IQueryable<Session> sessions, int most, DateTime now)
        {
            var ended = await sessions.Where(s => s.EndsAt <= now && !db.SessionClosings.Any(c => c.SessionId == s.Id))
                .OrderBy(s => s.EndsAt).Take(most).Select(s => new { s.Code, s.Title }).ToListAsync();
            return [.. ended.Select(s => (s.Code, s.Title))];
        }
    }
}
