using Npgsql;
using Onboarding.Tests;

[assembly: AssemblyFixture(typeof(Postgres))]

namespace Onboarding.Tests;

/// <summary>One PostgreSQL server for the whole run, in a temporary folder, reached by a Unix socket only.</summary>
public sealed class Postgres : IAsyncLifetime
{
    private static readonly bool IsRoot = Environment.UserName == "root";

    private readonly string folder = Directory.CreateTempSubdirectory("passerelle-postgres-").FullName;
    private readonly string? initdb = Tool.Find("initdb");
    private string? template;

    public async ValueTask InitializeAsync()
    {
        if (initdb is null) return;

        if (IsRoot) Tool.RunPath("/bin/chown", "nobody", folder);
        Run(initdb, "-D", $"{folder}/data", "-U", "test", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        Run(PgCtl, "-D", $"{folder}/data", "-w", "-l", $"{folder}/log", "-o",
            $"-c listen_addresses= -c unix_socket_directories={folder} -c max_connections=300 -c fsync=off", "start");
        await Task.CompletedTask;
    }

    /// <summary>A new empty database, or a copy of a migrated one once <see cref="Remember"/> has been given it.</summary>
    public async Task<string> NewDatabase()
    {
        Tool.Need("initdb");
        var name = "t" + Guid.CreateVersion7().ToString("N");
        await Execute($"CREATE DATABASE {name}" + (template is null ? "" : $" TEMPLATE {template}"));
        return ConnectionTo(name);
    }

    /// <summary>Makes a copy of this migrated database the start of all later ones.</summary>
    public async Task Remember(string connection)
    {
        if (template is not null) return;
        NpgsqlConnection.ClearAllPools();
        await Execute($"CREATE DATABASE migrated TEMPLATE {new NpgsqlConnectionStringBuilder(connection).Database}");
        template = "migrated";
    }

    public ValueTask DisposeAsync()
    {
        if (initdb is not null) Run(PgCtl, "-D", $"{folder}/data", "-m", "immediate", "stop");
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private string PgCtl => Path.Combine(Path.GetDirectoryName(initdb)!, "pg_ctl");

    private string ConnectionTo(string database) =>
        $"Host={folder};Username=test;Database={database};Maximum Pool Size=40;Timeout=60;Command Timeout=60";

    private async Task Execute(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionTo("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    // The server refuses to run as root
    private static void Run(string program, params string[] arguments)
    {
        if (IsRoot) Tool.RunPath("/usr/bin/setpriv", ["--reuid=nobody", "--regid=nogroup", "--clear-groups", program, .. arguments]);
        else Tool.RunPath(program, arguments);
    }
}
