using System.Collections.Concurrent;
using Microsoft.Playwright;
using Onboarding.Tests.Eye;
using Onboarding.Tests.Journeys;

[assembly: AssemblyFixture(typeof(Chrome))]

namespace Onboarding.Tests.Journeys;

/// <summary>One real browser for the whole run, launched by the first who opens a window; each person has a context of their own, as on a device of their own.</summary>
public sealed class Chrome : IAsyncDisposable
{
    public static readonly (int Width, int Height) Phone = (390, 844);
    public static readonly (int Width, int Height) Desk = (1280, 800);

    /// <summary>Whatever a page asked of another host, in any journey.</summary>
    public static ConcurrentBag<string> Foreign { get; } = [];

    private readonly Lazy<Task<(IPlaywright Playwright, IBrowser Browser)>> launched = new(Launch);

    public async Task<IPage> Open(Website site, (int Width, int Height) screen, bool javaScript = true)
    {
        var (_, browser) = await launched.Value;
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = site.Address,
            ViewportSize = new() { Width = screen.Width, Height = screen.Height },
            JavaScriptEnabled = javaScript,
            Locale = "fr-FR",
        });
        context.SetDefaultTimeout(15_000);
        context.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(site.Address) && !request.Url.StartsWith("data:") && !request.Url.StartsWith("blob:")) Foreign.Add(request.Url);
        };
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!launched.IsValueCreated || !launched.Value.IsCompletedSuccessfully) return;

        var (playwright, browser) = await launched.Value;
        await browser.CloseAsync();
        playwright.Dispose();
    }

    private static async Task<(IPlaywright, IBrowser)> Launch()
    {
        var path = Tool.Need("chromium");
        var playwright = await Playwright.CreateAsync();
        return (playwright, await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = path,
            Args = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
        }));
    }
}

public static class Pages
{
    /// <summary>No violation, on a phone and at a desk; the screen is put back as it was.</summary>
    public static async Task IsAccessible(this IPage page)
    {
        Chrome.Foreign.ShouldBeEmpty();
        var screen = page.ViewportSize!;
        foreach (var (width, height) in new[] { Chrome.Phone, Chrome.Desk })
        {
            await page.SetViewportSizeAsync(width, height);
            (await page.Violations()).ShouldBeEmpty($"{page.Url} at {width} px");
            (await page.ScrollsSideways()).ShouldBeFalse($"{page.Url} at {width} px");
        }
        await page.SetViewportSizeAsync(screen.Width, screen.Height);
    }

    public static async Task SignsIn(this IPage page, string email)
    {
        await page.GotoAsync("/connexion");
        await page.Locator("[name=Email]").FillAsync(email);
        await page.Locator("[name=Password]").FillAsync(World.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Se connecter" }).ClickAsync();
        await page.WaitForURLAsync("**/");
    }

    public static ILocator Button(this IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name });

    public static ILocator Link(this IPage page, string name) => page.GetByRole(AriaRole.Link, new() { Name = name });

    public static Task Sees(this IPage page, string text) => Assertions.Expect(page.Locator("main")).ToContainTextAsync(text);
}
