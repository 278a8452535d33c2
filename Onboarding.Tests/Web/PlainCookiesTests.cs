namespace Onboarding.Tests.Web;

public sealed class PlainCookiesTests(Shell site) : IClassFixture<Shell>
{
    [Fact]
    public async Task Nothing_is_put_on_a_reader_s_computer() =>
        (await site.Browser().Visits("/")).Answer.Headers.Contains("Set-Cookie").ShouldBeFalse();

    [Fact]
    public async Task Over_https_a_cookie_is_secure_and_prefixed_and_comes_back_under_its_plain_name()
    {
        var browser = await site.Browser(https: true).Visits("/langue");
        var cookie = browser.Answer.Headers.GetValues("Set-Cookie").ShouldHaveSingleItem();
        cookie.ShouldStartWith("__Host-jeton=");
        cookie.ShouldContain("; secure");
        cookie.ShouldContain("; httponly");
        cookie.ShouldContain("; samesite=strict");
        cookie.ShouldNotContain("expires");

        await browser.Presses("English");
        await browser.Visits(browser.Answer.Headers.Location!.ToString());

        browser.Page.DocumentElement.GetAttribute("lang").ShouldBe("en");
    }

    [Fact]
    public async Task Over_https_a_cookie_that_a_neighbour_planted_is_ignored()
    {
        var browser = site.Browser(https: true);
        browser.Http.DefaultRequestHeaders.Add("Cookie", "langue=en");

        await browser.Visits("/");

        browser.Page.DocumentElement.GetAttribute("lang").ShouldBe("fr");
    }

    [Fact]
    public async Task Over_plain_http_a_cookie_keeps_its_plain_name() =>
        (await site.Browser().Visits("/langue")).Answer.Headers.GetValues("Set-Cookie").ShouldHaveSingleItem().ShouldStartWith("jeton=");
}
