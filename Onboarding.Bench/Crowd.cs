using Microsoft.EntityFrameworkCore;
using Onboarding.Core.Attendance;
using Onboarding.Core.Certificates;
using Onboarding.Core.Data;
using Onboarding.Core.Learning;
using Onboarding.Core.People;
using Onboarding.Core.Sessions;

namespace Onboarding.Bench;

/// <summary>
/// The rows of years, made in seconds by the database itself: each a copy of one that the domain's own verbs have made, under a
/// number of its own.
/// </summary>
public static class Crowd
{
    private const int BookingsASession = 100;

    extension(OnboardingDb db)
    {
        /// <summary>Copies whatever has been made of this kind: a session held, with somebody seated, marked and learning.</summary>
        /// <param name="bookings">And as many presences, certificates, progresses, attempts, cards and people, and opinions if there is one.</param>
        /// <param name="marks">Several for each booking when there are more of them.</param>
        public async Task Multiply(int bookings, int marks)
        {
            db.Database.SetCommandTimeout(TimeSpan.FromMinutes(30));
            var (session, number) = ("i / " + BookingsASession, "i % " + BookingsASession + " + 1");
            await db.Copy<Session>("Id", bookings / BookingsASession, ("Id", db.Id("i")), ("Code", "CAST(10000000 + i AS TEXT)"));
            await db.Copy<HalfDay>("Id", bookings / BookingsASession, ("Id", db.Id("i")), ("SessionId", db.Id("i")));
            await db.Copy<SessionTrainer>("SessionId", bookings / BookingsASession, ("SessionId", db.Id("i")));
            await db.Copy<Booking>("Id", bookings, ("Id", db.Id("i")), ("SessionId", db.Id(session)), ("Order", number), ("Seat", number), ("SecretDigest", db.Bytes("i")));
            await db.Copy<AttendanceMark>("Id", marks,
                ("Id", db.Id("i")), ("SessionId", db.Id($"i % {bookings} / {BookingsASession}")), ("HalfDayId", db.Id($"i % {bookings} / {BookingsASession}")), ("BookingId", db.Id($"i % {bookings}")));
            await db.Copy<Presence>("BookingId", bookings, ("BookingId", db.Id("i")), ("HalfDayId", db.Id(session)), ("SessionId", db.Id(session)), ("MarkId", db.Id("i")));
            await db.Copy<Person>("Id", bookings,
                ("Id", db.Id("i")), ("Email", "CAST(i AS TEXT)"), ("NormalizedEmail", "CAST(i AS TEXT)"), ("UserName", "CAST(i AS TEXT)"), ("NormalizedUserName", "CAST(i AS TEXT)"));
            await db.Copy<Certificate>("Id", bookings,
                ("Id", db.Id("i")), ("BookingId", db.Id("i")), ("SessionId", db.Id(session)), ("PersonId", db.Id("i")), ("Number", "CAST(i AS TEXT)"), ("Code", "CAST(1000000000000000 + i AS TEXT)"));
            await db.Copy<Progress>("LearnerId", bookings, ("LearnerId", db.Id("i")));
            await db.Copy<QuizAttempt>("Id", bookings, ("Id", db.Id("i")), ("LearnerId", db.Id("i")));
            await db.Copy<Opinion>("Id", bookings, ("Id", db.Id("i")), ("On", db.Day("i % 366")), ("Module", "'lecon-' || (i % 40)"));
            await db.Copy<LearnerCard>("Id", bookings, ("Id", db.Id("i")), ("CodeDigest", db.Bytes("i")));
            await db.Database.ExecuteSqlRawAsync("ANALYZE");
        }

        private async Task Copy<TEntity>(string key, int times, params (string Column, string Sql)[] changes)
        {
            var table = db.Model.GetRelationalModel().Tables.Single(t => t.EntityTypeMappings.Any(m => m.TypeBase.ClrType == typeof(TEntity)));
            var columns = table.Columns.Select(c => c.Name).ToList();
            var values = columns.Select(c => changes.FirstOrDefault(change => change.Column == c).Sql ?? $"t.\"{c}\"");
            var sql = $"""
                INSERT INTO "{table.Name}" ({string.Join(", ", columns.Select(c => $"\"{c}\""))})
                WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < {times})
                SELECT {string.Join(", ", values)} FROM (SELECT * FROM "{table.Name}" ORDER BY "{key}" LIMIT 1) t, n
                """;
            await db.Database.ExecuteSqlRawAsync(sql);
        }

        private string Id(string number) => db.HasOneWriter
            ? $"printf('00000000-0000-7000-8000-%012X', {number})"
            : $"('00000000-0000-7000-8000-' || lpad(to_hex({number}), 12, '0'))::uuid";

        private string Day(string number) => db.HasOneWriter ? $"date('2026-01-01', ({number}) || ' days')" : $"DATE '2026-01-01' + ({number})";

        private string Bytes(string number) => db.HasOneWriter
            ? $"CAST(printf('%032d', {number}) AS BLOB)"
            : $"lpad(({number})::text, 32, '0')::bytea";
    }
}
