using Microsoft.EntityFrameworkCore;

namespace Onboarding.Core.Data;

/// <summary>Whether the database is one that this release can work with.</summary>
public static class Soundness
{
    extension(OnboardingDb db)
    {
        /// <summary>A write that changes no row: a database that may only be read refuses it all the same.</summary>
        public Task TryWriting(CancellationToken stop) => db.QueuedWork.Where(work => work.Id == Guid.Empty).ExecuteDeleteAsync(stop);

        /// <summary>It has been through a migration that this release has never heard of.</summary>
        public async Task<bool> IsFromALaterRelease() => (await db.Database.GetAppliedMigrationsAsync()).Except(db.Database.GetMigrations()).Any();
    }
}
