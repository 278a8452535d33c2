using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Core.Data;

namespace Onboarding.Core.Messages;

/// <summary>
/// A piece of typed work, written in the same transaction as the fact that asks for it. Taken with a lease, done and deleted
/// in one commit, tried again later and later when it fails, and at last left visible as dead.
/// </summary>
public sealed class QueuedWork(string kind, string payload, DateTime queuedAt)
{
    public const int MostAttempts = 8;
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public string Kind { get; private set; } = kind;

    /// <summary>JSON of the work. It holds ids, never a name.</summary>
    public string Payload { get; private set; } = payload;
    public DateTime QueuedAt { get; private set; } = queuedAt;
    public DateTime DueAt { get; private set; } = queuedAt;
    public int Attempts { get; private set; }
    public string? LastError { get; private set; }
    public bool IsDead { get; private set; }

    /// <param name="wait">How long nobody takes it.</param>
    public static QueuedWork From<TWork>(TWork work, DateTime now, TimeSpan wait = default) =>
        new(typeof(TWork).Name, JsonSerializer.Serialize(work), now) { DueAt = now + wait };

    public TWork Read<TWork>() => JsonSerializer.Deserialize<TWork>(Payload)!;

    /// <summary>Until the lease ends nobody else takes it; a worker that dies gives it back by its silence.</summary>
    public void LeaseOut(DateTime now)
    {
        Attempts++;
        // Work that kills whoever takes it never reports its failure
        IsDead = Attempts > MostAttempts;
        DueAt = now + Lease;
    }

    public void Fail(string error, DateTime now)
    {
        LastError = error;
        IsDead = Attempts >= MostAttempts;
        DueAt = now + TimeSpan.FromSeconds(5 * Math.Pow(3, Attempts - 1));
    }
}

public static class Queue
{
    extension(OnboardingDb db)
    {
        public void Enqueue<TWork>(TWork work, DateTime now, TimeSpan wait = default) => db.QueuedWork.Add(QueuedWork.From(work, now, wait));

        /// <summary>Unless the same is waiting already.</summary>
        public async Task EnqueueOnce<TWork>(TWork work, DateTime now)
        {
            var queued = QueuedWork.From(work, now);
            if (!await db.QueuedWork.AnyAsync(w => !w.IsDead && w.Kind == queued.Kind && w.Payload == queued.Payload)) db.QueuedWork.Add(queued);
        }
    }
}

file sealed class QueuedWorkMap : IEntityTypeConfiguration<QueuedWork>
{
    public void Configure(EntityTypeBuilder<QueuedWork> work)
    {
        work.ToTable("QueuedWork");
        work.Property(w => w.Kind).HasMaxLength(80);
        work.HasIndex(w => new { w.IsDead, w.DueAt });
    }
}
