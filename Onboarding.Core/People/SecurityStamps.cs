using System.Collections.Concurrent;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Core.Data;

namespace Onboarding.Core.People;

/// <summary>
/// The stamps that requests are compared with: a small dictionary in memory, so that no page pays a query. What this node
/// changes it forgets at once; what another node changed is seen after a minute at most.
/// </summary>
public sealed class SecurityStamps(IServiceScopeFactory scopes, TimeProvider clock)
{
    private static readonly TimeSpan Freshness = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<Guid, (string? Stamp, DateTime ReadAt)> stamps = new();

    public async ValueTask<bool> IsCurrent(Guid personId, string? stamp)
    {
        if (!stamps.TryGetValue(personId, out var known) || clock.UtcNow - known.ReadAt > Freshness)
        {
            known = (await Read(personId), clock.UtcNow);
            stamps[personId] = known;
        }
        return known.Stamp is not null && known.Stamp == stamp;
    }

    public void Forget(Guid personId) => stamps.TryRemove(personId, out _);

    private async Task<string?> Read(Guid personId)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OnboardingDb>();
        return await db.Users.Where(p => p.Id == personId).Select(p => p.SecurityStamp).SingleOrDefaultAsync();
    }
}

/// <summary>
/// Makes <see cref="SecurityStamps"/> forget whoever was saved: after the commit, else a request in between would read the
/// old stamp again and keep it for a minute.
/// </summary>
internal sealed class RenewedStamps(SecurityStamps stamps) : SaveChangesInterceptor, IDbTransactionInterceptor
{
    private readonly ConditionalWeakTable<DbContext, List<Guid>> saved = [];

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData data, InterceptionResult<int> result, CancellationToken stop = default)
    {
        var people = data.Context!.ChangeTracker.Entries<Person>().Where(entry => entry.State != EntityState.Unchanged);
        saved.GetOrCreateValue(data.Context).AddRange(people.Select(entry => entry.Entity.Id));
        return ValueTask.FromResult(result);
    }

    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData data, int result, CancellationToken stop = default)
    {
        if (data.Context!.Database.CurrentTransaction is null) Forget(data.Context);
        return ValueTask.FromResult(result);
    }

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData data, CancellationToken stop = default)
    {
        Forget(data.Context!);
        return Task.CompletedTask;
    }

    private void Forget(DbContext context)
    {
        if (!saved.TryGetValue(context, out var people)) return;
        people.ForEach(stamps.Forget);
        people.Clear();
    }
}
