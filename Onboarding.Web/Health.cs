using Onboarding.Core.Data;

namespace Onboarding.Web;

/// <summary>Two plain answers for whoever watches over the site: it lives, and it can serve.</summary>
public static class Health
{
    extension(WebApplication app)
    {
        public void MapHealth()
        {
            app.MapGet("/healthz", () => "ok").WithMetadata(new Audience.EveryoneAttribute());
            app.MapGet("/readyz", IsReady).WithMetadata(new Audience.EveryoneAttribute());
        }
    }

    private static async Task<IResult> IsReady(OnboardingDb db, CancellationToken stop) => await db.Database.CanConnectAsync(stop)
        ? Results.Text("ok")
        : Results.Text("database", statusCode: StatusCodes.Status503ServiceUnavailable);
}
