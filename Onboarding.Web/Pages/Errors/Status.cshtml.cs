using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Web.Languages;

namespace Onboarding.Web.Pages.Errors;

// Re-executed in place of any refused request, so also of a form whose token was the very fault
[Audience.Everyone, IgnoreAntiforgeryToken]
public sealed class StatusModel(T t) : PageModel
{
    private static readonly int[] Known = [400, 401, 403, 404, 410, 413, 429];

    /// <summary>Someone may type this page's own address; what they typed is no error that we know.</summary>
    public int Code => IsAnotherRequest || Known.Contains(Asked) ? Asked : StatusCodes.Status404NotFound;

    public void OnGet()
    {
        if (!IsAnotherRequest) Response.StatusCode = Code;
    }

    public (string Title, string Lead) Words => Code switch
    {
        400 => (t["La page a expiré"],
            t["Elle est restée ouverte trop longtemps, ou l’envoi était incomplet. Rien n’a été enregistré. Rechargez la page, puis recommencez."]),
        401 => (t["Il faut se connecter"],
            t["Cette page montre des informations personnelles. Connectez-vous, puis revenez-y."]),
        403 => (t["Cette page est réservée"],
            t["Votre compte n’ouvre pas cette porte. Les comptes des agents sont gérés par les ressources humaines."]),
        410 => (t["Cette page n’existe plus"],
            t["Ce qu’elle montrait a été retiré au bout de sa durée de conservation. Vous n’avez rien cassé."]),
        413 => (t["Le fichier est trop lourd"],
            t["Rien n’a été enregistré. Choisissez un fichier plus petit, puis recommencez."]),
        429 => (t["Trop d’essais en peu de temps"],
            t["C’est une protection, pas une faute de votre part. Attendez quelques minutes, puis recommencez."]),
        _ => (t["Ce chemin ne mène nulle part"],
            t["La page a changé d’adresse, ou le lien est incomplet. Vous n’avez rien cassé."]),
    };

    private bool IsAnotherRequest => HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null;

    // Not bound: the form of the refused request may be what no binder can read
    private int Asked => int.Parse((string)RouteData.Values["code"]!, CultureInfo.InvariantCulture);
}
