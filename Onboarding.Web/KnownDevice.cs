using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Onboarding.Core;

namespace Onboarding.Web;

/// <summary>
/// A browser from which a person has signed in before. Its wrong guesses are counted apart from those of unknown browsers, so
/// that somebody who guesses at an account from outside never locks its owner out (OWASP's device cookies).
/// </summary>
public sealed class KnownDevice(IDataProtectionProvider protection)
{
    public const string Cookie = "appareil";
    public const string Unknown = "";

    private static readonly TimeSpan Remembered = TimeSpan.FromDays(180);

    private readonly IDataProtector protector = protection.CreateProtector("known-device");

    /// <summary>What a mark says about the device that made it: the browser's short name, and nothing about who holds it.</summary>
    public string Name(HttpContext http) => Read(http) is [_, var device] ? device : "inconnu";

    /// <summary>A short name of this browser when it is known for this account, else <see cref="Unknown"/>.</summary>
    public string For(HttpContext http, string account) => Read(http) is [var known, var device] && known == account ? device : Unknown;

    /// <summary>The account that has signed in on this browser before; null for a stranger's.</summary>
    public string? Owner(HttpContext http) => Read(http) is [var account, _] ? account : null;

    public void Remember(HttpContext http, string account)
    {
        if (For(http, account) != Unknown) return;
        http.Response.Cookies.Append(Cookie, protector.Protect($"{account}\n{Crockford.Random(16)}"), new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            MaxAge = Remembered,
        });
    }

    private string[] Read(HttpContext http)
    {
        if (http.Request.Cookies[Cookie] is not { } cookie) return [];
        try
        {
            return protector.Unprotect(cookie).Split('\n');
        }
        catch (CryptographicException)
        {
            // Forged, or older than the keys: a browser like any other
            return [];
        }
    }
}
