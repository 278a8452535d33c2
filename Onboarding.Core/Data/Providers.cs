using System.Data;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Onboarding.Core.Data.Backups;

namespace Onboarding.Core.Data;

/// <summary>SQLite, embedded, by default.</summary>
public sealed class SqliteDb(DbContextOptions<SqliteDb> options) : OnboardingDb(options)
{
    public override bool HasOneWriter => true;

    // The gate holds everything: rows need no lock of their own
    public override Task LockForUpdate<TEntity>(params Guid[] ids) => Task.CompletedTask;

    public override Task LockForShare<TEntity>(Guid id) => Task.CompletedTask;

    public override Task LockOrganisation() => Task.CompletedTask;

    internal override async Task<Census> CopyTo(string file)
    {
        await Database.ExecuteSqlAsync($"VACUUM INTO {file}");
        await using var copy = new SqliteConnection(AddressOf(file));
        await copy.OpenAsync();
        return await Census.Take(copy, Census.TablesOf(this));
    }

    internal override async Task ReplaceBy(string file)
    {
        await using var copy = new SqliteConnection(AddressOf(file));
        await copy.OpenAsync();
        await Database.OpenConnectionAsync();
        await Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL");
        copy.BackupDatabase((SqliteConnection)Database.GetDbConnection());
        await Database.CloseConnectionAsync();
    }

    // The file goes with its folder
    internal override Task<Elsewhere> GoElsewhere(string file) => Task.FromResult(new Elsewhere(this, AddressOf(file), () => Task.CompletedTask));

    internal override async Task<string?> Damage()
    {
        var found = await Database.SqlQueryRaw<string>("SELECT integrity_check AS Value FROM pragma_integrity_check LIMIT 1").SingleAsync();
        if (found != "ok") return found;
        return await Database.SqlQueryRaw<string>("SELECT \"table\" AS Value FROM pragma_foreign_key_check LIMIT 1").ToListAsync() is [var table]
            ? $"une ligne de {table} désigne ce qui n’existe pas" : null;
    }

    // A pool would hold the file open after its folder is gone
    private static string AddressOf(string file) => new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ConnectionString;
}

/// <summary>PostgreSQL, when one machine is not enough.</summary>
public sealed class PostgresDb(DbContextOptions<PostgresDb> options) : OnboardingDb(options)
{
    public override bool HasOneWriter => false;

    public override Task LockForUpdate<TEntity>(params Guid[] ids) => Database.ExecuteSqlRawAsync(Select<TEntity>("FOR UPDATE"), ids);

    public override Task LockForShare<TEntity>(Guid id) => Database.ExecuteSqlRawAsync(Select<TEntity>("FOR SHARE"), new[] { id });

    public override Task LockOrganisation() => Database.ExecuteSqlRawAsync("SELECT pg_advisory_xact_lock(1)");

    internal override async Task<Census> CopyTo(string file)
    {
        await using var connection = new NpgsqlConnection(Address);
        await connection.OpenAsync();
        await using var moment = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead);
        await using var export = new NpgsqlCommand("SELECT pg_export_snapshot()", connection);
        await new PostgresTools(Address).Dump(file, (string)(await export.ExecuteScalarAsync())!);
        return await Census.Take(connection, Census.TablesOf(this));
    }

    internal override Task ReplaceBy(string file) => new PostgresTools(Address).Restore(file);

    internal override Task<Elsewhere> GoElsewhere(string file) => Elsewhere.OnTheServer(this);

    // It checked every key and constraint as it took the rows in
    internal override Task<string?> Damage() => Task.FromResult<string?>(null);

    private string Address => Database.GetConnectionString()!;

    // In one order for everybody: two who lock some of the same rows never wait for each other
    private string Select<TEntity>(string strength) =>
        $"SELECT 1 FROM \"{Model.FindEntityType(typeof(TEntity))!.GetTableName()}\" WHERE \"Id\" = ANY ({{0}}) ORDER BY \"Id\" {strength}";
}

/// <summary>Every difference between the two databases stands in this file.</summary>
public static class Providers
{
    public static IServiceCollection AddOnboardingDb(this IServiceCollection services, IConfiguration settings, string dataFolder)
    {
        var connection = settings.GetConnectionString("Onboarding");
        Check(connection, settings["Database:Provider"]);
        _ = settings["Database:Provider"] switch
        {
            null or "" or "Sqlite" => services.AddDbContextPool<OnboardingDb, SqliteDb>((provider, options) => options
                .UseSqlite(connection ?? SqliteIn(dataFolder))
                // SQLite rebuilds a table to change it, and cannot do so in one transaction: docs/operations.md says to back up first
                .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.NonTransactionalMigrationOperationWarning))
                .AddInterceptors([new DurableSqlite(), .. provider.GetServices<IInterceptor>()])),
            "PostgreSql" => services.AddDbContextPool<OnboardingDb, PostgresDb>((provider, options) => options
                .UseNpgsql(connection ?? throw new WrongSetting("ConnectionStrings:Onboarding", "doit donner l’adresse de la base PostgreSQL"))
                .AddInterceptors(provider.GetServices<IInterceptor>())),
            var other => throw new WrongSetting("Database:Provider", $"vaut « {other} », mais doit valoir « Sqlite » ou « PostgreSql »"),
        };
        services.AddSingleton<WriteGate>();
        return services;
    }

    private static void Check(string? connection, string? provider)
    {
        try
        {
            _ = provider == "PostgreSql" ? (DbConnectionStringBuilder)new NpgsqlConnectionStringBuilder(connection) : new SqliteConnectionStringBuilder(connection);
        }
        catch (ArgumentException)
        {
            // Its words would repeat the setting, and the password in it
            throw new WrongSetting("ConnectionStrings:Onboarding", "n’a pas la forme d’une adresse de base de données");
        }
    }

    private static string SqliteIn(string folder)
    {
        Directory.CreateDirectory(folder);
        return new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "passerelle.db") }.ConnectionString;
    }

    /// <summary>FULL, because NORMAL loses acknowledged rows in a power cut; the pragma belongs to the connection, not to the file.</summary>
    private sealed class DurableSqlite : DbConnectionInterceptor
    {
        private const string Pragmas = "PRAGMA synchronous = FULL; PRAGMA busy_timeout = 30000; PRAGMA foreign_keys = ON;";

        // Every query opens a connection, and nearly always finds one of the pool's that has been told
        private readonly ConditionalWeakTable<object, object> told = [];

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData data)
        {
            var handle = ((SqliteConnection)connection).Handle!;
            if (told.TryGetValue(handle, out _)) return;

            using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            command.ExecuteNonQuery();
            told.AddOrUpdate(handle, Pragmas);
        }

        // SQLite knows no waiting that is not blocking
        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData data, CancellationToken stop = default)
        {
            ConnectionOpened(connection, data);
            return Task.CompletedTask;
        }
    }
}

/// <summary>Stops the start with one sentence that names the setting.</summary>
public sealed class WrongSetting(string setting, string what) : Exception($"Le réglage {setting} {what}.");
