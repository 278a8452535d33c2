using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Onboarding.Core;
using Onboarding.Core.Attendance;
using Onboarding.Core.Certificates;
using Onboarding.Core.Data;
using Onboarding.Core.Kiosks;
using Onboarding.Core.Learning;
using Onboarding.Core.Messages;
using Onboarding.Core.People;
using Onboarding.Web.Pages.Kiosks;
using Onboarding.Web.Pages.Sessions;

namespace Onboarding.Web;

/// <summary>The acts that several pages share, and who does the queued work.</summary>
public static class Acts
{
    extension(WebApplicationBuilder builder)
    {
        public void AddActs()
        {
            builder.Services.AddSingleton(TimeProvider.System);
            builder.Services.AddSingleton<Issuing>();
            builder.Services.OnWork<SessionClosed, Issuing>((issuing, db, closed) => issuing.Issue(db, closed));
            builder.Services.OnWork<CourseFollowed, Issuing>((issuing, db, done) => issuing.Issue(db, done));
            builder.Services.EveryDay("wrong guesses", (db, now) => db.PurgeThrottles(now));
            builder.Services.EveryDay("old links", (db, now) => db.PurgeLinks(now));
            builder.Services.EveryDay("old opinions", (db, now) => db.PurgeOpinions(now));
            builder.Services.EveryDay("silent visits", (db, now) => db.EndSilentVisits(now));
            builder.Services.AddScoped<OpenVisit>();
            builder.Services.AddScoped<ParticipantFinder>();

            var configured = builder.Configuration["PublicAddress"];
            if (configured is { Length: > 0 } && !IsOrigin(configured))
                throw new WrongSetting("PublicAddress", $"vaut « {configured} », mais doit être une adresse comme https://passerelle.exemple.fr, sans rien après");
            builder.Services.AddSingleton(services => new PublicAddress(() => configured is { Length: > 0 } ? configured : Listening(services)));
        }
    }

    // What is printed is this and a path of ours
    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address is { Scheme: "http" or "https", UserInfo: "", PathAndQuery: "/", Fragment: "" } && text == text.Trim();

    // A developer's machine has no other address than the one it listens on
    private static string Listening(IServiceProvider services) =>
        services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()
        ?? services.GetRequiredService<IConfiguration>()["urls"]?.Split(';')[0]
        ?? "http://localhost:5000";
}
