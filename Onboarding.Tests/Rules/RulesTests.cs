using Microsoft.EntityFrameworkCore;
using Onboarding.Core.Attendance;
using Onboarding.Core.Sessions;
using Onboarding.Tests.Pdf;

namespace Onboarding.Tests.Rules;

/// <summary>
/// The rules that real people asked for, each under its own name, as someone who uses the site meets it. Those that need a
/// class of their own have one: the last place, what a certificate remembers, its verification, the kiosk.
/// </summary>
public sealed class RulesTests
{
    /// <summary>Rule 4.</summary>
    [Fact]
    public async Task Nobody_sees_the_others()
    {
        await using var site = await Website.Open();
        var world = site.World;
        var secret = Booking.NewSecret();
        var session = await world.Workshop(capacity: 3);
        await world.Books(session, Participant.Person(world.Lea.Id));
        await world.Books(session, Participant.Person(world.Paul.Id));
        await world.Books(session, Participant.Guest("Robert Lemaître", "robert@habitant.example", secret));
        await world.Books(session, Participant.Guest("Ginette Vasseur", "0639980042"));
        string[] others = ["Paul Mercier", "paul@clairval.example", "Ginette Vasseur", "0639980042", "06 39 98 00 42"];
        string[] robert = ["Robert Lemaître", "robert@habitant.example"];
        string[] lea = ["Léa Fontaine", "lea@clairval.example"];

        await EverybodyLooks();
        site.Clock.SetUtcNow(Website.Start.AddDays(1).AddHours(6));
        foreach (var booking in await site.Read(db => db.Bookings.Where(b => b.Seat != null).ToListAsync())) await world.Marks(session, booking);
        (await world.Closes(session)).ShouldBe(ClosingOutcome.Closed);
        await site.DoQueuedWork();
        await EverybodyLooks();

        // The scan is no blind one: whoever takes the roll-call does see them
        var samia = await (await site.SignedInAs(world.Samia)).Visits($"/seances/{session.Code}/inscriptions");
        foreach (var name in (string[])["Léa Fontaine", "Paul Mercier", "Robert Lemaître", "Ginette Vasseur"]) Source(samia).ShouldContain(name);

        async Task EverybodyLooks()
        {
            var papers = await site.Read(db => db.Certificates.Select(c => new { c.Number, c.Code, c.PersonId }).ToListAsync());
            string[] everyones = ["/", "/seances", $"/seances/{session.Code}", "/catalogue", "/attestations", "/carte", .. papers.Select(p => $"/verifier/{p.Code}")];
            await HoldsNone(await site.SignedInAs(world.Lea), everyones, [.. others, .. robert]);
            await HoldsNone(site.NewBrowser(), [$"/inscription/{secret}", .. everyones], [.. others, .. lea]);
            await HoldsNone(site.NewBrowser(), everyones, [.. others, .. robert, .. lea]);

            foreach (var paper in papers.Where(p => p.PersonId == world.Lea.Id))
            {
                await using var scope = await (await site.SignedInAs(world.Lea)).Http.GetStreamAsync($"/attestations/{paper.Number}.pdf", TestContext.Current.CancellationToken);
                using var bytes = new MemoryStream();
                await scope.CopyToAsync(bytes, TestContext.Current.CancellationToken);
                using var pdf = new PdfFile(bytes.ToArray());
                foreach (var name in (string[])[.. others, .. robert]) pdf.Text.ShouldNotContain(name);
            }
        }

        static async Task HoldsNone(Browser browser, string[] addresses, string[] names)
        {
            foreach (var address in addresses)
            {
                await browser.Visits(address);
                foreach (var name in names) Source(browser).ShouldNotContain(name, Case.Insensitive, $"{address} shows {name}");
            }
        }
    }

