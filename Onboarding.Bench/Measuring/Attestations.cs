using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using Onboarding.Core;
using Onboarding.Core.Attendance;
using Onboarding.Core.Catalogue;
using Onboarding.Core.Certificates;
using Onboarding.Core.Data;
using Onboarding.Core.Documents;
using Onboarding.Core.Sessions;

namespace Onboarding.Bench.Measuring;

/// <summary>Attestations de présence per second on one core: the document alone, then all that issuing one takes.</summary>
internal sealed class Attestations(TimeSpan stretch, Report report)
{
    private const int Guests = 200;

    public async Task Measure()
    {
        report.Table(["attestations, one core", "per second", "aim"],
        [
            ["written as PDF", Written(), "300"],
            [$"issued: {Guests} of a session in one commit, each with its number, facts and PDF (SQLite)", await Issued(), ""],
        ]);
    }

    private double Written()
    {
        var facts = new AttendanceCertificateFacts(
            "2026-000123", Crockford.Random(Certificate.CodeLength), "https://passerelle.example/verifier/0123456789ABCDEF", "Agglomération du Clairval", "Passerelle",
            "Clairval", new(2026, 11, 25), "Éloïse D’Étampes", "atelier", "Mon smartphone pas à pas", "Cyber-base La Passerelle, salle des Roses", ["Samia Haddad"],
            [new(new(2026, 11, 25), new(9, 0), new(12, 0), 180), new(new(2026, 11, 25), new(14, 0), new(17, 0), 173)], ["Reconnaître un faux message"], "Hélène Petit", "Présidente");
        for (var warmUp = Stopwatch.StartNew(); warmUp.Elapsed < stretch;) CertificateDocument.Write(facts);

        var (watch, written) = (Stopwatch.StartNew(), 0);
        for (; watch.Elapsed < stretch; written++) CertificateDocument.Write(facts with { Number = $"2026-{written:000000}" });
        return written / watch.Elapsed.TotalSeconds;
    }

    private static async Task<double> Issued()
    {
        await using var installation = await Installation.Make();
        var world = await World.Make(installation.Services);
        using var library = new CurrentLibrary(Path.Combine(Clone.Root, "content"), TimeProvider.System);
        var issuing = new Issuing(library, DigestKey.In(installation.Settings["Data:Path"]), new PublicAddress(() => "https://passerelle.example"), TimeProvider.System, NullLogger<Issuing>.Instance);

        await Issue();
        return Guests / (await Issue()).TotalSeconds;

        async Task<TimeSpan> Issue()
        {
            var closed = await Close(world, installation.Gate);
            var watch = Stopwatch.StartNew();
            await installation.Gate.Write(db => issuing.Issue(db, closed));
            return watch.Elapsed;
        }
    }

    private static async Task<SessionClosed> Close(World world, WriteGate gate)
    {
        var session = await world.HeldYesterday(Guests);
        await gate.Write(async db =>
        {
            await db.Record(session.Id, [.. session.Seated.Select(booking => Mark(world, session, booking))]);
        });
        if (await world.Closes(session) != ClosingOutcome.Closed) throw new InvalidOperationException("The session of the bench could not be closed");
        return new(session.Id);
    }

    private static AttendanceMark Mark(World world, Session session, Booking booking) => new()
    {
        Id = Guid.CreateVersion7(),
        SessionId = session.Id,
        BookingId = booking.Id,
        HalfDayId = session.HalfDays[0].Id,
        Kind = MarkKind.Present,
        Way = MarkWay.RollCall,
        ById = world.Samia.Id,
        Device = "bench",
        MadeAt = session.EndsAt,
        RecordedAt = session.EndsAt,
    };
}
