using Onboarding.Core.Sessions;

namespace Onboarding.Tests.Home;

public sealed class HomeTests : IAsyncLifetime
{
    private Website site = null!;

    public async ValueTask InitializeAsync() => site = await Website.Open();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Shows_the_public_the_next_three_sessions_that_they_may_book()
    {
        await site.World.IntegrationDay();
        foreach (var day in (int[])[5, 2, 3, 4]) await site.World.Workshop(title: $"Atelier {day}", halfDays: World.Morning(day));

        var home = await site.NewBrowser().Visits("/");

        home.Page.QuerySelectorAll(".ticket h3").Select(title => title.TextContent).ShouldBe(["Atelier 2", "Atelier 3", "Atelier 4"]);
    }

    [Fact]
    public async Task Shows_an_agent_one_next_step_and_their_own_places()
    {
        var day = await site.World.IntegrationDay(capacity: 1, World.Morning());
        await site.World.Workshop(title: "Pas le sien");
        await site.World.Books(day, Participant.Person(site.World.Paul.Id));
        await site.World.Books(day, Participant.Person(site.World.Lea.Id));

        var home = await site.SignedInAs(site.World.Lea);
        await home.Visits("/");

        home.Sees("Bonjour Léa Fontaine").Sees("Sur la liste d’attente").SeesNot("Pas le sien");
        home.Page.QuerySelectorAll(".button-next").Single().GetAttribute("href").ShouldBe("/modules/bienvenue");
    }

    [Fact]
    public async Task Leads_a_trainer_to_the_roll_call_of_the_day()
    {
        var today = await site.World.Workshop(halfDays: World.Afternoon(0));
        await site.World.Workshop(title: "À quelqu’un d’autre", trainer: site.World.Karim);

        var home = await site.SignedInAs(site.World.Samia);
        await home.Visits("/");

        home.SeesNot("À quelqu’un d’autre");
        home.Page.QuerySelectorAll(".button-next").Single().GetAttribute("href").ShouldBe($"/seances/{today.Code}/appel");
    }

    [Fact]
    public async Task Never_writes_a_guests_secret_address_into_another_one()
    {
        var session = await site.World.Workshop();
        var browser = await site.NewBrowser().Visits($"/seances/{session.Code}");
        await browser.Fills("Name", "Robert").Fills("Contact", "06 39 98 00 00").Presses("Je m’inscris");

        browser.Address.ShouldStartWith("/inscription/");
        browser.Page.QuerySelectorAll("footer a").ShouldAllBe(link => !link.GetAttribute("href")!.Contains("inscription"));
    }
}
