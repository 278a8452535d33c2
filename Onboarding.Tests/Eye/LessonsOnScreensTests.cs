using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Onboarding.Core.Catalogue;
using Onboarding.Tests.Journeys;

namespace Onboarding.Tests.Eye;

/// <summary>Every screen of every lesson of the first edition, translations included, at a kiosk and on a room's wall; and of « Où en suis-je ? ».</summary>
[Collection(nameof(Eyes))]
public sealed class LessonsOnScreensTests(Eyes eyes)
{
    // The spacing is an attribute of the page: each is looked at in both without being asked for twice
    private const string Whole = """
        () => ["normal", "wide"].map(spacing => {
          document.documentElement.dataset.spacing = spacing;
          const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.scrollingElement;
          return scrollHeight > clientHeight ? `${spacing}: ${scrollHeight - clientHeight} px below the fold` : scrollWidth > clientWidth ? `${spacing}: a word is cut` : null;
        }).find(fault => fault)
        """;

    [Fact]
    public async Task A_kiosk_shows_every_step_whole_even_in_the_largest_text_set_wide()
    {
        var faults = await Look(1280, 800, "texte=larger", (module, look) => look(module.Steps.Count, number => $"/borne/modules/{module.Slug}/{number}"), Whole);

        faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task And_every_question_of_where_one_stands()
    {
        var faults = await InEveryLanguage(1280, 800, "texte=larger", async (language, agent) =>
        {
            await agent.GotoAsync("/borne/positionnement");
            return await agent.EvaluateAsync<string[]>("""
                ({ language, whole }) => {
                  const screens = ["", ...[...document.querySelectorAll("fieldset.screen")].map(question => `#${question.id}`)];
                  if (screens.length < 2) return [`${language}: no question`];
                  return screens.map(screen => {
                    if (screen) location.hash = screen;
                    const fault = eval(whole)();
                    return fault && `${language} ${screen} ${fault}`;
                  }).filter(fault => fault);
                }
                """, new { language, whole = Whole });
        });

        faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1920, 1080)]
    [InlineData(1280, 720)]
    public async Task A_wall_is_read_from_ten_metres(int width, int height)
    {
        var faults = await Look(width, height, "", (module, look) => look(module.Steps.Count + 2 * module.Questions.Count, number => $"/modules/{module.Slug}/projection/{number}"), """
            async () => {
              const main = document.querySelector("main");
              const words = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
              while (words.nextNode()) {
                const element = words.currentNode.parentElement;
                if (!words.currentNode.data.trim() || element.closest("[popover], .visually-hidden")) continue;
                const size = parseFloat(getComputedStyle(element).fontSize) / innerHeight;
                if (size < 0.04) return `${(100 * size).toFixed(1)} %: ${words.currentNode.data.trim().slice(0, 40)}`;
              }
              for (const drawing of main.querySelectorAll("img")) {
                const letters = Math.min(...(await (await fetch(drawing.src)).text()).matchAll(/font[^;]*?(\d+)px/g).map(([, px]) => px));
                const size = letters * Math.min(drawing.clientWidth / drawing.naturalWidth, drawing.clientHeight / drawing.naturalHeight) / innerHeight;
                if (!(size >= 0.04)) return `${(100 * size).toFixed(1)} %: ${drawing.src}`;
              }
              return main.scrollHeight > main.clientHeight ? `${main.scrollHeight - main.clientHeight} px below the fold`
                : main.scrollWidth > main.clientWidth ? "a word is cut" : null;
            }
            """);

        faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("facile")]
    [InlineData("en")]
    public async Task A_dozen_lessons_have_no_violation_in_any_of_their_views(string language)
    {
        const int narrow = 390, paper = 718;
        var site = await eyes.Site();
        var agent = await eyes.Of("lead");
        await agent.Context.AddCookiesAsync([.. Cookies(site, $"langue={language}")]);
        var faults = new List<string>();
        foreach (var module in Written(site, language).Where((_, rank) => language != "fr" || rank % 3 == 0))
        {
            var (question, kiosk) = (module.Steps.Count + 1, $"/borne/modules/{module.Slug}");
            await LookAt($"/modules/{module.Slug}", Chrome.Desk.Width, new());
            await LookAt($"/modules/{module.Slug}", Chrome.Desk.Width, new() { ColorScheme = ColorScheme.Dark });
            await LookAt($"/modules/{module.Slug}", narrow, new());
            await LookAt($"/modules/{module.Slug}", paper, new() { Media = Media.Print });
            await LookAt($"/modules/{module.Slug}/projection/{question}", Chrome.Desk.Width, new());
            await LookAt($"/modules/{module.Slug}/projection/{question + 1}", Chrome.Desk.Width, new() { ColorScheme = ColorScheme.Dark });
            await LookAt($"{kiosk}/1", Chrome.Desk.Width, new());
            await LookAt($"{kiosk}/{module.Steps.Count}", Chrome.Desk.Width, new() { ColorScheme = ColorScheme.Dark });
        }
        faults.ShouldBeEmpty();

        async Task LookAt(string address, int width, PageEmulateMediaOptions media)
        {
            media.ColorScheme ??= ColorScheme.Light;
            media.Media ??= Media.Screen;
            await agent.SetViewportSizeAsync(width, Chrome.Desk.Height);
            await agent.EmulateMediaAsync(media);
            await agent.GotoAsync(address);
            faults.AddRange((await agent.Violations()).Select(violation => $"{address}, {width} px, {media.ColorScheme} {media.Media}: {violation}"));
            if (await agent.ScrollsSideways()) faults.Add($"{address}, {width} px, {media.Media}: sideways");
        }
    }

