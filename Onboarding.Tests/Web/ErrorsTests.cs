using System.Net;
using Onboarding.Core.People;

namespace Onboarding.Tests.Web;

public sealed class ErrorsTests(Website site) : IClassFixture<Website>
{
    [Theory, InlineData("/nulle-part"), InlineData("/nulle/part.png"), InlineData("/erreur/200")]
    public async Task An_unknown_address_says_so_in_plain_french(string address)
    {
        var visitor = await site.Visitor().Visits(address);

        visitor.Status.ShouldBe(HttpStatusCode.NotFound);
        visitor.Page.QuerySelector("h1")!.TextContent.ShouldBe("Ce chemin ne mène nulle part");
        visitor.Page.QuerySelector(".site-footer")!.TextContent.ShouldContain("Besoin d’aide");
    }

    [Fact]
    public async Task A_page_for_others_is_refused_with_words()
    {
        var visitor = await site.Visitor(new Me(Guid.CreateVersion7(), "Léa", [])).Visits("/essai/formateurs");

        visitor.Status.ShouldBe(HttpStatusCode.Forbidden);
        visitor.Page.QuerySelector("h1")!.TextContent.ShouldBe("Cette page est réservée");
    }

    [Fact]
    public async Task A_form_that_waited_too_long_says_what_to_do()
    {
        var visitor = await site.Visitor().Sends(new(HttpMethod.Post, "/essai/formulaire?de=ici"));

        visitor.Status.ShouldBe(HttpStatusCode.BadRequest);
        visitor.Page.QuerySelector("h1")!.TextContent.ShouldBe("La page a expiré");
        visitor.Page.QuerySelector(".button-next")!.GetAttribute("href").ShouldBe("/essai/formulaire?de=ici");
    }

    [Fact]
    public async Task A_failure_apologises_and_betrays_nothing()
    {
        var visitor = await site.Visitor().Visits("/essai/panne");

        visitor.Status.ShouldBe(HttpStatusCode.InternalServerError);
        visitor.Page.QuerySelector("h1")!.TextContent.ShouldBe("C’est nous, pas vous");
        visitor.Page.QuerySelector("b.nowrap")!.TextContent.ShouldMatch("^[0-9A-Z]{4}-[0-9A-Z]{4}$");
        visitor.Page.DocumentElement.OuterHtml.ShouldNotContain("1234");
        visitor.Page.DocumentElement.OuterHtml.ShouldNotContain("Exception");
    }

    [Fact]
    public async Task On_a_kiosk_an_error_keeps_the_end_of_the_visit_in_sight()
    {
        var visitor = await site.Visitor().Visits("/borne/nulle-part");

        visitor.Page.QuerySelector("form[action='/borne/terminer'] button")!.TextContent.Trim().ShouldBe("Terminer ma visite");
    }
}
