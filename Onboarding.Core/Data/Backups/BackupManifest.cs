using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Onboarding.Core.Data.Backups;

/// <summary>What a backup says of itself: enough to refuse the wrong one, and to prove afterwards that nothing is missing.</summary>
/// <param name="Format">Of the file.</param>
/// <param name="Provider">The database that it was taken from, and that it goes back to.</param>
/// <param name="MadeAt">When.</param>
/// <param name="Sha256">Of the copy, in hexadecimal.</param>
/// <param name="Census">What was in it.</param>
public sealed record BackupManifest(int Format, string Provider, DateTime MadeAt, string Sha256, Census Census)
{
    public const int CurrentFormat = 1;
}

/// <summary>What a database holds at one moment: its last migration, and the rows of each table.</summary>
public sealed record Census(string LastMigration, SortedDictionary<string, long> Rows)
{
    public long Total => Rows.Values.Sum();

    public static IReadOnlyList<string> TablesOf(OnboardingDb db) => [.. db.Model.GetEntityTypes().Select(entity => entity.GetTableName()!).Distinct()];

    public static async Task<Census> Take(DbConnection connection, IEnumerable<string> tables)
    {
        var rows = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var table in tables) rows[table] = Convert.ToInt64(await Ask(connection, $"SELECT COUNT(*) FROM \"{table}\""));
        return new((string)(await Ask(connection, "SELECT MAX(\"MigrationId\") FROM \"__EFMigrationsHistory\""))!, rows);
    }

    private static async Task<object?> Ask(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync();
    }
}
