using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Core.People;

namespace Onboarding.Tests.People;

/// <summary>Who comes in, who stays out, and for how long.</summary>
public sealed class SignInTests
{
    private const string Cookie = Onboarding.Web.SignIn.PersonCookie;
    private const string Pause = "Trop d’essais. Attendez 10 minutes avant de réessayer";

    [Fact]
    public async Task A_known_and_an_unknown_address_are_refused_alike_with_tries_left_and_with_none()
    {
        var hasher = new CountingHasher();
        await using var site = await Website.Open(change: services => services.AddSingleton<IPasswordHasher<Person>>(hasher));

        foreach (var left in (int[])[4, 3, 2, 1, 0, -1])
        {
            var (known, checkedForKnown) = await Guess(site.World.Lea.Email!);
            var (unknown, checkedForUnknown) = await Guess("personne@clairval.example");

            known.Status.ShouldBe(left < 0 ? HttpStatusCode.TooManyRequests : HttpStatusCode.OK);
            unknown.Status.ShouldBe(known.Status);
            known.Sees(left < 0 ? Pause : $"Adresse ou mot de passe incorrect. Il vous reste {left} essai");
            unknown.Page.Body!.TextContent.ShouldBe(known.Page.Body!.TextContent);
            unknown.Holds("Email").ShouldBe(["personne@clairval.example"]);
            unknown.Holds("Password").ShouldBe([""]);
            (checkedForKnown, checkedForUnknown).ShouldBe((1, 1));
        }

        async Task<(Browser, int)> Guess(string email)
        {
            var browser = site.NewBrowser();
            var before = hasher.Verified;
            await site.WritesNothing(() => SignsIn(browser, email, "ce n’est pas le mien"), DatabaseDigest.Throttles);
            return (browser, hasher.Verified - before);
        }
    }

