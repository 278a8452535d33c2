using System.Text.Encodings.Web;
using System.Text.Json;
using AngleSharp.Dom;
using Markdig;
using Microsoft.Playwright;
using Onboarding.Bench.Fuzzing;
using Onboarding.Core.Catalogue;
using Onboarding.Tests.Journeys;

namespace Onboarding.Tests.Catalogue;

/// <summary>The corpora on the real pages: titles and facts of the site judged on the DOM, a sample in a real browser under the real policy.</summary>
public sealed class HostilePagesTests(Chrome chrome) : IDisposable
{
    private const int Seed = 20_261_124;
    private const int ToAPage = 30;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly TemporaryContent content = new TemporaryContent().WriteLesson("À la fin, vous saurez.\n\n![Une carte](images/carte.svg)", TemporaryContent.Rest);

    [Fact]
    public async Task Titles_summaries_and_facts_of_the_site_are_words_on_every_page()
    {
        // Two to a lesson: its title and its summary
        var pairs = Corpora.All.Where(sample => sample.Line is { Length: > 0 and <= 500 }).Chunk(2).ToList();
        foreach (var pair in pairs) content.Write($"modules/cybersecurite/{pair[0].Name}.md", Lesson(pair[0], pair[^1]));
        var samples = Corpora.Evenly(20, Seed).Select(sample => sample.Line[..Math.Min(200, sample.Line.Length)]).ToList();
        content.Write("site.yml", content.Read("site.yml").Replace("town: Ombreville", $"town: {Quoted(samples[0])}").Replace("name: Agglomération du Val-d’Ombre", $"name: {Quoted(samples[1])}")
            .Replace("publisher: Claire Aubin", $"publisher: {Quoted(samples[2])}").Replace("host: Hébergeur fictif", $"host: {Quoted(samples[3])}"));
        content.Write("courses/l-essentiel.yml", content.Read("courses/l-essentiel.yml").Replace("audience: [agents]", "audience: [citizens]")
            .Replace("title: Cybersécurité : l’essentiel", $"title: {Quoted(samples[4])}").Replace("need: Ma sécurité", $"need: {Quoted(samples[5])}").Replace("hint: mots de passe, faux messages", $"hint: {Quoted(samples[6])}"));
        await using var site = await Website.Open(content: content.Folder);
        var some = pairs[0][0].Name;

        foreach (var address in (string[])["/", "/catalogue", "/mentions-legales", "/confidentialite", "/borne", "/recherche?q=alert+script+onerror", "/parcours/l-essentiel", $"/modules/{some}", $"/modules/{some}/quiz", $"/borne/modules/{some}/1"])
        {
            var page = (await site.NewBrowser().Visits(address)).Page;
            Foreign(page).ShouldBeEmpty(address);
            if (address.StartsWith("/recherche")) page.QuerySelectorAll("main mark").Length.ShouldBeGreaterThan(10);
            if (address == "/catalogue") page.QuerySelectorAll($"main a[href^='/modules/']").Length.ShouldBeGreaterThan(1_000);
        }
    }

    [Fact]
    public async Task Three_hundred_in_a_browser_open_no_dialogue_and_break_no_rule_of_the_page()
    {
        var samples = Corpora.Evenly(300, Seed);
        await using var site = await Website.Listening(content.Folder);

        foreach (var some in samples.Chunk(ToAPage))
        {
            var rendered = some.Select(sample => (sample.Name, Html: Rendered(sample))).ToList();
            if ((await Shown(site, rendered)).Count == 0) continue;

            // One by one, to name it
            foreach (var sample in rendered) (await Shown(site, [sample])).ShouldBeEmpty(sample.Name);
            (await Shown(site, rendered)).ShouldBeEmpty(string.Join(", ", some.Select(sample => sample.Name)));
        }
        Chrome.Foreign.ShouldBeEmpty();
    }

    /// <summary>The browser reports what it stops: the same page, without our walls.</summary>
    [Fact]
    public async Task Without_the_walls_the_browser_reports_them()
    {
        var guides = new MarkdownPipelineBuilder().UseAdvancedExtensions().Build();
        await using var site = await Website.Listening(content.Folder);
        (string, string)[] attacks =
        [
            ("script", "<script>alert(1)</script>"), ("handler", "<img src=x onerror=alert(1)>"), ("attribute", Markdown.ToHtml("# Titre {onclick=\"alert(1)\"}", guides)),
            ("link", Markdown.ToHtml("[x](javascript:alert(1))", guides)), ("style", "<p style=\"position:fixed\">x</p>"),
        ];

        foreach (var attack in attacks) (await Shown(site, [attack])).ShouldNotBeEmpty(attack.Item1);
    }

