using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Onboarding.Core.Data;

public static class References
{
    extension(OnboardingDb db)
    {
        /// <summary>Whether any row points to this one, in any table of the model, those of later features included.</summary>
        public async Task<bool> IsReferredTo(object row)
        {
            var id = db.Entry(row).Property("Id").CurrentValue!;
            foreach (var key in db.Entry(row).Metadata.GetReferencingForeignKeys())
            {
                if (await db.Database.SqlQueryRaw<int>(RowsThatPoint(key), id).AnyAsync()) return true;
            }
            return false;
        }

        /// <summary>Deletes what nothing needs; false, and all stays, when something does or when it is gone.</summary>
        public async Task<bool> RemoveUnused<T>(Guid id) where T : class
        {
            await db.LockOrganisation();
            if (await db.Set<T>().FindAsync(id) is not { } row || await db.IsReferredTo(row)) return false;

            db.Remove(row);
            return true;
        }
    }

    private static string RowsThatPoint(IForeignKey key) =>
        $"SELECT 1 AS \"Value\" FROM \"{key.DeclaringEntityType.GetTableName()}\" WHERE \"{key.Properties.Single().GetColumnName()}\" = {{0}}";
}
