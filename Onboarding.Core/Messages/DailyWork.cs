using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Onboarding.Core.Data;

namespace Onboarding.Core.Messages;

/// <summary>
/// What is done once a day, and a minute after each start. A job finds by itself what is due, so that it may run again, and
/// on several nodes, without harm.
/// </summary>
public sealed class DailyWork(WriteGate gate, TimeProvider clock, IEnumerable<DailyJob> jobs, IHostApplicationLifetime host, ILogger<DailyWork> log)
    : BackgroundService
{
    private static readonly TimeSpan AfterTheStart = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    public async Task DoAll(CancellationToken stop = default)
    {
        foreach (var job in jobs)
        {
            try
            {
                var done = await gate.Write(db => job.Do(db, clock.UtcNow), stop);
                if (done > 0 && log.IsEnabled(LogLevel.Information)) log.LogInformation("Daily work {Job}: {Done} done", job.Name, done);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // The other jobs are not its hostages, and tomorrow it is tried again
                log.LogError(failure, "Daily work {Job} failed", job.Name);
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        await host.Started(stop);
        for (var pause = AfterTheStart; ; pause = Day)
        {
            // A start that is refused stops its services too: that is no failure of theirs
            await Task.Delay(pause, clock, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stop.IsCancellationRequested) return;
            await DoAll(stop);
        }
    }
}

/// <param name="Name">As the log says it.</param>
/// <param name="Do">Inside the write gate; answers how many pieces it did.</param>
public sealed record DailyJob(string Name, Func<OnboardingDb, DateTime, Task<int>> Do);

public static class DailyJobs
{
    public static IServiceCollection EveryDay(this IServiceCollection services, string name, Func<OnboardingDb, DateTime, Task<int>> job) =>
        services.AddSingleton(new DailyJob(name, job));
}
