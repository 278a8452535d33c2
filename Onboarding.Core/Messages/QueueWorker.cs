using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Onboarding.Core.Data;

namespace Onboarding.Core.Messages;

/// <summary>Does the queued work, one piece after the other, on every node.</summary>
public sealed class QueueWorker(
    WriteGate gate, IServiceScopeFactory scopes, TimeProvider clock, IEnumerable<WorkRoute> routes, IHostApplicationLifetime host, ILogger<QueueWorker> log)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, WorkRoute> routes = routes.ToDictionary(route => route.Kind);

    /// <summary>
    /// Does all that is due; returns how many pieces were done. Asked to stop, it does so between two pieces: one that was cut
    /// short would wait for the end of its lease.
    /// </summary>
    public async Task<int> DoAllDue(CancellationToken stop = default)
    {
        var done = 0;
        while (!stop.IsCancellationRequested && await TakeOne() is { } work)
        {
            if (await TryDo(work)) done++;
        }
        return done;
    }

    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        await host.Started(stop);
        while (!stop.IsCancellationRequested)
        {
            await Task.Delay(Pause, clock, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stop.IsCancellationRequested) return;
            try
            {
                await DoAllDue(stop);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // The database is away: the queue waits for it, the site does not stop for the queue
                log.LogError(failure, "The queue could not be read");
            }
        }
    }

    private async Task<QueuedWork?> TakeOne()
    {
        var now = clock.UtcNow;
        await using (var scope = scopes.CreateAsyncScope())
        {
            if (!await Due(scope.ServiceProvider.GetRequiredService<OnboardingDb>(), now).AnyAsync()) return null;
        }
        return await gate.Write(async db =>
        {
            if (await Due(db, now).FirstOrDefaultAsync() is not { } work) return null;

            await db.LockForUpdate<QueuedWork>(work.Id);
            await db.Entry(work).ReloadAsync();
            if (db.Entry(work).State == EntityState.Detached || work.DueAt > now) return null;
            work.LeaseOut(now);
            return work.IsDead ? null : work;
        });
    }

    private static IQueryable<QueuedWork> Due(OnboardingDb db, DateTime now) =>
        db.QueuedWork.Where(w => !w.IsDead && w.DueAt <= now).OrderBy(w => w.DueAt);

    private async Task<bool> TryDo(QueuedWork work)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await gate.Write(async db =>
            {
                await routes[work.Kind].Do(scope.ServiceProvider, db, work);
                await db.QueuedWork.Where(w => w.Id == work.Id).ExecuteDeleteAsync();
            });
            return true;
        }
        catch (Exception failure)
        {
            log.LogError(failure, "Queued work {Kind} {Id} failed", work.Kind, work.Id);
            await gate.Write(async db =>
            {
                if (await db.QueuedWork.FindAsync(work.Id) is { } failed) failed.Fail(failure.GetType().Name, clock.UtcNow);
            });
            return false;
        }
    }
}

/// <summary>Which act does which kind of queued work, in the transaction that also takes it off the queue.</summary>
public sealed record WorkRoute(string Kind, Func<IServiceProvider, OnboardingDb, QueuedWork, Task> Do);

public static class WorkRoutes
{
    public static IServiceCollection OnWork<TWork, TActor>(
        this IServiceCollection services, Func<TActor, OnboardingDb, TWork, Task> act) where TActor : notnull =>
        services.AddSingleton(new WorkRoute(
            typeof(TWork).Name,
            (provider, db, work) => act(provider.GetRequiredService<TActor>(), db, work.Read<TWork>())));
}
