using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Web;

namespace Onboarding.Tests.Pages.Samples;

/// <summary>What the strings must find: a page that says again what it was told, as it was told, and takes any word for a number.</summary>
[Audience.Everyone]
public sealed class GullibleModel : PageModel
{
    [BindProperty] public string? Said { get; set; }
    [BindProperty] public string? Number { get; set; }

    public void OnPost() => _ = int.Parse(Number ?? "", CultureInfo.InvariantCulture);
}
