using System.Net;
using Onboarding.Tests.Web;

namespace Onboarding.Tests.Languages;

public sealed class LanguageTests(Shell site) : IClassFixture<Shell>
{
    [Fact]
    public async Task One_button_turns_the_site_to_english_until_the_browser_closes()
    {
        var browser = await site.Browser().Visits("/langue?back=/accessibilite");

        await browser.Presses("English");
        browser.Answer.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("langue=en")).ShouldNotContain("expires");
        await browser.Visits(browser.Answer.Headers.Location!.ToString());
        browser.Page.QuerySelector("main a.action-link")!.GetAttribute("href").ShouldBe("/accessibilite");

        await browser.Visits("/");
        browser.Page.DocumentElement.GetAttribute("lang").ShouldBe("en");
        browser.Page.QuerySelector("h1")!.TextContent.ShouldBe("Going online, step by step, at your side.");
    }

    [Theory, InlineData("/langue?back=/accessibilite", "/accessibilite"), InlineData("/langue?borne=true&back=/borne", "/borne")]
    public async Task Pressed_again_it_leads_back_to_where_one_came_from(string address, string from)
    {
        var browser = await site.Browser().Visits(address);

        await browser.Visits(browser.Page.QuerySelectorAll("a[href^='/langue']").Single().GetAttribute("href")!);

        browser.Page.QuerySelector("main p a.action-link")!.GetAttribute("href").ShouldBe(from);
    }

    [Fact]
    public async Task The_framework_s_own_sentences_are_translated_too()
    {
        var browser = await site.Browser().Visits("/langue");
        await browser.Presses("English");
        await browser.Visits("/essai/formulaire");

        await browser.Fills("Title", "").Fills("Seats", "many").Presses("Envoyer");

        browser.Page.QuerySelectorAll(".error-summary a").Select(link => link.TextContent)
            .ShouldBe(["Fill in “Title”.", "Fill in “Password”.", "“Places”: “many” does not fit.", "Fill in “Kind”."]);
    }

    [Fact]
    public async Task Letters_grow_on_every_page()
    {
        var browser = await site.Browser().Visits("/langue");

        await browser.Presses("Très grande");
        await browser.Visits("/");

        browser.Page.DocumentElement.GetAttribute("data-text").ShouldBe("larger");
    }

    [Fact]
    public async Task Letters_and_lines_stand_further_apart_until_the_browser_closes()
    {
        var browser = await site.Browser().Visits("/langue");
        Spacing().ShouldBe(("normal", "Normal"));

        await browser.Presses("Large");
        browser.Answer.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("espacement=wide")).ShouldNotContain("expires");
        await browser.Visits("/langue");

        Spacing().ShouldBe(("wide", "Large"));
        browser.Page.DocumentElement.GetAttribute("data-text").ShouldBe("normal");
        await browser.Fills("spacing", "huge").Sends("spacing");
        browser.Status.ShouldBe(HttpStatusCode.BadRequest);

        (string?, string) Spacing() => (browser.Page.DocumentElement.GetAttribute("data-spacing"),
            browser.Page.QuerySelectorAll("[name=spacing][aria-pressed=true]").Single().TextContent);
    }

    [Theory, InlineData("https://pirate.example/"), InlineData("//pirate.example"), InlineData("/\\pirate.example"), InlineData("javascript:alert(1)")]
    public async Task A_choice_never_leads_outside(string address)
    {
        var browser = await site.Browser().Visits("/langue");

        await browser.Fills("back", address).Presses("English");

        browser.Answer.Headers.Location!.ToString().ShouldBe("/");
    }

    [Fact]
    public async Task An_unknown_language_is_refused()
    {
        var browser = await site.Browser().Visits("/langue");

        await browser.Fills("language", "xx").Presses("English");

        browser.Status.ShouldBe(HttpStatusCode.BadRequest);
    }
}