    /// <summary>Rule 7.</summary>
    [Fact]
    public async Task A_walk_in_takes_ten_seconds_one_field_and_no_account()
    {
        await using var site = await Website.Open();
        var session = await site.World.Workshop(capacity: 1);
        await site.World.Books(session, Participant.Person(site.World.Lea.Id));
        site.Clock.SetUtcNow(Website.Start.AddDays(1).AddMinutes(17));
        var samia = await (await site.SignedInAs(site.World.Samia)).Visits($"/seances/{session.Code}/appel");
        samia.Page.QuerySelector("[name=WalkIn]")!.Closest("form")!.QuerySelectorAll("input:not([type=hidden]), select, textarea").Length.ShouldBe(1);
        var people = await site.Read(db => db.Users.CountAsync());

        await samia.Fills("WalkIn", "Slimane").Sends("WalkIn");

        samia.Sees("Slimane");
        var booking = await site.Read(db => db.Bookings.SingleAsync(b => b.GuestName == "Slimane"));
        booking.IsSeated.ShouldBeTrue("the room was full, and a trainer counts chairs better than we do");
        booking.GuestContact.ShouldBeNull();
        var presence = await site.Read(db => db.Presences.SingleAsync(p => p.BookingId == booking.Id));
        (presence.Kind, presence.ArrivedAt, presence.Minutes).ShouldBe((MarkKind.Present, new TimeOnly(9, 17), 163));
        (await site.Read(db => db.Users.CountAsync())).ShouldBe(people);
    }

    /// <summary>Rule 8.</summary>
    [Theory]
    [InlineData("", "", 180)]
    [InlineData("10:07", "11:30", 83)]
    [InlineData("08:00", "23:00", 180)]
    [InlineData("11:59", "", 1)]
    [InlineData("", "09:01", 1)]
    public async Task Hours_are_integers_and_never_more_than_the_half_day_lasts(string arrived, string left, int minutes)
    {
        await using var site = await Website.Open();
        var session = await site.World.Workshop(halfDays: [World.Morning(), World.Afternoon()]);
        var lea = (await site.World.Books(session, Participant.Person(site.World.Lea.Id))).Booking!;
        site.Clock.SetUtcNow(Website.Start.AddDays(1).AddHours(9));
        await site.World.Marks(session, lea, halfDay: 1);
        var samia = await site.SignedInAs(site.World.Samia);
        await samia.Visits($"/seances/{session.Code}/appel?demi-journee={session.HalfDays[0].Id}");

        await samia.Fills("Rows[0].Kind", "Present").Fills("Rows[0].ArrivedAt", arrived).Fills("Rows[0].LeftAt", left).Sends("Rows[0].Kind");
        (await site.World.Closes(session)).ShouldBe(ClosingOutcome.Closed);
        await site.DoQueuedWork();

        (await site.Read(db => db.Presences.OrderBy(p => p.Minutes).Select(p => p.Minutes).ToListAsync())).ShouldBe([minutes, 180], ignoreOrder: true);
        var paper = await site.Read(db => db.Certificates.SingleAsync());
        paper.Minutes.ShouldBe(minutes + 180);
        var lea2 = await (await site.SignedInAs(site.World.Lea)).Visits("/attestations");
        lea2.Sees($"{(minutes + 180) / 60} h {(minutes + 180) % 60:00}");
    }

