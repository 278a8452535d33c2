using System.Linq.Expressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onboarding.Core;
using Onboarding.Core.Attendance;
using Onboarding.Core.Catalogue;
using Onboarding.Core.Data;
using Onboarding.Core.People;
using Onboarding.Core.Sessions;

namespace Onboarding.Web.Pages.Sessions;

/// <summary>The trainer's week, from Monday to Saturday, by half-days; and what is left to do.</summary>
[Audience.Role(Role.Trainer, Role.Administrator)]
public sealed class PlanningModel(OnboardingDb db, CurrentLibrary library, Me me, TimeProvider clock) : PageModel
{
    /// <summary>Any day of the week to show; this week when absent.</summary>
    [BindProperty(SupportsGet = true, Name = "semaine")]
    public DateOnly? Week { get; set; }

    public DateOnly Monday { get; private set; }
    public DateOnly Today => clock.Today;
    public IReadOnlyList<Slot> Slots { get; private set; } = [];

    /// <summary>Whose roll-call is open at this very moment, whatever the week on the screen.</summary>
    public IReadOnlyList<Slot> AtHand { get; private set; } = [];
    public IReadOnlyList<(string Code, string Title)> ToClose { get; private set; } = [];
    public int People => Slots.DistinctBy(s => s.Code).Sum(s => s.Seated);
    public int Minutes => Slots.Sum(s => (int)(s.End - s.Start).TotalMinutes);

    /// <summary>Sunday is shown only when something is on it.</summary>
    public int DaysShown => Slots.Any(s => s.Date == Monday.AddDays(6)) ? 7 : 6;

    public IReadOnlyList<Slot> At(DateOnly day, params PartOfDay[] parts) => [.. Slots.Where(s => s.Date == day && parts.Contains(s.Part))];

    public async Task OnGetAsync()
    {
        var day = Week is { Year: > 2000 and < 2100 } asked ? asked : Today;
        Monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        var sunday = Monday.AddDays(7);
        var now = clock.UtcNow;
        var opened = now + RollCall.OpensBefore;
        var mine = db.Sessions.AsNoTracking().LedBy(me);
        Slots = await SlotsOf(mine, h => h.Date >= Monday && h.Date < sunday);
        AtHand = [.. (await SlotsOf(mine, h => h.StartsAt <= opened && h.EndsAt > now)).Where(s => !s.IsClosed)];

        var toClose = await mine.Where(s => s.EndsAt <= now && !db.SessionClosings.Any(c => c.SessionId == s.Id))
            .OrderBy(s => s.EndsAt).Take(10).Select(s => new { s.Code, s.Title }).ToListAsync();
        ToClose = [.. toClose.Select(s => (s.Code, s.Title))];
    }

    private async Task<IReadOnlyList<Slot>> SlotsOf(IQueryable<Session> sessions, Expression<Func<HalfDay, bool>> when)
    {
        var slots = await sessions.SelectMany(s => s.HalfDays.AsQueryable().Where(when), (s, h) => new
        {
            s.Code,
            s.Title,
            s.Kind,
            s.Modules,
            h.Date,
            h.Start,
            h.End,
            Venue = s.Room!.Venue!.Name,
            s.Capacity,
            Seated = s.Bookings.Count(b => b.Seat != null),
            s.EndsAt,
            IsClosed = db.SessionClosings.Any(c => c.SessionId == s.Id),
        }).ToListAsync();
        return [.. slots.OrderBy(s => s.Date).ThenBy(s => s.Start).Select(s => new Slot(
            s.Code, s.Title, SessionTickets.Colour(library.Now, s.Kind, s.Modules.FirstOrDefault()), s.Date, s.Start, s.End, s.Venue,
            s.Capacity, s.Seated, s.IsClosed, s.EndsAt <= clock.UtcNow))];
    }
}

/// <summary>One half-day of one session in the week.</summary>
public sealed record Slot(
    string Code, string Title, string Colour, DateOnly Date, TimeOnly Start, TimeOnly End, string Venue, int Capacity, int Seated, bool IsClosed, bool HasEnded)
{
    public PartOfDay Part => PartsOfDay.At(Start);
}
