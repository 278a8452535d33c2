using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Onboarding.Core;

namespace Onboarding.Tests.Journeys;

/// <summary>Robert, 71, at a kiosk, who has never clicked. Rule 14 of the domain: a kiosk forgets.</summary>
public sealed class RobertTests(Chrome chrome)
{
    private const string Lesson = "souris-clavier-navigateur";

    [Fact]
    public async Task Robert_learns_at_a_kiosk_goes_on_elsewhere_with_a_card_and_the_kiosk_forgets()
    {
        await using var site = await Website.Listening();
        var page = await chrome.Open(site, Chrome.Desk);
        var trace = new Trace(page);

        await page.GotoAsync("/borne");
        await page.IsAccessible();
        await page.Link("Débuter").ClickAsync();
        await page.IsAccessible();
        await page.Locator($"a[href='/borne/modules/{Lesson}/1']").ClickAsync();
        for (var step = 1; step < 4; step++)
        {
            await page.IsAccessible();
            await Assertions.Expect(page.Button("Terminer ma visite")).ToBeInViewportAsync();
            await page.Locator($"a[href='/borne/modules/{Lesson}/{step + 1}']").ClickAsync();
        }
        await page.Link("Garder ma place").ClickAsync();
        await page.IsAccessible();
        await page.Locator("[name=Code]").FillAsync(Crockford.Spaced(site.World.CardCode));
        await page.Button("Continuer").ClickAsync();
        await page.WaitForURLAsync($"**/borne/modules/{Lesson}/4");
        await page.Sees("Votre place est gardée sur votre carte.");
        await page.IsAccessible();
        var cookies = (await page.Context.CookiesAsync()).Select(c => c.Value).ToList();
        await page.Button("Terminer ma visite").ClickAsync();
        await page.IsAccessible();
        await page.Button("Oui, j’ai fini").ClickAsync();
        await page.Sees("Votre visite est terminée");
        await page.IsAccessible();

        foreach (var secret in new[] { site.World.CardCode, Crockford.Spaced(site.World.CardCode) })
            (await Leftovers.Of(page, trace, secret)).ShouldBeEmpty();
        cookies.ShouldNotBeEmpty();
        (await page.Context.CookiesAsync()).ShouldBeEmpty();

        await GoesOnAtHome(site);
    }

