using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Core.Data;

namespace Onboarding.Core.Learning;

/// <summary>
/// A citizen's anonymous card: twelve characters and a QR code, no name, no e-mail.
/// The server keeps a keyed digest of the code, so that a stolen database opens no card.
/// </summary>
public sealed class LearnerCard(byte[] codeDigest, DateTime madeAt)
{
    public const int CodeLength = 12;

    /// <summary>The largest room that is given cards at once.</summary>
    public const int MostAtOnce = 60;

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public byte[] CodeDigest { get; private set; } = codeDigest;
    public DateTime MadeAt { get; private set; } = madeAt;

    /// <summary>Twelve months after it, the card and what it holds are purged.</summary>
    public DateTime LastUsedAt { get; private set; } = madeAt;

    /// <summary>A new card and, this once, the code to print on it.</summary>
    public static (LearnerCard Card, string Code) Make(DigestKey key, DateTime now)
    {
        var body = Crockford.Random(CodeLength - 1);
        var code = body + Crockford.CheckCharacter(body);
        return (new LearnerCard(Digest(key, code), now), code);
    }

    /// <summary>The code that was meant, or null when its length, an unknown character or the check character shows a slip of the hand.</summary>
    public static string? ReadCode(string? typed) =>
        Crockford.Read(typed) is { Length: CodeLength } code && Crockford.CheckCharacter(code[..^1]) == code[^1] ? code : null;

    /// <summary>Whether a code was typed, be it with a slip: a name of twelve letters has no digit.</summary>
    public static bool IsCodeMeant(string? typed) => Crockford.Read(typed) is { Length: CodeLength } && typed!.Any(char.IsAsciiDigit);

    public static byte[] Digest(DigestKey key, string code) => key.Digest("learner-card", code);

    public void Use(DateTime now) => LastUsedAt = now;
}

file sealed class LearnerCardMap : IEntityTypeConfiguration<LearnerCard>
{
    public void Configure(EntityTypeBuilder<LearnerCard> card)
    {
        card.Property(c => c.CodeDigest).HasMaxLength(DigestKey.Bytes);
        card.HasIndex(c => c.CodeDigest).IsUnique();
    }
}
