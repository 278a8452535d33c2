using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Core.Catalogue;
using Onboarding.Core.Sessions;

namespace Onboarding.Tests.Faults;

/// <summary>Forms sent again, from the wrong page, or to a handler that no page has.</summary>
public sealed class OldFormsTests
{
    [Fact]
    public async Task A_refused_walk_in_leaves_nobody_seated()
    {
        await using var site = await Website.Open();
        var session = await site.World.Workshop();
        site.Clock.SetUtcNow(session.StartsAt);
        var samia = await site.SignedInAs(site.World.Samia);
        await samia.Visits($"/seances/{session.Code}/appel");
        var mark = Guid.CreateVersion7().ToString();
        await samia.Posts($"/seances/{session.Code}/appel?handler=WalkIn", new() { ["WalkIn"] = "Ginette", ["WalkInMark"] = mark });

        await samia.Visits($"/seances/{session.Code}/appel");
        await samia.Posts($"/seances/{session.Code}/appel?handler=WalkIn", new() { ["WalkIn"] = "Slimane", ["WalkInMark"] = mark });

        (await site.Read(db => db.Bookings.Select(b => b.GuestName).ToListAsync())).ShouldBe(["Ginette"]);
    }

    [Fact]
    public async Task A_form_sent_again_under_another_name_books_that_person_apart()
    {
        await using var site = await Website.Open();
        var (first, second) = (await site.World.Workshop(), await site.World.Workshop(title: "Une autre"));
        var secret = Booking.NewSecret();
        var browser = site.NewBrowser(followsRedirects: false);
        foreach (var (session, name) in new[] { (first, "Robert"), (first, "Alice"), (second, "Robert") })
        {
            await browser.Visits($"/seances/{session.Code}");
            await browser.Posts($"/seances/{session.Code}?handler=Book", new() { ["Name"] = name, ["Contact"] = "06 39 98 00 00", ["Secret"] = secret });
        }

        (await site.Read(db => db.Bookings.CountAsync())).ShouldBe(3);
        var robert = await site.NewBrowser().Visits($"/inscription/{secret}");
        robert.Status.ShouldBe(HttpStatusCode.OK);
        robert.Sees("Robert").SeesNot("Alice");
    }

    [Fact]
    public async Task One_plan_sent_twice_is_one_session()
    {
        await using var site = await Website.Open();
        var samia = await site.SignedInAs(site.World.Samia);
        await samia.Visits("/seances/nouvelle");
        var draft = samia.Page.QuerySelector("[name=Draft]")!.GetAttribute("value")!;
        for (var i = 0; i < 2; i++)
        {
            await samia.Visits("/seances/nouvelle");
            await samia.Posts("/seances/nouvelle", new()
            {
                ["Draft"] = draft,
                ["Kind"] = "Workshop",
                ["Title"] = "Une seule",
                ["Audience"] = "Citizens",
                ["RoomId"] = site.World.Room.Id.ToString(),
                ["Capacity"] = "8",
                ["HalfDays[0].Date"] = "2026-12-01",
                ["HalfDays[0].Start"] = "09:00",
                ["HalfDays[0].End"] = "12:00",
                ["Trainers"] = site.World.Samia.Id.ToString(),
            });
        }

        (await site.Read(db => db.Sessions.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task A_card_gives_nothing_to_a_cookie_copied_before_it()
    {
        await using var site = await Website.Open();
        var jar = new CookieJar();
        var robert = await site.NewBrowser(jar).Visits("/borne/modules/hameconnage/quiz");
        await robert.Posts("/borne/modules/hameconnage/quiz", Enumerable.Range(1, 9).ToDictionary(n => $"q{n}", _ => "0"));
        var copied = jar["visite"];
        copied.ShouldNotBeNull();

        await robert.Visits("/carte");
        await robert.Posts("/carte", new() { ["Code"] = site.World.CardCode });

        jar["visite"].ShouldNotBe(copied);
        (await site.Read(db => db.Visits.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task An_answer_to_other_words_is_asked_again_and_the_others_are_kept()
    {
        using var content = new CopiedContent();
        await using var site = await Website.Open(content: content.Folder);
        var robert = await site.NewBrowser().Visits("/modules/hameconnage/quiz");
        foreach (var number in Enumerable.Range(1, robert.Page.QuerySelectorAll(".question").Length)) robert.Fills($"q{number}", "1");

        content.Change("modules/cybersecurite/hameconnage.md", lesson => lesson.Replace("- [ ] On ne peut pas le savoir sans cliquer -- Si : l’adresse le dit déjà.\n", ""));
        site.Services.GetRequiredService<CurrentLibrary>().Reload();
        await robert.Sends("q1");

        robert.Page.QuerySelectorAll(".question .field-error").Select(fault => Browser.Plain(fault.TextContent).Trim())
            .ShouldBe(["La question 2 a changé depuis que vous avez ouvert le quiz. Lisez-la, puis répondez de nouveau."]);
        robert.Page.QuerySelectorAll("[name=q2][checked]").ShouldBeEmpty();
        robert.Page.QuerySelectorAll("[name=q1][checked], [name=q4][checked]").Length.ShouldBe(2);
        await robert.Fills("q2", "1").Sends("q1");
        robert.Sees("Exact. Ce n’est pas le site des impôts.");
    }

    [Fact]
    public async Task The_same_question_in_another_language_has_not_changed()
    {
        await using var site = await Website.Open();
        var robert = await site.NewBrowser().Visits("/modules/vrai-site-public/quiz");
        var answers = robert.Page.QuerySelectorAll("[name^=asked]").ToDictionary(field => field.GetAttribute("name")!, field => field.GetAttribute("value")!);
        foreach (var asked in answers.Keys.ToList()) answers[asked.Replace("asked", "q")] = "1";

        await (await robert.Visits("/langue")).Fills("language", "en").Sends("language");
        var answer = await (await robert.Posts("/modules/vrai-site-public/quiz", answers)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        answer.ShouldContain("lang=\"en\"");
        answer.ShouldContain("right answer");
        answer.ShouldNotContain("field-error");
    }

    [Theory]
    [InlineData("/seances/nouvelle?handler=Nope"), InlineData("/planning"), InlineData("/modules/hameconnage"), InlineData("/borne/modules/hameconnage/1")]
    public async Task A_handler_that_no_page_has_is_not_found(string address)
    {
        await using var site = await Website.Open();
        var samia = await site.SignedInAs(site.World.Samia);
        await samia.Visits("/seances/nouvelle");

        (await samia.Posts(address, [])).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, InlineData("0001-01-01"), InlineData("9999-12-31")]
    public async Task A_week_at_the_end_of_time_shows_this_one(string week)
    {
        await using var site = await Website.Open();
        var samia = await site.SignedInAs(site.World.Samia);

        (await samia.Visits($"/planning?semaine={week}")).Status.ShouldBe(HttpStatusCode.OK);
    }
}
