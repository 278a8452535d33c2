using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Caching.Memory;

namespace Onboarding.Web;

/// <summary>
/// Cookies that were decrypted a moment ago: the same reader asks again, and decrypting costs more than all the rest of knowing
/// them. It says only what a cookie holds; its expiry and its stamp are judged at each request, as ever.
/// </summary>
public sealed class KnownTickets(ISecureDataFormat<AuthenticationTicket> cookies) : ISecureDataFormat<AuthenticationTicket>
{
    private const int Most = 5_000;
    private static readonly TimeSpan Moment = TimeSpan.FromMinutes(1);

    private readonly MemoryCache known = new(new MemoryCacheOptions { SizeLimit = Most });

    public AuthenticationTicket? Unprotect(string? cookie) => Unprotect(cookie, null);

    public AuthenticationTicket? Unprotect(string? cookie, string? purpose)
    {
        var digest = Digest(cookie, purpose);
        if (known.TryGetValue(digest, out AuthenticationTicket? ticket)) return ticket;

        // What our keys have not sealed is not kept: nobody fills the memory with inventions
        ticket = cookies.Unprotect(cookie, purpose);
        return ticket is null ? null : known.Set(digest, ticket, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Moment });
    }

    public string Protect(AuthenticationTicket ticket) => cookies.Protect(ticket);

    public string Protect(AuthenticationTicket ticket, string? purpose) => cookies.Protect(ticket, purpose);

    // Of the whole cookie: all begin alike. And a digest, so that no cookie that works lies about in memory
    private static string Digest(string? cookie, string? purpose) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{purpose}\n{cookie}")));
}
