using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Onboarding.Core;
using Onboarding.Core.Attendance;

namespace Onboarding.Tests.Journeys;

/// <summary>Samia, trainer: everything she does works without JavaScript.</summary>
public sealed class SamiaTests(Chrome chrome)
{
    [Fact]
    public async Task Samia_plans_books_for_three_calls_the_roll_and_closes_without_JavaScript()
    {
        await using var site = await Website.Listening();
        var page = await chrome.Open(site, Chrome.Phone, javaScript: false);
        // The same Samia, in a browser whose scripts can look at the page
        var eye = await chrome.Open(site, Chrome.Phone);
        await ADayBegins(site, Website.Start, page, eye);

        await Plans(page, eye);
        var code = await site.Read(db => db.Sessions.Select(s => s.Code).SingleAsync());
        await BooksThreePeopleInThreeWays(page, site);
        await LooksAt(eye, $"/seances/{code}/inscriptions", "/planning");

        await ADayBegins(site, new DateTimeOffset(2026, 11, 25, 8, 20, 0, TimeSpan.Zero), page, eye);
        await page.GotoAsync($"/seances/{code}/appel");
        await CallsTheRoll(page, "Daniel", "Présent");
        await page.Locator("[name=WalkIn]").FillAsync("Ginette");
        await page.Button("Ajouter").ClickAsync();
        await page.Sees("Ginette");
        await LooksAt(eye, $"/seances/{code}/appel");

        await ADayBegins(site, new DateTimeOffset(2026, 11, 26, 16, 30, 0, TimeSpan.Zero), page, eye);
        await page.GotoAsync($"/seances/{code}/appel");
        await page.Button("Noter absentes").ClickAsync();
        await page.GotoAsync($"/seances/{code}/appel?demi-journee={await FirstHalfDay(site)}");
        await page.Button("Noter absentes").ClickAsync();
        await page.GetByText("Je veux clore la séance").ClickAsync();
        await page.Button("Clore définitivement").ClickAsync();
        await page.Sees("La séance est clôturée");
        await LooksAt(eye, $"/seances/{code}/appel", $"/seances/{code}");

        await IsAllInTheDatabase(site);
    }

    // Nobody stays signed in overnight
    private static async Task ADayBegins(Website site, DateTimeOffset now, params IPage[] pages)
    {
        site.Clock.SetUtcNow(now);
        foreach (var page in pages) await page.SignsIn(site.World.Samia.Email!);
    }

    private static async Task Plans(IPage page, IPage eye)
    {
        await LooksAt(eye, "/seances/nouvelle");
        await page.GotoAsync("/planning");
        await page.Link("Créer une séance").First.ClickAsync();
        await page.Locator("[name=Title]").FillAsync("Mon smartphone pas à pas");
        await page.GetByText("Les deux", new() { Exact = true }).ClickAsync();
        await FillHalfDay(page, 0, "2026-11-25", "09:00", "12:00");
        await page.Button("Ajouter une demi-journée").ClickAsync();
        await FillHalfDay(page, 1, "2026-11-26", "14:00", "17:00");
        await page.Locator("[name=RoomId]").SelectOptionAsync(new SelectOptionValue { Index = 0 });
        await page.Locator("[name=Capacity]").FillAsync("8");
        await page.GetByText("Reconnaître un courriel d’hameçonnage").ClickAsync();
        await page.Locator("main form button[type=submit]:not([formaction]):visible").Last.ClickAsync();
        await page.Sees("La séance est créée");
    }

    private static async Task FillHalfDay(IPage page, int row, string date, string start, string end)
    {
        await page.Locator($"[name='HalfDays[{row}].Date']").FillAsync(date);
        await page.Locator($"[name='HalfDays[{row}].Start']").FillAsync(start);
        await page.Locator($"[name='HalfDays[{row}].End']").FillAsync(end);
    }

    private static async Task BooksThreePeopleInThreeWays(IPage page, Website site)
    {
        foreach (var who in new[] { site.World.Lea.Email!, Crockford.Spaced(site.World.CardCode), "Daniel" })
        {
            await page.Locator("[name=Who]").FillAsync(who);
            await page.Button("Inscrire").ClickAsync();
            await page.Sees("La place est réservée");
        }
    }

    private static async Task CallsTheRoll(IPage page, string name, string kind)
    {
        await page.GetByRole(AriaRole.Group, new() { Name = name }).GetByText(kind, new() { Exact = true }).ClickAsync();
        await page.Button("Enregistrer l’appel").ClickAsync();
        await page.Sees("1 émargement enregistré");
    }

    private static async Task LooksAt(IPage eye, params string[] addresses)
    {
        foreach (var address in addresses)
        {
            await eye.GotoAsync(address);
            await eye.IsAccessible();
        }
    }

    private static Task<Guid> FirstHalfDay(Website site) =>
        site.Read(db => db.Sessions.SelectMany(s => s.HalfDays).OrderBy(h => h.StartsAt).Select(h => h.Id).FirstAsync());

    private static async Task IsAllInTheDatabase(Website site)
    {
        var bookings = await site.Read(db => db.Bookings.AsNoTracking().OrderBy(b => b.Order).ToListAsync());
        bookings.Select(b => (b.PersonId is not null, b.CardId is not null, b.GuestName)).ShouldBe(
            [(true, false, null), (false, true, null), (false, false, "Daniel"), (false, false, "Ginette")]);
        var presences = await site.Read(db => db.Presences.AsNoTracking().ToListAsync());
        presences.Count.ShouldBe(8);
        presences.Count(p => p.Kind == MarkKind.Present).ShouldBe(2);
        // Ginette came in twenty minutes late
        presences.Where(p => p.Kind == MarkKind.Present).Select(p => p.Minutes).Order().ShouldBe([160, 180]);
        (await site.Read(db => db.SessionClosings.CountAsync())).ShouldBe(1);
    }
}
