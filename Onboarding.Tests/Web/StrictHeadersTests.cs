using System.Net;

namespace Onboarding.Tests.Web;

public sealed class StrictHeadersTests(Shell site) : IClassFixture<Shell>
{
    public static TheoryData<string, HttpStatusCode> Answers => new()
    {
        { "/", HttpStatusCode.OK },
        { "/nulle-part", HttpStatusCode.NotFound },
        { "/essai/panne", HttpStatusCode.InternalServerError },
        { "/css/passerelle.css", HttpStatusCode.OK },
        { "/icons.svg", HttpStatusCode.OK },
    };

    [Theory, MemberData(nameof(Answers))]
    public async Task Every_answer_trusts_this_site_only(string address, HttpStatusCode status)
    {
        var browser = await site.Browser(https: true).Visits(address);

        browser.Status.ShouldBe(status);
        var csp = Header(browser, "Content-Security-Policy");
        csp.ShouldContain("default-src 'none'");
        csp.ShouldContain("script-src 'self';");
        csp.ShouldContain("frame-ancestors 'none'");
        csp.ShouldContain("form-action 'self'");
        csp.ShouldNotContain("unsafe");
        Header(browser, "X-Content-Type-Options").ShouldBe("nosniff");
        Header(browser, "Referrer-Policy").ShouldBe("same-origin");
        Header(browser, "Cross-Origin-Opener-Policy").ShouldBe("same-origin");
        Header(browser, "Permissions-Policy").ShouldContain("geolocation=()");
        Header(browser, "Strict-Transport-Security").ShouldContain("max-age=31536000");
        browser.Answer.Headers.Contains("Server").ShouldBeFalse();
    }

    [Theory, InlineData("/"), InlineData("/nulle-part"), InlineData("/essai/panne"), InlineData("/langue")]
    public async Task A_page_stays_in_no_cache(string address) =>
        Header(await site.Browser().Visits(address), "Cache-Control").ShouldContain("no-store");

    [Fact]
    public async Task A_file_may_be_kept()
    {
        var browser = await site.Browser().Visits("/");
        var sheet = browser.Page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;

        Header(await browser.Visits(sheet), "Cache-Control").ShouldContain("immutable");
    }

    private static string Header(Browser browser, string name) => string.Join(",", browser.Answer.Headers.GetValues(name));
}
