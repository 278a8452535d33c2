using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Core.Data;
using Onboarding.Core.People;

namespace Onboarding.Bench;

public enum Database
{
    Sqlite,
    PostgreSql,
}

/// <summary>
/// A data folder and a migrated database of their own, with the domain's verbs over them: to fill it before the application
/// starts, and to read afterwards what is really stored, without asking the application.
/// </summary>
public sealed class Installation : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("passerelle-installation-").FullName;
    private readonly ServiceProvider services;

    private Installation(Database database, string? connection)
    {
        var settings = new Dictionary<string, string>
        {
            ["Database:Provider"] = database.ToString(),
            ["Data:Path"] = folder,
            ["Content:Path"] = Path.Combine(Clone.Root, "content"),
        };
        if (connection is not null) settings["ConnectionStrings:Onboarding"] = connection;
        Settings = settings;

        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings!).Build();
        var collection = new ServiceCollection().AddLogging().AddOnboardingDb(configuration, folder)
            .AddSingleton(TimeProvider.System).AddSingleton(_ => DigestKey.In(folder));
        collection.AddAccounts();
        services = collection.BuildServiceProvider();
    }

    public IReadOnlyDictionary<string, string> Settings { get; }

    public IServiceProvider Services => services;

    public WriteGate Gate => services.GetRequiredService<WriteGate>();

    /// <param name="postgres">Where its database is made; without it, it is an SQLite file.</param>
    public static async Task<Installation> Make(PostgresServer? postgres = null)
    {
        var made = postgres is null ? new Installation(Database.Sqlite, null) : new Installation(Database.PostgreSql, await postgres.NewDatabase());
        await made.Services.Read(async db =>
        {
            await db.Database.MigrateAsync();
            return true;
        });
        return made;
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}

public static class Reading
{
    extension(IServiceProvider services)
    {
        /// <summary>Reads on a context of its own.</summary>
        public async Task<T> Read<T>(Func<OnboardingDb, Task<T>> read)
        {
            await using var scope = services.CreateAsyncScope();
            return await read(scope.ServiceProvider.GetRequiredService<OnboardingDb>());
        }
    }
}
