using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Web;

namespace Onboarding.Tests.Pages.Samples;

[Audience.Everyone]
public sealed class WaitsModel : PageModel
{
    public IActionResult OnGet()
    {
        Response.AskToWait(TimeSpan.FromSeconds(9 * 60 + 30));
        return new EmptyResult();
    }
}
