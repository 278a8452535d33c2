using Microsoft.Playwright;
using Onboarding.Core.Catalogue;

namespace Onboarding.Tests.Eye;

/// <summary>Five pages that stand for the others, in each size, theme and language.</summary>
[Collection(nameof(Eyes))]
public sealed class TemplatesTests(Eyes eyes)
{
    private static readonly (int Width, int Height)[] Screens = [(320, 640), (390, 844), (768, 1024), (1280, 800)];

    private static readonly (string Name, ColorScheme Colours, ForcedColors Forced)[] Themes =
    [
        ("light", ColorScheme.Light, ForcedColors.None),
        ("dark", ColorScheme.Dark, ForcedColors.None),
        ("forced colours", ColorScheme.Light, ForcedColors.Active),
    ];

    public static TheoryData<string, string> PagesAndLanguages =>
        [.. from page in Eyes.Templates.Keys from language in LessonLanguage.OfTheScreen select (page, language)];

    [Theory, MemberData(nameof(PagesAndLanguages))]
    public async Task Has_no_violation_in_any_size_and_theme(string template, string language)
    {
        var (page, wrong) = (await Open(template, language), new List<string>());

        foreach (var (theme, colours, forced) in Themes)
        {
            await page.EmulateMediaAsync(new() { ColorScheme = colours, ForcedColors = forced });
            foreach (var (width, height) in Screens)
            {
                await page.SetViewportSizeAsync(width, height);
                wrong.AddRange((await page.Violations(colours: forced is ForcedColors.None)).Select(violation => $"{theme}, {width} px: {violation}"));
                if (await page.ScrollsSideways()) wrong.Add($"{theme}, {width} px: sideways");
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(PagesAndLanguages))]
    public async Task Can_be_walked_through_by_keyboard(string template, string language)
    {
        var page = await Open(template, language);
        await page.SetViewportSizeAsync(1280, 800);

        await page.Keyboard.PressAsync("Tab");
        (await page.EvaluateAsync<string>("document.activeElement.className")).ShouldBe("skip-link");
        (await page.EvaluateAsync<bool>("document.activeElement.getBoundingClientRect().top >= 0")).ShouldBeTrue();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        (await page.EvaluateAsync<bool>("document.querySelector('.site-header, header.kiosk-bar').contains(document.activeElement)")).ShouldBeFalse();

        // Not the address with its fragment: that begins in the middle
        await page.GotoAsync("about:blank");
        await page.GotoAsync(eyes.Scene.AddressOf(Eyes.Templates[template].Request));
        var stops = new List<string>();
        while (stops.Count < 200)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<string>(Stop) is not { Length: > 0 } stop) break;
            stops.Add(stop);
        }

        stops.Count.ShouldBeGreaterThan(5);
        stops.Where(stop => stop.StartsWith("wrong")).ShouldBeEmpty();
    }

    // Where the focus is, and what is wrong there: out of order, without a ring, out of sight or under something
    private const string Stop = """
        () => {
          const here = document.activeElement, before = window.before;
          if (here === document.body || here === window.first) return "";
          window.first ??= here;
          window.before = here;
          const ringed = [here, here.closest("label"), here.closest(".module-card")].some(e => {
            const style = e && getComputedStyle(e);
            return style && style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
          });
          const box = here.getBoundingClientRect();
          const [x, y] = [box.left + Math.min(box.width / 2, 300), box.top + box.height / 2];
          const top = document.elementFromPoint(x, y);
          const wrong = [
            before && !(before.compareDocumentPosition(here) & Node.DOCUMENT_POSITION_FOLLOWING) && "out of order",
            !ringed && "no ring",
            y < 0 || y > innerHeight ? "out of sight" : !(top && (here.contains(top) || top.contains(here))) && "covered",
          ].filter(Boolean);
          return (wrong.length ? `wrong, ${wrong.join(", ")}: ` : "") + here.outerHTML.slice(0, 120);
        }
        """;

    private async Task<IPage> Open(string template, string language)
    {
        var (actor, request) = Eyes.Templates[template];
        var page = await eyes.Of(actor);
        var site = await eyes.Site();
        await page.Context.AddCookiesAsync([new Cookie { Name = "langue", Value = language, Url = site.Address }]);
        // Scrolls at once, not smoothly: where the focus went can be looked at
        await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce, ColorScheme = ColorScheme.Light, ForcedColors = ForcedColors.None });
        await page.GotoAsync(eyes.Scene.AddressOf(request));
        (await page.EvaluateAsync<string>("document.documentElement.lang")).ShouldBe(language);
        return page;
    }
}
