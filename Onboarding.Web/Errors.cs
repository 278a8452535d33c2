using System.Data.Common;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Data.Sqlite;
using Onboarding.Core;
using Onboarding.Core.Catalogue;
using Onboarding.Web.Languages;
using static SQLitePCL.raw;

namespace Onboarding.Web;

/// <summary>Refusals are pages of the site; a failure is one page that needs nothing of it. Neither shows a trace, in Development neither.</summary>
public static class Errors
{
    private static readonly TimeSpan Outage = TimeSpan.FromMinutes(1);

    extension(WebApplication app)
    {
        public void UseErrors()
        {
            app.UseStatusCodePagesWithReExecute("/erreur/{0}");
            app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = Apologise, StatusCodeSelector = StatusOf });
        }
    }

    extension(HttpResponse response)
    {
        /// <summary>Too many tries: in how long to come back, for programs in the header and for people in the page that is shown.</summary>
        public void AskToWait(TimeSpan pause, int status = StatusCodes.Status429TooManyRequests)
        {
            response.StatusCode = status;
            response.Headers.RetryAfter = $"{(int)pause.TotalSeconds}";
        }

        /// <summary>What the answer itself asks to wait, rounded up.</summary>
        public int? MinutesToWait => int.TryParse(response.Headers.RetryAfter, out var seconds) ? (seconds + 59) / 60 : null;
    }

    private static int StatusOf(Exception failure) => failure switch
    {
        BadHttpRequestException refused => refused.StatusCode,
        _ when IsDatabaseAway(failure) => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    // Entity Framework wraps what the database says
    internal static bool IsDatabaseAway(Exception? failure) => failure switch
    {
        null => false,
        SqliteException { SqliteErrorCode: SQLITE_BUSY or SQLITE_CANTOPEN or SQLITE_IOERR } or DbException { IsTransient: true } => true,
        _ => IsDatabaseAway(failure.InnerException),
    };

    // Written by hand: what failed may be what the layout, the sign-in or the router needs
    private static async Task Apologise(HttpContext context)
    {
        if (context.Response.StatusCode < StatusCodes.Status500InternalServerError) return;

        SiteLanguages.Speak(context.Request);
        var T = context.RequestServices.GetRequiredService<T>();
        var html = context.RequestServices.GetRequiredService<HtmlEncoder>();
        var phone = context.RequestServices.GetRequiredService<CurrentLibrary>().Now.Site.SupportPhone;
        var number = Log(context);

        var isAway = context.Response.StatusCode == StatusCodes.Status503ServiceUnavailable;
        if (isAway) context.Response.AskToWait(Outage, context.Response.StatusCode);
        var title = isAway ? T["Le site est en pause"] : T["C’est nous, pas vous"];
        var lead = isAway
            ? T["Il ne peut pas répondre pour l’instant. Ce qui était enregistré le reste. Attendez une minute, puis réessayez."]
            : T["Une erreur est survenue de notre côté. Ce qui était enregistré le reste. Attendez une minute, puis réessayez."];

        var home = context.Request.Home;

        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync($"""
            <!doctype html>
            <html lang="{SiteLanguages.Current}" data-text="{context.Request.TextSize}" data-spacing="{context.Request.TextSpacing}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{html.Encode(title)} – Passerelle</title>
            <link rel="icon" href="/logo.svg" type="image/svg+xml">
            <link rel="stylesheet" href="/css/passerelle.css">
            </head>
            <body>
            <main class="page" id="content"><section class="error-page"><div class="stack">
            <p class="soft">{html.Encode(T["Erreur {0}", context.Response.StatusCode])}</p>
            <h1>{html.Encode(title)}</h1>
            <p class="lead">{html.Encode(lead)}</p>
            <p>{html.Encode(T["Si cela continue, appelez le {0} et donnez ce numéro :", phone])} <b class="nowrap">{number}</b></p>
            <p class="row"><a class="button button-next" href="">{html.Encode(T["Réessayer"])}</a> <a class="button button-quiet" href="{home}">{html.Encode(T["Revenir à l’accueil"])}</a></p>
            </div><svg class="picto" aria-hidden="true"><use href="/icons.svg#picto-lost"/></svg></section></main>
            </body>
            </html>
            """);
    }

    /// <summary>What the person reads out on the phone, and what is looked for in the log.</summary>
    private static string Log(HttpContext context)
    {
        var number = Crockford.Spaced(Crockford.Random(8));
        var log = context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(Errors));
        // The page, not its address: that of a guest's booking is a secret
        var page = (context.Features.Get<IExceptionHandlerFeature>()?.Endpoint as RouteEndpoint)?.RoutePattern.RawText;
        log.LogError("Failure {Number} at {Page}", number, page);
        return number;
    }
}
