using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Onboarding.Core.Data;
using Onboarding.Core.Messages;
using Onboarding.Core.People;

namespace Onboarding.Tests;

/// <summary>The real application on a database of its own, with a clock that the test moves.</summary>
public sealed class Website : WebApplicationFactory<Program>
{
    public static readonly DateTimeOffset Start = World.Start;

    private static readonly Lazy<string> MigratedSqlite = new(() => Path.Combine(Directory.CreateTempSubdirectory("passerelle-migrated-").FullName, "db"));
    private static readonly SemaphoreSlim Migrating = new(1, 1);

    private readonly Database database;
    private readonly string connection;
    private readonly Action<IServiceCollection>? change;
    private readonly string? content;
    private bool hasDemo;
    private bool isListening;

    private Website(Database database, string connection, Action<IServiceCollection>? change = null, string? content = null) =>
        (this.database, this.connection, this.change, this.content) = (database, connection, change, content);

    public FakeTimeProvider Clock { get; private init; } = new(Start);
    public string DataFolder { get; private init; } = Directory.CreateTempSubdirectory("passerelle-data-").FullName;
    public World World { get; private set; } = null!;

    /// <param name="database">On which of the two.</param>
    /// <param name="postgres">Needed for PostgreSQL.</param>
    /// <param name="change">Takes a defence away for a control test, or listens.</param>
    /// <param name="content">A folder of lessons of its own, which the test changes.</param>
    public static async Task<Website> Open(
        Database database = Database.Sqlite, Postgres? postgres = null, Action<IServiceCollection>? change = null, string? content = null)
    {
        var site = await Migrated(database, postgres, change, content);
        site.World = await World.Make(site.Services);
        return site;
    }

    /// <summary>As at its very first start in Development: the demo's own town, and no <see cref="World"/>.</summary>
    public static async Task<Website> WithDemo(DateTimeOffset firstStart)
    {
        var site = new Website(Database.Sqlite, await NewSqlite()) { Clock = new(firstStart), hasDemo = true };
        _ = site.Services;
        return site;
    }

    /// <summary>A second node beside this one: the same database, folder and clock, a memory of its own.</summary>
    public Website AnotherNode() => new(database, connection, change, content) { Clock = Clock, DataFolder = DataFolder, World = World };

    /// <summary>As at its very first start in production: nobody and nothing.</summary>
    public static Task<Website> Empty(Database database = Database.Sqlite, Postgres? postgres = null) => Migrated(database, postgres, null, null);

    /// <summary>On what another program has made or is at work on, at the real hour unless told otherwise.</summary>
    public static Website Over(IReadOnlyDictionary<string, string> settings, DateTimeOffset? now = null) => new(
        Enum.Parse<Database>(settings.GetValueOrDefault("Database:Provider", nameof(Database.Sqlite))),
        settings.GetValueOrDefault("ConnectionStrings:Onboarding", $"Data Source={Path.Combine(settings["Data:Path"], "passerelle.db")}"))
    {
        DataFolder = settings["Data:Path"],
        Clock = new(now ?? TimeProvider.System.GetUtcNow()),
    };

    /// <summary>What another program needs to work on the same.</summary>
    public Dictionary<string, string> Settings => new()
    {
        ["Database:Provider"] = database.ToString(),
        ["ConnectionStrings:Onboarding"] = connection,
        ["Data:Path"] = DataFolder,
    };

    /// <summary>For a browser: listens on a free port of the loopback.</summary>
    /// <param name="content">A folder of lessons of its own, which the test changes.</param>
    public static async Task<Website> Listening(string? content = null, bool isEmpty = false)
    {
        var site = new Website(Database.Sqlite, await NewSqlite(), content: content) { isListening = true };
        site.UseKestrel(0);
        site.StartServer();
        if (!isEmpty) site.World = await World.Make(site.Services);
        return site;
    }

    public Browser NewBrowser(bool followsRedirects = true) => new(CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = followsRedirects }));

    /// <summary>One whose cookies the test holds; it does not follow redirects.</summary>
    public Browser NewBrowser(CookieJar jar)
    {
        if (!isListening) return new(CreateDefaultClient(jar));

        // Over a real connection the framework's own handler would follow, and keep cookies of its own
        jar.InnerHandler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
        return new(new HttpClient(jar) { BaseAddress = ClientOptions.BaseAddress });
    }

    /// <summary>Through the real form, with the real cookie.</summary>
    public async Task<Browser> SignedInAs(Person person)
    {
        var browser = NewBrowser();
        await browser.Visits("/connexion");
        browser.Fills("Email", person.Email!).Fills("Password", World.Password);
        await browser.Presses("Se connecter");
        browser.Address.ShouldBe("/");
        return browser;
    }

    /// <summary>Where a listening site is found.</summary>
    public string Address => ClientOptions.BaseAddress.ToString();

    public WriteGate Gate => Services.GetRequiredService<WriteGate>();

    /// <summary>Reads on a context of its own.</summary>
    public Task<T> Read<T>(Func<OnboardingDb, Task<T>> read) => Services.Read(read);

    /// <summary>What the background would do by itself, done now.</summary>
    public Task<int> DoQueuedWork() => Services.GetRequiredService<QueueWorker>().DoAllDue();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("Demo", hasDemo.ToString());
        foreach (var (setting, value) in Settings) builder.UseSetting(setting, value);
        if (content is not null) builder.UseSetting("Content:Path", content);
        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.ConfigureServices(services =>
        {
            services.RemoveAll<TimeProvider>();
            services.AddSingleton<TimeProvider>(Clock);
            change?.Invoke(services);
        });
    }

    private static async Task<Website> Migrated(Database database, Postgres? postgres, Action<IServiceCollection>? change, string? content)
    {
        if (database == Database.Sqlite) return new(database, await NewSqlite(), change, content);

        // The application migrates at its start; the first database becomes the start of the others
        await Migrating.WaitAsync();
        try
        {
            var fresh = await postgres!.NewDatabase();
            await using (var first = new Website(database, fresh)) await first.ForgetKeys();
            await postgres.Remember(fresh);
            return new(database, await postgres.NewDatabase(), change, content);
        }
        finally
        {
            Migrating.Release();
        }
    }

    // Each copy of the migrated database meets the key of its own data folder, and could not read keys encrypted for another
    private Task<int> ForgetKeys() => Gate.Write(async db =>
        await db.DataProtectionKeys.ExecuteDeleteAsync() + await db.DigestKeyMarks.ExecuteDeleteAsync());

    private static async Task<string> NewSqlite()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("passerelle-db-").FullName, "passerelle.db");
        await Migrating.WaitAsync();
        try
        {
            if (!File.Exists(MigratedSqlite.Value))
            {
                await using var first = new Website(Database.Sqlite, $"Data Source={MigratedSqlite.Value}");
                await first.ForgetKeys();
                await first.Read(async db => await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)"));
                SqliteConnection.ClearAllPools();
            }
        }
        finally
        {
            Migrating.Release();
        }
        File.Copy(MigratedSqlite.Value, path);
        return $"Data Source={path}";
    }
}
