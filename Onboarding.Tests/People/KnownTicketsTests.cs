using System.Net;

namespace Onboarding.Tests.People;

/// <summary>A cookie that was decrypted a moment ago is nobody else's, and good for nothing that it was not good for.</summary>
public sealed class KnownTicketsTests
{
    [Fact]
    public async Task Two_people_who_ask_in_turn_a_thousand_times_are_each_known_by_their_own_cookie()
    {
        await using var site = await Website.Open();
        var (lea, paul) = (site.World.Lea, site.World.Paul);
        (Core.People.Person Who, HttpClient Http)[] readers = [(lea, (await site.SignedInAs(lea)).Http), (paul, (await site.SignedInAs(paul)).Http)];

        await Parallel.ForAsync(0, 1000, TestContext.Current.CancellationToken, async (i, stop) =>
        {
            var page = await readers[i % 2].Http.GetStringAsync("/attestations", stop);
            page.ShouldContain($"<span class=\"account-name\">{readers[i % 2].Who.Name}</span>");
            page.ShouldNotContain(readers[(i + 1) % 2].Who.Name);
        });
    }

    [Fact]
    public async Task A_cookie_forged_from_one_that_is_known_opens_nothing()
    {
        await using var site = await Website.Open();
        var jar = await SignedIn(site);
        var cookie = jar[Onboarding.Web.SignIn.PersonCookie]!;

        (await Opens(site, cookie)).ShouldBeTrue();
        (await Opens(site, cookie[..^8] + new string([.. cookie[^8..].Reverse()]))).ShouldBeFalse();
        (await Opens(site, cookie[..^1])).ShouldBeFalse();
        (await Opens(site, cookie)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_known_cookie_ends_with_its_ten_hours()
    {
        await using var site = await Website.Open();
        var cookie = (await SignedIn(site))[Onboarding.Web.SignIn.PersonCookie]!;
        (await Opens(site, cookie)).ShouldBeTrue();

        site.Clock.Advance(TimeSpan.FromHours(10) + TimeSpan.FromSeconds(1));

        (await Opens(site, cookie)).ShouldBeFalse();
    }

    private static async Task<CookieJar> SignedIn(Website site)
    {
        var jar = new CookieJar();
        await (await site.NewBrowser(jar).Visits("/connexion")).Fills("Email", site.World.Samia.Email!).Fills("Password", World.Password).Sends("Password");
        return jar;
    }

    private static async Task<bool> Opens(Website site, string cookie) =>
        (await site.NewBrowser(new CookieJar { [Onboarding.Web.SignIn.PersonCookie] = cookie }).Visits("/planning")).Status == HttpStatusCode.OK;
}
