using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Diagnostics;
using Onboarding.Core;
using Onboarding.Web.Languages;

namespace Onboarding.Web;

/// <summary>Refusals are pages of the site; a failure is one page that needs nothing of it. Neither shows a trace, in Development neither.</summary>
public static class Errors
{
    extension(WebApplication app)
    {
        public void UseErrors()
        {
            app.UseStatusCodePagesWithReExecute("/erreur/{0}");
            app.UseExceptionHandler(new ExceptionHandlerOptions
            {
                ExceptionHandler = Apologise,
                StatusCodeSelector = exception => exception is BadHttpRequestException refused ? refused.StatusCode : StatusCodes.Status500InternalServerError,
            });
        }
    }

    // Written by hand: what failed may be what the layout, the sign-in or the router needs
    private static async Task Apologise(HttpContext context)
    {
        if (context.Response.StatusCode < StatusCodes.Status500InternalServerError) return;

        SiteLanguages.Speak(context.Request);
        var T = context.RequestServices.GetRequiredService<T>();
        var html = context.RequestServices.GetRequiredService<HtmlEncoder>();

        // What the person reads out on the phone, and what is looked for in the log
        var number = Crockford.Spaced(Crockford.Random(8));
        var log = context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(Errors));
        // The page, not its address: that of a guest's booking is a secret
        var page = (context.Features.Get<IExceptionHandlerFeature>()?.Endpoint as RouteEndpoint)?.RoutePattern.RawText;
        log.LogError("Failure {Number} at {Page}", number, page);

        // A kiosk's visitor is led back to the kiosk
        var home = context.Request.Path.StartsWithSegments("/borne") ? "/borne" : "/";

        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync($"""
            <!doctype html>
            <html lang="{SiteLanguages.Current}" data-text="{context.Request.TextSize}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{html.Encode(T["C’est nous, pas vous"])} – Passerelle</title>
            <link rel="icon" href="/logo.svg" type="image/svg+xml">
            <link rel="stylesheet" href="/css/passerelle.css">
            </head>
            <body>
            <main class="page" id="content"><section class="error-page"><div class="stack">
            <p class="soft">{html.Encode(T["Erreur {0}", context.Response.StatusCode])}</p>
            <h1>{html.Encode(T["C’est nous, pas vous"])}</h1>
            <p class="lead">{html.Encode(T["Une erreur est survenue de notre côté. Attendez une minute, puis réessayez. Si cela continue, donnez ce numéro en appelant l’aide :"])} <b class="nowrap">{number}</b></p>
            <p class="row"><a class="button button-secondary" href="{home}">{html.Encode(T["Revenir à l’accueil"])}</a></p>
            </div><svg class="picto" aria-hidden="true"><use href="/icons.svg#picto-lost"/></svg></section></main>
            </body>
            </html>
            """);
    }
}
