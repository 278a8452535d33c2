using Microsoft.Playwright;
using Onboarding.Tests.Access;
using Onboarding.Tests.Journeys;

namespace Onboarding.Tests.Eye;

/// <summary>One site with every kind of record, seen in a real browser by every actor of the access matrix. Nothing is written here: all share it.</summary>
public sealed class Eyes(Chrome chrome) : IAsyncDisposable
{
    private readonly SemaphoreSlim once = new(1, 1);
    private readonly Dictionary<string, IPage> pages = [];
    private Website? site;

    public AccessScene Scene { get; private set; } = null!;

    /// <summary>The pages that stand for all others: who looks at them, and where.</summary>
    public static readonly IReadOnlyDictionary<string, (string Actor, string Request)> Templates = new Dictionary<string, (string, string)>
    {
        ["home"] = ("anonymous", "GET /"),
        ["lesson"] = ("anonymous", "GET /modules/{module} citizens"),
        ["session"] = ("anonymous", "GET /seances/{code} both"),
        ["kiosk step"] = ("kiosk", "GET /borne/modules/{module}/{step}"),
        ["roll-call"] = ("lead", "GET /seances/{code}/appel"),
    };

    public async Task<Website> Site()
    {
        await once.WaitAsync();
        try
        {
            if (site is null)
            {
                var listening = await Website.Listening();
                Scene = await AccessScene.Set(listening);
                site = listening;
            }
            return site;
        }
        finally
        {
            once.Release();
        }
    }

    /// <summary>A window of this actor's own, opened once; in French and as most people see it, whatever was looked at before.</summary>
    public async Task<IPage> Of(string actor)
    {
        var page = pages.TryGetValue(actor, out var known) ? known : pages[actor] = await Open(actor);
        await page.Context.ClearCookiesAsync(new() { Name = "langue" });
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light, ForcedColors = ForcedColors.None });
        return page;
    }

    private async Task<IPage> Open(string actor)
    {
        var listening = await Site();
        var page = await chrome.Open(listening, Chrome.Desk);
        await page.Context.AddCookiesAsync(Scene.CookiesOf(actor).Select(c => new Cookie { Name = c.Name, Value = c.Value, Url = listening.Address }));
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var page in pages.Values) await page.Context.CloseAsync();
        if (Scene is not null) await Scene.DisposeAsync();
    }
}

/// <summary>One after the other: they share windows.</summary>
[CollectionDefinition(nameof(Eyes))]
public sealed class EyesCollection : ICollectionFixture<Eyes>;
