using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Core.Kiosks;
using Onboarding.Core.Learning;
using Onboarding.Core.Messages;

namespace Onboarding.Tests.Messages;

/// <summary>What goes by itself, on time.</summary>
public sealed class DailyWorkTests(Postgres postgres)
{
    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task A_visit_left_behind_is_forgotten_with_what_no_card_took_and_one_going_on_is_not(Database database)
    {
        await using var site = await Website.Open(database, postgres);
        var now = site.Clock.GetUtcNow().UtcDateTime;
        var (left, going) = (Visit.Begin(now - Visit.LongestSilence - TimeSpan.FromSeconds(1)).Visit, Visit.Begin(now - Visit.LongestSilence).Visit);
        await site.Gate.Write(async db =>
        {
            db.Visits.AddRange(left, going);
            foreach (var visit in (Visit[])[left, going]) await db.Keep(new QuizAttempt(visit.Id, "hameconnage", "v1", 3, 4, passed: false, now));
        });

        var work = site.Services.GetRequiredService<DailyWork>();
        for (var run = 1; run <= 2; run++) await work.DoAll(TestContext.Current.CancellationToken);

        (await site.Read(db => db.Visits.Select(v => v.Id).ToListAsync())).ShouldBe([going.Id]);
        (await site.Read(db => db.Progress.Select(p => p.LearnerId).ToListAsync())).ShouldBe([going.Id]);
        (await site.Read(db => db.QuizAttempts.Select(a => a.LearnerId).ToListAsync())).ShouldBe([going.Id]);
    }

    [Fact]
    public async Task It_runs_by_itself_after_the_start_and_every_day()
    {
        var ran = new SemaphoreSlim(0);
        await using var site = await Website.Open(change: services => services.EveryDay("counting", (_, _) => Task.FromResult(ran.Release())));

        foreach (var pause in (TimeSpan[])[TimeSpan.FromMinutes(1), TimeSpan.FromDays(1), TimeSpan.FromDays(1)])
        {
            // In small steps until the background has heard of it: it sets its next hour when the last run is over
            var isHeard = false;
            for (var step = 0; step < 600 && !isHeard; step++)
            {
                site.Clock.Advance(pause / 100);
                isHeard = await ran.WaitAsync(50, TestContext.Current.CancellationToken);
            }
            isHeard.ShouldBeTrue();
        }
    }

    [Fact]
    public async Task A_job_that_fails_keeps_no_other_from_its_work()
    {
        var ran = 0;
        await using var site = await Website.Open(change: services => services
            .EveryDay("failing", (_, _) => throw new InvalidOperationException("away"))
            .EveryDay("counting", (_, _) => Task.FromResult(++ran)));

        await site.Services.GetRequiredService<DailyWork>().DoAll(TestContext.Current.CancellationToken);

        ran.ShouldBe(1);
    }
}
