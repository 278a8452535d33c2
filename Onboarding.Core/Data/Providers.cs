using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Onboarding.Core.Data;

/// <summary>SQLite, embedded, by default.</summary>
public sealed class SqliteDb(DbContextOptions<SqliteDb> options) : OnboardingDb(options)
{
    public override bool HasOneWriter => true;

    // The gate holds everything: rows need no lock of their own
    public override Task LockForUpdate<TEntity>(params Guid[] ids) => Task.CompletedTask;

    public override Task LockForShare<TEntity>(Guid id) => Task.CompletedTask;
}

/// <summary>PostgreSQL, when one machine is not enough.</summary>
public sealed class PostgresDb(DbContextOptions<PostgresDb> options) : OnboardingDb(options)
{
    public override bool HasOneWriter => false;

    public override Task LockForUpdate<TEntity>(params Guid[] ids) => Database.ExecuteSqlRawAsync(Select<TEntity>("FOR UPDATE"), ids);

    public override Task LockForShare<TEntity>(Guid id) => Database.ExecuteSqlRawAsync(Select<TEntity>("FOR SHARE"), new[] { id });

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

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData data)
        {
            using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            command.ExecuteNonQuery();
        }

        public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData data, CancellationToken stop = default)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            await command.ExecuteNonQueryAsync(stop);
        }
    }
}

/// <summary>Stops the start with one sentence that names the setting.</summary>
public sealed class WrongSetting(string setting, string what) : Exception($"Le réglage {setting} {what}.");
