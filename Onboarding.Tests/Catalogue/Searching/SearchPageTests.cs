using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Core;
using Onboarding.Core.Catalogue;
using Onboarding.Core.Sessions;

namespace Onboarding.Tests.Catalogue.Searching;

public sealed class SearchPageTests
{
    [Fact]
    public async Task A_question_is_answered_with_lessons_courses_and_coming_sessions_its_words_marked()
    {
        await using var site = await Website.Open();
        var session = await site.World.Workshop(title: "Repérer un faux message", modules: ["hameconnage"]);
        var robert = await site.NewBrowser().Visits("/");

        await robert.Fills("q", "fausse mail arnaque").Presses("Chercher");

        robert.Address.ShouldStartWith("/recherche?q=");
        robert.Page.QuerySelectorAll(".found h3 a").Select(link => link.GetAttribute("href")).ShouldContain("/modules/hameconnage");
        robert.Page.QuerySelectorAll("mark").Select(mark => mark.TextContent).ShouldContain("faux");
        robert.Page.QuerySelectorAll(".ticket a").Select(link => link.GetAttribute("href")).ShouldBe([$"/seances/{session.Code}"]);
        robert.Holds("q").ShouldBe(["fausse mail arnaque"]);
        robert.Page.Title.ShouldBe("Recherche – Passerelle");
        (await robert.Visits("/recherche?q=sante")).Page.QuerySelectorAll(".found h3 a").Select(link => link.GetAttribute("href")).ShouldContain("/parcours/ma-sante");
    }

    [Theory]
    [InlineData("atelier")]
    [InlineData("Clairval")]                    // the town
    [InlineData("cyberbase")]                   // the place
    [InlineData("jardinnage")]                  // its title, mistyped
    [InlineData("mot de passe")]                // what it teaches
    public async Task A_session_is_found_by_its_title_place_town_and_lessons(string typed)
    {
        await using var site = await Website.Open();
        var session = await site.World.Workshop(title: "Jardinage numérique", modules: ["mots-de-passe"]);

        Tickets(await site.NewBrowser().Visits($"/recherche?q={typed}")).ShouldBe([session.Code]);
    }

    [Fact]
    public async Task Sessions_of_others_and_those_that_have_begun_are_not_found()
    {
        await using var site = await Website.Open();
        var agents = await site.World.Workshop(title: "Jardinage", audience: Audiences.Agents);
        var citizens = await site.World.Workshop(title: "Jardinage", audience: Audiences.Citizens);
        await site.World.Workshop(title: "Jardinage", halfDays: new HalfDayPlan(DateOnly.FromDateTime(Website.Start.Date), new(10, 30), new(12, 0)));
        site.Clock.SetUtcNow(Website.Start.AddHours(2));

        Tickets(await site.NewBrowser().Visits("/recherche?q=jardinage")).ShouldBe([citizens.Code]);
        Tickets(await (await site.SignedInAs(site.World.Lea)).Visits("/recherche?q=jardinage")).ShouldBe([agents.Code]);
        Tickets(await (await site.SignedInAs(site.World.Samia)).Visits("/recherche?q=jardinage")).ShouldBe([agents.Code, citizens.Code], ignoreOrder: true);
    }

    [Fact]
    public async Task An_agents_lesson_is_nowhere_in_a_strangers_answer()
    {
        await using var site = await Website.Open();
        string[] doors = ["/recherche?q=bienvenue+agglomeration", "/recherche/suggestions?q=bienven"];

        foreach (var door in doors)
        {
            (await (await site.SignedInAs(site.World.Lea)).Http.GetStringAsync(door, TestContext.Current.CancellationToken)).ShouldContain("/modules/bienvenue");
            (await site.NewBrowser().Http.GetStringAsync(door, TestContext.Current.CancellationToken)).ShouldNotContain("/modules/bienvenue");
        }
    }

    [Fact]
    public async Task Who_reads_English_asks_in_English_and_is_answered_in_it()
    {
        await using var site = await Website.Open();
        var browser = await site.NewBrowser().Visits("/langue");
        await browser.Presses("English");

        await browser.Visits("/recherche?q=unemployment+benefit");

        var first = browser.Page.QuerySelector(".found h3 a")!;
        (first.GetAttribute("href"), first.GetAttribute("lang")).ShouldBe(("/modules/france-travail", "en"));
        first.TextContent.ShouldBe(site.Services.GetRequiredService<CurrentLibrary>().Now.Module("france-travail")!.In("en").Title);
        (await browser.Http.GetStringAsync("/recherche/suggestions?q=unemployment", TestContext.Current.CancellationToken)).ShouldContain(first.TextContent);
    }

    [Fact]
    public async Task An_empty_question_shows_the_form_and_one_without_answer_says_what_to_do()
    {
        await using var site = await Website.Open();
        var robert = await site.NewBrowser().Visits("/recherche");
        robert.SeesNot("Aucune leçon trouvée");
        (await robert.Visits("/recherche?q=+++")).SeesNot("Aucune leçon trouvée");

        await robert.Fills("q", "xyzzy").Presses("Chercher");

        robert.Sees("Aucune leçon trouvée");
        robert.Sees("Essayez d’autres mots");
        robert.Page.QuerySelector("main a[href^='tel:']").ShouldNotBeNull();
        (await robert.Follows("Voir toutes les leçons")).Address.ShouldBe("/catalogue");
    }

