namespace Onboarding.Bench.Measuring;

/// <summary>What the process holds after many requests: a leak grows with them, a cache does not.</summary>
internal sealed class Endurance(Application application, World world, Report report)
{
    private const int Requests = 100_000;

    public async Task Measure()
    {
        var lea = new CookieJar();
        await application.SignedInAs(world.Lea, lea);
        using Hammer stranger = new(application.Address, PageRates.Lesson), signedIn = new(application.Address, PageRates.Lesson, lea.Header);

        var before = Strike(Requests / 5);
        var halfway = Strike(Requests / 2);
        var after = Strike(Requests / 2);
        report.Table(["memory of the process, after", "MB"],
        [
            [$"a warm-up of {Requests / 5:N0} requests, half of them signed in", before],
            [$"{Requests / 2:N0} more", halfway],
            [$"{Requests:N0} more", after],
        ]);

        double Strike(int requests)
        {
            for (var answered = 0.0; answered < requests;) answered += stranger.Strike(TimeSpan.FromSeconds(1)) + signedIn.Strike(TimeSpan.FromSeconds(1));
            return application.Memory / 1e6;
        }
    }
}
