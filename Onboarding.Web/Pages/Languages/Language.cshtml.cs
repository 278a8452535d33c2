using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Web.Languages;

namespace Onboarding.Web.Pages.Languages;

[Audience.Everyone]
public sealed class LanguageModel : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Back { get; set; }

    public IActionResult OnPost(string? language)
    {
        if (language is null || !SiteLanguages.Readings.ContainsKey(language)) return BadRequest();

        Response.Remember(SiteLanguages.LanguageCookie, language);
        return LocalRedirect(Url.LocalOrHome(Back));
    }
}
