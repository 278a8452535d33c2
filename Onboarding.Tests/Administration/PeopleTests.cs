using System.Net;
using Microsoft.EntityFrameworkCore;
using Onboarding.Core.People;
using Onboarding.Web.Pages.Administration;

namespace Onboarding.Tests.Administration;

/// <summary>Accounts, as administrators keep them.</summary>
public sealed class PeopleTests(Postgres postgres)
{
    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task The_last_administrator_keeps_role_and_account_however_two_of_them_try(Database database)
    {
        await using var site = await Website.Open(database, postgres);
        var (hanh, karim) = (site.World.Administrator, site.World.Karim);
        var first = await site.SignedInAs(hanh);
        await first.Visits($"/administration/personnes/{karim.Id}");
        await first.Fills("Role", nameof(Role.Administrator)).Presses("Ajouter ce rôle");
        var second = await site.SignedInAs(karim);
        await first.Visits($"/administration/personnes/{karim.Id}");
        await second.Visits($"/administration/personnes/{hanh.Id}");

        // Each takes the other's account away at the same moment
        await Task.WhenAll(first.Presses("Désactiver le compte"), second.Presses("Désactiver le compte"));

        var left = await site.Read(db => db.Users.Include(p => p.Grants).Where(p => p.DisabledAt == null && p.Grants.Any(g => g.Role == Role.Administrator)).ToListAsync());
        var last = left.ShouldHaveSingleItem();
        var alone = await site.SignedInAs(last);
        await alone.Visits($"/administration/personnes/{last.Id}");
        await site.WritesNothing(() => alone.Presses("Désactiver le compte"));
        alone.Sees("C’est la dernière personne qui administre");
        await site.WritesNothing(() => alone.Presses("Retirer : Administration, partout"));
        alone.Sees("C’est la dernière personne qui administre");
    }

