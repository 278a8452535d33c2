using System.Net;
using Microsoft.EntityFrameworkCore;
using Onboarding.Core.People;
using Onboarding.Core.Sessions;

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
        { "/modules/souris-clavier-navigateur", HttpStatusCode.OK },
        { "/healthz", HttpStatusCode.OK },
        { "/essai/connectes", HttpStatusCode.Unauthorized },
    };

    [Theory, MemberData(nameof(Answers))]
    public async Task Every_answer_trusts_this_site_only(string address, HttpStatusCode status)
    {
        var browser = await site.Browser(https: true).Visits(address);

        browser.Status.ShouldBe(status);
        TrustsThisSiteOnly(browser.Answer);
        Header(browser.Answer, "Strict-Transport-Security").ShouldContain("max-age=31536000");
    }

    [Fact]
    public async Task A_refusal_trusts_this_site_only_too()
    {
        var lea = await site.Browser(new Me(Guid.CreateVersion7(), "Léa", [new(Role.Agent)]), https: true).Visits("/essai/formateurs");
        lea.Status.ShouldBe(HttpStatusCode.Forbidden);
        TrustsThisSiteOnly(lea.Answer);

        var withoutToken = await site.Browser(https: true).Http.PostAsync("/connexion", new FormUrlEncodedContent([]), TestContext.Current.CancellationToken);
        withoutToken.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        TrustsThisSiteOnly(withoutToken);
    }

    [Fact]
    public async Task A_redirect_to_the_sign_in_trusts_this_site_only_too()
    {
        await using var website = await Website.Open();

        var stranger = await website.NewBrowser(followsRedirects: false).Visits("/attestations");

        stranger.Status.ShouldBe(HttpStatusCode.Redirect);
        stranger.Answer.Headers.Location!.ToString().ShouldContain("/connexion");
        TrustsThisSiteOnly(stranger.Answer);
    }

    [Fact]
    public async Task An_attestation_trusts_this_site_only_too_and_stays_in_no_cache()
    {
        await using var website = await Website.Open();
        var world = website.World;
        var session = await world.Workshop();
        var booking = (await world.Books(session, Participant.Person(world.Lea.Id))).Booking!;
        website.Clock.SetUtcNow(Website.Start.AddDays(1).AddHours(6));
        await world.Marks(session, booking);
        await world.Closes(session);
        await website.DoQueuedWork();
        var number = await website.Read(db => db.Certificates.Select(c => c.Number).SingleAsync());

        var lea = await (await website.SignedInAs(world.Lea)).Visits($"/attestations/{number}.pdf");

        lea.Answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        TrustsThisSiteOnly(lea.Answer);
        Header(lea.Answer, "Cache-Control").ShouldContain("no-store");
    }

    [Theory, InlineData("/"), InlineData("/nulle-part"), InlineData("/essai/panne"), InlineData("/langue")]
    public async Task A_page_stays_in_no_cache(string address) =>
        Header((await site.Browser().Visits(address)).Answer, "Cache-Control").ShouldContain("no-store");

    [Fact]
    public async Task A_file_may_be_kept()
    {
        var browser = await site.Browser().Visits("/");
        var sheet = browser.Page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;

        Header((await browser.Visits(sheet)).Answer, "Cache-Control").ShouldContain("immutable");
    }

    private static void TrustsThisSiteOnly(HttpResponseMessage answer)
    {
        var csp = Header(answer, "Content-Security-Policy");
        csp.ShouldContain("default-src 'none'");
        csp.ShouldContain("script-src 'self';");
        csp.ShouldContain("frame-ancestors 'none'");
        csp.ShouldContain("form-action 'self'");
        csp.ShouldNotContain("unsafe");
        Header(answer, "X-Content-Type-Options").ShouldBe("nosniff");
        Header(answer, "Referrer-Policy").ShouldBe("same-origin");
        Header(answer, "Cross-Origin-Opener-Policy").ShouldBe("same-origin");
        Header(answer, "Permissions-Policy").ShouldContain("geolocation=()");
        answer.Headers.Contains("Server").ShouldBeFalse();
    }

    private static string Header(HttpResponseMessage answer, string name) => string.Join(",", answer.Headers.GetValues(name));
}
