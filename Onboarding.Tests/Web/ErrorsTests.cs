using System.Net;
using Onboarding.Core.People;

namespace Onboarding.Tests.Web;

public sealed class ErrorsTests(Shell site) : IClassFixture<Shell>
{
    [Theory, InlineData("/nulle-part"), InlineData("/nulle/part.png"), InlineData("/erreur/200")]
    public async Task An_unknown_address_says_so_in_plain_french(string address)
    {
        var browser = await site.Browser().Visits(address);

        browser.Status.ShouldBe(HttpStatusCode.NotFound);
        browser.Page.QuerySelector("h1")!.TextContent.ShouldBe("Ce chemin ne mène nulle part");
        browser.Page.QuerySelector(".site-footer")!.TextContent.ShouldContain("Besoin d’aide");
    }

    [Fact]
    public async Task A_page_for_others_is_refused_with_words()
    {
        var browser = await site.Browser(new Me(Guid.CreateVersion7(), "Léa", [])).Visits("/essai/formateurs");

        browser.Status.ShouldBe(HttpStatusCode.Forbidden);
        browser.Page.QuerySelector("h1")!.TextContent.ShouldBe("Cette page est réservée");
    }

    [Fact]
    public async Task A_form_that_waited_too_long_says_what_to_do()
    {
        var browser = await site.Browser().Visits("/essai/formulaire?de=ici");
        browser.Page.QuerySelector("main input[type=hidden][name=__RequestVerificationToken]")!.SetAttribute("value", "périmé");

        await browser.Presses("Envoyer");

        browser.Status.ShouldBe(HttpStatusCode.BadRequest);
        browser.Page.QuerySelector("h1")!.TextContent.ShouldBe("L’envoi n’a pas abouti");
        browser.Page.QuerySelector(".button-next")!.GetAttribute("href").ShouldBe("/essai/formulaire?de=ici");
    }

    [Theory]
    [InlineData(400, "L’envoi n’a pas abouti", "It did not go through"), InlineData(401, "Il faut se connecter", "Please sign in")]
    [InlineData(403, "Cette page est réservée", "This page is reserved"), InlineData(404, "Ce chemin ne mène nulle part", "This path leads nowhere")]
    [InlineData(405, "Cette page ne s’ouvre pas ainsi", "This page does not open that way"), InlineData(410, "Cette page n’existe plus", "This page is gone")]
    [InlineData(413, "L’envoi est trop lourd", "That is too much to send"), InlineData(429, "Trop d’essais en peu de temps", "Too many attempts in a short time")]
    [InlineData(503, "Le site est en pause", "The site is taking a break")]
    public async Task A_refusal_says_in_the_readers_language_what_to_do(int code, string french, string english)
    {
        foreach (var (language, title) in new[] { ("fr", french), ("en", english) })
        {
            var browser = site.Browser();
            browser.Http.DefaultRequestHeaders.Add("Cookie", $"langue={language}");

            await browser.Visits($"/erreur/{code}");

            ((int)browser.Status).ShouldBe(code);
            browser.Page.QuerySelector("h1")!.TextContent.ShouldBe(title);
            browser.Page.QuerySelectorAll("main .button-next").ShouldHaveSingleItem();
        }
    }

    [Fact]
    public async Task Too_many_tries_says_for_how_long_to_people_and_to_programs()
    {
        var browser = await site.Browser().Visits("/essai/trop");

        browser.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        browser.Answer.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(570));
        browser.Sees("Attendez 10 minutes, puis recommencez.");
    }

    [Fact]
    public async Task A_failure_apologises_and_betrays_nothing()
    {
        var browser = await site.Browser().Visits("/essai/panne");

        browser.Status.ShouldBe(HttpStatusCode.InternalServerError);
        browser.Page.QuerySelector("h1")!.TextContent.ShouldBe("C’est nous, pas vous");
        browser.Page.QuerySelector("b.nowrap")!.TextContent.ShouldMatch("^[0-9A-Z]{4}-[0-9A-Z]{4}$");
        browser.Page.DocumentElement.OuterHtml.ShouldNotContain("1234");
        browser.Page.DocumentElement.OuterHtml.ShouldNotContain("Exception");
    }

    [Fact]
    public async Task On_a_kiosk_an_error_keeps_the_end_of_the_visit_in_sight()
    {
        var browser = await site.Browser().Visits("/borne/nulle-part");

        browser.Page.QuerySelector("form[action='/borne/terminer'] button")!.TextContent.Trim().ShouldBe("Terminer ma visite");
    }

    [Theory]
    [InlineData("/carte?borne=true&module=hameconnage&etape=2", "Continuer"), InlineData("/langue?borne=True", "English"), InlineData("/langue?borne=true", "Très grande")]
    public async Task A_form_that_waited_too_long_at_a_kiosk_does_not_lead_out_of_it(string address, string button)
    {
        var browser = await site.Browser().Visits(address);
        foreach (var token in browser.Page.QuerySelectorAll("[name=__RequestVerificationToken]")) token.SetAttribute("value", "périmé");

        await browser.Presses(button);

        browser.Status.ShouldBe(HttpStatusCode.BadRequest);
        browser.Page.QuerySelector("form[action='/borne/terminer']").ShouldNotBeNull();
        browser.Page.QuerySelector("main .button-quiet")!.GetAttribute("href").ShouldBe("/borne");

        await browser.Visits(browser.Page.QuerySelector("main .button-next")!.GetAttribute("href")!);
        while (browser.Answer.Headers.Location is { } elsewhere) await browser.Visits(elsewhere.ToString());
        browser.Page.QuerySelector("form[action='/borne/terminer']").ShouldNotBeNull();
        browser.Page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")).ShouldNotContain("/");
    }

    [Theory, InlineData("/nulle-part?borne=non"), InlineData("/nulle-part?borne=false"), InlineData("/bornes")]
    public async Task Elsewhere_an_error_is_of_the_public_site(string address)
    {
        var browser = await site.Browser().Visits(address);

        browser.Page.QuerySelector(".site-footer").ShouldNotBeNull();
    }

    [Theory, InlineData("?borne=true", "/borne"), InlineData("", "/")]
    public async Task A_failure_leads_a_kiosk_s_visitor_back_to_the_kiosk(string query, string home)
    {
        var browser = await site.Browser().Visits("/essai/panne" + query);

        browser.Page.QuerySelector("main .button-quiet")!.GetAttribute("href").ShouldBe(home);
    }
}
