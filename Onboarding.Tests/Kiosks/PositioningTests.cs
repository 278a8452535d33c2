using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Core;
using Onboarding.Core.Catalogue;

namespace Onboarding.Tests.Kiosks;

/// <summary>« Où en suis-je ? » at a kiosk, as a browser without a script sends it.</summary>
public sealed class PositioningTests
{
    private const string Page = "/borne/positionnement";

    [Fact]
    public async Task Each_question_is_a_screen_that_leads_on_and_back_without_sending_anything()
    {
        await using var site = await Website.Open();

        var page = (await site.NewBrowser().Visits(Page)).Page;

        var screens = page.QuerySelectorAll("fieldset.screen");
        screens.Length.ShouldBe(Count(site));
        foreach (var (rank, screen) in screens.Index())
        {
            screen.Id.ShouldBe($"q{rank + 1}");
            Browser.Plain(screen.QuerySelector("legend")!.TextContent).ShouldStartWith($"Question {rank + 1} sur {screens.Length}");
            screen.QuerySelectorAll("a").Select(link => link.GetAttribute("href")).ShouldBe(
                [rank == 0 ? "/borne" : $"#q{rank}", .. rank == screens.Length - 1 ? (string[])[] : [$"#q{rank + 2}"]]);
        }
        page.QuerySelectorAll("form.screens button").Length.ShouldBe(1);
        page.QuerySelector("[data-first] .button-next")!.GetAttribute("href").ShouldBe("#q1");
        page.QuerySelector("form.screens")!.GetAttribute("autocomplete").ShouldBe("off");
    }

    [Fact]
    public async Task Only_what_is_missing_is_asked_again_and_the_rest_travels_in_the_form()
    {
        await using var site = await Website.Open();
        var robert = await site.NewBrowser().Visits(Page);
        foreach (var number in Enumerable.Range(1, Count(site)).Except([2, 5])) robert.Fills($"q{number}", "1");

        await robert.Fills("q2", "9").Presses("Voir mon résultat");

        robert.Sees("Encore 2 questions");
        robert.Page.QuerySelectorAll("fieldset.screen").Select(screen => screen.Id).ShouldBe(["q2", "q5"]);
        robert.Page.QuerySelectorAll("fieldset.screen a").Select(link => link.GetAttribute("href")).ShouldBe(["/borne", "#q5", "#q2"]);
        robert.Page.QuerySelectorAll("form.screens input[type=hidden][name^=q]").Length.ShouldBe(Count(site) - 2);

        await robert.Fills("q2", "1").Fills("q5", "0").Presses("Voir mon résultat");
        robert.Sees("Voici par où commencer");
    }

    [Fact]
    public async Task The_result_leads_to_the_kiosk_s_own_pages_only_and_leaves_nothing()
    {
        await using var site = await Website.Open();
        await site.World.Workshop(title: "Premiers pas", modules: ["souris-clavier-navigateur"]);
        await site.World.Workshop(title: "Pour les agents", audience: Audiences.Agents, modules: ["souris-clavier-navigateur"]);
        var jar = new CookieJar();
        var robert = await site.NewBrowser(jar).Visits(Page);
        var cookies = jar.Header;
        foreach (var number in Enumerable.Range(1, Count(site))) robert.Fills($"q{number}", "0");

        await site.WritesNothing(() => robert.Presses("Voir mon résultat"));

        (robert.Status, robert.Address).ShouldBe((HttpStatusCode.OK, Page));
        robert.Answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        jar.Header.ShouldBe(cookies);
        robert.Sees("Premiers pas").SeesNot("Pour les agents");
        robert.Page.QuerySelectorAll(".levels li").Length.ShouldBe(5);
        robert.Page.QuerySelectorAll(".offers a").Select(link => link.GetAttribute("href")).ShouldAllBe(address => address!.StartsWith("/borne/modules/") && address.EndsWith("/1"));
        robert.Page.QuerySelectorAll(".offers a").Length.ShouldBe(3);
        robert.Page.QuerySelectorAll("main a, footer a").Select(link => link.GetAttribute("href")).ShouldAllBe(address => address!.StartsWith("/borne"));
        robert.Page.QuerySelectorAll("main .button-next").Length.ShouldBe(1);
        foreach (var lesson in robert.Page.QuerySelectorAll(".offers a")) (await site.NewBrowser().Visits(lesson.GetAttribute("href")!)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Speaks_English_too()
    {
        await using var site = await Website.Open();
        var browser = await site.NewBrowser().Visits("/langue?borne=true");
        await browser.Presses("English");

        await browser.Visits(Page);
        browser.Sees("Next question").Sees("I ask someone to send it for me.");
        browser.Page.QuerySelectorAll("main [lang=fr]").ShouldBeEmpty();
    }

    private static int Count(Website site) => site.Services.GetRequiredService<CurrentLibrary>().Now.Positioning!.Scenes.Count;
}
