using Microsoft.AspNetCore.CookiePolicy;
using Microsoft.AspNetCore.Mvc;

namespace Onboarding.Web;

/// <summary>
/// Every cookie of the site, whoever writes it: unreadable by scripts, same site, and over https secure and prefixed,
/// so that no neighbour of the domain can plant one. The rest of the code knows them by their plain names.
/// </summary>
public static class PlainCookies
{
    public const string Message = "message";
    public const string Token = "jeton";

    // A browser takes __Host- only for the whole site; a cookie with a path of its own gets the weaker prefix
    private const string WholeSite = "__Host-";
    private const string OnePath = "__Secure-";

    extension(WebApplicationBuilder builder)
    {
        public void AddPlainCookies()
        {
            builder.Services.AddAntiforgery(antiforgery =>
            {
                antiforgery.Cookie.Name = Token;
                antiforgery.SuppressXFrameOptionsHeader = true;
            });
            builder.Services.Configure<CookieTempDataProviderOptions>(messages => messages.Cookie.Name = Message);
            builder.Services.Configure<CookiePolicyOptions>(policy =>
            {
                policy.HttpOnly = HttpOnlyPolicy.Always;
                policy.Secure = CookieSecurePolicy.SameAsRequest;
                policy.MinimumSameSitePolicy = SameSiteMode.Lax;
                policy.OnAppendCookie = cookie => cookie.CookieName = Prefixed(cookie.Context, cookie.CookieOptions, cookie.CookieName);
                policy.OnDeleteCookie = cookie => cookie.CookieName = Prefixed(cookie.Context, cookie.CookieOptions, cookie.CookieName);
            });
        }
    }

    extension(WebApplication app)
    {
        public void UsePlainCookies()
        {
            app.UseCookiePolicy();
            app.Use((context, next) =>
            {
                if (context.Request.IsHttps) context.Request.Headers.Cookie = string.Join("; ", WithoutPrefix(context.Request.Headers.Cookie));
                return next(context);
            });
        }
    }

    private static string Prefixed(HttpContext context, CookieOptions options, string name) => context.Request.IsHttps switch
    {
        false => name,
        true when options.Path is "/" && options.Domain is null => WholeSite + name,
        true => OnePath + name,
    };

    // What came without its prefix was not written by this site
    private static IEnumerable<string> WithoutPrefix(IEnumerable<string?> headers) =>
        from header in headers
        from cookie in (header ?? "").Split(';', StringSplitOptions.TrimEntries)
        let prefix = cookie.StartsWith(WholeSite, StringComparison.Ordinal) ? WholeSite
            : cookie.StartsWith(OnePath, StringComparison.Ordinal) ? OnePath : null
        where prefix is not null
        select cookie[prefix.Length..];
}
