using System.Net;
using System.Net.Sockets;
using Onboarding.Core;
using Onboarding.Core.Data;
using Onboarding.Core.People;

namespace Onboarding.Web;

/// <summary>
/// From which sides a secret is guessed at, counted before the guess is judged. A browser known for an account is a side of its
/// own; strangers are counted by address, where a whole town hall may sit, and with a wider limit all together.
/// </summary>
public sealed class Guessing(WriteGate gate, DigestKey digests, KnownDevice devices, IHttpContextAccessor accessor, TimeProvider clock)
{
    /// <summary>What ten addresses may try at one secret: fewer could keep its owner waiting.</summary>
    public const int TriesOfAllStrangers = 10 * Throttle.Tries;

    /// <summary>A room's slips of the hand never come near it: the check character tells them before anything is counted.</summary>
    public const int CardsFromOneAddress = 50;

    private const string Unknown = "";

    private HttpContext Http => accessor.HttpContext!;

    public IReadOnlyList<Guess> AtPassword(string account) => devices.For(Http, account) is var device && device != KnownDevice.Unknown
        ? [Of($"sign-in:{account}", device)]
        : Strangers($"sign-in:{account}");

    /// <summary>The name on an attestation, asked about by whoever knows its code.</summary>
    public IReadOnlyList<Guess> AtName(string certificateCode) => devices.Owner(Http) is { } account
        ? [Of($"name:{certificateCode}", account)]
        : Strangers($"name:{certificateCode}");

    /// <summary>Any card: a program drops its cookies, so the address counts too. Never all together: that would close every kiosk.</summary>
    public IReadOnlyList<Guess> AtCard(Guid? visit) =>
    [
        .. visit is { } id ? [Of("card", $"visit:{id}")] : (IEnumerable<Guess>)[],
        .. Address is not Unknown and var address ? [Of("card", $"address:{address}", CardsFromOneAddress)] : (IEnumerable<Guess>)[],
    ];

    /// <summary>How many tries are left after this one; null when it is not to be judged.</summary>
    public Task<int?> Count(IReadOnlyList<Guess> sides) => sides.Count == 0 ? Task.FromResult<int?>(int.MaxValue) : gate.Write(db => db.Count(sides, clock.UtcNow));

    public Task TakeBack(IReadOnlyList<Guess> sides) => gate.Write(db => db.TakeBack(sides));

    public Task Forget(IReadOnlyList<Guess> sides) => gate.Write(db => db.Forget(sides));

    private IReadOnlyList<Guess> Strangers(string secret) => [Of(secret, $"address:{Address}"), Of(secret, "everywhere", TriesOfAllStrangers)];

    private Guess Of(string secret, string side, int tries = Throttle.Tries) => new(Throttle.KeyOf(digests, secret, side), tries);

    // A proxy on this machine that does not say for whom it asks makes all strangers one. A subscriber of IPv6 may own a whole /56
    private string Address => Http.Connection.RemoteIpAddress switch
    {
        null => Unknown,
        var address when IPAddress.IsLoopback(address) => Unknown,
        { IsIPv4MappedToIPv6: true } mapped => mapped.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } address => Convert.ToHexString(address.GetAddressBytes()[..7]),
        var address => address.ToString(),
    };
}
