using System.Net;
using Microsoft.EntityFrameworkCore;
using Onboarding.Core.Attendance;
using Onboarding.Core.Certificates;
using Onboarding.Core.Messages;
using Onboarding.Core.Sessions;
using Onboarding.Tests.Pdf;

namespace Onboarding.Tests.Certificates;

/// <summary>From the closing of a sheet to the paper in the hand, and to whoever checks it.</summary>
public sealed class AttestationTests(Postgres postgres)
{
    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Closing_issues_to_whoever_was_there_a_minute_and_to_nobody_else(Database database)
    {
        await using var site = await Website.Open(database, postgres);
        var world = site.World;
        var session = await world.Workshop(capacity: 6, halfDays: [World.Morning(), World.Afternoon()]);
        var lea = await Books(Participant.Person(world.Lea.Id));
        var robert = await Books(Participant.Guest("Robert", null, Booking.NewSecret()));
        var oneMinute = await Books(Participant.Guest("Ginette"));
        var absent = await Books(Participant.Person(world.Paul.Id));
        var excused = await Books(Participant.Person(world.Karim.Id));
        var card = await Books(Participant.Card(world.Card.Id));
        var waiting = await Books(Participant.Guest("Yvette"));
        waiting.IsWaiting.ShouldBeTrue();
        await site.Gate.Write(async db =>
        {
            var locked = (await db.SessionForBooking(session.Code))!;
            locked.Withdraw(locked.Bookings.Single(b => b.Id == waiting.Id), Website.Start.UtcDateTime);
        });
        site.Clock.SetUtcNow(Website.Start.AddDays(1).AddHours(9));

        await world.Marks(session, lea, arrivedAt: new(10, 7));
        await world.Marks(session, lea, halfDay: 1);
        await world.Marks(session, robert);
        await world.Marks(session, robert, MarkKind.Absent, halfDay: 1);
        await world.Marks(session, oneMinute, arrivedAt: new(11, 59));
        await world.Marks(session, oneMinute, MarkKind.Absent, halfDay: 1);
        foreach (var halfDay in (int[])[0, 1])
        {
            await world.Marks(session, absent, MarkKind.Absent, halfDay: halfDay);
            await world.Marks(session, excused, MarkKind.Excused, halfDay: halfDay);
            await world.Marks(session, card, halfDay: halfDay);
        }
        (await world.Closes(session)).ShouldBe(ClosingOutcome.Closed);
        await site.DoQueuedWork();

        var issued = await site.Read(db => db.Certificates.ToDictionaryAsync(c => c.BookingId!.Value, c => c.Minutes));
        issued.ShouldBe(new Dictionary<Guid, int> { [lea.Id] = 113 + 180, [robert.Id] = 180, [oneMinute.Id] = 1 }, ignoreOrder: true);

        async Task<Booking> Books(Participant participant) => (await world.Books(session, participant)).Booking!;
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Doing_the_work_again_issues_nothing_again(Database database)
    {
        await using var site = await Website.Open(database, postgres);
        var scene = await Scene.Of(site);
        await site.Gate.Write(db => Task.FromResult(db.QueuedWork.Add(QueuedWork.From(new SessionClosed(scene.Session.Id), site.Clock.GetUtcNow().UtcDateTime))));

        await site.WritesNothing(async () => await site.DoQueuedWork(), "QueuedWork");

        (await site.Read(db => db.QueuedWork.CountAsync())).ShouldBe(0);
        (await site.Read(db => db.Certificates.CountAsync())).ShouldBe(2);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Several_closings_at_once_number_without_a_hole_and_without_a_double(Database database)
    {
        await using var site = await Website.Open(database, postgres);
        var sessions = new List<Session>();
        for (var i = 0; i < 6; i++)
        {
            var session = await site.World.Workshop(title: $"Atelier {i}");
            sessions.Add(session);
            await site.World.Books(session, Participant.Guest("Robert"));
            await site.World.Books(session, Participant.Guest("Ginette"));
        }
        site.Clock.SetUtcNow(Website.Start.AddDays(1).AddHours(6));
        foreach (var session in sessions) await MarkEverybody(site, session);

        (await Task.WhenAll(sessions.Select(site.World.Closes))).ShouldAllBe(outcome => outcome == ClosingOutcome.Closed);
        // As several nodes would
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(site.DoQueuedWork)));
        await site.DoQueuedWork();

        var numbers = await site.Read(db => db.Certificates.Select(c => c.Number).ToListAsync());
        numbers.Order().ShouldBe(Enumerable.Range(1, 12).Select(number => $"2026-{number:000000}"));
    }

