using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onboarding.Core.Data;
using Onboarding.Core.People;

namespace Onboarding.Web.Pages.Administration;

/// <summary>From an empty site to a first session: what is there, what is next, and why.</summary>
[Audience.Role(Role.Administrator)]
public sealed class IndexModel(OnboardingDb db) : PageModel
{
    public IReadOnlyList<FirstStep> Steps { get; private set; } = [];

    public async Task OnGetAsync() => Steps =
    [
        new(await db.Communes.AnyAsync(), "Les communes", "Chaque lieu est dans l’une d’elles.", "/administration/communes", "Ajouter une commune"),
        new(await db.Departments.AnyAsync(), "Les directions et services", "Là où travaillent les agents.", "/administration/directions", "Ajouter une direction"),
        new(await db.Venues.AnyAsync(), "Un premier lieu", "Un espace cyber-base, une mairie, une médiathèque.", "/administration/lieux/nouveau", "Ajouter un lieu"),
        new(await db.Rooms.AnyAsync(), "Une première salle", "Une séance se crée dans une salle, qui dit combien de personnes y tiennent.", "/administration/lieux", "Choisir le lieu"),
        new(await db.Users.WhoMayTrain().AnyAsync(), "Qui anime", "Quelqu’un avec le rôle « Formation » : vous lui donnerez un lien pour ouvrir son compte.", "/administration/personnes/nouvelle", "Ajouter la première personne"),
        new(await db.Sessions.AnyAsync(), "Une première séance", "Cette personne la crée depuis son planning ; vous le pouvez aussi.", "/seances/nouvelle", "Créer une séance"),
    ];
}

public sealed record FirstStep(bool IsDone, string Title, string Why, string Address, string Act);
