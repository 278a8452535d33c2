using Onboarding.Core.Data;
using Onboarding.Core.Demo;

namespace Onboarding.Web;

/// <summary>Whether this start shows the invented town: in Development only, unless the setting Demo says no.</summary>
public sealed class DemoSite(IHostEnvironment environment, IConfiguration settings)
{
    // Read in every environment: a wrong value is refused there too
    public bool IsOn => settings["Demo"] switch
    {
        null or "" => true,
        var said when bool.TryParse(said, out var on) => on,
        var other => throw new WrongSetting("Demo", $"vaut « {other} », mais doit valoir « true » ou « false »"),
    } && environment.IsDevelopment();
}

public static class DemoSites
{
    public static void AddDemo(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<DemoSite>();
        builder.Services.AddScoped<DemoWorld>();
    }

    public static async Task FillDemo(this IServiceProvider services)
    {
        if (!services.GetRequiredService<DemoSite>().IsOn) return;
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DemoWorld>().Make();
    }
}
