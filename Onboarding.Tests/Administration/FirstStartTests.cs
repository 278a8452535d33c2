using Microsoft.Playwright;
using Onboarding.Core.People;
using Onboarding.Tests.Journeys;

namespace Onboarding.Tests.Administration;

/// <summary>From an empty site to a citizen who has a place, by the screens alone.</summary>
public sealed class FirstStartTests(Postgres postgres, Chrome chrome)
{
    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task A_citizen_books_what_a_first_trainer_plans_in_a_first_room(Database database)
    {
        await using var site = await Website.Empty(database, postgres);
        var nadia = await site.NewBrowser().Visits(await FirstLink(site));
        await OpensTheAccount(nadia, "Nadia Lefèvre", "nadia@clairval.example");

        await nadia.Visits("/administration");
        await nadia.Follows("Ajouter une commune");
        await nadia.Fills("Name", "Clairval").Presses("Ajouter");
        await nadia.Visits("/administration");
        await nadia.Follows("Ajouter une direction");
        await nadia.Fills("Name", "Petite enfance").Presses("Ajouter");
        await nadia.Visits("/administration");
        await nadia.Follows("Ajouter un lieu");
        await nadia.Fills("Name", "Médiathèque des Tilleuls").Fills("Address", "1 rue du Pont, 99000 Clairval").Presses("Ajouter le lieu");
        await nadia.Follows("Ajouter une salle");
        await nadia.Fills("Name", "Salle des Roses").Fills("Seats", "8").Presses("Ajouter la salle");
        nadia.Sees("La salle est ajoutée.").Sees("8 places");
        await nadia.Visits("/administration");
        await nadia.Follows("Ajouter la première personne");
        await nadia.Fills("Name", "Samia Haddad").Fills("Email", "samia@clairval.example").Fills("Role", nameof(Role.Trainer)).Presses("Ajouter la personne");
        var link = LinkIn(nadia.Text);

        var samia = await site.NewBrowser().Visits(link);
        await OpensTheAccount(samia, "Samia Haddad", "samia@clairval.example");
        await samia.Visits("/seances/nouvelle");
        await samia.Fills("Title", "Mon smartphone pas à pas").Fills("HalfDays[0].Date", "2026-12-01").Fills("HalfDays[0].Start", "09:00").Fills("HalfDays[0].End", "12:00").Fills("Capacity", "8").Sends("Title");
        samia.Sees("La séance est créée.");

        var robert = await site.NewBrowser().Visits("/seances");
        await robert.Follows("Mon smartphone pas à pas");
        robert.Sees("Médiathèque des Tilleuls");
        await robert.Fills("Name", "Robert").Fills("Contact", "06 39 98 00 01").Sends("Contact");
        robert.Sees("Votre place est réservée");
        (await nadia.Visits("/administration")).SeesNot("étapes");
    }

