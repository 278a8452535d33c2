using System.Net;
using Microsoft.EntityFrameworkCore;
using Onboarding.Core.People;

namespace Onboarding.Tests.People;

/// <summary>Nobody gives anybody a password: a link does, once and for a day.</summary>
public sealed class AccountLinkTests(Postgres postgres)
{
    private const string Other = "une autre phrase, toute neuve";

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task It_works_once_however_close_the_second_time_is(Database database)
    {
        await using var site = await Website.Open(database, postgres);
        var link = await NewLink(site, site.World.Lea);
        var twice = new[] { await Fills(site, link, Other), await Fills(site, link, Other) };

        await Task.WhenAll(twice.Select(browser => browser.Presses("Enregistrer mon mot de passe")));

        twice.Select(browser => browser.Status).ShouldBe([HttpStatusCode.OK, HttpStatusCode.NotFound], ignoreOrder: true);
        (await site.Read(db => db.AccountLinks.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task It_ends_whatever_was_signed_in_with_the_old_password()
    {
        await using var site = await Website.Open();
        var before = await site.SignedInAs(site.World.Lea);
        var link = await NewLink(site, site.World.Lea);
        (await before.Visits("/attestations")).Address.ShouldBe("/attestations");

        var lea = await Fills(site, link, Other);
        await lea.Presses("Enregistrer mon mot de passe");

        (await before.Visits("/attestations")).Address.ShouldStartWith("/connexion");
        await lea.Fills("Email", site.World.Lea.Email!).Fills("Password", Other).Presses("Se connecter");
        lea.Address.ShouldBe("/");
    }

    [Fact]
    public async Task After_a_day_it_is_too_old()
    {
        await using var site = await Website.Open();
        var link = await NewLink(site, site.World.Lea);

        site.Clock.Advance(AccountLink.Validity - TimeSpan.FromSeconds(1));
        var late = await Fills(site, link, Other);
        site.Clock.Advance(TimeSpan.FromSeconds(1));

        await site.WritesNothing(() => late.Presses("Enregistrer mon mot de passe"));
        late.Status.ShouldBe(HttpStatusCode.NotFound);
        (await site.NewBrowser().Visits(link)).Sees("Ce lien ne marche plus");
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task One_that_is_too_old_is_purged_and_one_that_works_is_not(Database database)
    {
        await using var site = await Website.Open(database, postgres);
        await NewLink(site, site.World.Lea);
        site.Clock.Advance(AccountLink.Validity);
        var link = await NewLink(site, site.World.Paul);

        await site.Gate.Write(db => db.PurgeLinks(site.Clock.GetUtcNow().UtcDateTime));

        (await site.Read(db => db.AccountLinks.Select(l => l.PersonId).ToListAsync())).ShouldBe([site.World.Paul.Id]);
        (await site.NewBrowser().Visits(link)).Sees("mot de passe");
    }

    /// <summary>It was handed over to whoever had the address before.</summary>
    [Fact]
    public async Task Another_address_ends_it()
    {
        await using var site = await Website.Open();
        var link = await NewLink(site, site.World.Lea);
        var hanh = await site.SignedInAs(site.World.Administrator);
        await hanh.Visits($"/administration/personnes/{site.World.Lea.Id}");
        await hanh.Fills("Email", "lea.fontaine@clairval.example").Presses("Enregistrer");
        hanh.Sees("C’est enregistré.");

        (await site.NewBrowser().Visits(link)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Nothing_but_its_digest_is_kept_and_opening_it_changes_nothing()
    {
        await using var site = await Website.Open();
        var link = await NewLink(site, site.World.Lea);

        await site.WritesNothing(() => site.NewBrowser().Visits(link));

        (await site.Read(db => db.AccountLinks.SingleAsync())).SecretDigest.ShouldBe(AccountLink.DigestOf(link.Split('/')[^1]));
    }

    [Fact]
    public async Task A_disabled_account_has_no_door()
    {
        await using var site = await Website.Open();
        var link = await NewLink(site, site.World.Lea);
        await site.Gate.Write(async db => (await db.Users.FindAsync(site.World.Lea.Id))!.Disable(Website.Start.UtcDateTime));

        (await site.NewBrowser().Visits(link)).Status.ShouldBe(HttpStatusCode.NotFound);
        var lea = await site.NewBrowser().Visits("/connexion");
        await lea.Fills("Email", site.World.Lea.Email!).Fills("Password", World.Password).Presses("Se connecter");
        lea.Sees("Adresse ou mot de passe incorrect.");
    }

    [Theory]
    [InlineData("Léa Fontaine", "court", "Le mot de passe doit compter 12 caractères ou plus.")]
    [InlineData("Léa Fontaine", "motdepasse2027", "Ce mot de passe est trop connu.")]
    [InlineData("Marguerite Dupont", "margueritemarguerite", "Ce mot de passe est trop connu.")]
    [InlineData("Léa Fontaine", "", "Le mot de passe doit compter 12 caractères ou plus.")]
    [InlineData("  ", Other, "Écrivez votre nom ou votre prénom, en 120 caractères au plus.")]
    [InlineData("李小龙", Other, "écrivez votre nom en lettres latines")]
    public async Task It_takes_no_name_and_no_password_that_is_taken_nowhere_else(string name, string password, string sentence)
    {
        await using var site = await Website.Open();
        var lea = await site.NewBrowser().Visits(await NewLink(site, site.World.Lea));

        await site.WritesNothing(() => lea.Fills("Name", name).Fills("Password", password).Presses("Enregistrer mon mot de passe"));

        lea.Sees(sentence).Holds("Password").ShouldBe([""]);
    }

    private static async Task<Browser> Fills(Website site, string link, string password)
    {
        var browser = await site.NewBrowser().Visits(link);
        return browser.Fills("Password", password);
    }

    private static async Task<string> NewLink(Website site, Person person) =>
        "/compte/" + await site.Gate.Write(db => db.NewLink(person, site.Clock.GetUtcNow().UtcDateTime));
}
