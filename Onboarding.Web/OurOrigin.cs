using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.Net.Http.Headers;

namespace Onboarding.Web;

/// <summary>
/// Who the site answers to: in production only its own name, as the setting PublicAddress gives it, so that no address it writes
/// leads elsewhere; and no change comes from a page of another site, token or not.
/// </summary>
public static class OurOrigin
{
    extension(WebApplicationBuilder builder)
    {
        public void AddOurOrigin() => builder.Services.Configure<HostFilteringOptions>(filter =>
        {
            // A probe that asks by number is named in AllowedHosts
            if (builder.Environment.IsProduction() && PublicAddress(builder.Configuration) is { } ours)
                filter.AllowedHosts = [ours.Host, .. builder.Configuration["AllowedHosts"]?.Split(';', StringSplitOptions.RemoveEmptyEntries) ?? []];
            filter.AllowEmptyHosts = false;
            filter.IncludeFailureMessage = false;
        });
    }

    extension(WebApplication app)
    {
        public void UseOurOrigin()
        {
            var ours = PublicAddress(app.Configuration);
            app.Use((context, next) =>
            {
                // The page that says so answers in the place of what was refused
                var isRefused = context.Features.Get<IStatusCodeReExecuteFeature>() is not null;
                if (isRefused || !ChangesSomething(context.Request.Method) || !IsForeign(context.Request, ours)) return next(context);

                context.Response.StatusCode = StatusCodes.Status400BadRequest;
                return Task.CompletedTask;
            });
        }
    }

    private static Uri? PublicAddress(IConfiguration settings) => Uri.TryCreate(settings["PublicAddress"], UriKind.Absolute, out var address) ? address : null;

    private static bool ChangesSomething(string method) => !HttpMethods.IsGet(method) && !HttpMethods.IsHead(method) && !HttpMethods.IsOptions(method);

    // By name alone: a proxy that speaks https for us asks by http. A browser that hides the origin says « null », and the token decides
    private static bool IsForeign(HttpRequest request, Uri? ours) =>
        request.Headers["Sec-Fetch-Site"] == "cross-site"
        || request.Headers[HeaderNames.Origin].ToString() is { Length: > 0 } said && said != "null"
            && !(Uri.TryCreate(said, UriKind.Absolute, out var origin) && (origin.Authority == request.Host.Value || origin.Authority == ours?.Authority));
}
