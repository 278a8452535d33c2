using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Core.Attendance;
using Onboarding.Core.Catalogue;
using Onboarding.Core.Certificates;
using Onboarding.Core.Data;
using Onboarding.Core.Learning;
using Onboarding.Core.Messages;
using Onboarding.Core.People;
using Onboarding.Core.Sessions;
using Onboarding.Tests.Documents;
using Onboarding.Tests.Pdf;

namespace Onboarding.Tests.Certificates;

/// <summary>From the last quiz of a course to the attestation de suivi, and to whoever checks it.</summary>
public sealed class FollowUpTests(Postgres postgres)
{
    private const string Slug = "donnees-l-essentiel", Page = $"/parcours/{Slug}";

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task A_course_done_is_attested_to_the_person_who_did_it(Database database)
    {
        await using var site = await Website.Open(database, postgres);
        var lea = await site.SignedInAs(site.World.Lea);
        var course = CourseOf(site);

        foreach (var module in course.Modules.SkipLast(1)) (await Passes(site, lea, module)).SeesNot("Parcours terminé");
        await site.DoQueuedWork();
        (await site.Read(db => db.Certificates.AnyAsync())).ShouldBeFalse();

        (await Passes(site, lea, course.Modules[^1])).Sees("Parcours terminé : Données : l’essentiel. Votre attestation de suivi arrive dans Mes attestations.");
        await site.DoQueuedWork();

        var issued = await site.Read(db => db.Certificates.SingleAsync());
        (issued.Kind, issued.PersonId, issued.Course, issued.Minutes, issued.BookingId, issued.SessionId).ShouldBe((CertificateKind.FollowUp, site.World.Lea.Id, Slug, 0, null, null));
        await lea.Visits("/attestations");
        lea.Page.QuerySelectorAll("tbody tr > *").Select(cell => Browser.Plain(cell.TextContent))
            .ShouldBe(["Données : l’essentielSuivi d’un parcours", "24 novembre 2026", "–", issued.Number, "PDF"]);
        (await lea.Visits(Page)).Sees("Vous avez suivi ce parcours.").SeesNot("Recevoir mon attestation");
        using var pdf = new PdfFile(await lea.Http.GetByteArrayAsync($"/attestations/{issued.Number}.pdf", TestContext.Current.CancellationToken));
        pdf.IsSound();
        pdf.Text.ShouldContain("Attestation de suivi");
        pdf.Text.ShouldContain("Léa Fontaine");
        Browser.Plain(pdf.Text).ShouldContain("4 leçons et leurs quiz réussis");
        (await (await site.SignedInAs(site.World.Paul)).Visits($"/attestations/{issued.Number}.pdf")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await site.NewBrowser().Visits($"/verifier/{issued.Code}")).Sees("Cette attestation est valide").Sees("Attestation de suivi").SeesNot("Durée prouvée").SeesNot("Léa");
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task However_often_and_on_however_many_nodes_it_is_asked_for_it_is_issued_once(Database database)
    {
        await using var site = await Website.Open(database, postgres);
        var course = CourseOf(site);
        await Did(site, course, Website.Start.UtcDateTime);
        for (var i = 0; i < 3; i++)
            await site.Gate.Write(async db => (await db.AskForAttestations(site.World.Lea.Id, [course], Website.Start.UtcDateTime)).ShouldHaveSingleItem());

        // As several nodes would, each with a piece of its own
        var issuing = site.Services.GetRequiredService<Issuing>();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => site.Gate.Write(db => issuing.Issue(db, new CourseFollowed(site.World.Lea.Id, Slug))))));
        await site.DoQueuedWork();

        (await site.Read(db => db.Certificates.SingleAsync())).Number.ShouldBe("2026-000001");
        (await site.Read(db => db.QueuedWork.CountAsync())).ShouldBe(0);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task The_database_refuses_a_second_one_for_a_round_and_one_of_no_kind(Database database)
    {
        await using var site = await Website.Open(database, postgres);
        var number = 0;

        await Adds(CertificateKind.FollowUp, Slug);
        await Should.ThrowAsync<DbUpdateException>(() => Adds(CertificateKind.FollowUp, Slug));
        await Should.ThrowAsync<DbUpdateException>(() => Adds(CertificateKind.FollowUp, course: null));
        await Should.ThrowAsync<DbUpdateException>(() => Adds(CertificateKind.Attendance, "mes-impots"));
        await Adds(CertificateKind.FollowUp, "mes-impots");

        Task Adds(CertificateKind kind, string? course) => site.Gate.Write(db =>
        {
            var file = db.StoredFiles.Add(new("application/pdf", [], default)).Entity;
            var facts = CertificateDocumentTests.Facts() with { Number = $"2026-{++number:000000}", Code = $"{number:0000000000000000}" };
            db.Certificates.Add(new(facts, new Dictionary<string, string>(), site.Services.GetRequiredService<DigestKey>(), file)
            {
                Kind = kind,
                PersonId = site.World.Lea.Id,
                Course = course,
                CompletedAt = Website.Start.UtcDateTime,
                Title = "Un parcours",
                From = new(2026, 11, 24),
                To = new(2026, 11, 24),
            });
            return Task.CompletedTask;
        });
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Closed_sheets_and_followed_courses_never_wait_for_each_other_in_a_ring(Database database)
    {
        await using var site = await Website.Open(database, postgres);
        Person[] people = [site.World.Lea, site.World.Paul, site.World.Karim];
        var sessions = new List<Session>();
        for (var rank = 0; rank < 4; rank++) sessions.Add(await site.World.Workshop(title: $"Atelier {rank}", capacity: 6));
        foreach (var session in sessions)
            foreach (var person in people) await site.World.Books(session, Participant.Person(person.Id));
        site.Clock.SetUtcNow(Website.Start.AddDays(1).AddHours(6));
        foreach (var session in sessions)
        {
            foreach (var booking in await site.Read(db => db.Bookings.Where(b => b.SessionId == session.Id).ToListAsync())) await site.World.Marks(session, booking);
            await site.World.Closes(session);
        }
        // One course after the other of the same person comes between the numbers and the commit of a sheet
        var courses = site.Services.GetRequiredService<CurrentLibrary>().Now.Courses;
        foreach (var person in people)
            foreach (var course in courses) await Did(site, course, Website.Start.UtcDateTime, person);

        var issuing = site.Services.GetRequiredService<Issuing>();
        var acts = sessions.Select<Session, Func<OnboardingDb, Task>>(session => db => issuing.Issue(db, new SessionClosed(session.Id)))
            .Concat(people.SelectMany(person => courses.Select<Course, Func<OnboardingDb, Task>>(course => db => issuing.Issue(db, new CourseFollowed(person.Id, course.Slug)))));
        await Task.WhenAll(acts.Select(act => Task.Run(() => site.Gate.Write(act))));

        (await site.Read(db => db.Certificates.CountAsync())).ShouldBe(people.Length * (sessions.Count + courses.Count));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task The_last_two_lessons_answered_at_once_end_the_course_all_the_same(Database database)
    {
        for (var round = 0; round < 3; round++)
        {
            await using var site = await Website.Open(database, postgres);
            var course = CourseOf(site);
            var windows = new[] { await site.SignedInAs(site.World.Lea), await site.SignedInAs(site.World.Lea) };
            foreach (var module in course.Modules.SkipLast(2)) await Passes(site, windows[0], module);

            await Task.WhenAll(Passes(site, windows[0], course.Modules[^2]), Passes(site, windows[1], course.Modules[^1]));
            await site.DoQueuedWork();

            (await site.Read(db => db.Certificates.CountAsync())).ShouldBe(1);
        }
    }

    [Fact]
    public async Task What_was_done_before_is_attested_for_the_asking()
    {
        await using var site = await Website.Open();
        await Did(site, CourseOf(site), Website.Start.UtcDateTime.AddDays(-3));
        var lea = await site.SignedInAs(site.World.Lea);

        await (await lea.Visits(Page)).Presses("Recevoir mon attestation de suivi");
        lea.Sees("Votre attestation est en préparation");
        await site.DoQueuedWork();

        (await lea.Visits(Page)).Sees("Télécharger l’attestation de suivi").SeesNot("Recevoir mon attestation");
        await lea.Visits("/modules/hameconnage/quiz");
        await site.WritesNothing(async () => await lea.Posts($"{Page}?handler=Attestation", []));
        (await (await site.SignedInAs(site.World.Paul)).Visits(Page)).SeesNot("Recevoir mon attestation");
    }

    [Fact]
    public async Task A_yearly_course_says_when_it_is_due_and_is_attested_again()
    {
        await using var site = await Website.Open();
        var course = site.Services.GetRequiredService<CurrentLibrary>().Now.Course("cybersecurite-l-essentiel")!;
        await Did(site, course, Website.Start.UtcDateTime);
        await site.Gate.Write(db => db.AskForAttestations(site.World.Lea.Id, [course], Website.Start.UtcDateTime));
        await site.DoQueuedWork();
        (await (await site.SignedInAs(site.World.Lea)).Visits("/parcours/cybersecurite-l-essentiel")).Sees("À refaire le 24 novembre 2027.");

        site.Clock.SetUtcNow(Website.Start.AddYears(1).AddDays(10));
        var lea = await site.SignedInAs(site.World.Lea);
        (await lea.Visits("/parcours/cybersecurite-l-essentiel")).Sees("À refaire depuis le 24 novembre 2027").SeesNot("Recevoir mon attestation").Sees("0 terminée");
        await Passes(site, lea, course.Modules[0]);
        (await lea.Visits("/parcours/cybersecurite-l-essentiel")).Sees("1 terminée");
        foreach (var module in course.Modules.Skip(1)) await Passes(site, lea, module);
        lea.Sees("Parcours terminé");
        await site.DoQueuedWork();

        (await site.Read(db => db.Certificates.Select(c => c.Number).Order().ToListAsync())).ShouldBe(["2026-000001", "2027-000001"]);
        (await lea.Visits("/parcours/cybersecurite-l-essentiel")).Sees("À refaire le 4 décembre 2028.");
    }

    [Fact]
    public async Task Who_has_no_name_gets_no_attestation()
    {
        await using var site = await Website.Open();
        var course = site.Services.GetRequiredService<CurrentLibrary>().Now.Course("mes-impots")!;
        var robert = await site.NewBrowser().Visits("/carte");
        await robert.Fills("Code", site.World.CardCode).Sends("Code");

        foreach (var module in course.Modules) (await Passes(site, robert, module)).Sees("Bravo").SeesNot("Parcours terminé");
        await site.DoQueuedWork();

        (await robert.Visits("/parcours/mes-impots")).Sees("3 terminées").SeesNot("attestation");
        (await site.Read(db => db.Certificates.AnyAsync())).ShouldBeFalse();
    }

    [Fact]
    public async Task A_name_that_no_font_can_write_waits()
    {
        await using var site = await Website.Open();
        await site.Gate.Write(async db => (await db.Users.FindAsync(site.World.Lea.Id))!.Rename("李小龙"));
        await Did(site, CourseOf(site), Website.Start.UtcDateTime);
        await site.Gate.Write(db => db.AskForAttestations(site.World.Lea.Id, [CourseOf(site)], Website.Start.UtcDateTime));

        await site.DoQueuedWork();

        (await site.Read(db => db.Certificates.AnyAsync())).ShouldBeFalse();
        (await site.Read(db => db.QueuedWork.SingleAsync())).DueAt.ShouldBe(Website.Start.UtcDateTime + Issuing.TriedAgainAfter);
        var lea = await site.SignedInAs(site.World.Lea);
        (await lea.Visits("/attestations")).Sees("« Données : l’essentiel »").Sees("un alphabet que nos attestations ne savent pas encore imprimer");
        await (await lea.Visits(Page)).Presses("Recevoir mon attestation de suivi");
        (await site.Read(db => db.QueuedWork.CountAsync())).ShouldBe(1, "it waits already");

        await site.Gate.Write(async db => (await db.Users.FindAsync(site.World.Lea.Id))!.Rename("Léa Fontaine"));
        site.Clock.SetUtcNow(Website.Start.AddMonths(20));
        await site.DoQueuedWork();

        (await site.Read(db => db.Certificates.SingleAsync())).To.ShouldBe(DateOnly.FromDateTime(Website.Start.UtcDateTime), "nothing that was promised is lost");
    }

    [Fact]
    public async Task A_course_that_the_library_lost_for_a_while_is_attested_when_it_is_back()
    {
        await using var site = await Website.Open();
        await site.Gate.Write(async db => await db.EnqueueOnce(new CourseFollowed(site.World.Lea.Id, "retire"), Website.Start.UtcDateTime));

        await site.DoQueuedWork();

        (await site.Read(db => db.QueuedWork.SingleAsync())).DueAt.ShouldBe(Website.Start.UtcDateTime + Issuing.TriedAgainAfter);
    }

    private static Course CourseOf(Website site) => site.Services.GetRequiredService<CurrentLibrary>().Now.Course(Slug)!;

    private static Task Did(Website site, Course course, DateTime at, Person? person = null) => site.Gate.Write(async db =>
    {
        foreach (var module in course.Modules) await db.Keep(new QuizAttempt((person ?? site.World.Lea).Id, module.Slug, module.Version, 4, 4, passed: true, at));
    });

    private static async Task<Browser> Passes(Website site, Browser reader, Module module)
    {
        await reader.Visits($"/modules/{module.Slug}/quiz");
        foreach (var question in module.Questions)
            reader.Fills($"q{question.Number}", [.. question.Answers.Index().Where(answer => answer.Item.IsRight).Select(answer => $"{answer.Index}")]);
        return await reader.Sends("q1");
    }
}
