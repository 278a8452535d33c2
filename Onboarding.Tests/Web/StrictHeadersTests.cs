using System.Net;

namespace Onboarding.Tests.Web;

public sealed class StrictHeadersTests(Website site) : IClassFixture<Website>
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
        var visitor = await site.Visitor(https: true).Visits(address);

        visitor.Status.ShouldBe(status);
        var csp = Header(visitor, "Content-Security-Policy");
        csp.ShouldContain("default-src 'none'");
        csp.ShouldContain("script-src 'self';");
        csp.ShouldContain("frame-ancestors 'none'");
        csp.ShouldContain("form-action 'self'");
        csp.ShouldNotContain("unsafe");
        Header(visitor, "X-Content-Type-Options").ShouldBe("nosniff");
        Header(visitor, "Referrer-Policy").ShouldBe("same-origin");
        Header(visitor, "Cross-Origin-Opener-Policy").ShouldBe("same-origin");
        Header(visitor, "Permissions-Policy").ShouldContain("geolocation=()");
        Header(visitor, "Strict-Transport-Security").ShouldContain("max-age=31536000");
        visitor.Answer.Headers.Contains("Server").ShouldBeFalse();
    }

    [Theory, InlineData("/"), InlineData("/nulle-part"), InlineData("/essai/panne"), InlineData("/langue")]
    public async Task A_page_stays_in_no_cache(string address) =>
        Header(await site.Visitor().Visits(address), "Cache-Control").ShouldContain("no-store");

    [Fact]
    public async Task A_file_may_be_kept()
    {
        var visitor = await site.Visitor().Visits("/");
        var sheet = visitor.Page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;

        Header(await visitor.Visits(sheet), "Cache-Control").ShouldContain("immutable");
    }

    private static string Header(Visitor visitor, string name) => string.Join(",", visitor.Answer.Headers.GetValues(name));
}
