using Microsoft.AspNetCore.Mvc;
using Onboarding.Core;
using Onboarding.Core.Data;
using Onboarding.Core.People;

namespace Onboarding.Web.Pages.Administration;

[Audience.Role(Core.People.Role.Administrator)]
public sealed class NewPersonModel(OnboardingDb db, WriteGate gate, PublicAddress address, TimeProvider clock) : PersonForm(db)
{
    public Task OnGetAsync() => LoadPlaces();

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadPlaces();
        var (name, email) = ReadPerson();
        if (ReadRight() is not { } right) return Page();

        var person = new Person(name, email);
        person.WorksAt(Places.Commune(CommuneId), Places.Department(DepartmentId));
        person.Receive(right.Role, right.CommuneId, right.DepartmentId);
        var secret = await gate.Write(async db =>
        {
            await db.LockOrganisation();
            if (await db.PersonByEmail(email) is not null) return null;

            db.Users.Add(person);
            return await db.NewLink(person, clock.UtcNow);
        });
        if (secret is null) return RefuseEmail();

        TempData.Notify(AdministrationWords.LinkToGive(address, person, secret));
        return RedirectToPage("Person", new { person = person.Id });
    }
}
