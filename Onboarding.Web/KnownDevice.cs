using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Onboarding.Core;

namespace Onboarding.Web;

/// <summary>
/// A browser from which a person has signed in before. Its wrong guesses are counted apart from those of unknown browsers, so
/// that somebody who guesses at an account from outside never locks its owner out (OWASP's device cookies).
/// </summary>
public sealed class KnownDevice(IDataProtectionProvider protection, CookieNames names)
{
    public const string Unknown = "";

    private static readonly TimeSpan Remembered = TimeSpan.FromDays(180);

    private readonly IDataProtector protector = protection.CreateProtector("known-device");

    /// <summary>A short name of this browser when it is known for this account, else <see cref="Unknown"/>.</summary>
    public string For(HttpContext http, string account)
    {
        if (http.Request.Cookies[names.Device] is not { } cookie) return Unknown;
        try
        {
            var parts = protector.Unprotect(cookie).Split('\n');
            return parts is [var known, var device] && known == account ? device : Unknown;
        }
        catch (CryptographicException)
        {
            // Forged, or older than the keys: a browser like any other
            return Unknown;
        }
    }

    public void Remember(HttpContext http, string account)
    {
        if (For(http, account) != Unknown) return;
        http.Response.Cookies.Append(names.Device, protector.Protect($"{account}\n{Crockford.Random(16)}"), new CookieOptions
        {
            HttpOnly = true,
            Secure = http.Request.IsHttps,
            SameSite = SameSiteMode.Strict,
            Path = "/",
            MaxAge = Remembered,
        });
    }
}
