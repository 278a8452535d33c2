using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Onboarding.Web.Pages.Home;

[Audience.Everyone]
public sealed class IndexModel : PageModel;
