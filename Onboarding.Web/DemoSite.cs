using Onboarding.Core.Data;
using Onboarding.Core.Demo;

namespace Onboarding.Web;

/// <summary>Whether this start shows the invented town: in Development only, unless the setting Demo says no.</summary>
public sealed class DemoSite(IHostEnvironment environment, IConfiguration settings)
{
    public bool IsOn => environment.IsDevelopment() && settings["Demo"] switch
    {
        null or "" => true,
        var said when bool.TryParse(said, out var on) => on,
        var other => throw new WrongSetting("Demo", $"vaut « {other} », mais doit valoir « true » ou « false »"),
    };
}

public static class DemoSites
{
    public static void AddDemo(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<DemoSite>();
        builder.Services.AddScoped<DemoWorld>();
    }

    public static async Task FillDemo(this WebApplication app)
    {
        if (!app.Services.GetRequiredService<DemoSite>().IsOn) return;
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DemoWorld>().Make();
    }
}
