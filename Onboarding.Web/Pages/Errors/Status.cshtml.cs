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
    private static readonly int[] Known = [400, 401, 403, 404, 405, 410, 413, 429, 503];

    /// <summary>Someone may type this page's own address; what they typed is no error that we know.</summary>
    public int Code => IsAnotherRequest || Known.Contains(Asked) ? Asked : StatusCodes.Status404NotFound;

    /// <summary>A form sent after its sender's sign-in had ended: the token was theirs, they are nobody now.</summary>
    public bool HasSignInEnded => Code == StatusCodes.Status400BadRequest && IsAnotherRequest && Request.HasSignInEnded;

    /// <summary>What was refused may well be granted to the same request, asked for anew.</summary>
    public bool IsWorthRetrying => Code is 400 or 429 or 503;

    public void OnGet()
    {
        if (!IsAnotherRequest) Response.StatusCode = Code;
    }

    public async Task<(string Title, string Lead)> Words() => Code switch
    {
        400 when HasSignInEnded => (t["Votre session a expiré"],
            t["Votre connexion s’est fermée entre-temps. Rien n’a été enregistré. Reconnectez-vous : vous reviendrez à cette page."]),
        400 when await Request.CannotBeRead() => (t["Cet envoi ne se lit pas"],
            t["Il contient trop de champs, ou un caractère qu’aucun clavier n’écrit. Rien n’a été enregistré. Rechargez la page, puis recommencez."]),
        400 => (t["La page a expiré"],
            t["Elle est restée ouverte trop longtemps, ou l’envoi était incomplet. Rien n’a été enregistré. Rechargez la page, puis recommencez."]),
        401 => (t["Il faut se connecter"],
            t["Cette page montre des informations personnelles. Connectez-vous, puis revenez-y."]),
        403 => (t["Cette page est réservée"],
            t["Votre compte n’ouvre pas cette porte. Les comptes des agents sont gérés par les ressources humaines."]),
        405 => (t["Cette page ne s’ouvre pas ainsi"],
            t["Elle attend un autre geste que celui qui l’a appelée. Rien n’a été enregistré. Repartez de l’accueil."]),
        410 => (t["Cette page n’existe plus"],
            t["Ce qu’elle montrait a été retiré au bout de sa durée de conservation. Vous n’avez rien cassé."]),
        413 => (t["L’envoi est trop lourd"],
            t["Rien n’a été enregistré. Revenez en arrière, choisissez un fichier plus petit ou écrivez moins, puis recommencez."]),
        429 => (t["Trop d’essais en peu de temps"],
            $"{t["C’est une protection, pas une faute de votre part."]} {Wait}"),
        503 => (t["Le site est en pause"],
            t["Il ne peut pas répondre pour l’instant. Ce qui était enregistré le reste. Attendez une minute, puis réessayez."]),
        _ => (t["Ce chemin ne mène nulle part"],
            t["La page a changé d’adresse, ou le lien est incomplet. Vous n’avez rien cassé."]),
    };

    private string Wait => Response.MinutesToWait is { } minutes
        ? t.N(minutes, "Attendez {0} minute, puis recommencez.", "Attendez {0} minutes, puis recommencez.")
        : t["Attendez quelques minutes, puis recommencez."];

    private bool IsAnotherRequest => HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null;

    // Not bound: the form of the refused request may be what no binder can read
    private int Asked => int.Parse((string)RouteData.Values["code"]!, CultureInfo.InvariantCulture);
}
