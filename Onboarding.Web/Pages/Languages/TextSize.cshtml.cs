using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Web.Languages;

namespace Onboarding.Web.Pages.Languages;

[Audience.Everyone]
public sealed class TextSizeModel : PageModel
{
    public IActionResult OnGet() => RedirectToPage("Language", Request.IsAtKiosk ? new { borne = true } : null);

    public IActionResult OnPost(string size, string? back)
    {
        if (!SiteLanguages.TextSizes.Contains(size)) return BadRequest();

        Response.Remember(SiteLanguages.TextCookie, size);
        return LocalRedirect(Url.LocalOrHome(back));
    }
}
