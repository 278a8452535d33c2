using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Core.Learning;

namespace Onboarding.Core.Kiosks;

/// <summary>
/// One person's time at a kiosk, or with a learner card anywhere. The server knows them only by the digest of an opaque
/// session cookie; the row is deleted when the visit ends.
/// </summary>
public sealed class Visit(byte[] secretDigest, DateTime startedAt)
{
    /// <summary>A visit that nobody ended is over after this long without anything kept in it, whatever the cookie says.</summary>
    public static readonly TimeSpan LongestSilence = TimeSpan.FromHours(2);

    private const int SecretLength = 32;

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public byte[] SecretDigest { get; private set; } = secretDigest;
    public DateTime StartedAt { get; private set; } = startedAt;
    public DateTime LastSeenAt { get; private set; } = startedAt;
    public Guid? CardId { get; private set; }

    /// <summary>A new visit and the secret for its cookie.</summary>
    public static (Visit Visit, string Secret) Begin(DateTime now)
    {
        var secret = Crockford.Random(SecretLength);
        return (new Visit(Digest(secret), now), secret);
    }

    public static byte[] Digest(string secret) => SHA256.HashData(Encoding.ASCII.GetBytes(secret));

    public bool IsOver(DateTime now) => now - LastSeenAt > LongestSilence;

    /// <summary>The visit goes on under a new secret: whoever copied the old cookie gets nothing of the card.</summary>
    public string Take(LearnerCard card, DateTime now)
    {
        var secret = Crockford.Random(SecretLength);
        (CardId, LastSeenAt, SecretDigest) = (card.Id, now, Digest(secret));
        return secret;
    }
}

file sealed class VisitMap : IEntityTypeConfiguration<Visit>
{
    public void Configure(EntityTypeBuilder<Visit> visit)
    {
        visit.Property(v => v.SecretDigest).HasMaxLength(SHA256.HashSizeInBytes);
        visit.HasIndex(v => v.SecretDigest).IsUnique();
        visit.HasOne<LearnerCard>().WithMany().HasForeignKey(v => v.CardId).OnDelete(DeleteBehavior.SetNull);
    }
}
