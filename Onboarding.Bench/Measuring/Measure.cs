using System.Diagnostics;
using Microsoft.Extensions.Configuration;

namespace Onboarding.Bench.Measuring;

/// <summary>Figures of one run, beside what the same machine does at its barest in the same minute.</summary>
internal sealed class Measure(IConfiguration options)
{
    private const string Lesson = "/modules/hameconnage";

    private readonly TimeSpan stretch = TimeSpan.FromSeconds(options.GetValue("seconds", 4));
    private readonly int rounds = options.GetValue("rounds", 5);
    private readonly Report report = new("measure");

    public async Task Run()
    {
        var program = Application.Publish();
        await using var installation = await Installation.Make();
        await World.Make(installation.Services);
        await using var application = new Application(installation, program);
        await MeasureColdStart(application);
        await MeasurePages(application);
        report.Publish(intoBook: options.GetValue("write", false));
    }

    private async Task MeasureColdStart(Application application)
    {
        var watch = Stopwatch.StartNew();
        await application.Start();
        var ready = watch.Elapsed;
        using var http = application.NewClient();
        (await http.GetAsync(Lesson)).EnsureSuccessStatusCode();
        report.Say("From the start of the process, on a migrated database:");
        report.Table(["cold start", "milliseconds"], [["/readyz answers", ready.TotalMilliseconds], ["the first lesson is read", watch.Elapsed.TotalMilliseconds]]);
    }

    private async Task MeasurePages(Application application)
    {
        using var anonymous = application.NewClient();
        await using var bare = await BareKestrel.Like(anonymous, Lesson);
        report.Say($"Requests per second over 32 connections, the client on the same cores: {rounds} rounds of {stretch.TotalSeconds} s each way, taken in turn after as long a warm-up; the median of the rounds' ratios.");
        var (page, beside, ratio) = Beside(new(application.Address, Lesson), new(bare.Address, Lesson));
        report.Table(["page", "requests/s", "bare Kestrel, same bytes", "ratio"], [["a lesson, anonymous", page, beside, ratio]]);
    }

    private (double First, double Second, double Ratio) Beside(Hammer first, Hammer second)
    {
        using (first)
        using (second)
        {
            for (var warmUp = 0; warmUp < 2; warmUp++) _ = (first.Strike(stretch), second.Strike(stretch));

            var taken = Enumerable.Range(0, rounds).Select(_ => (First: first.Strike(stretch), Second: second.Strike(stretch))).ToList();
            return (Median(taken.Select(t => t.First)), Median(taken.Select(t => t.Second)), Median(taken.Select(t => t.First / t.Second)));
        }
    }

    private static double Median(IEnumerable<double> figures) => figures.Order().ToList() is var ordered ? ordered[ordered.Count / 2] : 0;
}
