using Microsoft.EntityFrameworkCore;
using Onboarding.Core;
using Onboarding.Core.Demo;
using Onboarding.Core.Sessions;

namespace Onboarding.Tests.Demo;

/// <summary>Whoever tries the site starts it at any moment, and finds a town that lives.</summary>
public sealed class DemoTests
{
    /// <summary>The first start in Universal Time, and the working day that follows it in Paris.</summary>
    public static TheoryData<string, DateTimeOffset, DateOnly> FirstStarts => new()
    {
        { "a Tuesday, 9 h 00", Website.Start, new(2026, 11, 25) },
        { "a Friday noon", At(2026, 11, 27, 11, 0), new(2026, 11, 30) },
        { "a Saturday, 23 h 50", At(2026, 11, 28, 22, 50), new(2026, 11, 30) },
        { "2 h 30 in summer time, half an hour before winter time", At(2026, 10, 25, 0, 30), new(2026, 10, 26) },
        { "2 h 30 again, in winter time", At(2026, 10, 25, 1, 30), new(2026, 10, 26) },
        { "3 h 30 of the night that lost an hour", At(2026, 3, 29, 1, 30), new(2026, 3, 30) },
        { "a New Year's Eve, 10 h 00", At(2026, 12, 31, 9, 0), new(2027, 1, 1) },
    };

    [Theory, MemberData(nameof(FirstStarts))]
    public async Task A_first_start_shows_a_town_that_lives(string moment, DateTimeOffset firstStart, DateOnly nextWorkingDay)
    {
        await using var site = await Website.WithDemo(firstStart);
        var now = firstStart.UtcDateTime;

        (await site.Read(db => db.Communes.CountAsync())).ShouldBe(22, moment);
        var venues = await site.Read(db => db.Venues.Include(v => v.Rooms).ToListAsync());
        venues.Count.ShouldBe(4);
        venues.ShouldAllBe(venue => venue.Rooms.Count > 0);
        (await site.Read(db => db.Users.CountAsync(p => p.Email!.StartsWith("agent")))).ShouldBeGreaterThanOrEqualTo(60);

        var sessions = await site.Read(db => db.Sessions.Include(s => s.HalfDays).Include(s => s.Bookings).ToListAsync());
        var closed = await site.Read(db => db.SessionClosings.Select(c => c.SessionId).ToListAsync());
        var attested = await site.Read(db => db.Certificates.Where(c => c.SessionId != null).Select(c => c.SessionId!.Value).Distinct().ToListAsync());
        closed.Count.ShouldBeGreaterThanOrEqualTo(4);
        sessions.Where(s => closed.Contains(s.Id)).ShouldAllBe(session => session.HasEnded(now));
        attested.ShouldBe(closed, ignoreOrder: true);
        (await site.Read(db => db.QueuedWork.CountAsync())).ShouldBe(0);

        var lea = await site.Read(db => db.Users.SingleAsync(p => p.Email == DemoWorld.Accounts[0].Email));
        var integration = sessions.Single(s => s.Kind == SessionKind.IntegrationDay && !s.HasBegun(now));
        integration.HalfDays.ShouldAllBe(halfDay => halfDay.Date == nextWorkingDay);
        integration.Seated.ShouldContain(booking => booking.PersonId == lea.Id);
        sessions.ShouldContain(s => s.Kind == SessionKind.Workshop && !s.HasBegun(now) && s.FreeSeats == 0 && s.Queue.Any());
    }

    [Theory]
    [InlineData("agent@demo.example")]
    [InlineData("formateur@demo.example")]
    [InlineData("responsable@demo.example")]
    [InlineData("rh@demo.example")]
    [InlineData("admin@demo.example")]
    [InlineData("dpo@demo.example")]
    public async Task Every_account_that_the_sign_in_page_names_signs_in(string email)
    {
        await using var site = await Website.WithDemo(Website.Start);
        var browser = await site.NewBrowser().Visits("/connexion");
        browser.Sees(email).Sees("Passerelle-demo-2027");

        await browser.Fills("Email", email).Fills("Password", "Passerelle-demo-2027").Presses("Se connecter");

        browser.Address.ShouldBe("/");
    }

    [Fact]
    public async Task The_card_that_the_sign_in_page_prints_opens()
    {
        await using var site = await Website.WithDemo(Website.Start);
        var browser = await site.NewBrowser().Visits("/connexion");
        var printed = browser.Page.QuerySelectorAll("b").Single(b => Crockford.Read(b.TextContent) == DemoWorld.CardCode).TextContent;

        await browser.Visits("/carte");
        await browser.Fills("Code", printed).Presses("Continuer");

        browser.Sees("Votre carte est prête");
    }

    private static DateTimeOffset At(int year, int month, int day, int hour, int minute) => new(year, month, day, hour, minute, 0, TimeSpan.Zero);
}
