using Microsoft.Extensions.DependencyInjection;

namespace Onboarding.Core.Data;

/// <summary>
/// The only way to save: take the lock, load, ask the domain object, save, commit, answer. Each write has a context of its
/// own; nothing is retried, and nothing is written before the rule has spoken. Order is the order of commits.
/// </summary>
public sealed class WriteGate(IServiceScopeFactory scopes)
{
    // SQLite has one writer: a fair queue in the process beats two hundred writers polling a locked file
    private readonly SemaphoreSlim turn = new(1, 1);

    public async Task<TAnswer> Write<TAnswer>(Func<OnboardingDb, Task<TAnswer>> act, CancellationToken stop = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OnboardingDb>();
        if (!db.HasOneWriter) return await Commit(db, act, stop);

        await turn.WaitAsync(stop);
        try
        {
            return await Commit(db, act, stop);
        }
        finally
        {
            turn.Release();
        }
    }

    public Task Write(Func<OnboardingDb, Task> act, CancellationToken stop = default) => Write(async db =>
    {
        await act(db);
        return true;
    }, stop);

    private static async Task<TAnswer> Commit<TAnswer>(OnboardingDb db, Func<OnboardingDb, Task<TAnswer>> act, CancellationToken stop)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var answer = await act(db);
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return answer;
    }
}
