using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Onboarding.Core.Data;
using Onboarding.Core.Organisation;
using Onboarding.Core.People;

namespace Onboarding.Web.Pages.Administration;

[Audience.Role(Role.Administrator)]
public sealed class RoomModel(OnboardingDb db, WriteGate gate) : RoomForm(gate)
{
    public Room Room { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid room)
    {
        if (!await Load(room)) return NotFound();

        (Name, Seats) = (Room.Name, Room.Seats);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid room)
    {
        if (!await Load(room)) return NotFound();
        if (!await Keep(room)) return Page();

        TempData.Notify("La salle est enregistrée.");
        return RedirectToPage("Venue", new { venue = Venue.Id });
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid room)
    {
        if (!await Load(room)) return NotFound();

        var removed = await Gate.Write(db => db.RemoveUnused<Room>(room));
        TempData.Notify(
            removed ? $"« {Room.Name} » est supprimée." : $"Des séances ont lieu dans « {Room.Name} », ou y ont eu lieu : elle reste.",
            removed ? NoticeState.Done : NoticeState.Alert);
        return RedirectToPage("Venue", new { venue = Venue.Id });
    }

    private async Task<bool> Load(Guid id)
    {
        if (await db.Rooms.AsNoTracking().Include(r => r.Venue).SingleOrDefaultAsync(r => r.Id == id) is not { } found) return false;
        (Room, Venue) = (found, found.Venue!);
        return true;
    }
}
