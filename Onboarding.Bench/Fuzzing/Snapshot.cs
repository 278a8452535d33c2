using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Onboarding.Bench.Fuzzing;

/// <summary>A database as it was at one moment, to go back to after each request that wrote, while the application runs on it.</summary>
public abstract class Snapshot : IAsyncDisposable
{
    public static Task<Snapshot> Take(IServiceProvider services) => services.Read<Snapshot>(async db => db.HasOneWriter
        ? SqliteSnapshot.Of(db.Database.GetConnectionString()!)
        : await PostgresSnapshot.Of(db.Database.GetConnectionString()!, [.. db.Model.GetRelationalModel().Tables.Select(table => table.Name)]));

    /// <summary>Answers whether there was anything to put back.</summary>
    public async Task<bool> Restore()
    {
        if (!await HasChanged()) return false;
        await PutBack();
        return true;
    }

    public abstract ValueTask DisposeAsync();

    protected abstract Task<bool> HasChanged();

    protected abstract Task PutBack();

    private sealed class SqliteSnapshot : Snapshot
    {
        private readonly SqliteConnection live;
        private readonly SqliteConnection copy = new("Data Source=:memory:");
        private long version;

        private SqliteSnapshot(SqliteConnection live) => this.live = live;

        public static SqliteSnapshot Of(string connection)
        {
            var taken = new SqliteSnapshot(new(connection));
            taken.live.Open();
            taken.copy.Open();
            // What is put back need not outlive a power cut
            taken.Ask("PRAGMA synchronous = OFF; PRAGMA busy_timeout = 30000");
            taken.live.BackupDatabase(taken.copy);
            taken.version = taken.Version;
            return taken;
        }

        public override async ValueTask DisposeAsync()
        {
            await live.DisposeAsync();
            await copy.DisposeAsync();
        }

        protected override Task<bool> HasChanged() => Task.FromResult(Version != version);

        protected override Task PutBack()
        {
            copy.BackupDatabase(live);
            version = Version;
            return Task.CompletedTask;
        }

        // Another number after each commit of another connection
        private long Version => (long)Ask("PRAGMA data_version")!;

        private object? Ask(string sql)
        {
            using var command = live.CreateCommand();
            command.CommandText = sql;
            return command.ExecuteScalar();
        }
    }

    private sealed class PostgresSnapshot(NpgsqlConnection live, string putBack) : Snapshot
    {
        private string position = "";

        public static async Task<PostgresSnapshot> Of(string connection, IReadOnlyList<string> tables)
        {
            var live = new NpgsqlConnection(connection);
            await live.OpenAsync();
            // Rows go and come back in any order
            var taken = new PostgresSnapshot(live, "SET session_replication_role = replica;" + string.Concat(tables.Select(table =>
                $"""DELETE FROM "{table}"; INSERT INTO "{table}" SELECT * FROM before."{table}";""")));
            await taken.Ask("CREATE SCHEMA before;" + string.Concat(tables.Select(table => $"""CREATE TABLE before."{table}" AS TABLE "{table}";""")));
            taken.position = await taken.Position();
            return taken;
        }

        public override ValueTask DisposeAsync() => live.DisposeAsync();

        protected override async Task<bool> HasChanged() => await Position() != position;

        protected override async Task PutBack()
        {
            await Ask(putBack);
            position = await Position();
        }

        // Whatever is written goes through the log
        private async Task<string> Position() => (await Ask("SELECT pg_current_wal_insert_lsn()::text"))!;

        private async Task<string?> Ask(string sql)
        {
            await using var command = new NpgsqlCommand(sql, live);
            return await command.ExecuteScalarAsync() as string;
        }
    }
}
