using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Onboarding.Core.Attendance;
using Onboarding.Core.Certificates;
using Onboarding.Core.Data.Backups;
using Onboarding.Core.Kiosks;
using Onboarding.Core.Learning;
using Onboarding.Core.Messages;
using Onboarding.Core.Organisation;
using Onboarding.Core.People;
using Onboarding.Core.Sessions;

namespace Onboarding.Core.Data;

/// <summary>One model for two databases. It names the entities that it maps; each maps itself at the foot of its file.</summary>
public abstract class OnboardingDb(DbContextOptions options) : IdentityUserContext<Person, Guid>(options), IDataProtectionKeyContext
{
    public DbSet<Commune> Communes => Set<Commune>();
    public DbSet<Department> Departments => Set<Department>();
    public DbSet<Venue> Venues => Set<Venue>();
    public DbSet<Room> Rooms => Set<Room>();
    public DbSet<Grant> Grants => Set<Grant>();
    public DbSet<AccountLink> AccountLinks => Set<AccountLink>();
    public DbSet<Throttle> Throttles => Set<Throttle>();
    public DbSet<LearnerCard> LearnerCards => Set<LearnerCard>();
    public DbSet<Progress> Progress => Set<Progress>();
    public DbSet<Opinion> Opinions => Set<Opinion>();
    public DbSet<QuizAttempt> QuizAttempts => Set<QuizAttempt>();
    public DbSet<Session> Sessions => Set<Session>();
    public DbSet<Booking> Bookings => Set<Booking>();
    public DbSet<AttendanceMark> AttendanceMarks => Set<AttendanceMark>();
    public DbSet<Presence> Presences => Set<Presence>();
    public DbSet<SessionClosing> SessionClosings => Set<SessionClosing>();
    public DbSet<Certificate> Certificates => Set<Certificate>();
    public DbSet<CertificateNumbers> CertificateNumbers => Set<CertificateNumbers>();
    public DbSet<Visit> Visits => Set<Visit>();
    public DbSet<QueuedWork> QueuedWork => Set<QueuedWork>();
    public DbSet<StoredFile> StoredFiles => Set<StoredFile>();
    public DbSet<DigestKeyMark> DigestKeyMarks => Set<DigestKeyMark>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>Whether the write gate must let one write through at a time.</summary>
    public abstract bool HasOneWriter { get; }

    /// <summary>Until the commit nobody else changes these rows, nor locks them.</summary>
    public abstract Task LockForUpdate<TEntity>(params Guid[] ids);

    /// <summary>Until the commit nobody else changes communes, venues or people: administrators take turns.</summary>
    public abstract Task LockOrganisation();

    /// <summary>Until the commit nobody changes this row; others may share it.</summary>
    public abstract Task LockForShare<TEntity>(Guid id);

    /// <summary>Writes all that is in the database at one moment to a new file, while others go on writing.</summary>
    internal abstract Task<Census> CopyTo(string file);

    /// <summary>Puts what <see cref="CopyTo"/> wrote in the place of what is there, whole or not at all.</summary>
    internal abstract Task ReplaceBy(string file);

    /// <summary>From here on this context is on an empty database of its own, until it is disposed of.</summary>
    internal abstract Task<Elsewhere> GoElsewhere(string file);

    /// <summary>What the database finds wrong with itself, in its own words; null when all is well.</summary>
    internal abstract Task<string?> Damage();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(OnboardingDb).Assembly);
        builder.Entity<Person>().ToTable("People");

        // Ids are made by the domain: otherwise a child added to a tracked parent would be sent as an update
        foreach (var key in builder.Model.GetEntityTypes().SelectMany(entity => entity.GetKeys()).SelectMany(key => key.Properties))
        {
            if (key.ClrType == typeof(Guid)) key.ValueGenerated = Microsoft.EntityFrameworkCore.Metadata.ValueGenerated.Never;
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions) =>
        conventions.Properties<DateTime>().HaveConversion<UtcConverter>();

    /// <summary>Every instant is UTC: SQLite gives it back without a kind, PostgreSQL refuses any other.</summary>
    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
        instant => DateTime.SpecifyKind(instant, DateTimeKind.Utc),
        instant => DateTime.SpecifyKind(instant, DateTimeKind.Utc));
}
