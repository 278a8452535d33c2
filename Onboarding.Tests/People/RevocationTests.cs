using System.Net;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Core.People;

namespace Onboarding.Tests.People;

/// <summary>An old cookie opens nothing: at once on the node where it was ended, after a minute at most on every other.</summary>
public sealed class RevocationTests(Postgres postgres)
{
    public enum End
    {
        SignedOut,
        RoleLost,
        RoleReceived,
        PasswordChanged,
        AccountDeleted,
    }

    public static TheoryData<Database, End> Ends =>
    [
        .. from database in Enum.GetValues<Database>() from end in Enum.GetValues<End>() select (database, end),
    ];

    [Theory, MemberData(nameof(Ends))]
    public async Task An_old_cookie_opens_nothing_here_at_once_and_elsewhere_within_a_minute(Database database, End end)
    {
        await using var here = await Website.Open(database, postgres);
        await using var elsewhere = here.AnotherNode();
        var cookie = await SignedIn(here);
        // Both nodes have just looked the stamp up
        (await Opens(here, cookie)).ShouldBeTrue();
        (await Opens(elsewhere, cookie)).ShouldBeTrue();

        await Happens(here, end, cookie);

        (await Opens(here, cookie)).ShouldBeFalse();
        here.Clock.Advance(TimeSpan.FromSeconds(61));
        (await Opens(elsewhere, cookie)).ShouldBeFalse();
        (await Opens(here, cookie)).ShouldBeFalse();
    }

    /// <summary>The control: nobody compares the stamp.</summary>
    [Fact]
    public async Task Without_the_stamp_the_cookie_would_open_everything_until_the_evening()
    {
        await using var site = await Website.Open(change: services => services.PostConfigure<CookieAuthenticationOptions>(
            Onboarding.Web.SignIn.PersonScheme, cookie => cookie.Events.OnValidatePrincipal = _ => Task.CompletedTask));
        var cookie = await SignedIn(site);

        await Happens(site, End.RoleLost, cookie);
        site.Clock.Advance(TimeSpan.FromHours(9));

        (await Opens(site, cookie)).ShouldBeTrue();
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Guesses_are_counted_by_both_nodes_together(Database database)
    {
        await using var here = await Website.Open(database, postgres);
        await using var elsewhere = here.AnotherNode();
        for (var guess = 1; guess <= Throttle.Tries; guess++) await SignedIn(guess % 2 == 0 ? here : elsewhere, $"un essai de plus, le {guess}e");

        foreach (var node in (Website[])[here, elsewhere])
            (await SignedIn(node))[Onboarding.Web.SignIn.PersonCookie].ShouldBeNull();
    }

    [Fact]
    public async Task A_form_shown_by_one_node_is_taken_by_another()
    {
        await using var here = await Website.Open();
        await using var elsewhere = here.AnotherNode();
        var jar = new CookieJar();
        var token = (await here.NewBrowser(jar).Visits("/langue")).Token;

        var answer = await elsewhere.NewBrowser(jar.Copy()).Http.PostAsync(
            "/langue", new FormUrlEncodedContent(new Dictionary<string, string> { ["language"] = "en", ["__RequestVerificationToken"] = token }), TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_form_kept_from_before_signing_in_is_refused_after()
    {
        await using var site = await Website.Open();
        var jar = new CookieJar();
        var anonymous = (await site.NewBrowser(jar).Visits("/langue")).Token;
        var samia = site.NewBrowser(jar.Copy());
        await (await samia.Visits("/connexion")).Fills("Email", site.World.Samia.Email!).Fills("Password", World.Password).Sends("Password");

        await site.WritesNothing(async () => (await samia.Http.PostAsync(
            "/cartes", new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = anonymous }), TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.BadRequest));
    }

    [Fact]
    public async Task A_visit_planted_before_the_card_opens_nothing_of_it()
    {
        await using var site = await Website.Open();
        var planted = new CookieJar();
        var attacker = await site.NewBrowser(planted).Visits("/borne/modules/hameconnage/quiz");
        await attacker.Posts("/borne/modules/hameconnage/quiz", Enumerable.Range(1, 9).ToDictionary(n => $"q{n}", _ => "0"));
        var robert = await site.NewBrowser(planted.Copy()).Visits("/carte");
        await robert.Posts("/carte", new() { ["Code"] = site.World.CardCode });
        (await robert.Visits("/carte")).Sees("Vos leçons suivent votre carte");

        (await attacker.Visits("/carte")).SeesNot("Vos leçons suivent votre carte");
    }

    private static async Task Happens(Website site, End end, CookieJar cookie)
    {
        var samia = site.World.Samia.Id;
        switch (end)
        {
            case End.SignedOut:
                await (await site.NewBrowser(cookie.Copy()).Visits("/deconnexion")).Sends("__RequestVerificationToken");
                break;
            case End.PasswordChanged:
                await using (var scope = site.Services.CreateAsyncScope())
                {
                    var people = scope.ServiceProvider.GetRequiredService<UserManager<Person>>();
                    var changed = await people.ChangePasswordAsync((await people.FindByIdAsync(samia.ToString()))!, World.Password, "une autre phrase que moi seule connais");
                    changed.Succeeded.ShouldBeTrue();
                }
                break;
            case End.AccountDeleted:
                await site.Gate.Write(async db =>
                {
                    db.Users.Remove(await db.Users.Include(p => p.Grants).SingleAsync(p => p.Id == samia));
                });
                break;
            default:
                await site.Gate.Write(async db =>
                {
                    var person = await db.Users.Include(p => p.Grants).SingleAsync(p => p.Id == samia);
                    if (end == End.RoleLost) person.Lose(person.Grants[0]);
                    else db.Grants.Add(person.Receive(Role.HumanResources));
                });
                break;
        }
    }

    private static async Task<CookieJar> SignedIn(Website site, string password = World.Password)
    {
        var jar = new CookieJar();
        await (await site.NewBrowser(jar).Visits("/connexion")).Fills("Email", site.World.Samia.Email!).Fills("Password", password).Sends("Password");
        return jar;
    }

    private static async Task<bool> Opens(Website site, CookieJar cookie) => (await site.NewBrowser(cookie.Copy()).Visits("/planning")).Status == HttpStatusCode.OK;
}
