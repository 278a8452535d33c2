using Microsoft.Playwright;
using Onboarding.Tests.Eye;
using Onboarding.Tests.Journeys;

namespace Onboarding.Tests.Catalogue.Searching;

public sealed class SearchInBrowserTests(Chrome chrome)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    [Fact]
    public async Task Proposed_lessons_are_reached_left_and_opened_by_keyboard()
    {
        await using var site = await Website.Listening();
        var page = await chrome.Open(site, Chrome.Desk);
        await page.GotoAsync("/catalogue");
        var field = page.GetByRole(AriaRole.Combobox, new() { Name = "Chercher une leçon" });
        var list = page.GetByRole(AriaRole.Listbox, new() { Name = "Leçons proposées" });
        var chosen = page.Locator("[role=option][aria-selected=true]");
        await Assertions.Expect(field).ToHaveAttributeAsync("aria-expanded", "false");

        await field.PressSequentiallyAsync("mot de pa");
        await Assertions.Expect(list).ToBeVisibleAsync();
        await Assertions.Expect(field).ToHaveAttributeAsync("aria-expanded", "true");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync(new System.Text.RegularExpressions.Regex(@"^\d leçons? proposées?$"));
        await page.IsAccessible();

        // Down through the list, past its end back to the field, up to its last
        var all = await page.GetByRole(AriaRole.Option).CountAsync();
        all.ShouldBeInRange(1, 6);
        for (var rank = 0; rank < all; rank++)
        {
            await field.PressAsync("ArrowDown");
            await Assertions.Expect(field).ToHaveAttributeAsync("aria-activedescendant", $"suggestion-{rank}");
            await Assertions.Expect(chosen).ToHaveCountAsync(1);
        }
        await page.IsAccessible();
        await field.PressAsync("ArrowDown");
        await Assertions.Expect(chosen).ToHaveCountAsync(0);
        await field.PressAsync("ArrowUp");
        await Assertions.Expect(field).ToHaveAttributeAsync("aria-activedescendant", $"suggestion-{all - 1}");
        await Assertions.Expect(field).ToBeFocusedAsync();

        // Escape closes it and leaves what was typed; an arrow opens it again
        await field.PressAsync("Escape");
        await Assertions.Expect(list).ToBeHiddenAsync();
        await Assertions.Expect(field).ToHaveValueAsync("mot de pa");
        await field.PressAsync("ArrowDown");
        await Assertions.Expect(list).ToBeVisibleAsync();
        await field.PressAsync("ArrowDown");
        await field.PressAsync("Enter");
        await page.WaitForURLAsync("**/modules/mots-de-passe");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Enter_without_a_choice_searches_and_a_press_opens()
    {
        await using var site = await Website.Listening();
        var page = await chrome.Open(site, Chrome.Phone);
        await page.GotoAsync("/");

        await page.Locator("#q").PressSequentiallyAsync("mot de passe");
        await Assertions.Expect(page.GetByRole(AriaRole.Listbox)).ToBeVisibleAsync();
        await page.Locator("#q").PressAsync("Enter");
        await page.WaitForURLAsync("**/recherche?q=mot+de+passe");
        await page.IsAccessible();

        await page.Locator("#q").FillAsync("mot de pass");
        await page.GetByRole(AriaRole.Option).First.ClickAsync();
        await page.WaitForURLAsync("**/modules/mots-de-passe");
        await page.Context.CloseAsync();
    }

    /// <summary>A slow answer to the first letters never takes the place of the answer to all of them.</summary>
    [Fact]
    public async Task An_answer_that_is_overtaken_is_not_shown()
    {
        await using var site = await Website.Listening();
        var page = await chrome.Open(site, Chrome.Desk);
        var held = new TaskCompletionSource<IRoute>();
        await page.RouteAsync("**/suggestions?q=im", route => Task.FromResult(held.TrySetResult(route)));
        await page.GotoAsync("/recherche");
        var cancelled = new TaskCompletionSource();
        page.RequestFailed += (_, request) => { if (request.Url.EndsWith("q=im")) cancelled.TrySetResult(); };

        await page.Locator("#q").FillAsync("im");
        await held.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
        await page.Locator("#q").FillAsync("hameconnage");
        await Assertions.Expect(page.GetByRole(AriaRole.Option).First).ToHaveTextAsync("Reconnaître un courriel d’hameçonnage");

        await cancelled.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
        await Assertions.Expect(page.GetByRole(AriaRole.Option).First).ToHaveTextAsync("Reconnaître un courriel d’hameçonnage");
        await page.Context.CloseAsync();
    }

    /// <summary>An arrow opens what Escape closed, and never what was proposed for words that are no longer there.</summary>
    [Fact]
    public async Task A_field_that_was_cleared_proposes_nothing()
    {
        await using var site = await Website.Listening();
        var page = await chrome.Open(site, Chrome.Desk);
        await page.GotoAsync("/recherche");
        var list = page.Locator("[role=listbox]");
        await page.Locator("#q").FillAsync("mot de passe");
        await Assertions.Expect(list).ToBeVisibleAsync();

        await page.Locator("#q").FillAsync("");
        await Assertions.Expect(list).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("#q")).ToHaveAttributeAsync("aria-expanded", "false");
        await page.Locator("#q").PressAsync("ArrowDown");

        await Assertions.Expect(list).ToBeHiddenAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Option)).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("[role=status]")).ToHaveTextAsync("");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Without_JavaScript_the_form_answers_all_the_same()
    {
        await using var site = await Website.Listening();
        var page = await chrome.Open(site, Chrome.Phone, javaScript: false);
        await page.GotoAsync("/catalogue");

        await page.Locator("#q").FillAsync("mot de passe");
        await page.Locator("#q").PressAsync("Enter");

        await Assertions.Expect(page.Locator(".found a[href='/modules/mots-de-passe']")).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task At_a_kiosk_what_was_typed_is_in_no_address_no_history_and_nothing_that_is_kept()
    {
        const string Typed = "attestation quetzal";
        await using var site = await Website.Listening();
        var page = await chrome.Open(site, Chrome.Desk);
        var trace = new Trace(page);
        await page.GotoAsync("/borne");
        await page.Link("Chercher").ClickAsync();
        await page.IsAccessible();

        await page.Locator("[name=Words]").FillAsync(Typed);
        await page.Locator("[name=Words]").PressAsync("Enter");
        await Assertions.Expect(page.Locator(".tile").First).ToBeVisibleAsync();
        await page.IsAccessible();
        (await page.DoublesAndFits()).ShouldBeTrue();

        // Asked for again or gone back to, it comes empty, and nothing is sent again
        var posts = 0;
        page.Request += (_, request) => posts += request.Method == "POST" ? 1 : 0;
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("[name=Words]")).ToHaveValueAsync("");
        await page.Locator("[name=Words]").FillAsync(Typed);
        await page.Locator("[name=Words]").PressAsync("Enter");
        await page.Locator(".tile").First.ClickAsync();
        await page.WaitForURLAsync("**/borne/modules/**");
        posts.ShouldBe(1);
        await page.GoBackAsync();
        await Assertions.Expect(page.Locator("[name=Words]")).ToHaveValueAsync("");
        posts.ShouldBe(1);

        await page.Button("Terminer ma visite").ClickAsync();
        await page.Button("Oui, j’ai fini").ClickAsync();
        await page.Sees("Votre visite est terminée");
        (await Leftovers.Of(page, trace, "quetzal")).ShouldBeEmpty();
        await page.Context.CloseAsync();
    }
}

file static class Kiosk
{
    public static async Task<bool> DoublesAndFits(this IPage page)
    {
        await page.DoublesText(true);
        var fits = !await page.ScrollsSideways();
        await page.DoublesText(false);
        return fits;
    }
}
