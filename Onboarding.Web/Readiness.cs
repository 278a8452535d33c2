using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Onboarding.Core.Data;

namespace Onboarding.Web;

/// <summary>
/// Whether this node can serve. The server listens before the database has been brought to this release, so that whoever
/// watches sees a site that starts, not a dead one; until then every page is told to wait.
/// </summary>
public sealed class Readiness(IServiceProvider services, DataFolder data, ContentFolderSetting content, TimeProvider clock, ILogger<Readiness> log) : IHostedLifecycleService
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>For so long an answer stands.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromSeconds(3);

    private readonly Lock asking = new();
    private Task<bool>? lastLook;
    private long lookedAt;

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

    /// <summary>Anybody may ask, as often as they like: one look at a time, while the database hangs too.</summary>
    public Task<bool> IsReady()
    {
        if (!IsOpen) return Task.FromResult(false);
        lock (asking)
        {
            if (lastLook is { IsCompleted: false } || (lastLook is not null && clock.GetElapsedTime(lookedAt) < Fresh)) return lastLook;
            lookedAt = clock.GetTimestamp();
            return lastLook = Look();
        }
    }

    // What is wrong goes to the log: strangers are told no more than yes or no
    private async Task<bool> Look()
    {
        foreach (var (what, check) in Checks)
        {
            using var patience = new CancellationTokenSource(Patience, clock);
            try
            {
                // On a thread of its own: SQLite knows no waiting that is not blocking
                await Task.Run(() => check(patience.Token), patience.Token).WaitAsync(patience.Token);
            }
            catch (Exception failure)
            {
                log.LogWarning(failure, "Not ready: {What}", what);
                return false;
            }
        }
        return true;
    }

    private IEnumerable<(string What, Func<CancellationToken, Task> Check)> Checks =>
    [
        ("the database takes no writes", stop => services.GetRequiredService<WriteGate>().Write(db => db.TryWriting(stop), stop)),
        ("the database is not at this release, or has another key", CheckDatabase),
        ("the data folder takes no files", stop => Task.Run(data.TryWriting, stop)),
        ("the digest key cannot be read", _ => Task.FromResult(DigestKey.Read(data.Path))),
        ("the protection keys cannot be read", _ => Task.FromResult(services.GetRequiredService<IKeyManager>().GetAllKeys().First())),
        ("the lessons cannot be read", stop => File.ReadAllBytesAsync(Path.Combine(content.Path, "site.yml"), stop)),
    ];

    // Either may have changed under a node that runs: a restoration brings both
    private async Task CheckDatabase(CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OnboardingDb>();
        if (!await db.Knows(services.GetRequiredService<DigestKey>())) throw new InvalidOperationException("Its key is not the one that this node started with");
        var missing = await db.Database.GetPendingMigrationsAsync(stop);
        if (missing.Any()) throw new InvalidOperationException($"Missing: {string.Join(", ", missing)}");
    }

    public Task StartingAsync(CancellationToken stop) => Task.CompletedTask;

    public Task StartAsync(CancellationToken stop) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken stop) => Task.CompletedTask;

    public Task StopAsync(CancellationToken stop) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken stop) => Task.CompletedTask;
}
