using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Onboarding.Core;
using Onboarding.Core.Data;
using Onboarding.Core.People;

namespace Onboarding.Web.Pages.Administration;

[Audience.Role(Core.People.Role.Administrator)]
public sealed class PersonModel(OnboardingDb db, WriteGate gate, PublicAddress address, TimeProvider clock) : PersonForm(db)
{
    public Person Person { get; private set; } = null!;
    public DateTime? LinkExpiresAt { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid person)
    {
        if (!await Load(person)) return NotFound();

        ShowPerson();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid person)
    {
        if (!await Load(person)) return NotFound();
        var (name, email) = ReadPerson();
        if (!ModelState.IsValid) return Page();

        var isFree = await Change(person, async (db, found) =>
        {
            if (await db.PersonByEmail(email) is { } holder && holder.Id != person) return false;

            if (found.Email != email) await db.ChangeEmail(found, email);
            found.Rename(name);
            found.WorksAt(Places.Commune(CommuneId), Places.Department(DepartmentId));
            return true;
        });
        return isFree ? Back(person, "C’est enregistré.") : RefuseEmail();
    }

    public async Task<IActionResult> OnPostGrantAsync(Guid person)
    {
        if (!await Load(person)) return NotFound();
        if (ReadRight() is not { } right)
        {
            ShowPerson();
            return Page();
        }

        var isNew = await Change(person, (_, found) =>
        {
            if (found.Grants.Any(grant => grant.AsRight() == right)) return Task.FromResult(false);
            found.Receive(right.Role, right.CommuneId, right.DepartmentId);
            return Task.FromResult(true);
        });
        return isNew ? Back(person, "Le rôle est ajouté.") : Back(person, "Cette personne a déjà ce rôle.", NoticeState.Soon);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid person, Guid grant)
    {
        if (!await Load(person) || Person.Grants.All(g => g.Id != grant)) return NotFound();

        var withdrawn = await Change(person, async (db, found) =>
            found.Grants.FirstOrDefault(g => g.Id == grant) is not { } lost || await db.Withdraw(found, lost));
        return withdrawn
            ? Back(person, "Le rôle est retiré.")
            : Back(person, "C’est la dernière personne qui administre : donnez d’abord ce rôle à quelqu’un qui a ouvert son compte.", NoticeState.Alert);
    }

    public async Task<IActionResult> OnPostLinkAsync(Guid person)
    {
        if (!await Load(person) || Person.IsDisabled) return NotFound();

        var secret = await Change(person, (db, found) => db.NewLink(found, clock.UtcNow));
        return Back(person, AdministrationWords.LinkToGive(address, Person, secret));
    }

    public async Task<IActionResult> OnPostDisableAsync(Guid person)
    {
        if (!await Load(person)) return NotFound();

        return await Change(person, (db, found) => db.Disable(found, clock.UtcNow))
            ? Back(person, "Le compte est désactivé.")
            : Back(person, "C’est la dernière personne qui administre : son compte ne peut pas être désactivé.", NoticeState.Alert);
    }

    public async Task<IActionResult> OnPostEnableAsync(Guid person)
    {
        if (!await Load(person)) return NotFound();

        await Change(person, (_, found) =>
        {
            found.Enable();
            return Task.FromResult(true);
        });
        return Back(person, "Le compte est réactivé. Si le mot de passe est oublié, faites un nouveau lien.");
    }

    private Task<TAnswer> Change<TAnswer>(Guid id, Func<OnboardingDb, Person, Task<TAnswer>> change) => gate.Write(async db =>
    {
        await db.LockOrganisation();
        return await change(db, await db.Users.Include(p => p.Grants).SingleAsync(p => p.Id == id));
    });

    private RedirectToPageResult Back(Guid person, string words, NoticeState state = NoticeState.Done)
    {
        TempData.Notify(words, state);
        return RedirectToPage(new { person });
    }

    // The form of the rights shows the person too, and does not send them
    private void ShowPerson() => (Name, Email, CommuneId, DepartmentId) = (Person.Name, Person.Email, Person.CommuneId, Person.DepartmentId);

    private async Task<bool> Load(Guid id)
    {
        if (await Db.Users.AsNoTracking().Include(p => p.Grants).SingleOrDefaultAsync(p => p.Id == id) is not { } found) return false;

        Person = found;
        var now = clock.UtcNow;
        LinkExpiresAt = await Db.AccountLinks.Where(l => l.PersonId == id && l.ExpiresAt > now).Select(l => (DateTime?)l.ExpiresAt).SingleOrDefaultAsync();
        await LoadPlaces();
        return true;
    }
}
