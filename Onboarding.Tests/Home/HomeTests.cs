using Onboarding.Core.Data;
using Onboarding.Core.Organisation;
using Onboarding.Core.People;
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
    public async Task Tells_each_office_what_is_next_for_it_before_its_own_lessons()
    {
        var day = await site.World.IntegrationDay(capacity: 2, World.Morning());
        await site.World.Books(day, Participant.Person(site.World.Lea.Id));
        await site.World.Workshop(title: "Finie", halfDays: new HalfDayPlan(DateOnly.FromDateTime(Website.Start.Date), new(9, 30), new(10, 0)));
        site.Clock.SetUtcNow(Website.Start.AddHours(2));

        foreach (var (person, title, words) in new[]
        {
            (site.World.Manager, "Votre équipe", "il reste une place"),
            (site.World.HumanResources, "L’accueil des agents", "il reste une place"),
            (site.World.Administrator, "Le site", "Le plus ancien appel à clore : « Finie »."),
            (site.World.Dpo, "Ce que le site garde", "Aucune donnée n’a dépassé sa durée."),
        })
        {
            var home = await (await site.SignedInAs(person)).Visits("/");

            home.Sees(title).Sees(words);
            home.Page.QuerySelectorAll("main .button-next").ShouldHaveSingleItem();
        }
    }

    [Fact]
    public async Task Counts_for_a_manager_those_of_their_own_department()
    {
        var day = await site.World.IntegrationDay(capacity: 5, World.Morning());
        await site.World.Books(day, Participant.Person(site.World.Lea.Id));
        await site.World.Books(day, Participant.Guest("Robert"));
        await site.Gate.Write(async db => (await db.Users.FindAsync(site.World.Paul.Id))!.WorksAt(site.World.Commune, Elsewhere(db)));

        var home = await (await site.SignedInAs(site.World.Manager)).Visits("/");

        // Everybody works in petite enfance but Paul, and the manager is not of their own team
        var figures = home.Page.QuerySelectorAll(".figures li").Select(figure => figure.TextContent.Trim()).ToList();
        figures[0].ShouldBe($"{site.World.Everyone.Count() - 2}agents dans votre équipe");
        figures[1].ShouldBe("1a une séance à venir");
        home.SeesNot("Léa Fontaine");
    }

    /// <summary>Of a team of one or two, a figure is what each of them does.</summary>
    [Fact]
    public async Task Counts_nothing_but_the_people_of_a_team_of_less_than_five()
    {
        var day = await site.World.IntegrationDay(capacity: 5, World.Morning());
        await site.World.Books(day, Participant.Person(site.World.Lea.Id));
        await site.Gate.Write(async db =>
        {
            (await db.Users.FindAsync(site.World.Dpo.Id))!.Disable(Website.Start.UtcDateTime);
            var elsewhere = Elsewhere(db);
            foreach (var person in (Person[])[site.World.Paul, site.World.Karim]) (await db.Users.FindAsync(person.Id))!.WorksAt(site.World.Commune, elsewhere);
        });

        var home = await (await site.SignedInAs(site.World.Manager)).Visits("/");

        home.Page.QuerySelectorAll(".figures li").Select(figure => figure.TextContent.Trim()).ShouldBe(["4agents dans votre équipe"]);
    }

    private static Department Elsewhere(OnboardingDb db)
    {
        var department = new Department("Voirie");
        db.Add(department);
        return department;
    }

    [Fact]
    public async Task Shows_the_data_protection_officer_what_has_outlived_its_time()
    {
        var session = await site.World.Workshop();
        await site.World.Books(session, Participant.Guest("Robert"));
        site.Clock.SetUtcNow(session.EndsAt.AddDays(31));

        var home = await (await site.SignedInAs(site.World.Dpo)).Visits("/");

        home.Sees("inscription d’habitant de plus de 30 jours").Sees("Des données ont dépassé leur durée");
    }

    [Fact]
    public async Task Teaches_a_trainer_without_a_session_what_to_do()
    {
        var home = await (await site.SignedInAs(site.World.Karim)).Visits("/");

        home.Page.QuerySelector(".empty .button-next")!.GetAttribute("href").ShouldBe("/seances/nouvelle");
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
