using Microsoft.Playwright;
using Onboarding.Tests.Eye;
using Onboarding.Tests.Journeys;

namespace Onboarding.Tests.Kiosks;

/// <summary>« Où en suis-je ? » at a kiosk in a real browser: by keyboard alone, in the largest letters, without a script, and forgotten at the end.</summary>
public sealed class PositioningByKeyboardTests(Chrome chrome)
{
    private const string Address = "/borne/positionnement";
    private const string Result = "Voici par où commencer";

    [Fact]
    public async Task From_the_door_to_the_first_lesson_without_a_mouse_and_nothing_is_left_of_it()
    {
        await using var site = await Website.Listening();
        var page = await chrome.Open(site, Chrome.Desk);
        var trace = new Trace(page);
        await page.GotoAsync("/borne");

        await TabTo(page, "a[href$=positionnement]");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync($"**{Address}");
        await page.IsAccessible();
        await TabTo(page, "[href='#q1']");
        await page.Keyboard.PressAsync("Enter");
        await Shows(page, "q1");
        await page.IsAccessible();

        // The third answer, by the arrows; then Enter on it, or the button, or the way back and on again
        var questions = await page.Locator("fieldset.screen").CountAsync();
        for (var number = 1; number <= questions; number++)
        {
            await Shows(page, $"q{number}");
            await TabTo(page, $"#q{number} input");
            await page.Keyboard.PressAsync("Space");
            await page.Keyboard.PressAsync("ArrowDown");
            await page.Keyboard.PressAsync("ArrowDown");
            if (number == 2)
            {
                await TabTo(page, "#q2 [href='#q1']");
                await page.Keyboard.PressAsync("Enter");
                await Shows(page, "q1");
                await Assertions.Expect(page.Locator("#q1 input").Nth(2)).ToBeCheckedAsync();
                await page.GoBackAsync();
                await Shows(page, "q2");
            }
            if (number % 2 == 0) await TabTo(page, $"#q{number} .button-next");
            await page.Keyboard.PressAsync("Enter");
        }
        await page.Sees(Result);
        page.Url.ShouldEndWith(Address);
        await page.IsAccessible();
        await Assertions.Expect(page.Button("Imprimer ce résultat")).ToBeVisibleAsync();
        (await page.EvaluateAsync<int>("localStorage.length + sessionStorage.length")).ShouldBe(0);

        await TabTo(page, ".offers .button-next");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/borne/modules/**");
        await TabTo(page, ".end-of-visit button");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/borne/terminer?*");
        await TabTo(page, "main button");
        await page.Keyboard.PressAsync("Enter");
        await page.Sees("Votre visite est terminée");

        trace.Titles.Where(title => title.StartsWith("Où en suis-je")).Distinct().Count().ShouldBe(1);
        trace.Addresses.ShouldAllBe(address => !address.Contains('?') || address.EndsWith("?fini=True") || address.Contains("Module="));
        (await page.Context.CookiesAsync()).ShouldBeEmpty();
        await IsForgotten(page);
    }

    [Theory, InlineData("fr"), InlineData("en")]
    public async Task In_the_largest_letters_each_question_and_the_six_doors_fit_the_screen(string language)
    {
        using var content = new CopiedContent();
        string[] doors = [.. Directory.EnumerateFiles(Path.Combine(content.Folder, "courses")).Where(file => File.ReadAllText(file).Contains("need:"))];
        // Five doors and the card's
        for (var more = doors.Length; more < 5; more++)
            content.Write($"courses/porte-{more}.yml", System.Text.Encoding.UTF8.GetBytes(File.ReadAllText(doors[0]).Replace("hint:", "hint: carte d’identité, permis #")));
        await using var site = await Website.Listening(content.Folder);
        var page = await chrome.Open(site, Chrome.Desk);
        await page.Context.AddCookiesAsync([new Cookie { Name = "texte", Value = "larger", Url = site.Address }, new Cookie { Name = "langue", Value = language, Url = site.Address }]);

        await page.GotoAsync("/borne");
        (await page.Locator(".tile").CountAsync()).ShouldBeGreaterThanOrEqualTo(6);
        (await Below(page, ".tile, .kiosk-head a")).ShouldBe(0);
        await page.GotoAsync(Address);
        (await Below(page, "[data-first] *")).ShouldBe(0);
        var questions = await page.Locator("fieldset.screen").CountAsync();
        for (var number = 1; number <= questions; number++)
        {
            await page.GotoAsync($"{Address}#q{number}");
            (await Below(page, $"#q{number} *")).ShouldBe(0, $"q{number}");
        }
        await page.DoublesText(true);
        (await page.ScrollsSideways()).ShouldBeFalse();
    }

    [Fact]
    public async Task Without_a_script_it_goes_as_far()
    {
        await using var site = await Website.Listening();
        var page = await chrome.Open(site, Chrome.Desk, javaScript: false);
        await page.GotoAsync(Address);
        await page.Locator("[href='#q1']:visible").ClickAsync();

        var questions = await page.Locator("fieldset.screen").CountAsync();
        for (var number = 1; number <= questions; number++)
        {
            await Assertions.Expect(page.Locator("fieldset.screen:visible")).ToHaveCountAsync(1);
            if (number != 4) await page.Locator($"#q{number} input").First.CheckAsync();
            await page.Locator($"#q{number} .button-next").ClickAsync();
        }
        await page.Sees("Encore 1 question");
        await page.Locator("[href='#q4']:visible").ClickAsync();
        await page.Locator("#q4 input").First.CheckAsync();
        await page.Locator("#q4 .button-next").ClickAsync();

        await page.Sees(Result);
        await Assertions.Expect(page.GetByText("Imprimer ce résultat")).ToBeHiddenAsync();
    }

    // By the Tab key, as far as it takes
    private static async Task TabTo(IPage page, string wanted)
    {
        for (var stops = 0; stops < 60; stops++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("wanted => document.activeElement.matches(wanted)", wanted)) return;
        }
        throw new ShouldAssertException($"{wanted} is not on the way of the Tab key at {page.Url}");
    }

    private static async Task Shows(IPage page, string question)
    {
        await Assertions.Expect(page.Locator("main .screen:visible")).ToHaveIdAsync(question);
        await Assertions.Expect(page.Locator($"#{question}")).ToBeFocusedAsync();
    }

    // How many of these stand under the fold or behind the bar at the foot
    private static Task<int> Below(IPage page, string things) => page.EvaluateAsync<int>(
        "things => [...document.querySelectorAll(things)].filter(thing => thing.getBoundingClientRect().bottom > document.querySelector('footer.kiosk-bar').getBoundingClientRect().top + 1).length", things);

    // Whoever comes next goes back as far as the browser does
    private static async Task IsForgotten(IPage page)
    {
        for (var steps = 0; steps < 20; steps++)
        {
            try
            {
                if (await page.GoBackAsync() is null && page.Url == "about:blank") return;
            }
            catch (PlaywrightException refused) when (refused.Message.Contains("ERR_CACHE_MISS"))
            {
                // The browser asks whether to send the answers again, which it does not have the token for any more
                await page.ReloadAsync();
            }
            (await page.Locator("input:checked, .levels").CountAsync()).ShouldBe(0, page.Url);
        }
    }
}
