using System.Data.Common;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Core;
using Onboarding.Core.Catalogue;
using Onboarding.Core.Sessions;

namespace Onboarding.Tests.Catalogue;

/// <summary>/positionnement: asked, answered, and nothing kept.</summary>
public sealed partial class PositioningPageTests(Postgres postgres)
{
    private const string Page = "/positionnement";
    private const string Agents = "bienvenue";

    [Fact]
    public async Task Names_what_is_unanswered_once_and_keeps_what_was_chosen()
    {
        await using var site = await Website.Open();
        var robert = await site.NewBrowser().Visits(Page);

        await Fill(robert, scene => scene.Number is 3 or 7 ? null : scene.Number % 3).Presses("Voir mon résultat");

        robert.Page.Title.ShouldBe("Erreur\u00A0: Où en suis-je\u00A0? – Passerelle");
        robert.Page.QuerySelector(".error-summary h2")!.TextContent.ShouldBe("Deux points à corriger");
        robert.Page.QuerySelectorAll(".error-summary a").Select(link => (link.GetAttribute("href"), Browser.Plain(link.TextContent))).ShouldBe([
            ("#q3", "Question 3 : choisissez une réponse, ou « Je ne sais pas »."), ("#q7", "Question 7 : choisissez une réponse, ou « Je ne sais pas ».")]);
        robert.Page.QuerySelectorAll("fieldset[aria-describedby]").Select(field => field.Id).ShouldBe(["q3", "q7"]);
        foreach (var scene in Asked(site)) robert.Holds($"q{scene.Number}").ShouldBe(scene.Number is 3 or 7 ? [] : [$"{scene.Number % 3}"]);

        await robert.Fills("q3", "0").Fills("q7", "1").Presses("Voir mon résultat");
        robert.Sees("Voici où vous en êtes");
    }

    [Theory, InlineData("5"), InlineData("-1"), InlineData("+1"), InlineData(" 1"), InlineData("١"), InlineData("1.0"), InlineData("un"), InlineData(""), InlineData("99999999999"), InlineData("1", "1"), InlineData("1", "2")]
    public async Task A_forged_answer_is_none(params string[] values)
    {
        await using var site = await Website.Open();
        var browser = await site.NewBrowser().Visits(Page);

        await Fill(browser, _ => 1).Fills("q1", values).Presses("Voir mon résultat");

        browser.Status.ShouldBe(HttpStatusCode.OK);
        browser.Page.QuerySelectorAll(".error-summary a").Select(link => link.GetAttribute("href")).ShouldBe(["#q1"]);
        browser.Holds("q1").ShouldBeEmpty();
    }

