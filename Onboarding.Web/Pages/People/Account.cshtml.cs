using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Core;
using Onboarding.Core.Data;
using Onboarding.Core.People;
using Onboarding.Web.Languages;

namespace Onboarding.Web.Pages.People;

/// <summary>Whoever holds the link chooses the name and the password of an account, once. Opening it changes nothing: a button does.</summary>
[Audience.Everyone]
public sealed class AccountModel(OnboardingDb db, WriteGate gate, UserManager<Person> people, T t, TimeProvider clock) : PageModel
{
    [BindProperty] public string? Name { get; set; }

    [BindProperty]
    [Display(Name = "Mot de passe")]
    [StringLength(200)]
    public string? Password { get; set; }

    /// <summary>Null when the link no longer works.</summary>
    public Person? Person { get; private set; }

    public async Task<IActionResult> OnGetAsync(string secret)
    {
        if (!await Load(secret)) return Over();

        // An account made on the command line is called by its address until its holder says better
        Name = Person!.Name == Person.Email ? "" : Person.Name;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string secret)
    {
        if (!await Load(secret)) return Over();
        if (PersonName.Refusal(Name) is { } refusal) ModelState.AddModelError(nameof(Name), NameWords.Of(refusal, t));
        else await CheckPassword(PersonName.Read(Name)!);
        if (!ModelState.IsValid) return Page();

        // Before the gate: a hash costs what a hundred writes cost
        var hash = people.PasswordHasher.HashPassword(Person!, Password!);
        if (!await gate.Write(db => db.TakeUp(secret, PersonName.Read(Name)!, hash, clock.UtcNow))) return Over();

        TempData.Notify("Votre mot de passe est enregistré. Connectez-vous.");
        return RedirectToPage("SignIn");
    }

    private async Task CheckPassword(string name)
    {
        Person!.Rename(name);
        foreach (var validator in people.PasswordValidators)
        {
            var found = await validator.ValidateAsync(people, Person, Password ?? "");
            foreach (var error in found.Errors) ModelState.TryAddModelError(nameof(Password), error.Description);
        }
    }

    private PageResult Over()
    {
        Person = null;
        Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }

    private async Task<bool> Load(string secret) =>
        secret.Length == AccountLink.SecretLength && (Person = await db.PersonByLink(secret, clock.UtcNow)) is not null;
}
