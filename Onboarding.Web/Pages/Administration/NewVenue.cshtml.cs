using Microsoft.AspNetCore.Mvc;
using Onboarding.Core.Data;
using Onboarding.Core.People;

namespace Onboarding.Web.Pages.Administration;

[Audience.Role(Role.Administrator)]
public sealed class NewVenueModel(OnboardingDb db, WriteGate gate) : VenueForm(db, gate)
{
    public Task OnGetAsync() => LoadChoices();

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadChoices();
        if (await Keep(known: null) is not { } venue) return Page();

        TempData.Notify("Le lieu est ajouté. Il lui faut au moins une salle pour accueillir des séances.");
        return RedirectToPage("Venue", new { venue = venue.Id });
    }
}
