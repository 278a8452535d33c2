using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onboarding.Core;
using Onboarding.Core.Data;
using Onboarding.Core.Documents;
using Onboarding.Core.Organisation;

namespace Onboarding.Web.Pages.Administration;

/// <summary>What is asked about a room, whether it is new or known.</summary>
public abstract class RoomForm(WriteGate gate) : PageModel
{
    protected WriteGate Gate { get; } = gate;

    [BindProperty] public string? Name { get; set; }
    [BindProperty, Display(Name = "Places")] public int? Seats { get; set; }

    public Venue Venue { get; protected set; } = null!;

    /// <summary>False when the form has something to correct.</summary>
    protected async Task<bool> Keep(Guid? known)
    {
        var name = Typed.Line(Name, Venue.NameLength);
        if (name is null) ModelState.TryAddModelError(nameof(Name), $"Écrivez le nom de la salle, en {Venue.NameLength} caractères au plus.");
        else if (!CertificateDocument.CanWrite(name)) ModelState.TryAddModelError(nameof(Name), AdministrationWords.NoFont);
        if (Seats is not (>= 1 and <= Room.MostSeats)) ModelState.TryAddModelError(nameof(Seats), $"Écrivez le nombre de places, de 1 à {Room.MostSeats}, en chiffres.");
        if (!ModelState.IsValid) return false;

        var isNew = await Gate.Write(async db =>
        {
            await db.LockOrganisation();
            if (await db.Rooms.AnyAsync(r => r.VenueId == Venue.Id && r.Name == name && r.Id != known)) return false;

            if (known is null) db.Rooms.Add(new Room(Venue.Id, name!, Seats!.Value));
            else (await db.Rooms.SingleAsync(r => r.Id == known)).Change(name!, Seats!.Value);
            return true;
        });
        if (!isNew) ModelState.AddModelError(nameof(Name), $"Une autre salle de ce lieu s’appelle « {name} ».");
        return isNew;
    }
}
