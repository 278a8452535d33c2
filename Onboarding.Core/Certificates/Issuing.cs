using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Onboarding.Core.Attendance;
using Onboarding.Core.Catalogue;
using Onboarding.Core.Data;
using Onboarding.Core.Documents;
using Onboarding.Core.Learning;
using Onboarding.Core.Messages;
using Onboarding.Core.People;
using Onboarding.Core.Sessions;

namespace Onboarding.Core.Certificates;

/// <summary>
/// What a closing sets off: whoever has an account or gave a name, and was there at least a minute, gets an attestation de
/// présence; and what the end of a course does: its attestation de suivi. The whole of it is in one commit, and a second run
/// finds everything issued already.
/// </summary>
public sealed class Issuing(CurrentLibrary library, DigestKey key, PublicAddress address, TimeProvider clock, ILogger<Issuing> log)
{
    /// <summary>New names can be written; an older one, or a title, may wait for a font or for its mending.</summary>
    public static readonly TimeSpan TriedAgainAfter = TimeSpan.FromDays(1);

    public async Task Issue(OnboardingDb db, SessionClosed closed)
    {
        var session = await db.Sessions.WithProgramme().Include(s => s.Bookings).ThenInclude(b => b.Person)
            .SingleAsync(s => s.Id == closed.SessionId);
        var presences = (await db.Presences.Where(p => p.SessionId == session.Id && p.Minutes > 0).ToListAsync()).ToLookup(p => p.BookingId);
        var issued = await db.Certificates.Where(c => c.SessionId == session.Id).Select(c => c.BookingId).ToHashSetAsync();
        var closedAt = await db.SessionClosings.Where(c => c.SessionId == session.Id).Select(c => c.At).SingleAsync();

        var due = session.Seated.Where(b => !issued.Contains(b.Id) && presences.Contains(b.Id)).ToList();
        // People before numbers, here and below: otherwise a sheet and a course could wait for each other
        await db.LockForUpdate<Person>([.. due.Select(b => b.PersonId).OfType<Guid>()]);

        var hasSomeoneWait = false;
        foreach (var booking in due)
        {
            if (NameOf(booking) is not { } name) continue;
            // No number is spent on what cannot be written
            if (FactsOf(session, [.. presences[booking.Id]], name, closedAt) is var facts && CertificateDocument.CanWrite(facts))
                await Issue(db, session, booking, facts, closedAt);
            else hasSomeoneWait = true;
        }
        if (!hasSomeoneWait) return;

        log.LogWarning("Attestations of session {Session} wait: a name, a title or a place has characters that no font has", session.Id);
        db.Enqueue(closed, clock.UtcNow, TriedAgainAfter);
    }

    public async Task Issue(OnboardingDb db, CourseFollowed done)
    {
        // On two nodes at once, the second one finds the first one's attestation
        await db.LockForUpdate<Person>(done.PersonId);
        if (library.Now.Course(done.Course) is not { } course)
        {
            Wait("the library has no such course now");
            return;
        }
        if ((await db.FollowedCourses(done.PersonId, [course])).SingleOrDefault() is not { } followed) return;

        var name = await db.Users.Where(p => p.Id == done.PersonId).Select(p => p.Name).SingleAsync();
        if (FactsOf(followed, name) is var facts && CertificateDocument.CanWrite(facts)) await Issue(db, followed, done.PersonId, facts);
        else Wait("a name or a title has characters that no font has");

        void Wait(string why)
        {
            log.LogWarning("The attestation of course {Course} waits: {Why}", done.Course, why);
            db.Enqueue(done, clock.UtcNow, TriedAgainAfter);
        }
    }

    /// <summary>Why somebody who was there has no attestation yet: their name, kept before names were asked for their font, cannot be written.</summary>
    public static bool WaitsForAFont(Booking booking) => NameOf(booking) is { } name && !CertificateDocument.CanWrite(name);

    // A card has no name: it gets none
    private static string? NameOf(Booking booking) => booking.Person?.Name ?? booking.GuestName;

    private async Task Issue(OnboardingDb db, Session session, Booking booking, AttendanceCertificateFacts facts, DateTime closedAt)
    {
        var (numbered, file) = await Write(db, facts);
        db.Certificates.Add(new(numbered, Versions(session), key, file)
        {
            Kind = CertificateKind.Attendance,
            PersonId = booking.PersonId,
            BookingId = booking.Id,
            SessionId = session.Id,
            CompletedAt = closedAt,
            Title = session.Title,
            From = facts.HalfDays[0].Date,
            To = facts.HalfDays[^1].Date,
            Minutes = facts.Minutes,
        });
    }

    private async Task Issue(OnboardingDb db, FollowedCourse followed, Guid personId, FollowUpCertificateFacts facts)
    {
        var (numbered, file) = await Write(db, facts);
        db.Certificates.Add(new(numbered, followed.Lessons.ToDictionary(lesson => lesson.Lesson.Slug, lesson => lesson.By.Version), key, file)
        {
            Kind = CertificateKind.FollowUp,
            PersonId = personId,
            Course = followed.Course.Slug,
            CompletedAt = followed.At,
            Title = followed.Course.Title,
            From = followed.From,
            To = followed.To,
        });
    }

    private async Task<(CertificateFacts Numbered, StoredFile File)> Write(OnboardingDb db, CertificateFacts facts)
    {
        facts = facts with { Number = await CertificateNumbers.Next(db, facts.IssuedOn.Year) };
        var file = new StoredFile("application/pdf", CertificateDocument.Write(facts), clock.UtcNow);
        db.StoredFiles.Add(file);
        return (facts, file);
    }

    private AttendanceCertificateFacts FactsOf(Session session, List<Presence> presences, string name, DateTime closedAt)
    {
        var (site, code) = (library.Now.Site, Crockford.Random(Certificate.CodeLength));
        var attended = session.HalfDays.Join(presences, h => h.Id, p => p.HalfDayId, (h, p) => new AttendedHalfDay(h.Date, h.Start, h.End, p.Minutes));
        return new(
            Number: "", code, address.Of($"/verifier/{code}"), site.Name, "Passerelle", site.Town, DateOnly.FromDateTime(Paris.FromUtc(closedAt)),
            name, session.Kind == SessionKind.IntegrationDay ? "journée d’intégration" : "atelier", session.Title,
            $"{session.Room!.Venue!.Name}, {session.Room.Name}", [.. session.Trainers.Select(t => t.Person!.Name)], [.. attended],
            [.. Taught(session).Select(module => module.Title)], site.Signatory.Name, site.Signatory.Title);
    }

    private FollowUpCertificateFacts FactsOf(FollowedCourse followed, string name)
    {
        var (site, code) = (library.Now.Site, Crockford.Random(Certificate.CodeLength));
        return new(
            Number: "", code, address.Of($"/verifier/{code}"), site.Name, "Passerelle", site.Town, clock.Today, name, followed.Course.Title,
            [.. followed.Lessons.Select(lesson => new FollowedLesson(lesson.Lesson.Title, FollowedCourse.Day(lesson.By), lesson.Lesson.Minutes))],
            followed.Course.Completion.Quiz, site.Signatory.Name, site.Signatory.Title);
    }

    private IEnumerable<Module> Taught(Session session) => session.Modules.Select(library.Now.Module).OfType<Module>();

    // Which text of each lesson was taught
    private Dictionary<string, string> Versions(Session session) => Taught(session).ToDictionary(module => module.Slug, module => module.Version);
}
