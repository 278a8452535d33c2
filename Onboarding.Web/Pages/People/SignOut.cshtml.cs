using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Core.Data;
using Onboarding.Core.People;

namespace Onboarding.Web.Pages.People;

/// <summary>Signing out renews the stamp: a copy of the cookie, on this device or another, opens nothing any more.</summary>
[Audience.Everyone]
public sealed class SignOutModel(WriteGate gate, Me me) : PageModel
{
    public bool IsSignedIn => me.IsSignedIn;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (me.PersonId is { } id) await gate.Write(db => db.EndSignIns(id));
        await HttpContext.SignOutAsync(Web.SignIn.PersonScheme);
        return Redirect("/");
    }
}
