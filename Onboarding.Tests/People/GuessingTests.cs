using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Core.Learning;
using Onboarding.Core.People;
using Onboarding.Core.Sessions;
using Onboarding.Web;

namespace Onboarding.Tests.People;

/// <summary>Whoever guesses is slowed; whoever knows is not kept waiting for it.</summary>
public sealed class GuessingTests(Postgres postgres)
{
    private const string Attacker = "203.0.113.7";
    private const string TownHall = "198.51.100.20";
    private const string SignInPause = "Trop d’essais. Attendez 10 minutes avant de réessayer";
    private const string CardPause = "Trop d’essais. Attendez 10 minutes, ou demandez";
    private const string NamePause = "Trop de noms ont été essayés. Attendez 10 minutes";

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task A_hundred_passwords_sent_at_once_get_five_tries(Database database)
    {
        await using var site = await Website.Open(database, postgres);
        var browsers = Enumerable.Range(0, 100).Select(_ => site.NewBrowser()).ToList();
        foreach (var browser in browsers) await browser.Visits("/connexion");

        await Task.WhenAll(browsers.Select((browser, n) => browser.Fills("Email", site.World.Lea.Email!).Fills("Password", $"un essai parmi cent, le {n}e").Sends("Password")));

        browsers.Count(browser => !browser.Text.Contains("Trop d’essais")).ShouldBe(Throttle.Tries);
        browsers.Count(browser => browser.Status == System.Net.HttpStatusCode.TooManyRequests).ShouldBe(browsers.Count - Throttle.Tries);
        (await SignsIn(site.NewBrowser(), site.World.Lea, World.Password)).Sees(SignInPause);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Right_passwords_sent_at_once_leave_no_count_behind(Database database)
    {
        await using var site = await Website.Open(database, postgres);
        var people = site.World.Everyone.ToList();

        var browsers = await Task.WhenAll(people.Select(person => SignsIn(site.NewBrowser(), person, World.Password)));

        browsers.ShouldAllBe(browser => browser.Address == "/");
        (await site.Read(db => db.Throttles.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Whoever_guesses_at_an_account_does_not_pause_its_owner_on_a_new_browser_elsewhere()
    {
        await using var site = await Website.Open(change: FromAddress.Add);
        for (var guess = 1; guess <= 6; guess++) await SignsIn(FromAddress.Of(site, Attacker), site.World.Lea, $"un essai de plus, le {guess}e");

        (await SignsIn(FromAddress.Of(site, Attacker), site.World.Lea, World.Password)).Sees(SignInPause);
        (await SignsIn(FromAddress.Of(site, TownHall), site.World.Lea, World.Password)).Address.ShouldBe("/");
    }

    [Fact]
    public async Task Guessing_from_ever_new_addresses_is_paused_all_together_and_the_known_browser_is_not()
    {
        await using var site = await Website.Open(change: FromAddress.Add);
        var owners = new CookieJar();
        await SignsIn(FromAddress.Of(site, TownHall, owners), site.World.Lea, World.Password);
        var refused = 0;
        for (var guess = 0; guess < 60; guess++)
        {
            var text = (await SignsIn(FromAddress.Of(site, $"203.0.113.{guess}"), site.World.Lea, $"un essai de plus, le {guess}e")).Text;
            if (text.Contains("Trop d’essais")) refused++;
        }

        refused.ShouldBe(60 - Guessing.TriesOfAllStrangers);
        (await SignsIn(FromAddress.Of(site, TownHall), site.World.Lea, World.Password)).Sees(SignInPause);
        var known = new CookieJar { [KnownDevice.Cookie] = owners[KnownDevice.Cookie]! };
        (await SignsIn(FromAddress.Of(site, TownHall, known), site.World.Lea, World.Password)).Answer.Headers.Location!.ToString().ShouldBe("/");
    }

    [Theory]
    [InlineData("2001:db8:7:1::1", "2001:db8:7:ff:ffff::2", true)]
    [InlineData("2001:db8:7:1::1", "2001:db8:7:100::1", false)]
    [InlineData("203.0.113.7", "::ffff:203.0.113.7", true)]
    public async Task One_subscriber_is_one_side_whatever_the_end_of_the_address(string first, string second, bool isOne)
    {
        await using var site = await Website.Open(change: FromAddress.Add);
        for (var guess = 1; guess <= 5; guess++) await SignsIn(FromAddress.Of(site, first), site.World.Lea, $"un essai de plus, le {guess}e");

        var text = (await SignsIn(FromAddress.Of(site, second), site.World.Lea, "un essai d’ailleurs, le premier")).Text;

        text.Contains("Trop d’essais").ShouldBe(isOne);
    }

    [Fact]
    public async Task A_program_that_drops_its_cookies_is_paused_at_cards_and_the_room_next_door_is_not()
    {
        await using var site = await Website.Open(change: FromAddress.Add);
        for (var guess = 0; guess < Guessing.CardsFromOneAddress; guess++) (await TriesCard(FromAddress.Of(site, Attacker), WrongCard(site))).Sees("Aucune carte ne porte ce code");

        (await TriesCard(FromAddress.Of(site, Attacker), site.World.CardCode)).Sees(CardPause);
        (await TriesCard(FromAddress.Of(site, TownHall), site.World.CardCode)).Sees("Votre carte");
    }

    [Fact]
    public async Task A_room_behind_one_address_takes_its_cards_up_and_slips_without_being_paused()
    {
        await using var site = await Website.Open(change: FromAddress.Add);
        for (var person = 0; person < 80; person++)
        {
            (await TriesCard(FromAddress.Of(site, TownHall), site.World.CardCode[..^1])).Sees("Ce code n’est pas complet");
            (await TriesCard(FromAddress.Of(site, TownHall), site.World.CardCode)).SeesNot("Trop d’essais");
        }

        (await site.Read(db => db.Throttles.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task One_good_card_does_not_give_the_tries_for_others_back()
    {
        await using var site = await Website.Open();
        var bearer = site.NewBrowser(new CookieJar());
        for (var guess = 1; guess <= Throttle.Tries; guess++)
        {
            (await Opens(site.World.CardCode)).ShouldBeTrue();
            (await Opens(WrongCard(site))).ShouldBeFalse();
        }

        (await Opens(site.World.CardCode)).ShouldBeFalse();

        async Task<bool> Opens(string code) => (await (await bearer.Visits("/langue")).Posts("/carte", new() { ["Code"] = code })).StatusCode == System.Net.HttpStatusCode.Redirect;
    }

    [Fact]
    public async Task Guesses_at_the_name_on_an_attestation_are_slowed_and_its_standing_is_always_said()
    {
        await using var site = await Website.Open(change: FromAddress.Add);
        var code = await Issue(site);
        for (var guess = 1; guess <= 5; guess++) (await Compares(FromAddress.Of(site, Attacker), code, $"Léa Essai {(char)('A' + guess)}")).Sees("Non.");

        var paused = await Compares(FromAddress.Of(site, Attacker), code, "Léa Fontaine");
        paused.Sees(NamePause).SeesNot("Oui.").Sees("Cette attestation est valide").Status.ShouldBe(System.Net.HttpStatusCode.TooManyRequests);
        (await FromAddress.Of(site, Attacker).Visits($"/verifier/{code}")).Sees("Cette attestation est valide");
        (await Compares(FromAddress.Of(site, TownHall), code, "Léa Fontaine")).Sees("Oui.");
        site.Clock.Advance(Throttle.Pause);
        (await Compares(FromAddress.Of(site, Attacker), code, "Léa Fontaine")).Sees("Oui.");
    }

    [Fact]
    public async Task A_browser_where_somebody_has_signed_in_compares_names_apart_from_strangers()
    {
        await using var site = await Website.Open();
        var code = await Issue(site);
        var paul = await site.SignedInAs(site.World.Paul);
        for (var guess = 1; guess <= 6; guess++) await Compares(site.NewBrowser(), code, $"Léa Essai {(char)('A' + guess)}");

        (await Compares(site.NewBrowser(), code, "Léa Fontaine")).Sees(NamePause);
        (await Compares(paul, code, "Léa Fontaine")).Sees("Oui.");
    }

    [Fact]
    public async Task Old_counts_are_purged_and_a_pause_is_not()
    {
        await using var site = await Website.Open();
        await SignsIn(site.NewBrowser(), site.World.Paul, "un essai d’il y a longtemps");
        site.Clock.Advance(Throttle.Pause - TimeSpan.FromMinutes(1));
        for (var guess = 1; guess <= 5; guess++) await SignsIn(site.NewBrowser(), site.World.Lea, $"un essai de plus, le {guess}e");
        site.Clock.Advance(TimeSpan.FromMinutes(2));

        (await site.Gate.Write(db => db.PurgeThrottles(site.Clock.GetUtcNow().UtcDateTime))).ShouldBe(2);

        (await SignsIn(site.NewBrowser(), site.World.Lea, World.Password)).Sees(SignInPause);
    }

    private static string WrongCard(Website site) => LearnerCard.Make(site.Services.GetRequiredService<Core.Data.DigestKey>(), Website.Start.UtcDateTime).Code;

    private static async Task<Browser> SignsIn(Browser browser, Person person, string password)
    {
        await browser.Visits("/connexion");
        return await browser.Fills("Email", person.Email!).Fills("Password", password).Sends("Password");
    }

    private static async Task<Browser> TriesCard(Browser browser, string code)
    {
        await browser.Visits("/carte");
        return await browser.Fills("Code", code).Sends("Code");
    }

    private static async Task<Browser> Compares(Browser browser, string code, string name)
    {
        await browser.Visits($"/verifier/{code}");
        return await browser.Fills("Name", name).Sends("Name");
    }

    private static async Task<string> Issue(Website site)
    {
        var session = await site.World.Workshop(halfDays: new HalfDayPlan(DateOnly.FromDateTime(Website.Start.Date), new(9, 30), new(10, 0)));
        var booking = (await site.World.Books(session, Participant.Person(site.World.Lea.Id))).Booking!;
        site.Clock.SetUtcNow(Website.Start.AddHours(2));
        await site.World.Marks(session, booking);
        await site.World.Closes(session);
        await site.DoQueuedWork();
        return await site.Read(db => db.Certificates.Select(c => c.Code).SingleAsync());
    }
}