    /// <summary>Rule 9 of the domain.</summary>
    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task A_certificate_remembers(Database database)
    {
        using var content = new CopiedContent();
        await using var site = await Website.Open(database, postgres, content: content.Folder);
        var scene = await Scene.Of(site);
        var lea = await site.SignedInAs(site.World.Lea);
        var first = await Download(lea, scene.Number);
        (await Download(lea, scene.Number)).ShouldBe(first);

        await site.Gate.Write(async db =>
        {
            (await db.Users.FindAsync(site.World.Lea.Id))!.Rename("Léa Delaunay");
            await db.Sessions.Where(s => s.Id == scene.Session.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.Title, "Un autre titre"));
        });
        content.Change("site.yml", text => text.Replace(SiteName(text), "name: Une autre collectivité"));
        content.Delete("modules/cybersecurite/hameconnage.md");
        for (var second = 0; second < 10; second++) site.Clock.Advance(TimeSpan.FromSeconds(1));
        (await site.NewBrowser().Visits("/mentions-legales")).Page.Body!.TextContent.ShouldContain("Une autre collectivité");

        (await Download(lea, scene.Number)).ShouldBe(first);
        (await Verify(site, scene.Code)).Sees("Mon smartphone pas à pas").SeesNot("Une autre collectivité").SeesNot("Un autre titre");

