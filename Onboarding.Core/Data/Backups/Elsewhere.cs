using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Onboarding.Core.Data.Backups;

/// <summary>A context that works on another database for a while; that one is removed when it comes back.</summary>
internal sealed class Elsewhere : IAsyncDisposable
{
    private readonly OnboardingDb db;
    private readonly string? back;
    private readonly Func<Task> remove;

    public Elsewhere(OnboardingDb db, string address, Func<Task> remove)
    {
        (this.db, back, this.remove) = (db, db.Database.GetConnectionString(), remove);
        db.Database.SetConnectionString(address);
    }

    /// <summary>A new database beside this one, on the same server.</summary>
    public static async Task<Elsewhere> OnTheServer(OnboardingDb db)
    {
        var here = db.Database.GetConnectionString()!;
        var name = $"passerelle_verification_{Guid.CreateVersion7():N}";
        try
        {
            await Order(here, $"CREATE DATABASE {name}");
        }
        catch (PostgresException refused) when (refused.SqlState is PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new BackupRefused("La vérification restaure dans une base à part, et ce compte PostgreSQL n’a pas le droit d’en créer une (CREATEDB).");
        }
        return new(db, new NpgsqlConnectionStringBuilder(here) { Database = name, Pooling = false }.ConnectionString, () => Order(here, $"DROP DATABASE {name}"));
    }

    public async ValueTask DisposeAsync()
    {
        // What failed may have left it open
        await db.Database.CloseConnectionAsync();
        db.Database.SetConnectionString(back);
        await remove();
    }

    private static async Task Order(string address, string sql)
    {
        await using var connection = new NpgsqlConnection(address);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
