using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Onboarding.Core.Data;

/// <summary>
/// By what the database knows its key, without holding it: a digest made with it. Another key would make every card unknown
/// and every name on paper wrong, one answer after the other and without an error.
/// </summary>
public sealed class DigestKeyMark(byte[] mark)
{
    /// <summary>There is one.</summary>
    public int Id { get; private set; } = 1;
    public byte[] Mark { get; private set; } = mark;
}

public static class DigestKeyMarks
{
    extension(OnboardingDb db)
    {
        /// <summary>Whether this is the key of this database; the first key that is shown to it becomes its own.</summary>
        public async Task<bool> Knows(DigestKey key)
        {
            if (await db.DigestKeyMarks.SingleOrDefaultAsync() is { } known) return known.Mark.AsSpan().SequenceEqual(key.Mark);
            db.DigestKeyMarks.Add(new DigestKeyMark(key.Mark));
            return true;
        }
    }
}

file sealed class DigestKeyMarkMap : IEntityTypeConfiguration<DigestKeyMark>
{
    public void Configure(EntityTypeBuilder<DigestKeyMark> mark)
    {
        mark.Property(m => m.Id).ValueGeneratedNever();
        mark.Property(m => m.Mark).HasMaxLength(DigestKey.Bytes);
    }
}
