using System.Net;
using Microsoft.EntityFrameworkCore;
using Onboarding.Core.Sessions;

namespace Onboarding.Tests.Faults;

/// <summary>What a hand-made post asks for and a page never offers: refused, and nothing is written.</summary>
public sealed class ForgedRequestsTests
{
    [Fact]
    public async Task A_booking_of_another_session_is_not_found()
    {
        await using var site = await Website.Open();
        var mine = await site.World.Workshop();
        var other = await site.World.Workshop(title: "Celle de Karim", trainer: site.World.Karim);
        await site.World.Books(mine, Participant.Person(site.World.Lea.Id));
        var notMine = (await site.World.Books(other, Participant.Person(site.World.Paul.Id))).Booking!;
        site.Clock.SetUtcNow(Website.Start.AddHours(23.5));
        var samia = await site.SignedInAs(site.World.Samia);

        await Refused(site, samia, $"/seances/{mine.Code}/inscriptions", "?handler=Withdraw", new() { ["booking"] = notMine.Id.ToString() });
        await Refused(site, samia, $"/seances/{mine.Code}/appel", "", new()
        {
            ["Rows[0].Booking"] = notMine.Id.ToString(),
            ["Rows[0].Mark"] = Guid.CreateVersion7().ToString(),
            ["Rows[0].Kind"] = "Present",
        });
    }

    [Fact]
    public async Task A_half_day_of_another_session_is_not_found()
    {
        await using var site = await Website.Open();
        var mine = await site.World.Workshop();
        var other = await site.World.Workshop(title: "L’après-midi", halfDays: World.Afternoon());
        var lea = (await site.World.Books(mine, Participant.Person(site.World.Lea.Id))).Booking!;
        site.Clock.SetUtcNow(Website.Start.AddDays(1));
        var samia = await site.SignedInAs(site.World.Samia);
        var elsewhere = other.HalfDays[0].Id.ToString();

        await Refused(site, samia, $"/seances/{mine.Code}/appel", "", new()
        {
            ["demi-journee"] = elsewhere,
            ["Rows[0].Booking"] = lea.Id.ToString(),
            ["Rows[0].Mark"] = Guid.CreateVersion7().ToString(),
            ["Rows[0].Kind"] = "Present",
        });
        await Refused(site, samia, $"/seances/{mine.Code}/appel", "?handler=WalkIn", new() { ["demi-journee"] = elsewhere, ["WalkIn"] = "Slimane" });
        (await samia.Visits($"/seances/{mine.Code}/appel?demi-journee={elsewhere}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_room_a_trainer_or_a_lesson_from_nowhere_is_refused_with_words()
    {
        await using var site = await Website.Open();
        var samia = await site.SignedInAs(site.World.Samia);
        foreach (var (field, value, sentence) in new[]
        {
            ("RoomId", Guid.CreateVersion7().ToString(), "Choisissez une salle dans la liste."),
            ("Trainers", site.World.Lea.Id.ToString(), "Choisissez dans la liste qui anime."),
            ("Modules", "inconnue", "Une de ces leçons n’existe plus"),
        })
        {
            await samia.Visits("/seances/nouvelle");
            samia.Fills("Title", "Mes premiers courriels").Fills("HalfDays[0].Date", "2026-12-01").Fills("HalfDays[0].Start", "09:00")
                .Fills("HalfDays[0].End", "12:00").Fills("Capacity", "8").Fills(field, value);

            await site.WritesNothing(() => samia.Sends("Title"));

            samia.Status.ShouldBe(HttpStatusCode.OK);
            samia.Sees(sentence).Holds("Title").ShouldBe(["Mes premiers courriels"]);
        }
    }

    [Fact]
    public async Task A_plan_for_a_colleague_is_one_session_and_its_id_shows_nobody_elses()
    {
        await using var site = await Website.Open();
        var karim = await site.SignedInAs(site.World.Karim);
        var samias = await site.World.Workshop();
        foreach (var draft in (Guid[])[Guid.CreateVersion7(), samias.Id])
        {
            for (var i = 0; i < 2; i++)
            {
                await karim.Visits("/seances/nouvelle");
                karim.Fills("Draft", draft.ToString()).Fills("Title", "Pour Samia").Fills("HalfDays[0].Date", "2026-12-01").Fills("HalfDays[0].Start", "09:00")
                    .Fills("HalfDays[0].End", "12:00").Fills("Capacity", "8").Fills("Trainers", site.World.Samia.Id.ToString());
                (await karim.Sends("Title")).Address.ShouldBe("/planning");
                karim.Page.DocumentElement.OuterHtml.ShouldNotContain(samias.Code);
            }
        }

        (await site.Read(db => db.Sessions.Select(s => s.Title).ToListAsync())).ShouldBe([samias.Title, "Pour Samia"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_post_without_a_token_says_that_nothing_came_of_it()
    {
        await using var site = await Website.Open();
        var session = await site.World.Workshop();
        var guest = await site.NewBrowser().Visits($"/seances/{session.Code}");
        guest.Page.QuerySelectorAll("[name=__RequestVerificationToken]").ToList().ForEach(token => token.Remove());
        guest.Fills("Name", "Robert").Fills("Contact", "06 39 98 00 01");

        await site.WritesNothing(() => guest.Sends("Contact"));

        guest.Status.ShouldBe(HttpStatusCode.BadRequest);
        guest.Sees("L’envoi n’a pas abouti").Sees("Rien n’a été enregistré.");
    }

    [Fact]
    public async Task A_token_of_somebody_else_says_that_nothing_came_of_it()
    {
        await using var site = await Website.Open();
        var session = await site.World.Workshop();
        var paul = await site.SignedInAs(site.World.Paul);
        var token = (await paul.Visits($"/seances/{session.Code}")).Token;
        var lea = await site.SignedInAs(site.World.Lea);
        await lea.Visits($"/seances/{session.Code}");
        lea.Page.QuerySelectorAll("[name=__RequestVerificationToken]").ToList().ForEach(field => field.SetAttribute("value", token));

        await site.WritesNothing(() => lea.Sends("Book"));

        lea.Status.ShouldBe(HttpStatusCode.BadRequest);
        lea.Sees("L’envoi n’a pas abouti");
    }

    private static async Task Refused(Website site, Browser browser, string page, string handler, Dictionary<string, string> fields)
    {
        await browser.Visits(page);
        await site.WritesNothing(async () => (await browser.Posts(page + handler, fields)).StatusCode.ShouldBe(HttpStatusCode.NotFound));
    }
}
