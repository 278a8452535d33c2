using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Core;
using Onboarding.Core.Catalogue;

namespace Onboarding.Tests.Kiosks;

/// <summary>Whoever is at a kiosk is led nowhere else: outside no end of visit is in sight, and none comes by itself.</summary>
public sealed class InsideTests
{
    [Theory]
    [InlineData("fr")]
    [InlineData("facile")]
    [InlineData("en")]
    public async Task No_screen_of_a_lesson_has_a_way_out(string language)
    {
        await using var site = await Website.Open();
        var robert = await (await site.NewBrowser().Visits("/langue")).Fills("language", language).Sends("language");
        var screens = site.Services.GetRequiredService<CurrentLibrary>().Now.Modules.Where(module => module.Audience.HasFlag(Audiences.Citizens))
            .SelectMany(module => module.In(language).Steps.Index().Where(step => step.Item.Html.Contains("<a ")).Select(step => $"/borne/modules/{module.Slug}/{step.Index + 1}"));
        var count = 0;

        foreach (var screen in screens)
        {
            await robert.Visits(screen);
            robert.Page.QuerySelectorAll("[data-read] a").Select(link => link.GetAttribute("href")!).ShouldAllBe(link => link.StartsWith("/borne/modules/"), screen);
            count++;
        }

        count.ShouldBeGreaterThan(5);
    }

    [Fact]
    public async Task An_address_outside_is_words_to_copy_and_so_is_a_page_that_no_kiosk_has()
    {
        using var content = new CopiedContent();
        content.Change("modules/cybersecurite/hameconnage.md", lesson => lesson.Replace("5. **Déclarez la fraude.**", """
            5. **Déclarez la fraude.** {service:france-travail}. Ou [le guide](https://www.cybermalveillance.gouv.fr/guide/) (gratuit). Ou <https://17cyber.gouv.fr>.
               Ou [écrivez](mailto:aide@mairie.example?subject=Fraude). Ou [le 39 39](tel:3939). Ou [les séances](/seances). Ou [une leçon](mots-de-passe.md). Ou [une autre](/modules/franceconnect#suite).
            """.ReplaceLineEndings("\n").TrimEnd()));
        await using var site = await Website.Open(content: content.Folder);
        var step = site.Services.GetRequiredService<CurrentLibrary>().Now.Module("hameconnage")!.Steps.Index().Single(step => step.Item.Title == "Déclarez la fraude").Index + 1;

        var robert = await site.NewBrowser().Visits($"/borne/modules/hameconnage/{step}");

        var read = robert.Page.QuerySelector("[data-read]")!;
        Browser.Plain(read.TextContent).ShouldContain("France Travail (francetravail.fr, 3949). Ou le guide (cybermalveillance.gouv.fr/guide, gratuit). Ou https://17cyber.gouv.fr. "
            + "Ou écrivez (aide@mairie.example). Ou le 39 39. Ou les séances. Ou une leçon. Ou une autre.");
        read.QuerySelectorAll("a").Select(link => (link.TextContent, link.GetAttribute("href"))).ShouldBe([("une leçon", "/borne/modules/mots-de-passe/1"), ("une autre", "/borne/modules/franceconnect/1")]);
        (await robert.Follows("une leçon")).Address.ShouldBe("/borne/modules/mots-de-passe/1");
        robert.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_a_quiz_explains_has_no_link()
    {
        using var content = new CopiedContent();
        content.Change("modules/cybersecurite/hameconnage.md", lesson => lesson.Replace("- [ ] ", "- [ ] [une leçon](mots-de-passe.md) ").Replace(" -- ", " -- Voyez [le guide](https://www.cybermalveillance.gouv.fr/guide). "));
        await using var site = await Website.Open(content: content.Folder);
        var robert = await site.NewBrowser().Visits("/borne/modules/hameconnage/quiz");
        foreach (var number in Enumerable.Range(1, robert.Page.QuerySelectorAll(".question").Length)) robert.Fills($"q{number}", "0");

        await robert.Sends("q1");

        robert.Sees("une leçon");
        robert.Sees("Voyez le guide (cybermalveillance.gouv.fr/guide).");
        robert.Page.QuerySelectorAll(".question a").ShouldBeEmpty();
    }

    [Fact]
    public async Task An_agents_lesson_is_not_there_and_nobody_is_asked_to_sign_in()
    {
        await using var site = await Website.Open();
        string[] addresses = ["/borne/modules/bienvenue/1", "/borne/modules/bienvenue/quiz", "/modules/bienvenue/avis?borne=true", "/borne/parcours/parcours-d-arrivee"];

        foreach (var address in addresses)
        {
            var robert = await site.NewBrowser().Visits(address);
            (robert.Status, robert.Address).ShouldBe((HttpStatusCode.NotFound, address));
            robert.Page.QuerySelector(".kiosk-bar").ShouldNotBeNull(address);
        }
    }

    /// <summary>« /modules/hameconnage/avis?aide=non » would stay in the history of the computer.</summary>
    [Fact]
    public async Task No_answer_about_a_lesson_stands_in_an_address()
    {
        await using var site = await Website.Open();
        var robert = await site.NewBrowser().Visits("/borne/modules/hameconnage/quiz");
        foreach (var number in Enumerable.Range(1, robert.Page.QuerySelectorAll(".question").Length)) robert.Fills($"q{number}", "0");
        await robert.Sends("q1");
        await robert.Follows("Dire si cette leçon m’a aidé");

        robert.Page.QuerySelectorAll("form:has([name=Helped])").Select(form => form.GetAttribute("method")).ShouldBe(["post"]);
        await robert.Visits("/modules/hameconnage/avis?borne=true&aide=non");
        robert.Page.QuerySelectorAll("[name=Helped][checked]").ShouldBeEmpty();
        robert.Page.QuerySelectorAll("a[href*='aide='], form[action*='aide=']").ShouldBeEmpty();
    }
}
