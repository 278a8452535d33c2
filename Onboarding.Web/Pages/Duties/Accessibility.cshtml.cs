using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Onboarding.Web.Pages.Duties;

[Audience.Everyone]
public sealed class AccessibilityModel : PageModel;
