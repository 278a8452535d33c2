using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Onboarding.Tests.Journeys;

namespace Onboarding.Tests.Eye;

/// <summary>What the scripts add to reading: arrows that turn the page, and a list of contents that follows.</summary>
[Collection(nameof(Eyes))]
public sealed class ReadingTests(Eyes eyes, Chrome chrome)
{
    private const string Lesson = "/modules/hameconnage";

    [Fact]
    public async Task The_arrows_and_a_presenter_s_remote_turn_the_screens_of_a_wall()
    {
        var page = await chrome.Open(await eyes.Site(), Chrome.Desk);
        await page.GotoAsync($"{Lesson}/projection");

        foreach (var (key, screen) in new[] { ("ArrowRight", 2), ("PageDown", 3), ("ArrowLeft", 2), ("PageUp", 1) })
        {
            await page.Keyboard.PressAsync(key);
            await Arrives(page, $"{Lesson}/projection/{screen}");
        }
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_trainer_s_notes_stay_as_they_were_left()
    {
        var site = await eyes.Site();
        var page = await chrome.Open(site, Chrome.Desk);
        await page.Context.AddCookiesAsync([.. eyes.Scene.CookiesOf("lead").Select(c => new Cookie { Name = c.Name, Value = c.Value, Url = site.Address })]);
        await page.GotoAsync($"{Lesson}/projection");
        var notes = page.Locator(".wall-notes .prose");

        await Assertions.Expect(notes).ToBeHiddenAsync();
        await page.GetByText("Mes notes").ClickAsync();
        foreach (var screen in (int[])[2, 3])
        {
            await page.Keyboard.PressAsync("ArrowRight");
            await Arrives(page, $"{Lesson}/projection/{screen}\\?notes=ouvertes");
            await Assertions.Expect(notes).ToBeVisibleAsync();
        }
        await page.ReloadAsync();
        await Assertions.Expect(notes).ToBeVisibleAsync();
        // They stand beside the figure
        var (figure, beside) = (await page.Locator("main img").BoundingBoxAsync(), await page.Locator(".wall-notes").BoundingBoxAsync());
        (figure!.X + figure.Width).ShouldBeLessThanOrEqualTo(beside!.X);
        // And say nothing to another site
        await page.GotoAsync($"{Lesson}/projection/15?notes=ouvertes");
        await Assertions.Expect(notes).ToBeVisibleAsync();
        var others = await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('main a[rel~=external]')].map(link => link.href)");
        others.ShouldNotBeEmpty();
        others.ShouldAllBe(address => !address.Contains('?'));
        await page.GotoAsync($"{Lesson}/projection/3?notes=ouvertes");

        await page.GetByText("Mes notes").ClickAsync();
        await page.Keyboard.PressAsync("ArrowLeft");
        await Arrives(page, $"{Lesson}/projection/2");
        await Assertions.Expect(notes).ToBeHiddenAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task No_arrow_turns_anything_where_it_has_a_meaning_of_its_own()
    {
        var page = await chrome.Open(await eyes.Site(), Chrome.Desk);
        await page.GotoAsync($"{Lesson}/projection/2");
        await page.EvaluateAsync("""
            () => {
              window.turned = [];
              addEventListener("click", event => { turned.push(event.target.rel); event.preventDefault(); });
              document.querySelector("main").insertAdjacentHTML("beforeend", "<input><div tabindex=0>wide</div><dialog>?</dialog>");
            }
            """);

        foreach (var key in (string[])["Alt+ArrowLeft", "Control+ArrowRight", "Meta+ArrowRight", "Shift+ArrowRight", "ArrowDown", "Space"]) await page.Keyboard.PressAsync(key);
        await page.Locator("main input").FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Locator("main [tabindex]").FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await page.EvaluateAsync("document.querySelector('dialog').showModal() ?? document.activeElement.blur()");
        await page.Keyboard.PressAsync("ArrowRight");
        (await page.EvaluateAsync<string[]>("turned")).ShouldBeEmpty();

        await page.EvaluateAsync("document.querySelector('dialog').close() ?? document.activeElement.blur()");
        await page.Keyboard.PressAsync("ArrowRight");
        (await page.EvaluateAsync<string[]>("turned")).ShouldBe(["next"]);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Elsewhere_arrows_turn_the_page_and_the_page_keys_scroll()
    {
        var page = await chrome.Open(await eyes.Site(), Chrome.Desk);
        await page.GotoAsync("/borne/modules/hameconnage/2");

        await page.Keyboard.PressAsync("ArrowRight");
        await Arrives(page, $"/borne{Lesson}/3");
        await page.Keyboard.PressAsync("ArrowLeft");
        await Arrives(page, $"/borne{Lesson}/2");

        await page.GotoAsync(Lesson);
        await page.Keyboard.PressAsync("PageDown");
        await page.WaitForFunctionAsync("scrollY > 0");
        page.Url.ShouldEndWith(Lesson);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_contents_say_which_part_is_being_read()
    {
        var page = await chrome.Open(await eyes.Site(), Chrome.Desk);
        await page.GotoAsync(Lesson);
        var current = page.Locator(".contents [aria-current]");
        await Assertions.Expect(current).ToHaveCountAsync(0);

        foreach (var part in (int[])[0, 2, 1])
        {
            var link = page.Locator(".contents a[href^='#']").Nth(part);
            var address = (await link.GetAttributeAsync("href"))!;
            await page.Locator(address).EvaluateAsync("part => scrollTo(0, part.getBoundingClientRect().top + scrollY - innerHeight / 10)");

            await Assertions.Expect(link).ToHaveAttributeAsync("aria-current", "true");
            await Assertions.Expect(current).ToHaveCountAsync(1);
        }
        await page.Context.CloseAsync();
    }

    // Its script turns the next one: to wait for a navigation that may be over would miss it now and then
    private static async Task Arrives(IPage page, string address)
    {
        await Assertions.Expect(page).ToHaveURLAsync(new Regex($"{address}$"));
        await page.WaitForLoadStateAsync(LoadState.DOMContentLoaded);
    }
}
