using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Onboarding.Core.Data;

namespace Onboarding.Core.Messages;

/// <summary>Does the queued work, one piece after the other, on every node.</summary>
public sealed class QueueWorker(
    WriteGate gate, IServiceScopeFactory scopes, TimeProvider clock, IEnumerable<WorkRoute> routes, ILogger<QueueWorker> log)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, WorkRoute> routes = routes.ToDictionary(route => route.Kind);

    /// <summary>Does all that is due; returns how many pieces were done.</summary>
    public async Task<int> DoAllDue(CancellationToken stop = default)
    {
        var done = 0;
        while (await TakeOne(stop) is { } work)
        {
            if (await TryDo(work, stop)) done++;
        }
        return done;
    }

    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await Task.Delay(Pause, clock, stop);
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

    private async Task<QueuedWork?> TakeOne(CancellationToken stop)
    {
        var now = clock.UtcNow;
        await using (var scope = scopes.CreateAsyncScope())
        {
            if (!await Due(scope.ServiceProvider.GetRequiredService<OnboardingDb>(), now).AnyAsync(stop)) return null;
        }
        return await gate.Write(async db =>
        {
            if (await Due(db, now).FirstOrDefaultAsync(stop) is not { } work) return null;

            await db.LockForUpdate<QueuedWork>(work.Id);
            await db.Entry(work).ReloadAsync(stop);
            if (db.Entry(work).State == EntityState.Detached || work.DueAt > now) return null;
            work.LeaseOut(now);
            return work.IsDead ? null : work;
        }, stop);
    }

    private static IQueryable<QueuedWork> Due(OnboardingDb db, DateTime now) =>
        db.QueuedWork.Where(w => !w.IsDead && w.DueAt <= now).OrderBy(w => w.DueAt);

    private async Task<bool> TryDo(QueuedWork work, CancellationToken stop)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await gate.Write(async db =>
            {
                await routes[work.Kind].Do(scope.ServiceProvider, db, work);
                await db.QueuedWork.Where(w => w.Id == work.Id).ExecuteDeleteAsync(stop);
            }, stop);
            return true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "Queued work {Kind} {Id} failed", work.Kind, work.Id);
            await gate.Write(async db =>
            {
                if (await db.QueuedWork.FindAsync([work.Id], stop) is { } failed) failed.Fail(failure.GetType().Name, clock.UtcNow);
            }, stop);
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
