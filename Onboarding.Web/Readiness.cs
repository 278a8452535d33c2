using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Onboarding.Core.Data;

namespace Onboarding.Web;

/// <summary>
/// Whether this node can serve. The server listens before the database has been brought to this release, so that whoever
/// watches sees a site that starts, not a dead one; until then every page is told to wait.
/// </summary>
public sealed class Readiness(IServiceProvider services, DataFolder data, ContentFolderSetting content, ILogger<Readiness> log) : IHostedLifecycleService
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public bool IsOpen { get; private set; }

    /// <summary>Runs once the server listens and before the start counts as done.</summary>
    public async Task StartedAsync(CancellationToken stop)
    {
        await services.Migrate();
        await services.FillDemo();
        // The first key is made here, not by the first visitor
        services.GetDataProtector("readiness").Protect([]);
        IsOpen = true;
    }

    /// <summary>What is wrong goes to the log: strangers are told no more than yes or no.</summary>
    public async Task<bool> IsReady()
    {
        if (!IsOpen) return false;
        foreach (var (what, check) in Checks)
        {
            try
            {
                await check().WaitAsync(Patience);
            }
            catch (Exception failure)
            {
                log.LogWarning(failure, "Not ready: {What}", what);
                return false;
            }
        }
        return true;
    }

    private IEnumerable<(string What, Func<Task> Check)> Checks =>
    [
        ("the database takes no writes", () => services.GetRequiredService<WriteGate>().Write(db => db.TryWriting())),
        ("the database is not at this release", CheckMigrations),
        ("the data folder takes no files", () => Task.Run(data.TryWriting)),
        ("the digest key cannot be read", () => Task.Run(() => DigestKey.Read(data.Path))),
        ("the protection keys cannot be read", () => Task.Run(() => services.GetRequiredService<IKeyManager>().GetAllKeys().First())),
        ("the lessons cannot be read", () => File.ReadAllBytesAsync(Path.Combine(content.Path, "site.yml"))),
    ];

    private async Task CheckMigrations()
    {
        await using var scope = services.CreateAsyncScope();
        var missing = await scope.ServiceProvider.GetRequiredService<OnboardingDb>().Database.GetPendingMigrationsAsync();
        if (missing.Any()) throw new InvalidOperationException($"Missing: {string.Join(", ", missing)}");
    }

    public Task StartingAsync(CancellationToken stop) => Task.CompletedTask;

    public Task StartAsync(CancellationToken stop) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken stop) => Task.CompletedTask;

    public Task StopAsync(CancellationToken stop) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken stop) => Task.CompletedTask;
}
