using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Onboarding.Core.Attendance;
using Onboarding.Core.Catalogue;
using Onboarding.Core.Data;
using Onboarding.Core.Documents;
using Onboarding.Core.Messages;
using Onboarding.Core.Sessions;

namespace Onboarding.Core.Certificates;

/// <summary>
/// What a closing sets off: whoever has an account or gave a name, and was there at least a minute, gets an attestation de
/// présence. The whole of it is in one commit, and a second run finds everything issued already.
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

        var hasSomeoneWait = false;
        foreach (var booking in session.Seated.Where(b => !issued.Contains(b.Id) && presences.Contains(b.Id)))
        {
            if (NameOf(booking) is not { } name) continue;
            // No number is spent on what cannot be written
            if (FactsOf(session, [.. presences[booking.Id]], name, closedAt) is var facts && AttendanceCertificateDocument.CanWrite(facts))
                await Issue(db, session, booking, facts, closedAt);
            else hasSomeoneWait = true;
        }
        if (!hasSomeoneWait) return;

        log.LogWarning("Attestations of session {Session} wait: a name, a title or a place has characters that no font has", session.Id);
        db.Enqueue(closed, clock.UtcNow, TriedAgainAfter);
    }

    /// <summary>Why somebody who was there has no attestation yet: their name, kept before names were asked for their font, cannot be written.</summary>
    public static bool WaitsForAFont(Booking booking) => NameOf(booking) is { } name && !AttendanceCertificateDocument.CanWrite(name);

    // A card has no name: it gets none
    private static string? NameOf(Booking booking) => booking.Person?.Name ?? booking.GuestName;

    private async Task Issue(OnboardingDb db, Session session, Booking booking, AttendanceCertificateFacts facts, DateTime closedAt)
    {
        facts = facts with { Number = await CertificateNumbers.Next(db, facts.IssuedOn.Year) };
        var file = new StoredFile("application/pdf", AttendanceCertificateDocument.Write(facts), clock.UtcNow);
        db.StoredFiles.Add(file);
        db.Certificates.Add(new Certificate
        {
            Kind = CertificateKind.Attendance,
            Number = facts.Number,
            Code = facts.Code,
            PersonId = booking.PersonId,
            BookingId = booking.Id,
            SessionId = session.Id,
            IssuedAt = closedAt,
            Issuer = facts.Issuer,
            Title = session.Title,
            From = facts.HalfDays[0].Date,
            To = facts.HalfDays[^1].Date,
            Minutes = facts.Minutes,
            Facts = JsonSerializer.Serialize(new { Document = facts with { Holder = "" }, Modules = Versions(session) }),
            TemplateVersion = AttendanceCertificateDocument.TemplateVersion,
            NameDigest = NameForm.Digest(key, facts.Code, facts.Holder),
            NameFormVersion = NameForm.Version,
            FileId = file.Id,
        });
    }

    private AttendanceCertificateFacts FactsOf(Session session, List<Presence> presences, string name, DateTime closedAt)
    {
        var site = library.Now.Site;
        var code = Crockford.Random(Certificate.CodeLength);
        var attended = session.HalfDays.Join(presences, h => h.Id, p => p.HalfDayId, (h, p) => new AttendedHalfDay(h.Date, h.Start, h.End, p.Minutes));
        return new AttendanceCertificateFacts(
            Number: "", code, address.Of($"/verifier/{code}"), site.Name, "Passerelle", site.Town, DateOnly.FromDateTime(Paris.FromUtc(closedAt)),
            name, session.Kind == SessionKind.IntegrationDay ? "journée d’intégration" : "atelier", session.Title,
            $"{session.Room!.Venue!.Name}, {session.Room.Name}", [.. session.Trainers.Select(t => t.Person!.Name)], [.. attended],
            [.. Taught(session).Select(module => module.Title)], site.Signatory.Name, site.Signatory.Title);
    }

    private IEnumerable<Module> Taught(Session session) => session.Modules.Select(library.Now.Module).OfType<Module>();

    // Which text of each lesson was taught
    private Dictionary<string, string> Versions(Session session) => Taught(session).ToDictionary(module => module.Slug, module => module.Version);
}
