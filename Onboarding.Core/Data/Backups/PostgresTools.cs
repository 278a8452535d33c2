using System.Diagnostics;
using System.Text.RegularExpressions;
using Npgsql;

namespace Onboarding.Core.Data.Backups;

/// <summary>
/// PostgreSQL's own programs, which know how to copy and restore what we need not know. They get the address and the
/// password from their environment: a command line is read by everybody on the machine.
/// </summary>
internal sealed partial class PostgresTools(string connection)
{
    /// <summary>As that snapshot sees it, whatever is written meanwhile.</summary>
    public Task Dump(string file, string snapshot) =>
        Run("pg_dump", "--format=custom", "--no-owner", "--no-acl", $"--snapshot={snapshot}", $"--file={file}");

    /// <summary>All or nothing, in one transaction: what was there before is dropped in the same.</summary>
    public async Task Restore(string file)
    {
        var script = file + ".sql";
        await Run("pg_restore", "--no-owner", "--no-acl", $"--file={script}", file);
        await Run("psql", "--quiet", "--no-psqlrc", "--single-transaction", "--set=ON_ERROR_STOP=1", "--output=/dev/null", $"--command={DropTables}", $"--file={script}");
    }

    private const string DropTables =
        """
        DO $$ DECLARE name text; BEGIN
          FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = current_schema() LOOP EXECUTE format('DROP TABLE %I CASCADE', name); END LOOP;
        END $$
        """;

    private async Task Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(Find(program), arguments) { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var (name, value) in Environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        await output;
        if (process.ExitCode != 0) throw new BackupRefused($"{program} a échoué : {LineEnds().Replace(errors.Trim(), " ")}");
    }

    private IEnumerable<(string, string?)> Environment
    {
        get
        {
            var address = new NpgsqlConnectionStringBuilder(connection);
            yield return ("PGHOST", address.Host);
            yield return ("PGPORT", address.Port.ToString(System.Globalization.CultureInfo.InvariantCulture));
            yield return ("PGUSER", address.Username);
            yield return ("PGDATABASE", address.Database);
            if (address.Password is { Length: > 0 } password) yield return ("PGPASSWORD", password);
            if (address.Passfile is { Length: > 0 } file) yield return ("PGPASSFILE", file);
            if (address.RootCertificate is { Length: > 0 } root) yield return ("PGSSLROOTCERT", root);
            yield return ("PGSSLMODE", address.SslMode switch { SslMode.VerifyCA => "verify-ca", SslMode.VerifyFull => "verify-full", var mode => mode.ToString().ToLowerInvariant() });
        }
    }

    // Debian keeps the versions side by side, outside of the path: the newest reads the older servers
    private static string Find(string program)
    {
        var path = (System.Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var debian = Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending().Select(version => Path.Combine(version, "bin")) : [];
        return path.Concat(debian).Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists)
            ?? throw new BackupRefused($"Le programme {program} manque : installez les outils de PostgreSQL (postgresql-client), de la version du serveur ou d’une plus récente.");
    }

    [GeneratedRegex(@"\s*[\r\n]+\s*")]
    private static partial Regex LineEnds();
}
