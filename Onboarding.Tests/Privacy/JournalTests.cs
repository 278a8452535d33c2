using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Core;
using Onboarding.Core.Data;
using Onboarding.Core.People;
using Onboarding.Core.Sessions;

namespace Onboarding.Tests.Privacy;

/// <summary>The journal of the real program in Production: one event a line, for machines, and nobody in it.</summary>
public sealed class JournalTests(Postgres postgres)
{
    private const string Marker = "Quetzal";

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Each_line_is_an_event_and_names_nobody(Database database)
    {
        await using var installation = await Installation.Make(database == Database.PostgreSql ? postgres : null);
        var world = await World.Make(installation.Services);
        var link = await installation.Services.GetRequiredService<WriteGate>().Write(db => db.NewLink(world.Lea, DateTime.UnixEpoch.AddYears(900)));
        await using var application = new Application(installation);
        await application.Start();

        // Accounts: opened, refused, added with what would begin a new line
        var lea = await application.NewBrowser().Visits($"/compte/{link}");
        await lea.Fills("Name", $"{Marker}-Léa").Fills("Password", $"{Marker}, une phrase à moi").Presses("Enregistrer mon mot de passe");
        await SignsIn(lea, world.Lea.Email!, $"{Marker} faux");
        var hanh = application.NewBrowser();
        await SignsIn(hanh, world.Administrator.Email!, World.Password);
        foreach (var name in (string[])[$"{Marker}\n{{\"LogLevel\":\"Critical\"}}", $"{Marker}\r\nInjecté", $"{Marker}\u2028Injecté"])
        {
            await hanh.Visits("/administration/personnes/nouvelle");
            await hanh.Fills("Name", name).Fills("Email", $"{Marker}@habitant.example").Presses("Ajouter la personne");
        }
        await hanh.Visits("/administration/personnes");
        await hanh.Fills("Words", Marker).Sends("Words");

        // Whoever comes without an account
        var session = await world.Workshop(halfDays: World.MorningOf(world.Today.AddDays(1)));
        var guest = await application.NewBrowser().Visits($"/seances/{session.Code}");
        await guest.Fills("Name", $"{Marker}-Robert").Fills("Contact", $"{Marker}@habitant.example").Sends("Contact");
        var guestAddress = guest.Answer.Headers.Location!.ToString();
        guestAddress.ShouldStartWith("/inscription/");
        await guest.Visits("/carte");
        await guest.Fills("Code", world.CardCode).Sends("Code");

        // What is looked for
        await guest.Visits($"/recherche?q={Marker}");
        await guest.Http.GetAsync($"/recherche/suggestions?q={Marker}", TestContext.Current.CancellationToken);
        await guest.Visits("/borne/recherche");
        await guest.Fills("Words", Marker).Sends("Words");

        // What is thought of a lesson
        await guest.Visits("/modules/hameconnage/avis?aide=non");
        await guest.Fills("Sentence", $"{Marker}\n{{\"LogLevel\":\"Critical\"}}").Sends("Sentence");
        guest.Answer.Headers.Location!.ToString().ShouldBe("/modules/hameconnage");

        // What is not there, not allowed, not a form of ours
        await lea.Visits($"/{Marker}?{Marker}={Marker}");
        await lea.Visits($"/inscription/{Marker}");
        await lea.Visits("/administration");
        using var forged = new FormUrlEncodedContent([new("Name", Marker)]);
        (await hanh.Http.PostAsync("/administration/communes", forged, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

        // And what breaks
        await installation.Services.Read(db => db.Database.ExecuteSqlRawAsync("ALTER TABLE \"AccountLinks\" RENAME TO \"Lost\""));
        (await lea.Visits($"/compte/{link}")).Status.ShouldBe(HttpStatusCode.InternalServerError);
        await installation.Services.Read(db => db.Database.ExecuteSqlRawAsync("ALTER TABLE \"Opinions\" RENAME TO \"LostOpinions\""));
        await guest.Visits("/modules/hameconnage/avis?aide=non");
        (await guest.Fills("Sentence", Marker).Sends("Sentence")).Status.ShouldBe(HttpStatusCode.InternalServerError);
        await hanh.Visits("/administration/personnes/nouvelle");
        (await hanh.Fills("Name", $"{Marker}-Nouvelle").Fills("Email", $"{Marker}@agent.example").Presses("Ajouter la personne")).Status.ShouldBe(HttpStatusCode.InternalServerError);
        (await application.Stop()).ShouldBe(0);

        var lines = application.Log.Where(line => line.Length > 0).ToList();
        var secret = guestAddress[^Booking.SecretLength..];
        lines.ShouldContain(line => line.Contains("Failure"), "the journal was not heard");
        foreach (var line in lines)
        {
            using var _ = Should.NotThrow(() => JsonDocument.Parse(line), line);
            foreach (var marker in (string[])[Marker, link, secret, world.CardCode, Crockford.Spaced(world.CardCode), World.Password, "@clairval.example"]) line.ShouldNotContain(marker, Case.Insensitive);
        }
    }

    private static async Task SignsIn(Browser browser, string email, string password)
    {
        await browser.Visits("/connexion");
        await browser.Fills("Email", email).Fills("Password", password).Presses("Se connecter");
    }
}