    /// <summary>Had a hostile drawing passed the check, opening it would run nothing.</summary>
    [Fact]
    public async Task A_drawing_opened_by_itself_runs_nothing()
    {
        await using var site = await Website.Listening(content.Folder);
        var drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"><script>alert(2)</script><text y=\"20\">Un dessin</text></svg>";

        (await Dialogues(keepsHeaders: true)).ShouldBe(0);
        (await Dialogues(keepsHeaders: false)).ShouldBeGreaterThan(0);

        async Task<int> Dialogues(bool keepsHeaders)
        {
            var (page, dialogues) = (await chrome.Open(site, Chrome.Desk), 0);
            page.Dialog += (_, dialogue) =>
            {
                dialogues++;
                _ = dialogue.DismissAsync();
            };
            await page.RouteAsync("**/contenu/**", async route =>
            {
                var answer = await route.FetchAsync();
                await route.FulfillAsync(new() { Body = drawing, ContentType = "image/svg+xml", Headers = keepsHeaders ? answer.Headers.Where(header => header.Key is not ("content-length" or "content-encoding")) : [] });
            });
            await page.GotoAsync("/contenu/cybersecurite/carte.svg");
            await Assertions.Expect(page.GetByText("Un dessin")).ToBeVisibleAsync();
            await page.Context.CloseAsync();
            return dialogues;
        }
    }

    public void Dispose() => content.Dispose();

    // The lesson's own page with these in place of its text: what the check refuses must be harmless too
    private async Task<IReadOnlyList<string>> Shown(Website site, IReadOnlyList<(string Name, string Html)> samples)
    {
        var (page, seen) = (await chrome.Open(site, Chrome.Desk), new List<string>());
        page.Dialog += (_, dialogue) =>
        {
            seen.Add($"dialogue: {dialogue.Message}");
            _ = dialogue.DismissAsync();
        };
        page.Console += (_, message) =>
        {
            if (message.Type == "error") seen.Add(message.Text);
        };
        await page.AddInitScriptAsync("window.reports = []; document.addEventListener('securitypolicyviolation', e => reports.push(`${e.target.closest?.('[data-sample]')?.dataset.sample} ${e.effectiveDirective} ${e.blockedURI}`));");
        await page.RouteAsync("**/modules/hameconnage", async route =>
        {
            var answer = await route.FetchAsync();
            var html = await answer.TextAsync();
            var at = html.IndexOf("<div class=\"prose\" lang=\"fr\" data-read>", StringComparison.Ordinal);
            await route.FulfillAsync(new() { Response = answer, Body = html.Insert(at, string.Concat(samples.Select(sample => $"<div data-sample=\"{sample.Name}\">{sample.Html}</div>"))) });
        });
        await page.GotoAsync("/modules/hameconnage", new() { WaitUntil = WaitUntilState.Load });
        (await page.Locator("[data-sample]").CountAsync()).ShouldBe(samples.Count);
        seen.AddRange(await page.EvaluateAsync<string[]>("reports"));
        // As the browser itself reads each address
        seen.AddRange(await page.EvaluateAsync<string[]>("[...document.querySelectorAll('main [href], main [src]')].filter(e => !e.closest('svg')).map(e => e.href ?? e.src).filter(a => !/^(https?|mailto|tel):/.test(a))"));
        await page.Context.CloseAsync();
        return seen;
    }

    private string Rendered(Sample sample)
    {
        content.WriteLesson($"À la fin, {sample.Line}\n\n{sample.Text}\n\n## {sample.Line}\n\n- [{sample.Line}]({sample.Line})\n\n![{sample.Line}](images/carte.svg \"{sample.Line}\")\n\n:::retenir {sample.Line}\n{sample.Line}\n:::");
        var (drafts, _) = LibraryReader.Read(content.Folder);
        if (drafts.Modules.Count == 0) return "";
        var module = LibraryRenderer.Render(drafts, [], new(2026, 11, 24)).Module("hameconnage")!;
        return $"{module.Aim}{module.Html}{module.TrainerNotes}{string.Concat(module.Questions.Select(question => question.TextHtml))}";
    }

    private static string Lesson(Sample title, Sample summary) => TemporaryContent.FrontMatter
        .Replace("aliases: [phishing]\n", "")
        .Replace("title: Reconnaître l'hameçonnage : l'essentiel", $"title: {Quoted(title.Line)}")
        .Replace("summary: Les indices qui trahissent un faux message.", $"summary: {Quoted(summary.Line)}")
        + "\nÀ la fin, vous saurez.\n" + TemporaryContent.Quiz + TemporaryContent.Rest;

    // JSON is YAML
    private static string Quoted(string text) => JsonSerializer.Serialize(text, Plain);

    /// <summary>Live nodes that no template of ours writes.</summary>
    private static IEnumerable<string> Foreign(IDocument page) => page.All.Where(element => !IsOurs(element)).SelectMany(Inert.LiveIn);

    private static bool IsOurs(IElement element) => element switch
    {
        { LocalName: "script" } => element.TextContent == "" && element.GetAttribute("src")?.StartsWith("/js/", StringComparison.Ordinal) == true,
        { LocalName: "link" } => element.ParentElement?.LocalName == "head" && element.GetAttribute("href")?.StartsWith('/') == true,
        { LocalName: "meta" } => element.ParentElement?.LocalName == "head" && !element.HasAttribute("http-equiv"),
        { LocalName: "form" } => element.GetAttribute("action") is null or ['/', ..] && element.Attributes.All(attribute => attribute.Name is "action" or "method" or "class" or "data-end" or "id" or "novalidate" or "role" or "aria-label" or "aria-labelledby"),
        _ => false,
    };
}
