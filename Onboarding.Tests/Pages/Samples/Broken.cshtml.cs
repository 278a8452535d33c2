using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Web;

namespace Onboarding.Tests.Pages.Samples;

[Audience.Everyone]
public sealed class BrokenModel : PageModel
{
    public void OnGet() => throw new InvalidOperationException($"{Request.Path}: le mot de passe de la base est 1234");
}
