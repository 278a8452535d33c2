using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Web.Languages;

namespace Onboarding.Web.Pages.Languages;

[Audience.Everyone]
public sealed class TextSizeModel : PageModel
{
    public IActionResult OnGet() => RedirectToPage("Language", Request.IsAtKiosk ? new { borne = true } : null);

    public IActionResult OnPost(string? size, string? spacing, string? back)
    {
        if (size is not null && SiteLanguages.TextSizes.Contains(size)) Response.Remember(SiteLanguages.TextCookie, size);
        else if (spacing is not null && SiteLanguages.TextSpacings.Contains(spacing)) Response.Remember(SiteLanguages.SpacingCookie, spacing);
        else return BadRequest();

        return LocalRedirect(Url.LocalOrHome(back));
    }
}
