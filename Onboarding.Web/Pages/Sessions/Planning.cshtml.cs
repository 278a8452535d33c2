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
    // A trainer's own week has a dozen half-days, an administrator's has everyone's
    private const int MoreThanAWeek = 500;

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
        var mine = db.Sessions.LedBy(me);
        Slots = await db.SlotsOf(mine, h => h.Date >= Monday && h.Date < sunday, MoreThanAWeek, library.Now, now);
        AtHand = [.. (await db.SlotsOf(mine, h => h.StartsAt <= opened && h.EndsAt > now, MoreThanAWeek, library.Now, now)).Where(s => !s.IsClosed)];
        ToClose = await db.ToClose(mine, MoreThanAWeek, now);
    }
}
