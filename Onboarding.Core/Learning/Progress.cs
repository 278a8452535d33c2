using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Onboarding.Core.Learning;

/// <summary>How far a learner is in a module. The learner is a person, a learner card or, until it ends, a visit.</summary>
public sealed class Progress(Guid learnerId, string module, DateTime startedAt)
{
    public const int ModuleLength = 80;

    public Guid LearnerId { get; private set; } = learnerId;
    public string Module { get; private set; } = module;
    public DateTime StartedAt { get; private set; } = startedAt;
    public DateTime LastReadAt { get; private set; } = startedAt;

    /// <summary>The kiosk's screen where the reader stopped, from 1; null for a lesson read as a page.</summary>
    public int? Step { get; private set; }

    public DateTime? CompletedAt { get; private set; }

    /// <summary>The version of the module that was read or passed.</summary>
    public string? CompletedVersion { get; private set; }

    public bool IsComplete => CompletedAt is not null;

    public void Reach(int? step, DateTime now) => (Step, LastReadAt) = (step ?? Step, now);

    /// <summary>The first completion stands: reading again later takes nothing away.</summary>
    public void Complete(string version, DateTime now)
    {
        LastReadAt = now;
        if (IsComplete) return;
        (CompletedAt, CompletedVersion) = (now, version);
    }

    /// <summary>The same facts under the name of the card that takes a visit over.</summary>
    public Progress HandedTo(Guid learnerId) => new(learnerId, Module, StartedAt)
    {
        LastReadAt = LastReadAt,
        Step = Step,
        CompletedAt = CompletedAt,
        CompletedVersion = CompletedVersion,
    };

    /// <summary>
    /// What two learners who are one person did together: the first start and completion, the last screen. It is the same
    /// whoever takes the other over.
    /// </summary>
    public void Merge(Progress other)
    {
        if (other.StartedAt < StartedAt) StartedAt = other.StartedAt;
        (LastReadAt, Step) = other.LastReadAt > LastReadAt ? (other.LastReadAt, other.Step ?? Step) : (LastReadAt, Step ?? other.Step);
        if (!IsComplete || other.CompletedAt < CompletedAt) (CompletedAt, CompletedVersion) = (other.CompletedAt, other.CompletedVersion);
    }
}

file sealed class ProgressMap : IEntityTypeConfiguration<Progress>
{
    public void Configure(EntityTypeBuilder<Progress> progress)
    {
        progress.HasKey(p => new { p.LearnerId, p.Module });
        progress.Property(p => p.Module).HasMaxLength(Progress.ModuleLength);
        progress.Property(p => p.CompletedVersion).HasMaxLength(64);
    }
}
