using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Onboarding.Core.Data;
using Onboarding.Core.People;

namespace Onboarding.Web.Pages.Administration;

[Audience.Role(Role.Administrator)]
public sealed class NewRoomModel(OnboardingDb db, WriteGate gate) : RoomForm(gate)
{
    public async Task<IActionResult> OnGetAsync(Guid venue) => await Load(venue) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid venue)
    {
        if (!await Load(venue)) return NotFound();
        if (!await Keep(known: null)) return Page();

        TempData.Notify("La salle est ajoutée.");
        return RedirectToPage("Venue", new { venue });
    }

    private async Task<bool> Load(Guid id)
    {
        if (await db.Venues.AsNoTracking().SingleOrDefaultAsync(v => v.Id == id) is not { } found) return false;
        Venue = found;
        return true;
    }
}