    [Fact]
    public async Task Five_wrong_guesses_pause_an_unknown_browser_for_ten_minutes_and_nobody_else()
    {
        await using var site = await Website.Open();
        var owners = await site.SignedInAs(site.World.Lea);
        await (await owners.Visits("/deconnexion")).Sends("__RequestVerificationToken");

        var guesser = site.NewBrowser();
        for (var guess = 1; guess <= 5; guess++) (await SignsIn(guesser, site.World.Lea.Email!, $"un essai de plus, le {guess}e")).SeesNot(Pause);
        (await SignsIn(guesser, site.World.Lea.Email!, World.Password)).Sees(Pause);
        (await SignsIn(site.NewBrowser(), site.World.Lea.Email!, World.Password)).Sees(Pause);

        // Neither the owner, whose browser is known, nor a colleague behind the same address
        (await SignsIn(owners, site.World.Lea.Email!, World.Password)).Address.ShouldBe("/");
        (await SignsIn(guesser, site.World.Paul.Email!, World.Password)).Address.ShouldBe("/");

        site.Clock.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromSeconds(1));
        (await SignsIn(site.NewBrowser(), site.World.Lea.Email!, World.Password)).Sees(Pause);
        site.Clock.Advance(TimeSpan.FromSeconds(1));
        (await SignsIn(site.NewBrowser(), site.World.Lea.Email!, World.Password)).Address.ShouldBe("/");
    }

    [Fact]
    public async Task A_guesser_who_stole_a_known_browser_is_paused_there_and_locks_nobody_else_out()
    {
        await using var site = await Website.Open();
        var stolen = await site.SignedInAs(site.World.Lea);
        for (var guess = 1; guess <= 5; guess++) await SignsIn(stolen, site.World.Lea.Email!, $"un essai de plus, le {guess}e");

        (await SignsIn(stolen, site.World.Lea.Email!, World.Password)).Sees(Pause);
        (await SignsIn(site.NewBrowser(), site.World.Lea.Email!, World.Password)).Address.ShouldBe("/");
    }

    [Fact]
    public async Task Signing_in_gives_a_cookie_that_nobody_knew_before()
    {
        await using var site = await Website.Open();
        var attackers = await SignedIn(site, site.World.Paul);
        var victims = new CookieJar { [Cookie] = attackers[Cookie]! };

        var lea = site.NewBrowser(victims);
        await SignsIn(lea, site.World.Lea.Email!, World.Password);

        victims[Cookie].ShouldNotBe(attackers[Cookie]);
        (await site.NewBrowser(victims.Copy()).Visits("/attestations")).Page.Body!.TextContent.ShouldContain("Léa Fontaine");
        (await site.NewBrowser(attackers.Copy()).Visits("/attestations")).Page.Body!.TextContent.ShouldContain("Paul Mercier");
    }

    [Fact]
    public async Task A_copy_of_the_cookie_opens_nothing_once_its_owner_has_signed_out_and_never_again()
    {
        await using var site = await Website.Open();
        var jar = await SignedIn(site, site.World.Lea);
        var copy = jar.Copy();
        (await site.NewBrowser(copy.Copy()).Visits("/attestations")).Status.ShouldBe(HttpStatusCode.OK);

        var lea = site.NewBrowser(jar.Copy());
        await (await lea.Visits("/deconnexion")).Sends("__RequestVerificationToken");
        await IsRefused(site, copy);

        await SignsIn(lea, site.World.Lea.Email!, World.Password);
        await IsRefused(site, copy);
        site.Clock.Advance(TimeSpan.FromHours(1));
        await IsRefused(site, copy);
    }

    [Fact]
    public async Task A_lost_right_closes_the_doors_at_once()
    {
        await using var site = await Website.Open();
        var jar = await SignedIn(site, site.World.Samia);
        (await site.NewBrowser(jar.Copy()).Visits("/planning")).Status.ShouldBe(HttpStatusCode.OK);

        await site.Gate.Write(async db =>
        {
            var samia = await db.Users.Include(p => p.Grants).SingleAsync(p => p.Id == site.World.Samia.Id);
            samia.Lose(samia.Grants[0]);
        });

        (await site.NewBrowser(jar.Copy()).Visits("/planning")).Status.ShouldBe(HttpStatusCode.Redirect);
        (await site.NewBrowser((await SignedIn(site, site.World.Samia)).Copy()).Visits("/planning")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_sign_in_ends_with_the_working_day()
    {
        await using var site = await Website.Open();
        var jar = await SignedIn(site, site.World.Lea);

        site.Clock.Advance(TimeSpan.FromHours(11));

        await IsRefused(site, jar);
    }

    [Theory]
    [InlineData("/attestations", "/attestations")]
    [InlineData("https://ailleurs.example/", "/")]
    [InlineData("//ailleurs.example/", "/")]
    [InlineData("/\\ailleurs.example/", "/")]
    [InlineData("javascript:alert(1)", "/")]
    public async Task Goes_back_only_to_an_address_of_ours(string asked, string gone)
    {
        await using var site = await Website.Open();
        var browser = site.NewBrowser(new CookieJar());
        await browser.Visits($"/connexion?retour={Uri.EscapeDataString(asked)}");
        browser.Fills("Email", site.World.Lea.Email!).Fills("Password", World.Password);

        await browser.Sends("Password");

        browser.Status.ShouldBe(HttpStatusCode.Redirect);
        browser.Answer.Headers.Location!.ToString().ShouldBe(gone);
    }

    [Theory, InlineData(""), InlineData("nobody"), InlineData(World.Password)]
    public async Task An_account_without_a_password_opens_by_none(string password)
    {
        await using var site = await Website.Open();
        await site.Gate.Write(async db => (await db.Users.FindAsync(site.World.Paul.Id))!.PasswordHash = null);

        var browser = await SignsIn(site.NewBrowser(), site.World.Paul.Email!, password);

        browser.Sees(password.Length == 0 ? "Écrivez votre mot de passe." : "Adresse ou mot de passe incorrect.");
        (await browser.Visits("/attestations")).Address.ShouldStartWith("/connexion");
    }

    private static async Task<Browser> SignsIn(Browser browser, string email, string password)
    {
        await browser.Visits("/connexion");
        return await browser.Fills("Email", email).Fills("Password", password).Sends("Password");
    }

    private static async Task<CookieJar> SignedIn(Website site, Person person)
    {
        var jar = new CookieJar();
        await SignsIn(site.NewBrowser(jar), person.Email!, World.Password);
        return jar;
    }

    private static async Task IsRefused(Website site, CookieJar jar)
    {
        var answer = (await site.NewBrowser(jar.Copy()).Visits("/attestations")).Answer;
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldContain("/connexion?retour=");
    }
}
