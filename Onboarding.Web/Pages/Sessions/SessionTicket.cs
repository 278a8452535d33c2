using Microsoft.EntityFrameworkCore;
using Onboarding.Core.Catalogue;
using Onboarding.Core.Sessions;

namespace Onboarding.Web.Pages.Sessions;

/// <summary>A session in a list: what a ticket shows, and no more.</summary>
public sealed record SessionTicket(
    string Code, string Title, SessionKind Kind, DateOnly Date, TimeOnly Start, TimeOnly End, int HalfDays, string Venue,
    int Capacity, int Seated, int Waiting, string? Module)
{
    public int FreeSeats => Math.Max(0, Capacity - Seated);

    public bool HasRoomForOneMore => FreeSeats > 0 && Waiting == 0;

    /// <summary>The colour of the first lesson that it teaches.</summary>
    public string Colour(Library library) => SessionTickets.Colour(library, Kind, Module);
}

public static class SessionTickets
{
    public static string Colour(Library library, SessionKind kind, string? module) =>
        kind == SessionKind.IntegrationDay ? "arrival"
        : module is not null && library.Module(module) is { } lesson ? library.Families.Single(f => f.Slug == lesson.Family).Colour
        : "procedures";

    extension(IQueryable<Session> sessions)
    {
        /// <summary>One query for the whole list, the seats counted by the database.</summary>
        public async Task<List<SessionTicket>> ToTickets(int most)
        {
            var rows = await sessions.Take(most).Select(s => new
            {
                s.Code,
                s.Title,
                s.Kind,
                s.Modules,
                First = s.HalfDays.OrderBy(h => h.StartsAt).Select(h => new { h.Date, h.Start, h.End }).First(),
                HalfDays = s.HalfDays.Count,
                Venue = s.Room!.Venue!.Name,
                s.Capacity,
                Seated = s.Bookings.Count(b => b.Seat != null),
                Waiting = s.Bookings.Count(b => b.Seat == null && b.Withdrawal == null),
            }).AsNoTracking().ToListAsync();
            return [.. rows.Select(s => new SessionTicket(
                s.Code, s.Title, s.Kind, s.First.Date, s.First.Start, s.First.End, s.HalfDays, s.Venue, s.Capacity, s.Seated, s.Waiting, s.Modules.FirstOrDefault()))];
        }
    }
}
