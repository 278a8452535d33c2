using Microsoft.EntityFrameworkCore;

namespace Onboarding.Tests.Administration;

/// <summary>Communes, departments, venues and rooms, as administrators keep them.</summary>
public sealed class PlacesTests(Postgres postgres)
{
    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task What_is_in_use_is_not_deleted(Database database)
    {
        await using var site = await Website.Open(database, postgres);
        await site.World.Workshop();
        var hanh = await site.SignedInAs(site.World.Administrator);
        foreach (var (address, sentence) in new[]
        {
            ($"/administration/communes?modifier={site.World.Commune.Id}", "« Clairval » sert encore"),
            ($"/administration/directions?modifier={site.World.Department.Id}", "« Petite enfance » sert encore"),
            ($"/administration/lieux/{site.World.Venue.Id}", "a encore des salles : supprimez-les d’abord"),
            ($"/administration/salles/{site.World.Room.Id}", "Des séances ont lieu dans « Salle des Roses »"),
        })
        {
            await hanh.Visits(address);
            await site.WritesNothing(() => hanh.Presses("Supprimer définitivement"));
            hanh.Sees(sentence);
        }
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task What_serves_nothing_goes_when_confirmed(Database database)
    {
        await using var site = await Website.Open(database, postgres);
        var hanh = await site.SignedInAs(site.World.Administrator);
        await hanh.Visits("/administration/communes");
        await hanh.Fills("Name", "Val-d’Ormes").Presses("Ajouter");
        await hanh.Visits($"/administration/salles/{site.World.Room.Id}");
        await hanh.Presses("Supprimer définitivement");
        hanh.Sees("« Salle des Roses » est supprimée.");
        await hanh.Presses("Supprimer définitivement");
        hanh.Sees("« Cyber-base La Passerelle » est supprimé.").Sees("Aucun lieu pour l’instant");

        var spare = await site.Read(db => db.Communes.SingleAsync(c => c.Name == "Val-d’Ormes"));
        await hanh.Visits($"/administration/communes?modifier={spare.Id}");
        await hanh.Presses("Supprimer définitivement");

        hanh.Sees("« Val-d’Ormes » n’est plus dans la liste.");
        (await site.Read(db => db.Communes.SingleAsync())).Name.ShouldBe("Clairval");
    }

    [Fact]
    public async Task A_name_is_taken_once()
    {
        await using var site = await Website.Open();
        var hanh = await site.SignedInAs(site.World.Administrator);

        await hanh.Visits("/administration/communes");
        await site.WritesNothing(() => hanh.Fills("Name", " Clairval ").Presses("Ajouter"));
        hanh.Sees("« Clairval » est déjà dans la liste.").Holds("Name").ShouldBe([" Clairval "]);

        await hanh.Visits("/administration/lieux/nouveau");
        await site.WritesNothing(() => hanh.Fills("Name", site.World.Venue.Name).Fills("Address", "2 rue du Pont").Presses("Ajouter le lieu"));
        hanh.Sees("Un autre lieu s’appelle « Cyber-base La Passerelle ».").Holds("Address").ShouldBe(["2 rue du Pont"]);

        await hanh.Visits($"/administration/lieux/{site.World.Venue.Id}/salles/nouvelle");
        await site.WritesNothing(() => hanh.Fills("Name", "Salle des Roses").Fills("Seats", "8").Presses("Ajouter la salle"));
        hanh.Sees("Une autre salle de ce lieu s’appelle « Salle des Roses ».");
    }

    [Fact]
    public async Task A_name_is_not_added_under_an_id_that_is_none()
    {
        await using var site = await Website.Open();
        var hanh = await site.SignedInAs(site.World.Administrator);
        await hanh.Visits("/administration/communes");

        await site.WritesNothing(async () =>
            (await hanh.Posts("/administration/communes?modifier=zzz", new() { ["Name"] = "Val-d’Ormes" })).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound));
    }

    [Theory]
    [InlineData("Seats", "0")]
    [InlineData("Seats", "-3")]
    [InlineData("Seats", "2001")]
    [InlineData("Seats", "douze")]
    [InlineData("Seats", "")]
    [InlineData("Name", "   ")]
    [InlineData("Name", "Salle\u202E")]
    [InlineData("Name", "Salle 🌹")]
    public async Task A_room_without_a_name_or_places_is_refused_and_what_was_typed_is_kept(string field, string value)
    {
        await using var site = await Website.Open();
        var hanh = await site.SignedInAs(site.World.Administrator);
        await hanh.Visits($"/administration/salles/{site.World.Room.Id}");

        await site.WritesNothing(() => hanh.Fills(field, value).Presses("Enregistrer"));

        hanh.Sees("Un point à corriger").Holds(field).ShouldBe([value]);
    }

    [Fact]
    public async Task A_venue_keeps_its_hours_and_how_to_come()
    {
        await using var site = await Website.Open();
        var hanh = await site.SignedInAs(site.World.Administrator);
        await hanh.Visits($"/administration/lieux/{site.World.Venue.Id}");

        await hanh.Fills("Hours", "mardi au samedi, 9 h – 12 h \r\n").Fills("Access", "Bus 3, arrêt Mairie").Fills("IsCyberBase", "true").Presses("Enregistrer");

        hanh.Sees("Le lieu est enregistré.");
        var venue = await site.Read(db => db.Venues.SingleAsync());
        (venue.Hours, venue.Access, venue.IsCyberBase).ShouldBe(("mardi au samedi, 9 h – 12 h", "Bus 3, arrêt Mairie", true));
        (await hanh.Visits("/administration/lieux")).Sees("Cyber-base");
    }
}