    [Fact]
    public async Task The_same_in_a_real_browser()
    {
        await using var site = await Website.Listening(isEmpty: true);
        var page = await chrome.Open(site, Chrome.Desk);
        await page.GotoAsync(await FirstLink(site));
        await page.IsAccessible();
        await page.Locator("[name=Name]").FillAsync("Nadia Lefèvre");
        await page.Locator("[name=Password]").FillAsync(World.Password);
        await page.Button("Enregistrer mon mot de passe").ClickAsync();
        await page.SignsIn("nadia@clairval.example");
        await page.GotoAsync("/administration");
        await page.IsAccessible();

        await page.Link("Ajouter une commune").ClickAsync();
        await page.IsAccessible();
        await Sends(page, "Ajouter", ("Name", "Clairval"));
        await page.Sees("« Clairval » est dans la liste.");
        await page.GotoAsync("/administration/directions");
        await Sends(page, "Ajouter", ("Name", "Petite enfance"));
        await page.GotoAsync("/administration/lieux");
        await page.IsAccessible();
        await page.Link("Ajouter un lieu").ClickAsync();
        await page.IsAccessible();
        await Sends(page, "Ajouter le lieu", ("Name", "Médiathèque des Tilleuls"), ("Address", "1 rue du Pont, 99000 Clairval"));
        await page.Sees("Aucune salle pour l’instant");
        await page.IsAccessible();
        await page.Link("Ajouter une salle").ClickAsync();
        await Sends(page, "Ajouter la salle", ("Name", "Salle des Roses"), ("Seats", "beaucoup"));
        await page.Sees("Un point à corriger");
        await page.IsAccessible();
        await Sends(page, "Ajouter la salle", ("Seats", "8"));
        await page.Sees("La salle est ajoutée.");

        await page.GotoAsync("/administration/personnes/nouvelle");
        await page.Locator("[name=Role]").SelectOptionAsync(nameof(Role.Trainer));
        await page.IsAccessible();
        await Sends(page, "Ajouter la personne", ("Name", "Samia Haddad"), ("Email", "samia@clairval.example"));
        await page.Sees("Lien à donner à Samia Haddad");
        await page.IsAccessible();
        var link = LinkIn(await page.Locator("main").InnerTextAsync());
        foreach (var address in (string[])["/administration", "/administration/communes", "/administration/lieux", "/administration/personnes"])
        {
            await page.GotoAsync(address);
            await page.IsAccessible();
        }
        await Sends(page, "Chercher", ("Words", "personne"));
        await page.Sees("Aucun nom ni aucune adresse");
        await page.IsAccessible();

        var samia = await chrome.Open(site, Chrome.Phone);
        await samia.GotoAsync(link);
        await Sends(samia, "Enregistrer mon mot de passe", ("Password", World.Password));
        await samia.SignsIn("samia@clairval.example");
        await samia.GotoAsync("/seances/nouvelle");
        await samia.Locator("[name=RoomId]").SelectOptionAsync(new SelectOptionValue { Index = 0 });
        await Sends(samia, "Créer la séance", ("Title", "Mon smartphone pas à pas"), ("HalfDays[0].Date", "2026-12-01"), ("HalfDays[0].Start", "09:00"), ("HalfDays[0].End", "12:00"), ("Capacity", "8"));
        await samia.Sees("La séance est créée");
        await samia.GotoAsync(link);
        await samia.Sees("Ce lien ne marche plus");
        await samia.IsAccessible();

        var robert = await chrome.Open(site, Chrome.Phone, javaScript: false);
        await robert.GotoAsync("/seances");
        await robert.Link("Mon smartphone pas à pas").ClickAsync();
        await robert.Locator("[name=Name]").FillAsync("Robert");
        await robert.Locator("[name=Contact]").FillAsync("06 39 98 00 01");
        await robert.Locator("form:has([name=Contact]) button[type=submit]").ClickAsync();
        await robert.Sees("Votre place est réservée");
    }

    private static async Task Sends(IPage page, string button, params (string Field, string Value)[] fields)
    {
        foreach (var (field, value) in fields) await page.Locator($"[name='{field}']").FillAsync(value);
        await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
    }

    private static async Task OpensTheAccount(Browser browser, string name, string email)
    {
        await browser.Fills("Name", name).Fills("Password", World.Password).Presses("Enregistrer mon mot de passe");
        await browser.Fills("Email", email).Fills("Password", World.Password).Presses("Se connecter");
        browser.Address.ShouldBe("/");
    }

    // As create-admin makes it
    private static async Task<string> FirstLink(Website site) => "/compte/" + await site.Gate.Write(async db =>
    {
        var nadia = new Person("nadia@clairval.example", "nadia@clairval.example");
        nadia.Receive(Role.Administrator);
        db.Users.Add(nadia);
        return await db.NewLink(nadia, Website.Start.UtcDateTime);
    });

    private static string LinkIn(string text) => new Uri(text.Split(' ', '\n').Single(word => word.Contains("/compte/"))).AbsolutePath;
}
