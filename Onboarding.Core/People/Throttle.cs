using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Core.Data;

namespace Onboarding.Core.People;

/// <summary>
/// Counts guesses at one secret from one side (an account from one known device, a name on paper from one address, cards from
/// one visit or, with a wide limit, from one address). In the database, so that every node counts together.
/// </summary>
public sealed class Throttle(byte[] key, DateTime since)
{
    public const int Tries = 5;
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    public byte[] Key { get; private set; } = key;
    public DateTime Since { get; private set; } = since;

    /// <summary>Wrong guesses, and those that are being judged at this moment.</summary>
    public int Failures { get; private set; }

    /// <summary>What is guessed and from where: neither can be read back from the database, nor searched for without the key.</summary>
    public static byte[] KeyOf(DigestKey digests, string secret, string side) => digests.Digest("throttle", $"{secret}\0{side}");

    public bool IsPaused(DateTime now, int tries = Tries) => Failures >= tries && now < Since + Pause;

    public int TriesLeft(int tries = Tries) => Math.Max(0, tries - Failures);

    /// <summary>A pause begins with the failure that reaches the limit, and a window without failures forgets the old ones.</summary>
    public void Fail(DateTime now)
    {
        if (now >= Since + Pause) Failures = 0;
        Failures++;
        Since = now;
    }
}

/// <param name="Key">At what and from where: <see cref="Throttle.KeyOf"/>.</param>
/// <param name="Tries">How many wrong ones before a pause.</param>
public sealed record Guess(byte[] Key, int Tries = Throttle.Tries);

file sealed class ThrottleMap : IEntityTypeConfiguration<Throttle>
{
    public void Configure(EntityTypeBuilder<Throttle> throttle)
    {
        throttle.HasKey(t => t.Key);
        throttle.Property(t => t.Key).HasMaxLength(SHA256.HashSizeInBytes);
        throttle.HasIndex(t => t.Since);
    }
}
