using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onboarding.Core.Data;
using Onboarding.Core.People;
using Onboarding.Web.Pages.People;

namespace Onboarding.Web.Pages.Administration;

/// <summary>What is asked about a person, whether they are new or known, and about what they may do.</summary>
public abstract class PersonForm(OnboardingDb db) : PageModel
{
    protected OnboardingDb Db { get; } = db;

    [BindProperty] public string? Name { get; set; }
    [BindProperty] public string? Email { get; set; }
    [BindProperty, Display(Name = "Commune")] public Guid? CommuneId { get; set; }
    [BindProperty, Display(Name = "Direction ou service")] public Guid? DepartmentId { get; set; }
    [BindProperty, Display(Name = "Rôle")] public Role? Role { get; set; }
    [BindProperty] public string? Where { get; set; }

    public Places Places { get; private set; } = null!;

    protected async Task LoadPlaces() => Places = new(
        await Db.Communes.AsNoTracking().OrderBy(c => c.Name).ToListAsync(), await Db.Departments.AsNoTracking().OrderBy(d => d.Name).ToListAsync());

    /// <summary>The name and the address as they can be kept; what is wrong with them is said.</summary>
    protected (string Name, string Email) ReadPerson()
    {
        var (name, email) = (PersonName.Read(Name), Contact.Read(Email) is { } contact && contact.Contains('@') ? contact : null);
        if (PersonName.Refusal(Name) is { } refusal) ModelState.TryAddModelError(nameof(Name), NameWords.OfSomebodyElse(refusal));
        if (email is null) ModelState.TryAddModelError(nameof(Email), "Écrivez une adresse e-mail, par exemple prenom.nom@exemple.fr.");
        if (CommuneId is not null && Places.Commune(CommuneId) is null) ModelState.TryAddModelError(nameof(CommuneId), "Choisissez la commune dans la liste.");
        if (DepartmentId is not null && Places.Department(DepartmentId) is null) ModelState.TryAddModelError(nameof(DepartmentId), "Choisissez la direction ou le service dans la liste.");
        return (name ?? "", email ?? "");
    }

    /// <summary>The right that was chosen; whoever administers does so everywhere.</summary>
    protected Right? ReadRight()
    {
        if (Role is not { } role || !Enum.IsDefined(role)) ModelState.TryAddModelError(nameof(Role), "Choisissez le rôle dans la liste.");
        var where = Places.Where(Where);
        if (where is null) ModelState.TryAddModelError(nameof(Where), "Choisissez dans la liste où le rôle vaut.");
        else if (Role is Core.People.Role.Administrator && where is not (null, null)) ModelState.TryAddModelError(nameof(Where), "L’administration vaut partout : choisissez « Partout ».");
        return ModelState.IsValid ? new(Role!.Value, where!.Value.Commune, where.Value.Department) : null;
    }

    protected PageResult RefuseEmail()
    {
        ModelState.AddModelError(nameof(Email), "Un compte existe déjà avec cette adresse e-mail.");
        return Page();
    }
}
