using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Bench.Pages;
using Onboarding.Web;

[assembly: HostingStartup(typeof(EmptyPage))]

namespace Onboarding.Bench.Pages;

/// <summary>A page of the site that says nothing: what its layout, its menu and its sign-in cost by themselves.</summary>
[Audience.Everyone]
public sealed class EmptyModel : PageModel;

/// <summary>Brings the page into the published site, which knows nothing of it.</summary>
public sealed class EmptyPage : IHostingStartup
{
    public const string Address = "/banc/vide";

    public static Dictionary<string, string> Settings => new()
    {
        // The first loads this assembly into the site's process, the second has it configure the site
        ["DOTNET_STARTUP_HOOKS"] = typeof(EmptyPage).Assembly.Location,
        ["ASPNETCORE_HOSTINGSTARTUPASSEMBLIES"] = typeof(EmptyPage).Assembly.GetName().Name!,
    };

    public void Configure(IWebHostBuilder builder) =>
        builder.ConfigureServices(services => services.AddRazorPages().AddApplicationPart(typeof(EmptyPage).Assembly));
}
