using Microsoft.Extensions.DependencyInjection;
using Onboarding.Bench.Fuzzing;

namespace Onboarding.Tests.Bench;

/// <summary>Naughty strings at every input of every door of the real program, a few at each; the bench's fuzz tries two hundred.</summary>
public sealed class FuzzTests(Postgres postgres)
{
    private const int Seed = 20261124;
    private const int AtEachInput = 6;

    [Theory]
    [InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Nothing_that_is_typed_breaks_a_page_or_lives_in_it(Database database)
    {
        await using var installation = await Installation.Make(database == Database.PostgreSql ? postgres : null);
        await using var application = new Application(installation);
        await application.Start();
        await using var scene = await Scene.Set(installation, application);
        var strings = Naughty.Take(50, Seed);
        List<Tally> tallies = [];

        foreach (var (i, door) in (await Door.OfTheSite()).Index())
        {
            var few = Enumerable.Range(i * AtEachInput, AtEachInput).Select(at => strings[at % strings.Count]);
            tallies.Add(await new Fuzz([.. few], scene.WhoOpens, scene.Good, scene.Restore).Run(door));
        }

        tallies.SelectMany(tally => tally.Findings).ShouldBeEmpty();
        tallies.Where(tally => !tally.IsOpen).Select(tally => tally.Door.Endpoint).ShouldBeEmpty("good values were refused");
        tallies.Sum(tally => tally.Throttled).ShouldBe(0);
        tallies.Count.ShouldBeGreaterThan(80);
    }

    [Fact]
    public async Task No_door_is_forgotten()
    {
        await using var site = await Website.Open();

        (await Door.OfTheSite()).Select(door => $"{door.Endpoint} {string.Join(' ', door.Inputs)}").Order()
            .ShouldBe((await Door.Of(site.Services)).Select(door => $"{door.Endpoint} {string.Join(' ', door.Inputs)}").Order());
    }

    /// <summary>The control: a page that echoes raw, and throws.</summary>
    [Fact]
    public async Task A_gullible_page_is_found()
    {
        await using var site = await Website.Open(change: services => services.AddRazorPages().AddApplicationPart(typeof(FuzzTests).Assembly));
        var door = (await Door.Of(site.Services)).Single(door => door.Endpoint == "POST /essai/credule");
        var stranger = await site.NewBrowser(new CookieJar()).Visits("/langue");

        var tally = await new Fuzz(Naughty.Take(100, Seed), _ => stranger, (_, _) => "1", () => Task.CompletedTask).Run(door);

        tally.IsOpen.ShouldBeTrue();
        tally.Findings.Count(finding => finding is { Input: "Number", Fault: "500" }).ShouldBeGreaterThan(50);
        var lives = tally.Findings.Where(finding => finding.Input == "Said").Select(finding => finding.Text).ToList();
        lives.Count.ShouldBeGreaterThan(30);
        foreach (var own in new[] { "a script", "an attribute", "a drawing" }) lives.ShouldContain(own);
    }
}
