using Microsoft.AspNetCore.Mvc.Rendering;
using Onboarding.Core;
using Onboarding.Core.Organisation;
using Onboarding.Core.People;

namespace Onboarding.Web.Pages.Administration;

public static class AdministrationWords
{
    public static readonly IReadOnlyList<SelectListItem> Roles = [.. Enum.GetValues<Role>().Select(role => new SelectListItem(Of(role), role.ToString()))];

    public const string NoFont = "Les attestations porteront ce nom et ne savent pas imprimer tous ces caractères : écrivez-le sans émoji ni symbole rare.";

    public static string Of(Role role) => role switch
    {
        Role.Agent => "Agent",
        Role.Trainer => "Formation : anime des séances",
        Role.Manager => "Responsable",
        Role.HumanResources => "Ressources humaines",
        Role.Administrator => "Administration",
        _ => "Protection des données",
    };

    /// <summary>The one time that anybody sees this link: the server keeps only its digest.</summary>
    public static string LinkToGive(PublicAddress address, Person person, string secret) =>
        $"Lien à donner à {person.Name}, qui choisira son mot de passe. Il marche une fois, pendant {AccountLink.Validity.TotalHours} heures, et ne s’affichera plus : {address.Of($"/compte/{secret}")}";
}

/// <summary>Where a right holds, as one list offers it: everywhere, in a commune, in a department.</summary>
public sealed class Places(IReadOnlyList<Commune> communes, IReadOnlyList<Department> departments)
{
    private const string Everywhere = "partout";

    public IReadOnlyList<SelectListItem> Communes => [new("Aucune", ""), .. communes.Select(commune => new SelectListItem(commune.Name, commune.Id.ToString()))];

    public IReadOnlyList<SelectListItem> Departments => [new("Aucune", ""), .. departments.Select(department => new SelectListItem(department.Name, department.Id.ToString()))];

    public IReadOnlyList<SelectListItem> Wheres
    {
        get
        {
            var (inCommunes, inDepartments) = (new SelectListGroup { Name = "Dans une commune" }, new SelectListGroup { Name = "Dans une direction ou un service" });
            return
            [
                new("Partout", Everywhere),
                .. communes.Select(commune => new SelectListItem(commune.Name, commune.Id.ToString()) { Group = inCommunes }),
                .. departments.Select(department => new SelectListItem(department.Name, department.Id.ToString()) { Group = inDepartments }),
            ];
        }
    }

    public Commune? Commune(Guid? id) => communes.FirstOrDefault(commune => commune.Id == id);

    public Department? Department(Guid? id) => departments.FirstOrDefault(department => department.Id == id);

    /// <summary>What was chosen in the list; null for what is not in it.</summary>
    public (Guid? Commune, Guid? Department)? Where(string? chosen) => Guid.TryParse(chosen, out var id)
        ? Commune(id) is not null ? (id, null) : Department(id) is not null ? (null, id) : null
        : chosen is Everywhere ? (null, null) : null;

    public string Of(Grant grant) => Commune(grant.CommuneId)?.Name ?? Department(grant.DepartmentId)?.Name ?? "partout";
}