    [Fact]
    public async Task What_robert_says_of_a_lesson_stays_nowhere_in_the_kiosk()
    {
        await using var site = await Website.Listening();
        var page = await chrome.Open(site, Chrome.Desk);
        var trace = new Trace(page);
        await page.GotoAsync($"/borne/modules/{Lesson}/quiz");
        foreach (var question in await page.Locator(".question").AllAsync()) await question.Locator("input:not([type=hidden])").First.CheckAsync();
        await page.Button("Valider mes réponses").ClickAsync();
        await page.Link("Dire si cette leçon m’a aidé").ClickAsync();
        await page.IsAccessible();

        await page.GetByText("Non", new() { Exact = true }).ClickAsync();
        await page.Locator("[name=Sentence]").FillAsync("La molette du quetzal.");
        await page.Button("Envoyer mon avis").ClickAsync();
        await page.Sees("Merci.");
        await page.GoBackAsync();
        await Assertions.Expect(page.Locator("[name=Sentence]")).ToHaveValueAsync("");
        (await page.Locator("input:checked").CountAsync()).ShouldBe(0);
        await page.Button("Terminer ma visite").ClickAsync();
        await page.Button("Oui, j’ai fini").ClickAsync();
        await page.Sees("Votre visite est terminée");

        (await Leftovers.Of(page, trace, "quetzal")).ShouldBeEmpty();
        (await site.Read(db => db.Opinions.SingleAsync())).Sentence.ShouldBe("La molette du quetzal.");
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData($"/borne/modules/{Lesson}/quiz")]
    [InlineData($"/modules/{Lesson}/avis?borne=true")]
    public async Task Whoever_comes_next_and_goes_back_finds_nothing_chosen(string address)
    {
        await using var site = await Website.Listening();
        var page = await chrome.Open(site, Chrome.Desk);
        await page.GotoAsync("/borne");
        await page.GotoAsync(address);
        await page.Locator("main label:has(input:is([type=radio], [type=checkbox])), main .choice").First.ClickAsync();
        (await page.Locator("input:checked").CountAsync()).ShouldBe(1);
        await page.Button("Terminer ma visite").ClickAsync();
        await page.Button("Oui, j’ai fini").ClickAsync();
        await page.Sees("Votre visite est terminée");

        for (var back = 0; back < 4 && !page.Url.EndsWith(address); back++) await page.GoBackAsync();

        page.Url.ShouldEndWith(address);
        (await page.Locator("input:checked").CountAsync()).ShouldBe(0);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task What_is_planted_in_each_place_is_found_there()
    {
        await using var site = await Website.Listening();
        var page = await chrome.Open(site, Chrome.Desk);
        var trace = new Trace(page);
        const string Marker = "marqueur7KQ4";

        await page.GotoAsync("/borne?q=" + Marker);
        await page.EvaluateAsync($$"""
            async () => {
              document.title = "{{Marker}}";
              document.cookie = "trace={{Marker}}";
              localStorage.setItem("trace", "{{Marker}}");
              sessionStorage.setItem("trace", "{{Marker}}");
              await new Promise(done => { const open = indexedDB.open("{{Marker}}"); open.onsuccess = done; });
              await caches.open("{{Marker}}");
            }
            """);
        await trace.Note();

        (await Leftovers.Of(page, trace, Marker)).ShouldBe(["address", "title", "cookie", "localStorage", "sessionStorage", "IndexedDB", "cache"], ignoreOrder: true);
    }

    [Fact]
    public async Task After_three_idle_minutes_a_warning_and_thirty_seconds_later_the_end()
    {
        await using var site = await Website.Listening();
        var page = await chrome.Open(site, Chrome.Desk);
        await page.Clock.InstallAsync();
        await page.GotoAsync($"/borne/modules/{Lesson}/2");
        var warning = page.GetByRole(AriaRole.Alertdialog);

        // The clock goes on by itself beside what is let pass: a busy machine has its seconds too
        await page.Clock.RunForAsync(165_000);
        await Assertions.Expect(warning).ToBeHiddenAsync();
        await page.Clock.RunForAsync(25_000);
        await Assertions.Expect(warning).ToBeVisibleAsync();
        await page.IsAccessible();

        await page.Button("Je suis là, je continue").ClickAsync();
        await Assertions.Expect(warning).ToBeHiddenAsync();

        await page.Clock.RunForAsync(215_000);
        await page.WaitForURLAsync("**/borne/terminer?fini=True");
        await page.Sees("Votre visite est terminée");
    }

    [Fact]
    public async Task A_sign_of_life_in_one_tab_is_heard_in_the_others_and_so_is_the_end()
    {
        await using var site = await Website.Listening();
        var left = await chrome.Open(site, Chrome.Desk);
        await left.Clock.InstallAsync();
        await left.GotoAsync($"/borne/modules/{Lesson}/quiz");
        var lived = await left.Context.NewPageAsync();
        await lived.GotoAsync($"/borne/modules/{Lesson}/2");
        var warning = left.GetByRole(AriaRole.Alertdialog);

        await left.Clock.RunForAsync(190_000);
        await Assertions.Expect(warning).ToBeVisibleAsync();
        await lived.Button("Je suis là, je continue").ClickAsync();
        await Assertions.Expect(warning).ToBeHiddenAsync();

        await left.Clock.RunForAsync(165_000);
        await left.EvaluateAsync("() => { window.heard = 0; new BroadcastChannel('visit').onmessage = () => heard++; }");
        for (var x = 0; x < 50; x++) await lived.Mouse.MoveAsync(x, 300);
        await left.WaitForFunctionAsync("heard > 0");
        await left.Clock.RunForAsync(165_000);
        await Assertions.Expect(warning).ToBeHiddenAsync();
        (await left.EvaluateAsync<int>("heard")).ShouldBeLessThan(10, "a hand that moves is not told fifty times");

        await lived.Button("Terminer ma visite").ClickAsync();
        await lived.Button("Oui, j’ai fini").ClickAsync();
        await left.WaitForURLAsync("**/borne/terminer?fini=True");
        await left.Sees("Votre visite est terminée");
    }

    [Fact]
    public async Task An_end_that_cannot_be_sent_leaves_nothing_to_whoever_comes_and_is_asked_again_less_and_less_often()
    {
        await using var site = await Website.Listening();
        var page = await chrome.Open(site, Chrome.Desk);
        await page.Clock.InstallAsync();
        await page.GotoAsync("/carte?borne=true");
        await page.Locator("[name=Code]").FillAsync(site.World.CardCode);
        await page.Button("Continuer").ClickAsync();
        await page.GotoAsync($"/borne/modules/{Lesson}/2");
        var asked = 0;
        await page.RouteAsync("**/borne/terminer*", route => (++asked % 3) switch
        {
            1 => route.FulfillAsync(new() { Status = 503, ContentType = "text/html", Body = "<main><h1>Le site est en pause</h1></main>" }),
            2 => route.FulfillAsync(new() { ContentType = "text/html", Body = "<main><form method=post action=/portail></form></main>" }),
            _ => route.AbortAsync(),
        });

        await page.Clock.RunForAsync(215_000);
        await Assertions.Expect(page.GetByText("Votre visite se termine…")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("main")).ToBeEmptyAsync();
        await Assertions.Expect(page.GetByText("Je suis là, je continue")).ToBeHiddenAsync();
        await page.IsAccessible();
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("main")).ToBeEmptyAsync();
        var waited = 0;
        for (; asked < 8; waited++) await page.Clock.RunForAsync(1_000);
        waited.ShouldBeInRange(60, 200, "after 1, 2, 4, 8, 16 seconds, then twice 30");

        await page.UnrouteAllAsync();
        await page.RouteAsync("**/borne/terminer", route => route.AbortAsync());
        var failed = new TaskCompletionSource();
        page.RequestFailed += (_, _) => failed.TrySetResult();
        await page.Clock.RunForAsync(30_000);
        await failed.Task.WaitAsync(TestContext.Current.CancellationToken);
        await Assertions.Expect(page.GetByText("Votre visite se termine…")).ToBeVisibleAsync();

        await page.UnrouteAllAsync();
        for (var tries = 0; tries < 60 && !page.Url.Contains("fini"); tries++) await page.Clock.RunForAsync(1_000);
        await page.WaitForURLAsync("**/borne/terminer?fini=True");
        await page.Sees("Votre visite est terminée");
        (await page.Context.CookiesAsync()).ShouldBeEmpty();
    }

