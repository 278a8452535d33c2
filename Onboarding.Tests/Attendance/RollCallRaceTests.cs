using Microsoft.EntityFrameworkCore;
using Onboarding.Core.Attendance;
using Onboarding.Core.Sessions;

namespace Onboarding.Tests.Attendance;

/// <summary>Rules 6 and 8 under load: two devices mark the same people at once, and send everything three times.</summary>
public sealed class RollCallRaceTests(Postgres postgres)
{
    private const int People = 20;

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Every_mark_is_kept_once_and_presence_is_their_sum(Database database)
    {
        await using var site = await Website.Open(database, postgres);
        var session = await site.World.Workshop(capacity: People);
        for (var i = 0; i < People; i++) await site.World.Books(session, Participant.Guest($"Personne {i}"));
        site.Clock.SetUtcNow(session.StartsAt);
        var bookings = await site.Read(db => db.Bookings.Where(b => b.SessionId == session.Id).Select(b => b.Id).ToListAsync());
        var marks = bookings.SelectMany(booking => new[] { Mark(session, booking, MarkKind.Present, 2), Mark(session, booking, MarkKind.Absent, 10) }).ToList();

        var outcomes = await Task.WhenAll(Enumerable.Repeat(marks, 3).SelectMany(sent => sent)
            .Select(mark => Task.Run(() => site.Gate.Write(db => db.Record(mark with { })))));

        outcomes.Count(o => o == MarkOutcome.Recorded).ShouldBe(marks.Count);
        outcomes.Count(o => o == MarkOutcome.AlreadyRecorded).ShouldBe(2 * marks.Count);
        (await site.Read(db => db.AttendanceMarks.CountAsync())).ShouldBe(marks.Count);
        var presences = await site.Read(db => db.Presences.AsNoTracking().ToListAsync());
        presences.Count.ShouldBe(People);
        presences.ShouldAllBe(p => p.Kind == MarkKind.Absent && p.Minutes == 0);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task A_mark_and_a_closing_at_once_never_leave_a_mark_after_the_closing(Database database)
    {
        await using var site = await Website.Open(database, postgres);
        var session = await site.World.Workshop();
        var booking = (await site.World.Books(session, Participant.Guest("Robert"))).Booking!.Id;
        site.Clock.SetUtcNow(session.EndsAt.AddMinutes(1));
        await site.Gate.Write(db => db.Record(Mark(session, booking, MarkKind.Present, 1)));

        var closing = Task.Run(() => site.Gate.Write(db => db.Close(session.Id, site.World.Samia.Id, site.Clock.GetUtcNow().UtcDateTime)));
        var late = Enumerable.Range(0, 20).Select(i => Task.Run(() => site.Gate.Write(db => db.Record(Mark(session, booking, MarkKind.Excused, 20 + i))))).ToList();

        (await closing).ShouldBe(ClosingOutcome.Closed);
        var outcomes = await Task.WhenAll(late);
        outcomes.ShouldAllBe(o => o == MarkOutcome.Recorded || o == MarkOutcome.Closed);
        var kept = await site.Read(db => db.AttendanceMarks.AsNoTracking().ToListAsync());
        kept.Count.ShouldBe(1 + outcomes.Count(o => o == MarkOutcome.Recorded));
        // What was queued at the closing reads the presence that the last mark before it left
        var presence = await site.Read(db => db.Presences.AsNoTracking().SingleAsync());
        presence.MarkId.ShouldBe(kept.MaxBy(m => (m.MadeAt, m.Id))!.Id);
    }

    private static AttendanceMark Mark(Session session, Guid booking, MarkKind kind, int minute) => new()
    {
        Id = Guid.CreateVersion7(),
        SessionId = session.Id,
        BookingId = booking,
        HalfDayId = session.HalfDays[0].Id,
        Kind = kind,
        Way = MarkWay.RollCall,
        ById = session.Trainers[0].PersonId,
        Device = "test",
        MadeAt = session.StartsAt.AddMinutes(minute),
        RecordedAt = session.StartsAt.AddMinutes(minute),
    };
}
