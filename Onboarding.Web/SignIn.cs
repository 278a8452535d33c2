using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Onboarding.Core;
using Onboarding.Core.Data;
using Onboarding.Core.Kiosks;
using Onboarding.Core.People;

namespace Onboarding.Web;

/// <summary>
/// Who comes in, and how we know them again: a person by an encrypted cookie that carries their grants, a visit by an opaque
/// one. One request has one principal; a person's goes first.
/// </summary>
public static class SignIn
{
    public const string PersonScheme = "Person";
    public const string VisitScheme = "Visit";
    public const string PersonCookie = "connexion";
    public const string EndedParameter = "fin";
    private const string EitherScheme = "Either";
    private const string StampClaim = "stamp";

    public static void AddSignIn(this WebApplicationBuilder builder)
    {
        builder.Services.AddAccounts();
        builder.Services.AddDataProtection().SetApplicationName("Passerelle").PersistKeysToDbContext<OnboardingDb>();
        builder.AddProtectedKeys();
        builder.Services.AddSingleton<KnownDevice>();
        builder.Services.AddSingleton<Guessing>();
        builder.Services.AddScoped<VisitCookie>();
        builder.Services.AddAuthentication(EitherScheme)
            .AddPolicyScheme(EitherScheme, null, either =>
            {
                either.ForwardDefaultSelector = http => http.Request.Cookies.ContainsKey(PersonCookie) ? PersonScheme : VisitScheme;
                either.ForwardChallenge = PersonScheme;
                either.ForwardForbid = PersonScheme;
            })
            .AddCookie(PersonScheme, cookie =>
            {
                cookie.Cookie.Name = PersonCookie;
                cookie.LoginPath = "/connexion";
                cookie.ReturnUrlParameter = "retour";
                cookie.ExpireTimeSpan = TimeSpan.FromHours(10);
                cookie.Events.OnValidatePrincipal = RefuseAnOldStamp;
                cookie.Events.OnSigningIn = DropWhatWasToBeTold;
                cookie.Events.OnSigningOut = DropWhatWasToBeTold;
                cookie.Events.OnRedirectToLogin = TellTheEnd(cookie.Events.OnRedirectToLogin);
                // The page itself answers 403, without sending anybody elsewhere
                cookie.Events.OnRedirectToAccessDenied = denied =>
                {
                    denied.Response.StatusCode = StatusCodes.Status403Forbidden;
                    return Task.CompletedTask;
                };
            })
            .AddScheme<AuthenticationSchemeOptions, VisitHandler>(VisitScheme, null);
        builder.Services.PostConfigure<CookieAuthenticationOptions>(PersonScheme, cookie => cookie.TicketDataFormat = new KnownTickets(cookie.TicketDataFormat));
    }

    extension(HttpRequest request)
    {
        /// <summary>The browser still brings the cookie of a sign-in that is over.</summary>
        public bool HasSignInEnded => request.Cookies.ContainsKey(PersonCookie) && request.HttpContext.User.Identity is not { IsAuthenticated: true };
    }

    public static ClaimsPrincipal PrincipalOf(Person person) => new(new ClaimsIdentity(
        [
            new(ClaimTypes.NameIdentifier, person.Id.ToString()),
            new(ClaimTypes.Name, person.Name),
            new(StampClaim, person.SecurityStamp!),
            .. person.Grants.Select(grant => new Claim(Right.ClaimType, grant.AsRight().ToString())),
        ], PersonScheme));

    // Whose sign-in ended in the middle of something is told so, and comes back to it
    private static Func<RedirectContext<CookieAuthenticationOptions>, Task> TellTheEnd(Func<RedirectContext<CookieAuthenticationOptions>, Task> redirect) => challenge =>
    {
        if (challenge.Request.HasSignInEnded) challenge.RedirectUri = QueryHelpers.AddQueryString(challenge.RedirectUri, EndedParameter, "1");
        return redirect(challenge);
    };

    // It was for whoever was at this browser before
    private static Task DropWhatWasToBeTold(PropertiesContext<CookieAuthenticationOptions> context)
    {
        context.Response.Cookies.Delete(PlainCookies.Message);
        return Task.CompletedTask;
    }

    private static async Task RefuseAnOldStamp(CookieValidatePrincipalContext context)
    {
        var stamps = context.HttpContext.RequestServices.GetRequiredService<SecurityStamps>();
        var me = Me.From(context.Principal!);
        if (me.PersonId is { } id && await stamps.IsCurrent(id, context.Principal!.FindFirstValue(StampClaim))) return;

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(PersonScheme);
    }
}

/// <summary>A session cookie that says nothing: only its digest is known here.</summary>
public sealed class VisitCookie(IHttpContextAccessor accessor, OnboardingDb db, TimeProvider clock)
{
    public const string Name = "visite";

    private HttpContext Http => accessor.HttpContext!;

    /// <summary>The visit of this browser, also while somebody is signed in on it.</summary>
    public async Task<Visit?> Current()
    {
        if (Http.Request.Cookies[Name] is not { Length: > 0 and < 64 } secret) return null;

        var digest = Visit.Digest(secret);
        var visit = await db.Visits.AsNoTracking().SingleOrDefaultAsync(v => v.SecretDigest == digest);
        return visit?.IsOver(clock.UtcNow) == false ? visit : null;
    }

    public void Give(string secret) =>
        Http.Response.Cookies.Append(Name, secret, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, IsEssential = true });
}

internal sealed class VisitHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, VisitCookie visits)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (await visits.Current() is not { } visit) return AuthenticateResult.NoResult();

        var identity = new ClaimsIdentity([new(Me.VisitClaim, visit.Id.ToString())], SignIn.VisitScheme);
        if (visit.CardId is { } card) identity.AddClaim(new(Me.CardClaim, card.ToString()));
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SignIn.VisitScheme));
    }
}
