namespace Onboarding.Tests.Kiosks;

/// <summary>The address where an end leads stays in the browser's history: whoever opens it is told the truth.</summary>
public sealed class EndOfVisitTests
{
    private const string Over = "/borne/terminer?fini=True";
    private const string Forgotten = "L’ordinateur a tout oublié";

    [Fact]
    public async Task A_card_in_use_is_not_said_to_be_forgotten()
    {
        await using var site = await Website.Open();
        var robert = await site.NewBrowser().Visits("/carte?borne=true");
        await robert.Fills("Code", site.World.CardCode).Presses("Continuer");

        await robert.Visits(Over);

        await IsAskedThenForgotten(robert);
    }

    [Fact]
    public async Task Nor_is_an_agent_who_is_signed_in()
    {
        await using var site = await Website.Open();
        var lea = await (await site.SignedInAs(site.World.Lea)).Visits(Over);

        await IsAskedThenForgotten(lea);
    }

    private static async Task IsAskedThenForgotten(Browser browser)
    {
        browser.SeesNot(Forgotten);
        browser.Page.QuerySelector("script[src*=kiosk]").ShouldNotBeNull();

        await browser.Presses("Oui, j’ai fini");

        browser.Address.ShouldBe(Over);
        browser.Sees(Forgotten);
    }
}