    [Fact]
    public async Task Tells_a_level_for_each_area_in_words_three_lessons_and_one_next_step()
    {
        await using var site = await Website.Open();

        var robert = await Answers(site, site.NewBrowser(), scene => scene.Area == Area.Safety ? Middle(scene) : Scene.Unknown);

        robert.Page.QuerySelectorAll(".levels li").Select(row => Browser.Plain(row.QuerySelector("b")!.TextContent) + ", " + Browser.Plain(row.QuerySelector(".tag")!.TextContent))
            .ShouldBe(["Chercher et trier, débutant", "Communiquer, débutant", "Créer, débutant", "Se protéger, intermédiaire", "Résoudre, débutant"]);
        robert.Page.QuerySelectorAll(".levels .soft").Select(words => words.TextContent).ShouldAllBe(words => words.EndsWith('.'));
        robert.Text.ShouldNotContain("%");
        var lessons = Offered(robert);
        lessons.Count.ShouldBe(3);
        lessons.ShouldAllBe(slug => Library(site).Module(slug)!.Audience.HasFlag(Audiences.Citizens));
        robert.Page.QuerySelectorAll("main .button-next").Select(next => next.GetAttribute("href")).ShouldBe([$"/modules/{lessons[0]}"]);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Workshops_to_come_that_teach_a_lesson_of_the_level_found_or_one_to_begin_with_are_told_with_one_query(Database database)
    {
        var queries = new Queries();
        await using var site = await Website.Open(database, postgres, services => services.AddSingleton<IInterceptor>(queries));
        var world = site.World;
        await world.Workshop(title: "Pour débuter", modules: ["souris-clavier-navigateur"], halfDays: World.Morning(2));
        await world.Workshop(title: "Sans leçon");
        await world.Workshop(title: "Une leçon inconnue", modules: ["inconnue"]);
        await world.Workshop(title: "Pour les agents", audience: Audiences.Agents, modules: ["souris-clavier-navigateur"]);
        await world.Workshop(title: "Déjà commencée", modules: ["souris-clavier-navigateur"], halfDays: new HalfDayPlan(world.Today, new(9, 30), new(12, 0)));
        site.Clock.Advance(TimeSpan.FromHours(2));

        queries.Count = 0;
        var robert = await Answers(site, site.NewBrowser(), _ => Scene.Unknown);
        queries.Count.ShouldBe(1);
        Workshops(robert).ShouldBe(["Pour débuter"]);

        // Neither of a level found nor one of the three lessons to begin with; then one of these
        var atEase = await Answers(site, site.NewBrowser(), Most);
        Workshops(atEase).ShouldBeEmpty();
        await world.Workshop(title: "Pour commencer", modules: [Offered(atEase)[1]], halfDays: World.Afternoon(4));
        await world.Workshop(title: "Bien plus bas", modules: ["hameconnage"], halfDays: World.Afternoon(2));
        Workshops(await Answers(site, site.NewBrowser(), Most)).ShouldBe(["Pour commencer"]);
        Workshops(await Answers(site, await site.SignedInAs(world.Lea), _ => Scene.Unknown)).ShouldBe(["Pour les agents", "Pour débuter", "Bien plus bas"]);

        for (var i = 0; i < 5; i++) await world.Workshop(title: $"Encore {i}", modules: ["mots-de-passe", "hameconnage"], halfDays: World.Afternoon(3));
        Workshops(await Answers(site, site.NewBrowser(), _ => Scene.Unknown)).Count.ShouldBe(3);
    }

    [Fact]
    public async Task Nothing_of_it_is_written_anywhere()
    {
        await using var site = await Website.Open();
        var jar = new CookieJar();
        var browser = await site.NewBrowser(jar).Visits(Page);
        var cookies = jar.Header;

        await site.WritesNothing(() => Fill(browser, _ => 2).Presses("Voir mon résultat"));

        browser.Address.ShouldBe(Page);
        browser.Page.Title.ShouldBe("Où en suis-je\u00A0? – Passerelle");
        browser.Answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        browser.Answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
        jar.Header.ShouldBe(cookies);
        browser.Page.QuerySelectorAll("a[href], form[action]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("action")!)
            .ShouldAllBe(address => !address.Contains("q1") && !address.Contains("niveau"));
    }

    [Fact]
    public async Task An_answer_in_the_address_is_not_read()
    {
        await using var site = await Website.Open();
        var all = string.Join('&', Asked(site).Select(scene => $"q{scene.Number}=1"));

        (await site.NewBrowser().Visits($"{Page}?{all}")).Page.QuerySelectorAll("input:checked").ShouldBeEmpty();
        var browser = await site.NewBrowser().Visits(Page);
        (await (await browser.Posts($"{Page}?{all}", [])).Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("error-summary");
    }

    [Fact]
    public async Task Is_read_and_answered_in_English_with_the_lessons_that_have_an_English_text()
    {
        await using var site = await Website.Open();
        var browser = await site.NewBrowser().Visits("/langue");
        await browser.Presses("English");

        await browser.Visits(Page);
        browser.Sees("Where do I stand?").Sees("You want to send a photo to your family. What do you do?").Sees("I do not know, or I have never done it.");
        browser.Page.QuerySelectorAll("main [lang=fr]").ShouldBeEmpty();

        await Fill(browser, _ => 1).Presses("See my result");
        browser.Sees("Staying safe").Sees("beginner").Sees("Where to begin");
        var library = site.Services.GetRequiredService<CurrentLibrary>().Now;
        foreach (var offer in browser.Page.QuerySelectorAll(".offers li"))
        {
            var lesson = library.Module(offer.QuerySelector("a")!.GetAttribute("href")!.Split('/')[^1])!.In("en");
            (offer.QuerySelector("h3")!.TextContent, offer.QuerySelector("h3")!.GetAttribute("lang")).ShouldBe((lesson.Title, lesson.Lang));
        }
        browser.Page.QuerySelectorAll(".offers h3[lang=en]").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task What_nobody_has_translated_is_said_to_be_French()
    {
        using var content = new CopiedContent();
        content.Change("positioning.yml", text => text.Replace("    en: The screen no longer responds. What do you do?\n", ""));
        await using var site = await Website.Open(content: content.Folder);
        var browser = await site.NewBrowser().Visits("/langue");
        await browser.Presses("English");

        (await browser.Visits(Page)).Page.QuerySelectorAll("main [lang=fr]").Select(words => words.TextContent).ShouldBe(["L’écran ne répond plus. Que faites-vous\u00A0?"]);
    }

    [Fact]
    public async Task A_trainer_reads_how_to_do_it_with_somebody_and_nobody_else_does()
    {
        await using var site = await Website.Open();
        const string Guidance = "Ne prenez pas la souris";
        const string Again = "Recommencer avec une autre personne";

        var samia = await site.SignedInAs(site.World.Samia);
        (await samia.Visits(Page)).Sees(Guidance);
        (await Answers(site, samia, _ => 1)).Sees(Again);
        await samia.Follows(Again);
        samia.Address.ShouldBe(Page);
        samia.Page.QuerySelectorAll("input[type=radio]:checked").ShouldBeEmpty();

        foreach (var other in new[] { site.NewBrowser(), await site.SignedInAs(site.World.Lea), await site.SignedInAs(site.World.Administrator) })
        {
            (await other.Visits(Page)).SeesNot(Guidance);
            other.Page.QuerySelector("[name=IsAgent]").ShouldBeNull();
            (await Answers(site, other, _ => 1)).SeesNot(Again);
        }
    }

    [Fact]
    public async Task At_a_trainer_s_desk_an_inhabitant_is_led_to_what_an_inhabitant_may_read_and_an_agent_to_what_an_agent_may()
    {
        using var content = new CopiedContent();
        // The only lesson of its area: whoever may read it is offered it
        foreach (var lesson in Directory.EnumerateFiles(Path.Combine(content.Folder, "modules"), "*.md", SearchOption.AllDirectories))
            content.Change(lesson, text => Skills().Replace(text, $"digcomp: [{(lesson.EndsWith($"/{Agents}.md") ? "3.1" : "4.1")}]"));
        await using var site = await Website.Open(content: content.Folder);
        await site.World.IntegrationDay();
        await site.World.Workshop(title: "Pour les habitants", audience: Audiences.Citizens, modules: ["mots-de-passe"]);
        var samia = await site.SignedInAs(site.World.Samia);

        await Answers(site, samia, _ => Scene.Unknown);
        Offered(samia).ShouldNotContain(Agents);
        Workshops(samia).ShouldBe(["Pour les habitants"]);

        await samia.Visits(Page);
        await Fill(samia, _ => Scene.Unknown).Fills("IsAgent", "true").Presses("Voir mon résultat");
        Offered(samia).ShouldContain(Agents);
        Workshops(samia).ShouldBe(["Journée d’intégration"]);

        // What is neither yes nor no is no, and no fault of the answers
        await samia.Visits(Page);
        await Fill(samia, _ => Scene.Unknown).Fills("IsAgent", "banane").Presses("Voir mon résultat");
        Workshops(samia).ShouldBe(["Pour les habitants"]);

        // Whoever is no trainer says nothing of themselves
        var robert = await site.NewBrowser().Visits(Page);
        var forged = await robert.Posts(Page, Asked(site).Select(scene => ($"q{scene.Number}", "0")).Append(("IsAgent", "true")).ToDictionary());
        var told = await forged.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        told.ShouldContain("Voici où vous en êtes");
        told.ShouldNotContain($"/modules/{Agents}");
        told.ShouldNotContain("Journée d’intégration");
        Offered(await Answers(site, await site.SignedInAs(site.World.Lea), _ => Scene.Unknown)).ShouldContain(Agents);
    }

    [Theory, InlineData(Page), InlineData("/borne/positionnement")]
    public async Task Whoever_is_above_all_lessons_reads_that_they_hardly_need_them(string page)
    {
        await using var site = await Website.Open();
        const string hardly = "Vous savez déjà faire ce que nos leçons apprennent.";

        (await Fill(await site.NewBrowser().Visits(page), Most, Asked(site)).Presses("Voir mon résultat")).Text.ShouldContain(hardly);
        (await Fill(await site.NewBrowser().Visits(page), Middle, Asked(site)).Presses("Voir mon résultat")).Text.ShouldNotContain(hardly);
    }

    [Fact]
    public async Task The_public_home_page_the_catalogue_and_the_kiosk_lead_to_it()
    {
        await using var site = await Website.Open();

        foreach (var (from, to) in new[] { ("/", Page), ("/catalogue", Page), ("/borne", "/borne/positionnement") })
            (await (await site.NewBrowser().Visits(from)).Follows("Où en suis-je ?")).Address.ShouldBe(to);
    }

    [Fact]
    public async Task Without_questions_there_is_no_page_and_no_link_to_it()
    {
        using var content = new CopiedContent();
        content.Delete("positioning.yml");
        await using var site = await Website.Open(content: content.Folder);
        var browser = await site.NewBrowser().Visits("/langue");

        foreach (var address in (string[])[Page, "/borne/positionnement"])
        {
            (await browser.Posts(address, [])).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await site.NewBrowser().Visits(address)).Status.ShouldBe(HttpStatusCode.NotFound);
        }
        foreach (var address in (string[])["/", "/catalogue", "/borne"]) (await site.NewBrowser().Visits(address)).Page.QuerySelector("a[href$=positionnement]").ShouldBeNull();
    }

    private static Library Library(Website site) => site.Services.GetRequiredService<CurrentLibrary>().Now;

    private static IReadOnlyList<Scene> Asked(Website site) => Library(site).Positioning!.Scenes;

    private static int? Most(Scene scene) => scene.Habits.Count;

    private static int? Middle(Scene scene) => scene.Habits.Index().First(habit => habit.Item.Level == Level.Intermediate).Index + 1;

    private static async Task<Browser> Answers(Website site, Browser browser, Func<Scene, int?> choose)
    {
        await browser.Visits(Page);
        return await Fill(browser, choose, Asked(site)).Presses("Voir mon résultat");
    }

    // By the page's own questions
    private static Browser Fill(Browser browser, Func<Scene, int?> choose, IReadOnlyList<Scene>? scenes = null)
    {
        scenes ??= [.. browser.Page.QuerySelectorAll("fieldset[id^=q]").Select(field => new Scene(int.Parse(field.Id![1..]), default, null!, []))];
        foreach (var scene in scenes)
            if (choose(scene) is { } choice) browser.Fills($"q{scene.Number}", $"{choice}");
        return browser;
    }

    private static IReadOnlyList<string> Offered(Browser browser) =>
        [.. browser.Page.QuerySelectorAll("ol.offers a.button").Select(link => link.GetAttribute("href")!["/modules/".Length..])];

    private static IReadOnlyList<string> Workshops(Browser browser) => [.. browser.Page.QuerySelectorAll(".ticket h3").Select(title => title.TextContent)];

    [GeneratedRegex(@"digcomp: \[[^\]]*\]")]
    private static partial Regex Skills();

    private sealed class Queries : DbCommandInterceptor
    {
        public int Count { get; set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData data, InterceptionResult<DbDataReader> result, CancellationToken stop = default)
        {
            if (command.CommandText.Contains("\"Sessions\"")) Count++;
            return new(result);
        }
    }
}