    /// <summary>Two who judged at the same moment would each leave the other as the last.</summary>
    [Fact]
    public async Task Administrators_take_turns()
    {
        await using var site = await Website.Open(Database.PostgreSql, postgres);
        var hanh = await site.SignedInAs(site.World.Administrator);
        await hanh.Visits($"/administration/personnes/{site.World.Paul.Id}");
        var (held, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        var other = site.Gate.Write(async db =>
        {
            await db.LockOrganisation();
            held.SetResult();
            await release.Task;
        });
        await held.Task;

        var disabling = hanh.Presses("Désactiver le compte");
        while (!disabling.IsCompleted && !await SomebodyWaits(site)) await Task.Yield();

        disabling.IsCompleted.ShouldBeFalse();
        release.SetResult();
        await Task.WhenAll(other, disabling);
        hanh.Sees("Le compte est désactivé.");
    }

    /// <summary>Somebody who was given the role and never came cannot be the one who is left.</summary>
    [Fact]
    public async Task An_account_that_nobody_has_opened_does_not_count_as_another_administrator()
    {
        await using var site = await Website.Open();
        var hanh = await site.SignedInAs(site.World.Administrator);
        await Adds(hanh, "Nadia Lefèvre", "nadia@clairval.example", Role.Administrator);
        await hanh.Visits($"/administration/personnes/{site.World.Administrator.Id}");

        await site.WritesNothing(() => hanh.Presses("Désactiver le compte"));

        hanh.Sees("C’est la dernière personne qui administre");
    }

    [Fact]
    public async Task Who_is_disabled_is_out_at_once_and_back_when_enabled()
    {
        await using var site = await Website.Open();
        var samia = await site.SignedInAs(site.World.Samia);
        var hanh = await site.SignedInAs(site.World.Administrator);
        await hanh.Visits($"/administration/personnes/{site.World.Samia.Id}");

        await hanh.Presses("Désactiver le compte");

        hanh.Sees("Compte désactivé depuis le mardi 24 novembre 2026");
        (await samia.Visits("/planning")).Address.ShouldStartWith("/connexion");
        (await hanh.Visits("/seances/nouvelle")).SeesNot("Samia Haddad");
        await hanh.Visits($"/administration/personnes/{site.World.Samia.Id}");
        await hanh.Presses("Réactiver le compte");
        await site.SignedInAs(site.World.Samia);
    }

    [Fact]
    public async Task A_right_that_is_taken_ends_the_sign_in_that_carries_it()
    {
        await using var site = await Website.Open();
        var samia = await site.SignedInAs(site.World.Samia);
        var hanh = await site.SignedInAs(site.World.Administrator);
        await hanh.Visits($"/administration/personnes/{site.World.Samia.Id}");

        await hanh.Presses("Retirer : Formation : anime des séances, partout");

        (await samia.Visits("/planning")).Address.ShouldStartWith("/connexion");
        (await (await site.SignedInAs(site.World.Samia)).Visits("/planning")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("Nadia", "lea@clairval.example", "Un compte existe déjà avec cette adresse e-mail.")]
    [InlineData("Nadia", "LEA@clairval.example", "Un compte existe déjà avec cette adresse e-mail.")]
    [InlineData("Nadia", "06 39 98 00 01", "Écrivez une adresse e-mail")]
    [InlineData("\u202Eaidan", "nadia@clairval.example", "Écrivez le nom, en 120 caractères au plus.")]
    public async Task Nobody_is_added_without_a_name_and_an_address_of_their_own(string name, string email, string sentence)
    {
        await using var site = await Website.Open();
        var hanh = await site.SignedInAs(site.World.Administrator);

        await site.WritesNothing(() => Adds(hanh, name, email, Role.Agent));

        hanh.Sees(sentence).Holds("Name").ShouldBe([name]);
        hanh.Holds("Email").ShouldBe([email]);
    }

    [Fact]
    public async Task Administration_holds_everywhere_or_not_at_all()
    {
        await using var site = await Website.Open();
        var hanh = await site.SignedInAs(site.World.Administrator);
        await hanh.Visits($"/administration/personnes/{site.World.Paul.Id}");
        hanh.Fills("Role", nameof(Role.Administrator)).Fills("Where", site.World.Commune.Id.ToString());

        await site.WritesNothing(() => hanh.Presses("Ajouter ce rôle"));

        hanh.Sees("L’administration vaut partout");
        hanh.Holds("Name").ShouldBe(["Paul Mercier"]);
    }

    [Fact]
    public async Task A_manager_is_one_in_a_department()
    {
        await using var site = await Website.Open();
        var hanh = await site.SignedInAs(site.World.Administrator);
        await hanh.Visits($"/administration/personnes/{site.World.Paul.Id}");

        await hanh.Fills("Role", nameof(Role.Manager)).Fills("Where", site.World.Department.Id.ToString()).Presses("Ajouter ce rôle");

        hanh.Sees("Responsable, Petite enfance");
        (await site.Read(db => db.Grants.SingleAsync(g => g.PersonId == site.World.Paul.Id && g.Role == Role.Manager))).DepartmentId.ShouldBe(site.World.Department.Id);
    }

    /// <summary>800 people or 100,000: a page shows twenty-five and asks the database for one more.</summary>
    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Everybody_is_found_once_page_by_page_whatever_their_accents(Database database)
    {
        await using var site = await Website.Open(database, postgres);
        await site.Gate.Write(db =>
        {
            for (var i = 0; i < 60; i++) db.Users.Add(new Person(i % 2 == 0 ? "Éloïse Martin" : $"Łukasz {i:00}", $"personne{i}@clairval.example"));
            return Task.CompletedTask;
        });
        var hanh = await site.SignedInAs(site.World.Administrator);
        var seen = new List<string>();
        await hanh.Visits("/administration/personnes");
        while (true)
        {
            var rows = hanh.Page.QuerySelectorAll("tbody tr").Select(row => row.QuerySelector("a")!.GetAttribute("href")!).ToList();
            rows.Count.ShouldBeLessThanOrEqualTo(PeopleModel.PageLength);
            seen.AddRange(rows);
            if (hanh.Page.QuerySelectorAll("main a").All(a => !a.TextContent.Contains("Les suivantes"))) break;
            await hanh.Follows("Les suivantes");
        }

        seen.Count.ShouldBe(68);
        seen.ShouldBeUnique();
        (await Searches("eloise")).Page.QuerySelectorAll("tbody tr").Length.ShouldBe(PeopleModel.PageLength);
        (await hanh.Presses("Les suivantes")).Page.QuerySelectorAll("tbody tr").Length.ShouldBe(30 - PeopleModel.PageLength);
        (await Searches("LUKASZ WIS")).Sees("Łukasz Wiśniewski");
        (await Searches("samia@clairval")).Sees("Samia Haddad").SeesNot("Léa Fontaine");
        (await Searches("%")).Sees("Aucun nom ni aucune adresse ne contient « % »");
        hanh.Address.ShouldBe("/administration/personnes", "a name belongs in no address");

        async Task<Browser> Searches(string words) => await (await hanh.Visits("/administration/personnes")).Fills("Words", words).Presses("Chercher");
    }

    private static Task<bool> SomebodyWaits(Website site) =>
        site.Read(db => db.Database.SqlQueryRaw<int>("SELECT 1 AS \"Value\" FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())").AnyAsync());

    private static async Task Adds(Browser browser, string name, string email, Role role)
    {
        await browser.Visits("/administration/personnes/nouvelle");
        await browser.Fills("Name", name).Fills("Email", email).Fills("Role", role.ToString()).Presses("Ajouter la personne");
    }
}
