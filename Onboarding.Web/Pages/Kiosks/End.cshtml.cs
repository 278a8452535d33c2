using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Core;
using Onboarding.Core.Catalogue;
using Onboarding.Core.Data;
using Onboarding.Core.Kiosks;
using Onboarding.Core.Learning;
using Onboarding.Core.People;

namespace Onboarding.Web.Pages.Kiosks;

/// <summary>
/// The end of a visit: the place in the lesson goes to the card when there is one, everything else is forgotten, here and on
/// the computer.
/// </summary>
[Audience.Everyone]
public sealed class EndModel(WriteGate gate, CurrentLibrary library, VisitCookie visits, Me me, TimeProvider clock) : PageModel
{
    [BindProperty] public string? Module { get; set; }
    [BindProperty] public int? Step { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await visits.Current() is { } visit)
        {
            await gate.Write(async db =>
            {
                if (visit.CardId is { } card && library.Now.Module(Module ?? "") is { } module)
                    (await db.ProgressOf(card, module.Slug, clock.UtcNow)).Reach(module.StepAt(Step), clock.UtcNow);
                await db.End(visit.Id);
            });
        }
        // An agent who signed in here is signed out everywhere: a copied cookie opens nothing
        if (me.PersonId is { } person) await gate.Write(async db => (await db.Users.FindAsync(person))?.RenewStamp());
        // Whatever this person left, an agent's sign-in included
        foreach (var cookie in Request.Cookies.Keys) Response.Cookies.Delete(cookie);
        Response.Headers["Clear-Site-Data"] = "\"cache\"";
        return RedirectToPage();
    }
}
