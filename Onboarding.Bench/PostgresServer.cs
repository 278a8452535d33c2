using Npgsql;

namespace Onboarding.Bench;

/// <summary>A private PostgreSQL server in a temporary folder, reached by a Unix socket only.</summary>
/// <param name="isDurable">Whether a commit waits for the disk: for figures and faults, not for tests of the domain.</param>
public class PostgresServer(bool isDurable = true) : IAsyncDisposable
{
    /// <summary>Where Debian's packages put it.</summary>
    public static readonly string[] Initdbs = ["/usr/lib/postgresql/15/bin/initdb", "/usr/lib/postgresql/17/bin/initdb"];

    private static readonly bool IsRoot = Environment.UserName == "root";

    private readonly string folder = Directory.CreateTempSubdirectory("passerelle-postgres-").FullName;
    private readonly string? initdb = Initdbs.FirstOrDefault(File.Exists);
    private string? template;

    public void Start()
    {
        if (IsRoot) Programs.Run("/bin/chown", "nobody", folder);
        RunHere(initdb!, "-D", Data, "-U", "test", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        Control("-w", "-l", $"{folder}/log", "-o",
            $"-c listen_addresses= -c unix_socket_directories={folder} -c max_connections=300 -c fsync={(isDurable ? "on" : "off")}", "start");
    }

    /// <summary>A new empty database, or a copy of a migrated one once <see cref="Remember"/> has been given it.</summary>
    public virtual async Task<string> NewDatabase()
    {
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
        GC.SuppressFinalize(this);
        if (Directory.Exists(Data)) Control("-m", "immediate", "stop");
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private string Data => $"{folder}/data";

    private string ConnectionTo(string database) =>
        $"Host={folder};Username=test;Database={database};Maximum Pool Size=40;Timeout=60;Command Timeout=60";

    private async Task Execute(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionTo("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private void Control(params string[] arguments) => RunHere(Path.Combine(Path.GetDirectoryName(initdb)!, "pg_ctl"), ["-D", Data, .. arguments]);

    // The server refuses to run as root
    private static void RunHere(string program, params string[] arguments)
    {
        if (IsRoot) Programs.Run("/usr/bin/setpriv", ["--reuid=nobody", "--regid=nogroup", "--clear-groups", program, .. arguments]);
        else Programs.Run(program, arguments);
    }
}
