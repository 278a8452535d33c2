using System.Collections.Concurrent;
using System.Diagnostics;

namespace Onboarding.Bench.Loading;

/// <summary>Kiosks at which lessons are read step by step, for as long as they are left on.</summary>
public sealed class KioskReaders(Application application, int count, TimeSpan pause)
{
    private const string Lesson = "/borne/modules/hameconnage/";
    private const int Steps = 4;

    /// <summary>The pages that came, until told to stop: what they were, and how long each took.</summary>
    public async Task<Timings> Read(CancellationToken stop)
    {
        var timings = new Timings();
        await Task.WhenAll(Enumerable.Range(0, count).Select(async kiosk =>
        {
            using var http = application.NewClient();
            try
            {
                // They were not all switched on at once
                await Task.Delay(pause * kiosk / count, stop);
                for (var step = 0; !stop.IsCancellationRequested; step++)
                {
                    await timings.Take(() => http.GetAsync($"{Lesson}{step % Steps + 1}", CancellationToken.None));
                    await Task.Delay(pause, stop);
                }
            }
            catch (OperationCanceledException)
            {
                // Switched off
            }
        }));
        return timings;
    }
}

/// <summary>How long each answer took, and what it was.</summary>
public sealed class Timings
{
    private readonly ConcurrentBag<double> milliseconds = [];
    private readonly ConcurrentDictionary<int, int> statuses = [];

    public int Count => milliseconds.Count;

    public IReadOnlyDictionary<int, int> Statuses => statuses;

    public int Refused => statuses.Where(status => status.Key >= 400).Sum(status => status.Value);

    public async Task<HttpResponseMessage> Take(Func<Task<HttpResponseMessage>> send)
    {
        var watch = Stopwatch.StartNew();
        var answer = await send();
        await answer.Content.LoadIntoBufferAsync();
        milliseconds.Add(watch.Elapsed.TotalMilliseconds);
        statuses.AddOrUpdate((int)answer.StatusCode, 1, (_, times) => times + 1);
        return answer;
    }

    /// <param name="share">0.95 for the answer that 95 in 100 were no slower than.</param>
    public double Percentile(double share) => milliseconds.Order().ElementAtOrDefault((int)Math.Ceiling(milliseconds.Count * share) - 1);
}