    [Fact]
    public async Task A_long_question_is_cut_and_says_so()
    {
        await using var site = await Website.Open();
        var robert = await site.NewBrowser().Visits("/recherche?q=" + string.Concat(Enumerable.Repeat("mot+de+passe+", 40)));

        robert.Status.ShouldBe(HttpStatusCode.OK);
        robert.Sees("nous avons lu ses 200 premières lettres");
        robert.Holds("q")[0].Length.ShouldBeInRange(190, 200);
        robert.Page.QuerySelectorAll(".found h3 a").Select(link => link.GetAttribute("href")).ShouldContain("/modules/mots-de-passe");
    }

    [Theory]
    [InlineData("/recherche?q=mot%20%E2%80%AEde%07%20passe")]
    [InlineData("/borne/recherche")]
    public async Task What_would_hide_in_it_is_not_shown_back(string address)
    {
        await using var site = await Website.Open();
        var robert = await site.NewBrowser().Visits(address);
        var field = address.StartsWith("/borne") ? "Words" : "q";
        if (field == "Words") await robert.Fills(field, "mot \u202Ede\u0007 passe").Presses("Chercher");

        robert.Holds(field).ShouldBe(["mot de passe"]);
        robert.Page.QuerySelector($"[name={field}]")!.GetAttribute("dir").ShouldBe("auto");
        robert.Page.DocumentElement.OuterHtml.ShouldNotContain('\u202E');
    }

    [Theory]
    [InlineData("<script>alert(1)</script> mot de passe")]
    [InlineData("\"><img src=x onerror=alert(1)> mot")]
    public async Task Whatever_is_typed_is_words_on_the_page(string typed)
    {
        using var content = new CopiedContent();
        content.Change("modules/cybersecurite/mots-de-passe.md", lesson => lesson.Replace("title: Des mots", "title: Des <script>mots</script>").Replace("summary: En", "summary: <b>alert</b> En"));
        await using var site = await Website.Open(content: content.Folder);
        var browser = await site.NewBrowser().Visits("/recherche?q=" + Uri.EscapeDataString(typed));

        browser.Page.QuerySelector("main script, main b, main img").ShouldBeNull();
        browser.Page.QuerySelectorAll(".found h3").Select(title => title.TextContent).ShouldContain("Des <script>mots</script> de passe solides");
        browser.Page.QuerySelectorAll("mark").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Lessons_are_proposed_while_one_types_six_at_most_and_kept_nowhere()
    {
        await using var site = await Website.Open();
        var answer = await site.NewBrowser().Http.GetAsync("/recherche/suggestions?q=mot+de+pas", TestContext.Current.CancellationToken);
        var proposed = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;

        proposed[0].GetProperty("address").GetString().ShouldBe("/modules/mots-de-passe");
        proposed[0].GetProperty("title").GetString().ShouldBe("Des mots de passe solides");
        proposed.GetArrayLength().ShouldBeLessThanOrEqualTo(6);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await site.NewBrowser().Http.GetStringAsync("/recherche/suggestions", TestContext.Current.CancellationToken)).ShouldBe("[]");
    }

    [Fact]
    public async Task At_a_kiosk_what_is_typed_is_posted_and_answered_on_the_same_page()
    {
        await using var site = await Website.Open();
        var robert = await (await site.NewBrowser().Visits("/borne")).Follows("Chercher");

        await robert.Fills("Words", "jai oublier mon mot de passe").Presses("Chercher");

        robert.Address.ShouldBe("/borne/recherche");
        robert.Page.QuerySelectorAll(".tile").Select(tile => tile.GetAttribute("href")).ShouldContain("/borne/modules/mots-de-passe/1");
        robert.Page.QuerySelectorAll("main a").ShouldAllBe(link => link.GetAttribute("href")!.StartsWith("/borne"));
        robert.Page.QuerySelectorAll("[data-suggestions], script[src*=search]").ShouldBeEmpty();
        robert.Page.QuerySelector("[name=Words]")!.GetAttribute("autocomplete").ShouldBe("off");
        robert.Page.Title.ShouldBe("Recherche – Passerelle");
        robert.Answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        robert.Page.QuerySelectorAll("a[href], form").Select(e => e.GetAttribute("href") ?? e.GetAttribute("action")).ShouldAllBe(address => !address!.Contains("oublier"));

        (await robert.Fills("Words", "xyzzy").Presses("Chercher")).Sees("Aucune leçon trouvée");
        (await robert.Fills("Words", new string('a', 300)).Presses("Chercher")).Sees("nous avons lu ses 200 premières lettres");
        (await robert.Visits("/borne/recherche?Words=mot&q=mot")).Holds("Words").ShouldBe([""]);
    }

    /// <summary>The browser may keep the form that was sent, and offer to send it again to whoever goes back.</summary>
    [Fact]
    public async Task What_a_former_visitor_posted_is_not_answered_to_the_next()
    {
        await using var site = await Website.Open();
        var robert = await site.NewBrowser().Visits("/borne/recherche");
        var token = robert.Token;
        await robert.Visits("/borne/terminer");
        await robert.Presses("Oui, j’ai fini");

        await robert.Visits("/borne/recherche");
        using var again = new FormUrlEncodedContent([new("Words", "mot de passe"), new("__RequestVerificationToken", token)]);
        (await robert.Http.PostAsync("/borne/recherche", again, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private static IEnumerable<string> Tickets(Browser browser) => browser.Page.QuerySelectorAll(".ticket h3 a").Select(link => link.GetAttribute("href")!.Split('/')[^1]);
}
