using System.Net.Sockets;

namespace Onboarding.Web;

/// <summary>Two plain answers for whoever watches over the site: it lives, and it can serve.</summary>
public static class Health
{
    private const string Alive = "/healthz";
    private const string Ready = "/readyz";

    extension(WebApplicationBuilder builder)
    {
        /// <summary>After all that brings data protection with it.</summary>
        public void AddHealth()
        {
            // It would read the keys before the database has been brought to this release; Readiness makes them after
            builder.Services.Remove(builder.Services.Single(service => service.ImplementationType?.Name == "DataProtectionHostedService"));
            builder.Services.AddSingleton<Readiness>();
            builder.Services.AddHostedService(services => services.GetRequiredService<Readiness>());
        }
    }

    extension(WebApplication app)
    {
        public void MapHealth()
        {
            app.MapShown(Alive, () => "ok").WithMetadata(new Audience.EveryoneAttribute());
            app.MapShown(Ready, async (Readiness readiness) => await readiness.IsReady() ? Results.Text("ok") : NotReady).WithMetadata(new Audience.EveryoneAttribute());
        }

        /// <summary>Until the database has been brought to this release, pages would fail one by one.</summary>
        public void UseHealth() => app.Use((context, next) =>
        {
            if (app.Services.GetRequiredService<Readiness>().IsOpen || context.Request.Path.Value is Alive or Ready) return next(context);

            context.Response.Headers.RetryAfter = "10";
            return Results.Text("Passerelle démarre. Rechargez cette page dans une minute.", statusCode: StatusCodes.Status503ServiceUnavailable).ExecuteAsync(context);
        });

        /// <summary>Serves until it is told to stop, then lets what has begun come to its end.</summary>
        public async Task Serve()
        {
            try
            {
                await app.StartAsync();
            }
            catch (Exception refused) when (refused is IOException or SocketException or FormatException)
            {
                throw new Core.Data.WrongSetting("urls", Settings.NotToListenOn(app.Configuration["urls"]));
            }
            await app.WaitForShutdownAsync();
        }
    }

    private static IResult NotReady => Results.Text("pas prêt", statusCode: StatusCodes.Status503ServiceUnavailable);
}
