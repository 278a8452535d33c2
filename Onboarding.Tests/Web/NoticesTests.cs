using Onboarding.Core.People;
using Onboarding.Core.Sessions;

namespace Onboarding.Tests.Web;

/// <summary>What was done is told on the page that follows, once.</summary>
public sealed class NoticesTests : IAsyncLifetime
{
    private Website site = null!;

    public async ValueTask InitializeAsync() => site = await Website.Open();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Survives_the_redirection_is_announced_and_told_once()
    {
        var session = await site.World.Workshop();
        var lea = await (await site.SignedInAs(site.World.Lea)).Visits($"/seances/{session.Code}");

        await lea.Presses("Je m’inscris");
        lea.Page.QuerySelector(".notice[role=status]")!.TextContent.ShouldContain("Votre place est réservée");

        await lea.Visits($"/seances/{session.Code}");
        lea.Page.QuerySelector(".notice").ShouldBeNull();
    }

    [Fact]
    public async Task Names_nobody()
    {
        var session = await site.World.Workshop();
        var samia = await (await site.SignedInAs(site.World.Samia)).Visits($"/seances/{session.Code}/inscriptions");
        await samia.Fills("Who", "Ginette Vasseur").Presses("Inscrire");
        samia.Page.QuerySelector(".notice")!.TextContent.ShouldNotContain("Ginette");

        await samia.Sends("Withdraw");
        samia.Page.QuerySelector(".notice")!.TextContent.ShouldNotContain("Ginette");
    }

    [Fact]
    public async Task Is_dropped_by_whoever_signs_out_before_reading_it()
    {
        var (admin, jar) = await MakesALinkWithoutReadingIt();

        await admin.Posts("/deconnexion", []);

        jar["message"].ShouldBeNull();
    }

    [Fact]
    public async Task Is_not_read_by_others_after_a_sign_in_that_ended_elsewhere()
    {
        var (admin, jar) = await MakesALinkWithoutReadingIt();
        await site.Gate.Write(db => db.EndSignIns(site.World.Administrator.Id));

        await admin.Visits("/");

        admin.Page.QuerySelector(".notice").ShouldBeNull();
        jar["message"].ShouldBeNull();
    }

    [Fact]
    public async Task Is_not_read_by_whoever_signs_in_after_somebody_else()
    {
        var session = await site.World.Workshop();
        var jar = new CookieJar();
        var browser = await site.NewBrowser(jar).Visits($"/seances/{session.Code}");
        await browser.Posts($"/seances/{session.Code}?handler=Book", new() { ["Name"] = "Robert", ["Contact"] = "06 39 98 00 00" });
        jar["message"].ShouldNotBeNull();

        await SignsIn(browser, site.World.Lea);

        jar["message"].ShouldBeNull();
    }

    [Fact]
    public async Task Before_what_cannot_be_undone_a_closed_question_says_what_will_happen()
    {
        var session = await site.World.Workshop(capacity: 1);
        await site.World.Books(session, Participant.Person(site.World.Lea.Id));
        await site.World.Books(session, Participant.Person(site.World.Paul.Id));

        var lea = await (await site.SignedInAs(site.World.Lea)).Visits($"/seances/{session.Code}");
        var question = lea.Page.QuerySelector("details.confirm:not([open])")!;
        question.QuerySelector("summary")!.TextContent.Trim().ShouldBe("Annuler mon inscription");
        question.TextContent.ShouldContain("Votre place ira à une autre personne.");

        await lea.Presses("Oui, annuler mon inscription");
        lea.Sees("Votre inscription est annulée.");
    }

    // The redirection that would have shown it is never followed
    private async Task<(Browser, CookieJar)> MakesALinkWithoutReadingIt()
    {
        var jar = new CookieJar();
        var admin = await site.NewBrowser(jar).Visits("/connexion");
        await SignsIn(admin, site.World.Administrator);
        await admin.Visits("/administration/personnes/nouvelle");
        await admin.Posts("/administration/personnes/nouvelle", new() { ["Name"] = "Alix", ["Email"] = "alix@clairval.example", ["Role"] = nameof(Role.Dpo), ["Where"] = "partout" });
        jar["message"].ShouldNotBeNull();
        return (admin, jar);
    }

    private static Task<HttpResponseMessage> SignsIn(Browser browser, Person person) =>
        browser.Posts("/connexion", new() { ["Email"] = person.Email!, ["Password"] = World.Password });
}
