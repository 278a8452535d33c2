using System.Collections.Concurrent;
using System.Data.Common;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Core.Learning;
using Onboarding.Core.Sessions;

namespace Onboarding.Tests.Data;

/// <summary>After years of use the pages that everybody asks for still find their rows by an index, on both databases.</summary>
public sealed partial class HotQueriesTests(Postgres postgres)
{
    private const int Many = 50_000;

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task No_page_reads_a_large_table_from_end_to_end(Database database)
    {
        var plans = new Plans();
        await using var site = await Website.Open(database, postgres, services => services.AddSingleton<IInterceptor>(plans));
        var (world, secret) = (site.World, Booking.NewSecret());
        var held = await world.Workshop(halfDays: World.Morning());
        var guest = (await world.Books(held, Participant.Guest("Robert", null, secret))).Booking!;
        var today = await world.Workshop(halfDays: World.Afternoon(inDays: 1));
        await world.Books(today, Participant.Guest("Yvette"));
        await site.Gate.Write(db => db.Keep(new QuizAttempt(world.Card.Id, "hameconnage", "1", 3, 4, passed: false, Website.Start.UtcDateTime)));
        await site.Gate.Write(db => db.Hear(new("hameconnage", helped: false, "Trop long.", world.Today)));
        site.Clock.SetUtcNow(Website.Start.AddDays(1).AddHours(6));
        await world.Marks(held, guest);
        await world.Closes(held);
        await site.DoQueuedWork();
        var certificate = await site.Read(db => db.Certificates.SingleAsync());
        var coming = await world.Workshop(halfDays: World.Morning(inDays: 3));
        await site.Gate.Write(db => db.Multiply(Many, Many));

        plans.AreWanted = true;
        await Strangers();
        await Bearer();
        await Agent();
        await Trainer();

        plans.Seen.Count.ShouldBeGreaterThan(50);
        plans.Scans.ShouldBeEmpty();

        // The author's page alone counts all opinions, once
        var author = await site.SignedInAs(world.Samia);
        await author.Visits("/catalogue/suivi/hameconnage");
        plans.Scans.ShouldBeEmpty();
        await author.Visits("/catalogue/suivi");
        plans.Scans.ShouldHaveSingleItem().ShouldContain("GROUP BY");

        async Task Strangers()
        {
            foreach (var address in (string[])["/", "/catalogue", "/modules/hameconnage", "/borne/modules/hameconnage/1", "/recherche?q=smartphone", "/positionnement", "/parcours/mes-impots", "/seances", $"/seances/{coming.Code}", $"/verifier/{certificate.Code}", $"/inscription/{secret}"])
                (await site.NewBrowser().Visits(address)).Status.ShouldBe(HttpStatusCode.OK, address);
            var verifier = await site.NewBrowser().Visits($"/verifier/{certificate.Code}");
            await verifier.Fills("Name", "Robert").Sends("Name");
            var booking = await site.NewBrowser().Visits($"/seances/{coming.Code}");
            await booking.Fills("Name", "Ginette").Fills("Contact", "06 39 98 00 01").Sends("Contact");
            booking.Sees("Ginette");
            var positioning = await site.NewBrowser().Visits("/positionnement");
            foreach (var number in Enumerable.Range(1, positioning.Page.QuerySelectorAll(".question").Length)) positioning.Fills($"q{number}", "0");
            (await positioning.Sends("q1")).Sees("Voici où vous en êtes");
            await (await site.NewBrowser().Visits("/modules/hameconnage/avis?aide=oui")).Fills("Sentence", "Clair.").Sends("Sentence");
        }

        async Task Bearer()
        {
            var kiosk = await site.NewBrowser().Visits("/carte?borne=true&module=hameconnage&etape=2");
            await kiosk.Fills("Code", world.CardCode).Presses("Continuer");
            kiosk.Sees("Votre place est gardée");
            foreach (var address in (string[])["/borne", "/borne/parcours/ma-sante", "/carte?borne=true"]) await kiosk.Visits(address);
            await (await kiosk.Visits("/borne/modules/hameconnage/quiz")).Sends("q1");
            await (await kiosk.Visits("/borne/terminer")).Presses("Oui, j’ai fini");
            kiosk.Sees("Votre visite est terminée");
        }

        async Task Agent()
        {
            var lea = await site.SignedInAs(world.Lea);
            foreach (var address in (string[])["/", "/catalogue", "/modules/hameconnage", "/parcours/cybersecurite-l-essentiel", "/positionnement", "/attestations", "/seances"]) await lea.Visits(address);
            await lea.Visits("/modules/hameconnage/quiz");
            foreach (var number in Enumerable.Range(1, lea.Page.QuerySelectorAll(".question").Length)) lea.Fills($"q{number}", "0");
            (await lea.Sends("q1")).Page.QuerySelector(".question .notice").ShouldNotBeNull();
            await (await lea.Visits($"/seances/{coming.Code}")).Sends("Book");
            lea.Sees("Votre place est réservée");
            await (await lea.Visits($"/seances/{coming.Code}")).Sends("Withdraw");
        }

        async Task Trainer()
        {
            var samia = await site.SignedInAs(world.Samia);
            foreach (var address in (string[])["/", "/planning", $"/seances/{coming.Code}/inscriptions", $"/seances/{held.Code}/appel"]) await samia.Visits(address);
            await samia.Visits($"/seances/{today.Code}/appel");
            await samia.Fills("Rows[0].Kind", "Present").Sends("Rows[0].Kind");
            samia.Sees("1 émargement enregistré.");
            await samia.Fills("WalkIn", "Slimane").Sends("WalkIn");
            samia.Sees("La personne est ajoutée");
        }
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task A_query_without_an_index_is_found_out(Database database)
    {
        var plans = new Plans { AreWanted = true };
        await using var site = await Website.Open(database, postgres, services => services.AddSingleton<IInterceptor>(plans));

        await site.Read(db => db.Bookings.AnyAsync(b => b.GuestContact == "06 39 98 00 00"));

        plans.Scans.ShouldHaveSingleItem().ShouldContain("GuestContact");
    }

    /// <summary>Asks the database, before each query, how it means to answer it.</summary>
    private sealed partial class Plans : DbCommandInterceptor
    {
        // Of sessions a town has some hundreds: a list of them may read them all
        private static readonly string[] Large =
            ["Bookings", "AttendanceMarks", "Presences", "Certificates", "Progress", "QuizAttempts", "Opinions", "LearnerCards", "AspNetUsers"];

        public bool AreWanted { get; set; }
        public ConcurrentBag<(string Sql, string Plan)> Seen { get; } = [];

        public IReadOnlyList<string> Scans => [.. Seen.Where(seen => Scanned(seen.Sql, seen.Plan).Any(Large.Contains)).Select(seen => $"{seen.Plan}\n{seen.Sql}").Distinct()];

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData data, InterceptionResult<DbDataReader> result, CancellationToken stop = default)
        {
            Explain(command);
            return new(result);
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData data, InterceptionResult<int> result, CancellationToken stop = default)
        {
            Explain(command);
            return new(result);
        }

        private void Explain(DbCommand command)
        {
            var sql = command.CommandText.Trim().TrimEnd(';');
            // Rows that are written find their place by their key; several statements at once cannot be explained
            if (!AreWanted || !Reads().IsMatch(sql) || sql.Contains(';')) return;

            using var explain = command.Connection!.CreateCommand();
            explain.Transaction = command.Transaction;
            explain.CommandText = (command.Connection is Microsoft.Data.Sqlite.SqliteConnection ? "EXPLAIN QUERY PLAN " : "EXPLAIN ") + sql;
            foreach (DbParameter parameter in command.Parameters)
            {
                var copy = explain.CreateParameter();
                (copy.ParameterName, copy.Value) = (parameter.ParameterName, parameter.Value);
                explain.Parameters.Add(copy);
            }
            using var reader = explain.ExecuteReader();
            var lines = new List<string>();
            while (reader.Read()) lines.Add(reader.GetString(reader.FieldCount - 1));
            Seen.Add((sql, string.Join('\n', lines)));
        }

        // SQLite names what it reads by its alias
        private static IEnumerable<string> Scanned(string sql, string plan) =>
            Scan().Matches(plan).Select(scan => scan.Groups["name"].Value)
                .Select(name => Regex.Match(sql, $"\"(?<table>\\w+)\" AS \"{name}\"") is { Success: true } match ? match.Groups["table"].Value : name);

        [GeneratedRegex("^(SELECT|WITH|UPDATE|DELETE)")]
        private static partial Regex Reads();

        [GeneratedRegex("""(?m)^\s*(SCAN|(->\s+)?(Parallel )?Seq Scan on) "?(?<name>\w+)""")]
        private static partial Regex Scan();
    }
}
