namespace Onboarding.Tests.Web;

public sealed class PlainCookiesTests(Website site) : IClassFixture<Website>
{
    [Fact]
    public async Task Nothing_is_put_on_a_reader_s_computer() =>
        (await site.Visitor().Visits("/")).Answer.Headers.Contains("Set-Cookie").ShouldBeFalse();

    [Fact]
    public async Task Over_https_a_cookie_is_secure_and_prefixed_and_comes_back_under_its_plain_name()
    {
        var visitor = await site.Visitor(https: true).Visits("/langue");
        var cookie = visitor.Answer.Headers.GetValues("Set-Cookie").ShouldHaveSingleItem();
        cookie.ShouldStartWith("__Host-jeton=");
        cookie.ShouldContain("; secure");
        cookie.ShouldContain("; httponly");
        cookie.ShouldContain("; samesite=strict");
        cookie.ShouldNotContain("expires");

        await visitor.Presses("English");
        await visitor.Follows();

        visitor.Page.DocumentElement.GetAttribute("lang").ShouldBe("en");
    }

    [Fact]
    public async Task Over_https_a_cookie_that_a_neighbour_planted_is_ignored()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { { "Cookie", "langue=en" } } };

        var visitor = await site.Visitor(https: true).Sends(request);

        visitor.Page.DocumentElement.GetAttribute("lang").ShouldBe("fr");
    }

    [Fact]
    public async Task Over_plain_http_a_cookie_keeps_its_plain_name() =>
        (await site.Visitor().Visits("/langue")).Answer.Headers.GetValues("Set-Cookie").ShouldHaveSingleItem().ShouldStartWith("jeton=");
}
