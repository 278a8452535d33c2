using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Onboarding.Core.People;

/// <summary>
/// Counts wrong guesses at one secret from one side (an account from unknown devices, an account from one known device,
/// a card code, a kiosk). In the database, so that every node counts together; never by address alone, which a town hall shares.
/// </summary>
public sealed class Throttle(byte[] key, DateTime since)
{
    public const int Tries = 5;
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    public byte[] Key { get; private set; } = key;
    public DateTime Since { get; private set; } = since;
    public int Failures { get; private set; }

    /// <summary>What is guessed and from where, without keeping either in clear.</summary>
    public static byte[] KeyOf(string secret, string side) => SHA256.HashData(Encoding.UTF8.GetBytes($"{secret}\0{side}"));

    public bool IsPaused(DateTime now) => Failures >= Tries && now < Since + Pause;

    public int TriesLeft => Math.Max(0, Tries - Failures);

    /// <summary>A pause begins with the failure that reaches the limit, and a window without failures forgets the old ones.</summary>
    public void Fail(DateTime now)
    {
        if (now >= Since + Pause) Failures = 0;
        Failures++;
        Since = now;
    }
}

file sealed class ThrottleMap : IEntityTypeConfiguration<Throttle>
{
    public void Configure(EntityTypeBuilder<Throttle> throttle)
    {
        throttle.HasKey(t => t.Key);
        throttle.Property(t => t.Key).HasMaxLength(SHA256.HashSizeInBytes);
        throttle.HasIndex(t => t.Since);
    }
}
