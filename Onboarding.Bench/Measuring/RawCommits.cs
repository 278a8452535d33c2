using System.Data.Common;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Onboarding.Bench.Measuring;

/// <summary>What the database itself commits on this disk: one row of a mark's size at a time, prepared, durable, nothing asked before.</summary>
internal static class RawCommits
{
    /// <param name="writers">SQLite has one whatever is asked: more would wait for each other.</param>
    public static async Task<double> PerSecond(Installation installation, int writers, TimeSpan stretch)
    {
        var (connection, isSqlite) = await installation.Services.Read(db => Task.FromResult((db.Database.GetConnectionString()!, db.HasOneWriter)));
        await using var first = await Open();
        await Execute(first, "CREATE TABLE raw (id TEXT PRIMARY KEY, body TEXT NOT NULL)");

        var watch = Stopwatch.StartNew();
        var counts = await Task.WhenAll(Enumerable.Range(0, isSqlite ? 1 : writers).Select(_ => Task.Run(Commit)));
        var elapsed = watch.Elapsed;

        await Execute(first, "DROP TABLE raw");
        return counts.Sum() / elapsed.TotalSeconds;

        async Task<int> Commit()
        {
            await using var own = await Open();
            await using var insert = own.CreateCommand();
            insert.CommandText = "INSERT INTO raw VALUES (@id, @body)";
            var (id, body) = (Parameter("@id", ""), Parameter("@body", new string('x', 200)));
            insert.Parameters.AddRange(new[] { id, body });
            var committed = 0;
            for (; watch.Elapsed < stretch; committed++)
            {
                id.Value = Guid.CreateVersion7().ToString();
                await insert.ExecuteNonQueryAsync();
            }
            return committed;

            DbParameter Parameter(string name, string value)
            {
                var parameter = insert.CreateParameter();
                (parameter.ParameterName, parameter.Value) = (name, value);
                return parameter;
            }
        }

        async Task<DbConnection> Open()
        {
            DbConnection opened = isSqlite ? new SqliteConnection(connection) : new NpgsqlConnection(connection);
            await opened.OpenAsync();
            if (isSqlite) await Execute(opened, "PRAGMA synchronous = FULL; PRAGMA busy_timeout = 30000");
            return opened;
        }
    }

    private static async Task Execute(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