    private async Task GoesOnAtHome(Website site)
    {
        var home = await chrome.Open(site, Chrome.Phone);
        await home.GotoAsync("/carte");
        await home.IsAccessible();
        await home.Locator("[name=Code]").FillAsync(site.World.CardCode);
        await home.Button("Continuer").ClickAsync();
        await home.Sees("étape 4 sur");
        await home.IsAccessible();
    }
}

/// <summary>Every address and title that the page has had.</summary>
public sealed class Trace
{
    private readonly IPage page;

    public Trace(IPage page)
    {
        this.page = page;
        page.FrameNavigated += (_, frame) => Addresses.Add(frame.Url);
        page.DOMContentLoaded += async (_, loaded) => Titles.Add(await loaded.TitleAsync());
    }

    public List<string> Addresses { get; } = [];
    public List<string> Titles { get; } = [];

    public async Task Note() => Titles.Add(await page.TitleAsync());
}

/// <summary>Where something that was typed is still to be found in this browser.</summary>
public static class Leftovers
{
    public static async Task<IReadOnlyList<string>> Of(IPage page, Trace trace, string typed)
    {
        bool Holds(string? text) => text?.Contains(typed, StringComparison.OrdinalIgnoreCase) == true;
        var places = new List<string>();
        if (trace.Addresses.Any(Holds)) places.Add("address");
        if (trace.Titles.Any(Holds)) places.Add("title");
        if ((await page.Context.CookiesAsync()).Any(c => Holds(c.Name) || Holds(c.Value))) places.Add("cookie");
        if (Holds(await page.EvaluateAsync<string>("JSON.stringify(localStorage)"))) places.Add("localStorage");
        if (Holds(await page.EvaluateAsync<string>("JSON.stringify(sessionStorage)"))) places.Add("sessionStorage");
        if (Holds(await page.EvaluateAsync<string>("indexedDB.databases().then(all => JSON.stringify(all))"))) places.Add("IndexedDB");
        if (Holds(await page.EvaluateAsync<string>("caches.keys().then(all => JSON.stringify(all))"))) places.Add("cache");
        return places;
    }
}
