using Microsoft.Playwright;
using Onboarding.Tests.Journeys;

namespace Onboarding.Tests.Catalogue;

/// <summary>What only a real browser shows of /positionnement: the way back, the reload, the paper.</summary>
public sealed class PositioningInABrowserTests(Chrome chrome)
{
    private const string Result = "Voici où vous en êtes";

    [Fact]
    public async Task The_way_back_keeps_the_choices_a_reload_tells_the_same_and_the_paper_is_clean()
    {
        await using var site = await Website.Listening();
        await site.World.Workshop(title: "Premiers pas", modules: ["souris-clavier-navigateur", "double-authentification"]);
        var page = await chrome.Open(site, Chrome.Phone);
        await page.GotoAsync("/positionnement");
        await page.IsAccessible();

        await page.Button("Voir mon résultat").ClickAsync();
        await Assertions.Expect(page.Locator(".error-summary")).ToBeFocusedAsync();
        await page.IsAccessible();
        await page.Locator(".error-summary a[href='#q4']").ClickAsync();
        await Assertions.Expect(page.Locator("#q4")).ToBeFocusedAsync();

        await page.GotoAsync("/positionnement");
        var questions = await page.Locator("fieldset[id^=q]").CountAsync();
        for (var number = 1; number <= questions; number++) await page.Locator($"[name=q{number}]").Nth(number % 3).CheckAsync();
        await page.Button("Voir mon résultat").ClickAsync();
        await page.Sees(Result);
        await page.IsAccessible();
        var told = await page.Locator(".levels").InnerTextAsync();

        await page.ReloadAsync();
        (await page.Locator(".levels").InnerTextAsync()).ShouldBe(told);
        await page.GoBackAsync();
        (await page.Locator("input:checked").CountAsync()).ShouldBe(questions);

        await page.Button("Voir mon résultat").ClickAsync();
        await page.Sees(Result);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var gone in (string[])[".site-header", ".site-footer", ".breadcrumb", ".button:not([hidden])", "details"])
            (await page.Locator($"{gone}:visible").CountAsync()).ShouldBe(0, gone);
        await Assertions.Expect(page.Locator(".offers .print-only:visible")).ToHaveCountAsync(3);
        await page.Sees($"{site.World.Venue.Name}");
    }

    [Fact]
    public async Task A_trainer_s_page_is_accessible_and_prints_by_its_button()
    {
        await using var site = await Website.Listening();
        var page = await chrome.Open(site, Chrome.Desk);
        await page.SignsIn(site.World.Samia.Email!);
        await page.GotoAsync("/positionnement");
        await page.IsAccessible();
        foreach (var first in await page.Locator("fieldset[id^=q] .choice:first-of-type input").AllAsync()) await first.CheckAsync();
        await page.Button("Voir mon résultat").ClickAsync();
        await page.IsAccessible();

        await page.EvaluateAsync("() => { window.print = () => window.printed = true; }");
        await page.Button("Imprimer ce résultat").ClickAsync();
        (await page.EvaluateAsync<bool>("window.printed")).ShouldBeTrue();
    }
}
