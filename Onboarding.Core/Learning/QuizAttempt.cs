using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Onboarding.Core.Learning;

/// <summary>One try at a module's quiz, kept with the version of the module that asked.</summary>
public sealed class QuizAttempt(Guid learnerId, string module, string version, int right, int questions, bool passed, DateTime at)
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid LearnerId { get; private set; } = learnerId;
    public string Module { get; private set; } = module;
    public string Version { get; private set; } = version;
    public int Right { get; private set; } = right;
    public int Questions { get; private set; } = questions;
    public bool Passed { get; private set; } = passed;
    public DateTime At { get; private set; } = at;

    public void HandTo(Guid learnerId) => LearnerId = learnerId;
}

file sealed class QuizAttemptMap : IEntityTypeConfiguration<QuizAttempt>
{
    public void Configure(EntityTypeBuilder<QuizAttempt> attempt)
    {
        attempt.Property(a => a.Module).HasMaxLength(Progress.ModuleLength);
        attempt.Property(a => a.Version).HasMaxLength(64);
        attempt.HasIndex(a => new { a.LearnerId, a.Module });
    }
}
