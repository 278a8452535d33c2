using System.Net;
using Onboarding.Tests.Web;

namespace Onboarding.Tests.Languages;

public sealed class LanguageTests(Website site) : IClassFixture<Website>
{
    [Fact]
    public async Task One_button_turns_the_site_to_english_until_the_browser_closes()
    {
        var visitor = await site.Visitor().Visits("/langue?back=/accessibilite");

        await visitor.Presses("English");
        visitor.Answer.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("langue=en")).ShouldNotContain("expires");
        await visitor.Follows();
        visitor.Page.QuerySelector("main a.action-link")!.GetAttribute("href").ShouldBe("/accessibilite");

        await visitor.Visits("/");
        visitor.Page.DocumentElement.GetAttribute("lang").ShouldBe("en");
        visitor.Page.QuerySelector("h1")!.TextContent.ShouldBe("Going online, step by step, at your side.");
    }

    [Fact]
    public async Task The_framework_s_own_sentences_are_translated_too()
    {
        var visitor = await site.Visitor().Visits("/langue");
        await visitor.Presses("English");
        await visitor.Visits("/essai/formulaire");

        await visitor.Presses("Envoyer", ("Title", ""), ("Seats", "many"));

        visitor.Page.QuerySelectorAll(".error-summary a").Select(link => link.TextContent)
            .ShouldBe(["Fill in “Titre”.", "Fill in “Mot de passe”.", "“Places”: “many” does not fit.", "Fill in “Genre”."]);
    }

    [Fact]
    public async Task Letters_grow_on_every_page()
    {
        var visitor = await site.Visitor().Visits("/langue");

        await visitor.Presses("ATrès grande");
        await visitor.Visits("/");

        visitor.Page.DocumentElement.GetAttribute("data-text").ShouldBe("larger");
    }

    [Theory, InlineData("https://pirate.example/"), InlineData("//pirate.example"), InlineData("/\\pirate.example"), InlineData("javascript:alert(1)")]
    public async Task A_choice_never_leads_outside(string address)
    {
        var visitor = await site.Visitor().Visits("/langue");

        await visitor.Presses("English", ("back", address));

        visitor.Answer.Headers.Location!.ToString().ShouldBe("/");
    }

    [Fact]
    public async Task An_unknown_language_is_refused()
    {
        var visitor = await site.Visitor().Visits("/langue");

        await visitor.Presses("English", ("language", "xx"));

        visitor.Status.ShouldBe(HttpStatusCode.BadRequest);
    }
}
