using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Onboarding.Core.People;

/// <summary>
/// What an administrator hands over instead of a password: a link that works once, for a day, to the page where its holder
/// chooses their own. Only the digest of its secret is kept, and one link a person.
/// </summary>
public sealed class AccountLink
{
    public static readonly TimeSpan Validity = TimeSpan.FromHours(24);

    /// <summary>130 bits of chance: nobody guesses it, so nobody counts guesses.</summary>
    public const int SecretLength = 26;

    public AccountLink(Person person, string secret, DateTime now) =>
        (PersonId, SecretDigest, ExpiresAt) = (person.Id, DigestOf(secret), now + Validity);

    private AccountLink() => SecretDigest = [];

    public Guid PersonId { get; private set; }
    public byte[] SecretDigest { get; private set; }
    public DateTime ExpiresAt { get; private set; }

    public static string NewSecret() => Crockford.Random(SecretLength);

    public static byte[] DigestOf(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}

file sealed class AccountLinkMap : IEntityTypeConfiguration<AccountLink>
{
    public void Configure(EntityTypeBuilder<AccountLink> link)
    {
        link.HasKey(l => l.PersonId);
        link.HasOne<Person>().WithOne().HasForeignKey<AccountLink>(l => l.PersonId).OnDelete(DeleteBehavior.Cascade);
        link.Property(l => l.SecretDigest).HasMaxLength(SHA256.HashSizeInBytes);
        link.HasIndex(l => l.SecretDigest).IsUnique();
    }
}