        static string SiteName(string text) => text.Split('\n').First(line => line.StartsWith("name:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_paper_is_accessible_sound_and_says_the_name()
    {
        await using var site = await Website.Open();
        var scene = await Scene.Of(site, renamed: "Éloïse D’Étampes-Nguyễn");
        var lea = await site.SignedInAs(site.World.Lea);

        using var pdf = new PdfFile(await Download(lea, scene.Number));

        lea.Answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        lea.Answer.Content.Headers.ContentDisposition!.FileName.ShouldBe($"attestation-{scene.Number}.pdf");
        pdf.IsSound();
        pdf.Information.ShouldMatch("Tagged: +yes");
        pdf.Catalog.GetProperty("/Lang").GetString().ShouldBe("u:fr-FR");
        pdf.Catalog.GetProperty("/ViewerPreferences").GetProperty("/DisplayDocTitle").GetBoolean().ShouldBeTrue();
        pdf.Fonts.TrimEnd().Split('\n')[2..].ShouldAllBe(font => font.Contains("yes yes yes"));
        var text = string.Join(' ', pdf.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        text.ShouldContain("Éloïse D’Étampes-Nguyễn");
        text.ShouldContain("3 h 00 prouvées par émargement");
        text.ShouldContain(Core.Crockford.Spaced(scene.Code));
        text.IndexOf("Attestation de présence", StringComparison.Ordinal).ShouldBeLessThan(text.IndexOf("Éloïse", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_person_s_paper_is_not_found_and_a_guest_has_theirs_at_their_own_address()
    {
        await using var site = await Website.Open();
        var scene = await Scene.Of(site);

        (await (await site.SignedInAs(site.World.Paul)).Visits($"/attestations/{scene.Number}.pdf")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await site.SignedInAs(site.World.Samia)).Visits($"/attestations/{scene.Number}.pdf")).Status.ShouldBe(HttpStatusCode.NotFound);
        // The guest's number exists, but belongs to nobody's account
        (await (await site.SignedInAs(site.World.Lea)).Visits($"/attestations/{scene.GuestNumber}.pdf")).Status.ShouldBe(HttpStatusCode.NotFound);

        var guest = await site.NewBrowser().Visits($"/inscription/{scene.GuestSecret}");
        var link = guest.Page.QuerySelector("a[href*='handler=Certificate']")!.GetAttribute("href")!;
        using var pdf = new PdfFile(await guest.Http.GetByteArrayAsync(link, TestContext.Current.CancellationToken));
        pdf.Text.ShouldContain("Robert Lemaître");
        (await guest.Visits($"/inscription/{Booking.NewSecret()}?handler=Certificate")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, InlineData("李小龙"), InlineData("สมชาย ใจดี")]
    public async Task A_name_kept_before_that_no_font_can_write_waits_and_the_sheet_closes_all_the_same(string name)
    {
        await using var site = await Website.Open();
        var scene = await Scene.Of(site, renamed: name);

        scene.Closed.ShouldBe(ClosingOutcome.Closed);
        scene.Number.ShouldBeEmpty();
        scene.GuestNumber.ShouldBe("2026-000001", "a number was spent on what could not be written");
        (await (await site.SignedInAs(site.World.Lea)).Visits("/attestations")).Sees("votre nom s’écrit dans un alphabet que nos attestations ne savent pas encore imprimer");
    }

    [Fact(Timeout = 120_000)]
    public async Task What_waits_is_tried_again_each_day_and_issued_once_it_can_be_written()
    {
        await using var site = await Website.Open();
        await Scene.Of(site, renamed: "李小龙");

        for (var day = 1; day <= QueuedWork.MostAttempts + 2; day++)
        {
            site.Clock.Advance(Issuing.TriedAgainAfter);
            await UntilTried(site, TestContext.Current.CancellationToken);
            (await site.Read(db => db.QueuedWork.SingleAsync())).IsDead.ShouldBeFalse();
        }
        await site.Gate.Write(async db => (await db.Users.FindAsync(site.World.Lea.Id))!.Rename("Li Xiaolong"));
        site.Clock.Advance(Issuing.TriedAgainAfter);
        await UntilTried(site, TestContext.Current.CancellationToken);

        (await site.Read(db => db.Certificates.SingleAsync(c => c.PersonId == site.World.Lea.Id))).Number.ShouldBe("2026-000002");
        (await site.Read(db => db.QueuedWork.AnyAsync())).ShouldBeFalse();
    }

    // The site's own worker may have taken it first
    private static async Task UntilTried(Website site, CancellationToken stop)
    {
        var tomorrow = site.Clock.GetUtcNow().UtcDateTime + Issuing.TriedAgainAfter;
        do
        {
            stop.ThrowIfCancellationRequested();
            await site.DoQueuedWork();
        }
        while (!await site.Read(db => db.QueuedWork.AllAsync(work => work.DueAt == tomorrow)));
    }

    /// <summary>Rule 10 of the domain.</summary>
    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Verification_is_public(Database database)
    {
        await using var site = await Website.Open(database, postgres);
        var scene = await Scene.Of(site, renamed: "Éloïse D’Étampes-Łukasz");

        var stranger = await Verify(site, Core.Crockford.Spaced(scene.Code).ToLowerInvariant());
        stranger.Status.ShouldBe(HttpStatusCode.OK);
        stranger.Sees("Agglomération").Sees("Attestation de présence").Sees("Mon smartphone pas à pas").Sees("25 novembre 2026").Sees("3 h 00").Sees(scene.Number);
        stranger.Page.DocumentElement.OuterHtml.ShouldNotContain("Étampes", Case.Insensitive);

        foreach (var (typed, isRight) in new[]
        {
            ("Éloïse D’Étampes-Łukasz", true), ("ELOISE D'ETAMPES LUKASZ", true), ("eloi\u0308se  d etampes–łukasz", true),
            ("Éloïse Détampes", false), ("Louise D’Étampes-Łukasz", false), ("Robert Lemaître", false),
        })
        {
            await stranger.Visits($"/verifier/{scene.Code}");
            await site.WritesNothing(() => stranger.Fills("Name", typed).Sends("Name"), isRight ? [] : [DatabaseDigest.Throttles]);
            stranger.Sees(isRight ? "Oui. Cette attestation a été délivrée à ce nom." : "Non. Cette attestation n’a pas été délivrée à ce nom.");
        }
        await stranger.Visits($"/verifier/{scene.Code}");
        await stranger.Fills("Name", "  ").Sends("Name");
        stranger.Sees("Écrivez le nom inscrit sur le document.");
    }

    private static Task<Browser> Verify(Website site, string code) => site.NewBrowser().Visits($"/verifier/{code}");

    private static async Task<byte[]> Download(Browser browser, string number)
    {
        await browser.Visits($"/attestations/{number}.pdf");
        browser.Status.ShouldBe(HttpStatusCode.OK);
        return await browser.Answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }

    private static async Task MarkEverybody(Website site, Session session)
    {
        foreach (var booking in await site.Read(db => db.Bookings.Where(b => b.SessionId == session.Id).ToListAsync())) await site.World.Marks(session, booking);
    }

    /// <summary>A workshop of a morning, closed: Léa and a guest were there, and their attestations are issued if they can be written.</summary>
    private sealed record Scene(Session Session, ClosingOutcome Closed, string Number, string Code, string GuestNumber, string GuestSecret)
    {
        public static async Task<Scene> Of(Website site, string? renamed = null)
        {
            if (renamed is not null) await site.Gate.Write(async db => (await db.Users.FindAsync(site.World.Lea.Id))!.Rename(renamed));
            var secret = Booking.NewSecret();
            var session = await site.World.Workshop(modules: ["hameconnage"]);
            var lea = (await site.World.Books(session, Participant.Person(site.World.Lea.Id))).Booking!;
            await site.World.Books(session, Participant.Guest("Robert Lemaître", null, secret));
            site.Clock.SetUtcNow(Website.Start.AddDays(1).AddHours(6));
            await MarkEverybody(site, session);
            var closed = await site.World.Closes(session);
            await site.DoQueuedWork();
            var issued = await site.Read(db => db.Certificates.ToListAsync());
            var hers = issued.SingleOrDefault(c => c.BookingId == lea.Id);
            return new(session, closed, hers?.Number ?? "", hers?.Code ?? "", issued.Single(c => c.PersonId is null).Number, secret);
        }
    }
}