    private delegate IEnumerable<string> Screens(int count, Func<int, string> address);

    // A page is opened once; of the others the real answer takes the place of its main part, which is all that differs
    private async Task<List<string>> Look(int width, int height, string cookie, Func<Module, Screens, IEnumerable<string>> screens, string fault)
    {
        var site = await eyes.Site();
        return await InEveryLanguage(width, height, cookie, async (language, agent) =>
        {
            var addresses = Written(site, language)
                .SelectMany(module => screens(module, (count, address) => Enumerable.Range(1, count).Select(address))).ToList();
            await agent.GotoAsync(addresses[0]);
            return await agent.EvaluateAsync<string[]>(Through, new { addresses, fault });
        });
    }

    private async Task<List<string>> InEveryLanguage(int width, int height, string cookie, Func<string, IPage, Task<string[]>> look)
    {
        var site = await eyes.Site();
        var agent = await eyes.Of("lead");
        await agent.SetViewportSizeAsync(width, height);
        var faults = new List<string>();
        foreach (var language in LessonLanguage.All.Select(known => known.Code))
        {
            await agent.Context.AddCookiesAsync([.. Cookies(site, $"langue={language}; {cookie}")]);
            faults.AddRange(await look(language, agent));
        }
        await agent.Context.ClearCookiesAsync(new() { Name = "texte" });
        return faults;
    }

    private static IReadOnlyList<Module> Written(Website site, string language)
    {
        var lessons = site.Services.GetRequiredService<CurrentLibrary>().Now.Modules.Select(module => module.In(language)).Where(module => module.Language == language).ToList();
        lessons.Count.ShouldBeGreaterThanOrEqualTo(8, language);
        return lessons;
    }

    private static IEnumerable<Cookie> Cookies(Website site, string pairs) =>
        pairs.Split("; ", StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).Select(pair => new Cookie { Name = pair[0], Value = pair[1], Url = site.Address });

    private const string Through = """
        async ({ addresses, fault }) => {
          const find = eval(fault), found = [];
          for (const address of addresses) {
            const answer = await fetch(address);
            if (!answer.ok) { found.push(`${address}: ${answer.status}`); continue; }
            const page = new DOMParser().parseFromString(await answer.text(), "text/html");
            for (const image of page.images) image.loading = "eager";
            document.querySelector("main").replaceWith(page.querySelector("main"));
            await Promise.all([...document.images].map(image => image.decode()));
            const wrong = await find();
            if (wrong) found.push(`${address}: ${wrong}`);
          }
          return found;
        }
        """;
}
