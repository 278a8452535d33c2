using Onboarding.Core.People;

namespace Onboarding.Tests.Operations;

/// <summary>Behind a proxy: the site believes it as docs/operations.md sets it up, and otherwise nobody.</summary>
public sealed class ProxyTests
{
    private const string TownHall = "198.51.100.20";

    [Fact]
    public async Task A_visitor_is_who_the_proxy_says_and_came_by_https()
    {
        await using var installation = await Installation.Make();
        await using var application = new Application(installation, environment: new() { ["ASPNETCORE_FORWARDEDHEADERS_ENABLED"] = "true" });
        await application.Start();

        await GuessesAtLeasPassword(application, _ => "203.0.113.7");

        (await Pauses(application, "203.0.113.7")).ShouldBeTrue();
        (await Pauses(application, TownHall)).ShouldBeFalse();
        (await CookiesOf(application)).ShouldContain("secure");
    }

    /// <summary>The control: whoever reaches the site without the proxy writes these headers as they like.</summary>
    [Fact]
    public async Task Without_the_setting_nobody_escapes_or_blames_others_by_a_header_of_their_own()
    {
        await using var installation = await Installation.Make();
        await using var application = new Application(installation);
        await application.Start();

        await GuessesAtLeasPassword(application, n => $"203.0.113.{n}");

        (await Pauses(application, "203.0.113.100")).ShouldBeTrue();
        (await CookiesOf(application)).ShouldNotContain("secure");
    }

    private static async Task GuessesAtLeasPassword(Application application, Func<int, string> from)
    {
        for (var n = 1; n <= Throttle.Tries; n++) (await Pauses(application, from(n))).ShouldBeFalse();
    }

    private static async Task<bool> Pauses(Application application, string address)
    {
        var browser = await Behind(application, address).Visits("/connexion");
        await browser.Fills("Email", "lea@clairval.example").Fills("Password", "un essai de plus").Sends("Password");
        return browser.Status == System.Net.HttpStatusCode.TooManyRequests;
    }

    private static async Task<string> CookiesOf(Application application)
    {
        var answer = await Behind(application, TownHall).Http.GetAsync("/connexion", TestContext.Current.CancellationToken);
        return string.Join('\n', answer.Headers.GetValues("Set-Cookie"));
    }

    private static Browser Behind(Application application, string address)
    {
        var browser = application.NewBrowser();
        browser.Http.DefaultRequestHeaders.Add("X-Forwarded-For", address);
        browser.Http.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        return browser;
    }
}
