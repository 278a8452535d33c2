using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Onboarding.Core.Data;
using Onboarding.Core.Organisation;
using Onboarding.Core.People;

namespace Onboarding.Web.Pages.Administration;

[Audience.Role(Role.Administrator)]
public sealed class VenueModel(OnboardingDb db, WriteGate gate) : VenueForm(db, gate)
{
    public Venue Venue { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid venue)
    {
        if (!await Load(venue)) return NotFound();

        Show(Venue);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid venue)
    {
        if (!await Load(venue)) return NotFound();
        if (await Keep(venue) is null) return Page();

        TempData.Notify("Le lieu est enregistré.");
        return RedirectToPage(new { venue });
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid venue)
    {
        if (!await Load(venue)) return NotFound();

        var removed = await Gate.Write(db => db.RemoveUnused<Venue>(venue));
        TempData.Notify(
            removed ? $"« {Venue.Name} » est supprimé." : $"« {Venue.Name} » a encore des salles : supprimez-les d’abord.",
            removed ? NoticeState.Done : NoticeState.Alert);
        return removed ? RedirectToPage("Venues") : RedirectToPage(new { venue });
    }

    private async Task<bool> Load(Guid id)
    {
        if (await Db.Venues.AsNoTracking().Include(v => v.Rooms).SingleOrDefaultAsync(v => v.Id == id) is not { } found) return false;

        Venue = found;
        await LoadChoices();
        return true;
    }
}