    /// <summary>Rule 16: pages and paper.</summary>
    [Theory]
    [InlineData("Éloïse D’Étampes")]
    [InlineData("Łukasz Wiśniewski-Żółć")]
    [InlineData("Nguyễn Thị Hạnh")]
    [InlineData("Олена Γιώργος")]
    [InlineData("Ô")]
    [InlineData("120")]
    [InlineData("فاطمة الزهراء")]
    [InlineData("נועה כהן")]
    [InlineData("<b>Robert</b> & fils")]
    public async Task Names_are_names(string name)
    {
        if (name == "120") name = string.Concat(Enumerable.Repeat("Éléonore-Bérengère ", 7))[..120].Trim().PadRight(120, 'é');
        await using var site = await Website.Open();
        var session = await site.World.Workshop();
        var guest = await site.NewBrowser().Visits($"/seances/{session.Code}");
        // As a keyboard that composes its accents sends it
        await guest.Fills("Name", name.Normalize(System.Text.NormalizationForm.FormD)).Fills("Contact", "06 39 98 00 01").Sends("Contact");
        guest.Address.ShouldStartWith("/inscription/");
        guest.Page.QuerySelector("main")!.TextContent.ShouldContain(name);
        var address = guest.Address;

        site.Clock.SetUtcNow(Website.Start.AddDays(1).AddHours(6));
        var samia = await site.SignedInAs(site.World.Samia);
        (await samia.Visits($"/seances/{session.Code}/appel")).Page.QuerySelector("main")!.TextContent.ShouldContain(name);
        await samia.Fills("Rows[0].Kind", "Present").Sends("Rows[0].Kind");
        (await site.World.Closes(session)).ShouldBe(ClosingOutcome.Closed);
        await site.DoQueuedWork();

        var link = (await guest.Visits(address)).Page.QuerySelector("a[href*='handler=Certificate']");
        link.ShouldNotBeNull();
        using var pdf = new PdfFile(await guest.Http.GetByteArrayAsync(link.GetAttribute("href"), TestContext.Current.CancellationToken));
        string.Concat(pdf.TextAsTyped.Where(c => !char.IsWhiteSpace(c))).ShouldContain(string.Concat(name.Where(c => !char.IsWhiteSpace(c))));
        pdf.KeepsItsLettersInside(20);
    }

    /// <summary>Rule 18.</summary>
    [Fact]
    public async Task A_workshop_teaches_lessons_before_and_after()
    {
        await using var site = await Website.Open();
        var secret = Booking.NewSecret();
        var session = await site.World.Workshop(modules: ["hameconnage", "mots-de-passe"]);
        await site.World.Books(session, Participant.Person(site.World.Lea.Id));
        await site.World.Books(session, Participant.Guest("Robert", null, secret));
        string[] lessons = ["/modules/hameconnage", "/modules/mots-de-passe"];

        Lessons(await site.NewBrowser().Visits($"/seances/{session.Code}")).ShouldBe(lessons);

        site.Clock.SetUtcNow(Website.Start.AddDays(1).AddHours(6));
        var lea = await (await site.SignedInAs(site.World.Lea)).Visits($"/seances/{session.Code}");
        Lessons(lea.Sees("À revoir")).ShouldBe(lessons);
        var robert = await site.NewBrowser().Visits($"/inscription/{secret}");
        Lessons(robert.Sees("À revoir")).ShouldBe(lessons);
        foreach (var lesson in lessons) (await robert.Visits(lesson)).Status.ShouldBe(System.Net.HttpStatusCode.OK);

        static IEnumerable<string> Lessons(Browser browser) => browser.Page.QuerySelectorAll("main a[href^='/modules/']").Select(a => a.GetAttribute("href")!);
    }

    /// <summary>Rule 19.</summary>
    [Fact]
    public async Task Anyone_may_come_and_cancels_by_a_button_never_by_opening()
    {
        await using var site = await Website.Open();
        var session = await site.World.Workshop();
        var robert = await site.NewBrowser().Visits($"/seances/{session.Code}");
        await robert.Fills("Name", "Robert").Fills("Contact", "robert@habitant.example").Sends("Contact");
        var address = robert.Address;
        robert.Sees("Robert").Sees(address);

        await site.WritesNothing(async () =>
        {
            foreach (var opened in (string[])[address, address + "?handler=Withdraw", address + "?handler=Certificate"])
            {
                await site.NewBrowser().Visits(opened);
                await site.NewBrowser().Http.SendAsync(new(HttpMethod.Head, opened), TestContext.Current.CancellationToken);
            }
        });
        (await site.Read(db => db.Bookings.SingleAsync())).IsSeated.ShouldBeTrue();

        // From another device, which has nothing but the address
        var elsewhere = await (await site.NewBrowser().Visits(address)).Sends("Withdraw");

        elsewhere.Sees("Inscription annulée");
        (await site.Read(db => db.Bookings.SingleAsync())).IsWithdrawn.ShouldBeTrue();
    }

    private static string Source(Browser browser) => browser.Page.DocumentElement.OuterHtml;
}
