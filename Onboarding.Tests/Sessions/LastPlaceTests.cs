using System.Collections.Concurrent;
using System.Data.Common;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Core.Data;
using Onboarding.Core.Sessions;

namespace Onboarding.Tests.Sessions;

/// <summary>Rule 1 of the domain: 200 people confirm the last place at once; one has it, the others queue in order of arrival.</summary>
public sealed class LastPlaceTests(Postgres postgres)
{
    private const int People = 200;

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task The_last_place_goes_to_one_and_the_others_queue_in_the_order_of_commits(Database database)
    {
        var commits = new Commits();
        await using var site = await Website.Open(database, postgres, services => services.AddSingleton<IInterceptor>(commits));
        var session = await site.World.Workshop(capacity: 1);

        var answers = await EverybodyBooksAtOnce(site, session.Code);

        answers.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.Redirect);
        var bookings = await BookingsBySql(site);
        bookings.Count.ShouldBe(People);
        bookings.Count(b => b.Seat is not null).ShouldBe(1);
        bookings.Single(b => b.Seat is not null).Order.ShouldBe(1);
        bookings.Select(b => b.Order).Order().ShouldBe(Enumerable.Range(1, People));
        commits.Orders.ShouldBe(Enumerable.Range(1, People));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Without_the_gate_the_lock_and_the_index_the_place_is_sold_twice(Database database)
    {
        await using var site = await Website.Open(database, postgres);
        var session = await site.World.Workshop(capacity: 1);
        await DropTheWalls(site);

        // Everybody reads before anybody writes: the race that the lock forbids
        using var everyoneHasRead = new Barrier(2);
        await Task.WhenAll(Enumerable.Range(0, 2).Select(person => Task.Run(async () =>
        {
            await using var scope = site.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<OnboardingDb>();
            var unlocked = await db.Sessions.Include(s => s.HalfDays).Include(s => s.Bookings).SingleAsync(s => s.Code == session.Code);
            unlocked.Book(Participant.Guest($"Personne {person}"), Website.Start.UtcDateTime);
            everyoneHasRead.SignalAndWait(TimeSpan.FromSeconds(30)).ShouldBeTrue();
            await db.SaveChangesAsync();
        })));

        var bookings = await BookingsBySql(site);
        bookings.Count(b => b.Seat is not null).ShouldBeGreaterThan(1);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task A_form_sent_twice_books_once(Database database)
    {
        await using var site = await Website.Open(database, postgres);
        var session = await site.World.Workshop();
        var guest = Participant.Guest("Robert", null, Booking.NewSecret());

        var outcomes = await Task.WhenAll(site.World.Books(session, guest), site.World.Books(session, guest));

        outcomes.Select(answer => answer.Outcome).ShouldBe([BookingOutcome.Booked, BookingOutcome.AlreadyBooked], ignoreOrder: true);
        (await BookingsBySql(site)).Count.ShouldBe(1);
    }

    /// <summary>As posts of two hundred browsers, each with its own cookies and its own token.</summary>
    private static async Task<HttpResponseMessage[]> EverybodyBooksAtOnce(Website site, string code)
    {
        var browsers = Enumerable.Range(0, People).Select(_ => site.NewBrowser(followsRedirects: false)).ToList();
        await Parallel.ForEachAsync(browsers, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (browser, _) => await browser.Visits($"/seances/{code}"));
        return await Task.WhenAll(browsers.Select((browser, person) => Task.Run(() => browser.Posts($"/seances/{code}?handler=Book", new()
        {
            ["Name"] = $"Personne {person}",
            ["Contact"] = "06 39 98 00 00",
            ["Secret"] = browser.Page.QuerySelector("[name=Secret]")!.GetAttribute("value")!,
        }))));
    }

    private static async Task DropTheWalls(Website site) => await site.Read(async db =>
    {
        var walls = db.Model.FindEntityType(typeof(Booking))!.GetIndexes().Where(i => i.IsUnique).Select(i => i.GetDatabaseName());
        await db.Database.ExecuteSqlRawAsync(string.Join(';', walls.Select(wall => $"DROP INDEX \"{wall}\"")));
        return true;
    });

    private static Task<List<Row>> BookingsBySql(Website site) => site.Read(db =>
        db.Database.SqlQuery<Row>($"""SELECT "Order", "Seat" FROM "Bookings" """).ToListAsync());

    private sealed record Row(int Order, int? Seat);

    /// <summary>Notes each booking as its commit begins, while the lock is still held: no clock could tell two of them apart.</summary>
    private sealed class Commits : DbTransactionInterceptor
    {
        private readonly ConcurrentQueue<int> orders = [];

        public IEnumerable<int> Orders => orders;

        public override ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction, TransactionEventData data, InterceptionResult result, CancellationToken stop = default)
        {
            // Everybody before is loaded, so the highest is the one that this transaction adds
            var booked = data.Context!.ChangeTracker.Entries<Booking>().Select(entry => entry.Entity.Order).DefaultIfEmpty().Max();
            if (booked > 0) orders.Enqueue(booked);
            return ValueTask.FromResult(result);
        }
    }
}
