using System.Diagnostics;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Onboarding.Tests.Data;

/// <summary>One model on two databases, and what a start refuses.</summary>
public sealed class ModelTests(Postgres postgres)
{
    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task The_migrations_make_the_model(Database database)
    {
        await using var site = await Website.Open(database, postgres);

        (await site.Read(db => Task.FromResult(db.Database.HasPendingModelChanges()))).ShouldBeFalse("run bin/migration");
        (await site.Read(db => db.Database.GetPendingMigrationsAsync())).ShouldBeEmpty();
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task No_id_is_made_by_the_database(Database database)
    {
        await using var site = await Website.Open(database, postgres);

        var made = await site.Read(db => Task.FromResult(db.Model.GetEntityTypes().SelectMany(entity => entity.GetKeys()).SelectMany(key => key.Properties)
            .Where(key => key.ClrType == typeof(Guid) && key.ValueGenerated != ValueGenerated.Never)
            .Select(key => $"{key.DeclaringType.DisplayName()}.{key.Name}").ToList()));

        made.ShouldBeEmpty();
    }

    [Theory, InlineData("synchronous", 2L), InlineData("foreign_keys", 1L), InlineData("busy_timeout", 30000L), InlineData("journal_mode", "wal")]
    public async Task SQLite_loses_nothing_that_was_acknowledged(string pragma, object value)
    {
        await using var site = await Website.Open();

        var found = await site.Read(async db =>
        {
            await db.Database.OpenConnectionAsync();
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"PRAGMA {pragma}";
            return await command.ExecuteScalarAsync();
        });

        found.ShouldBe(value);
    }

    [Theory]
    [InlineData("--Database:Provider=Oracle", "Le réglage Database:Provider vaut « Oracle », mais doit valoir « Sqlite » ou « PostgreSql ».")]
    [InlineData("--Database:Provider=PostgreSql", "Le réglage ConnectionStrings:Onboarding doit donner l’adresse de la base PostgreSQL.")]
    public async Task A_wrong_setting_stops_the_start_with_a_sentence_that_names_it(string setting, string sentence)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Onboarding.Web.dll");
        using var start = Process.Start(new ProcessStartInfo("dotnet", [program, setting, $"--Data:Path={Directory.CreateTempSubdirectory("passerelle-data-").FullName}"])
        {
            WorkingDirectory = Path.Combine(Clone.Root, "Onboarding.Web"),
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        var output = start.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = await start.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await start.WaitForExitAsync(TestContext.Current.CancellationToken);

        start.ExitCode.ShouldBe(1);
        errors.Trim().ShouldBe(sentence);
        (await output).ShouldNotContain("Exception");
    }

    /// <summary>Bookmarks, posters and QR codes rely on these.</summary>
    [Fact]
    public async Task Every_public_address_keeps_its_meaning()
    {
        await using var site = await Website.Open();
        var session = await site.World.Workshop();
        var everyone = site.NewBrowser(new CookieJar());
        foreach (var address in (string[])
        [
            "/", "/catalogue", "/parcours/ma-sante", "/modules/hameconnage", "/modules/hameconnage/quiz", "/recherche?q=mail", "/borne", "/borne/recherche", "/borne/modules/hameconnage/1",
            "/borne/modules/hameconnage/quiz", "/seances", $"/seances/{session.Code}", "/verifier", "/verifier/7KQ4M2XD9TPA3VWB", "/carte", "/connexion",
            "/deconnexion", "/accessibilite", "/confidentialite", "/mentions-legales", "/healthz", "/readyz",
        ]) (await everyone.Visits(address)).Status.ShouldBe(HttpStatusCode.OK, address);

        foreach (var address in (string[])["/planning", "/seances/nouvelle", $"/seances/{session.Code}/appel", "/attestations", "/attestations/2026-000001.pdf", "/cartes"])
        {
            (await everyone.Visits(address)).Status.ShouldBe(HttpStatusCode.Redirect, address);
            everyone.Answer.Headers.Location!.ToString().ShouldContain($"/connexion?retour={Uri.EscapeDataString(address)}");
        }
        var samia = await site.SignedInAs(site.World.Samia);
        foreach (var address in (string[])["/planning", "/seances/nouvelle", $"/seances/{session.Code}/appel", $"/seances/{session.Code}/inscriptions", "/attestations", "/cartes"])
        {
            (await samia.Visits(address)).Status.ShouldBe(HttpStatusCode.OK, address);
            samia.Address.ShouldBe(address);
        }
    }
}
