using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Onboarding.Core;
using Onboarding.Core.Sessions;
using Onboarding.Web;

namespace Onboarding.Tests.Privacy;

/// <summary>What people typed is in no log, title, address or file name, whatever went well or wrong.</summary>
public sealed class LogsTests(Postgres postgres)
{
    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Nothing_that_people_typed_leaks(Database database)
    {
        var log = new Listening();
        await using var site = await Website.Open(database, postgres, services => services.AddSingleton<ILoggerProvider>(log));
        var seen = new ConcurrentQueue<string>();
        var session = await site.World.Workshop(capacity: 2);
        await site.World.Books(session, Participant.Person(site.World.Lea.Id));
        await site.Gate.Write(async db => (await db.Users.FindAsync(site.World.Lea.Id))!.Rename("Quetzal-Agent"));

        // A guest books, forgets a field, opens their page
        var guest = await site.NewBrowser(new CookieJar()).Visits($"/seances/{session.Code}");
        await Notes(guest.Fills("Name", "Quetzal-Habitant").Fills("Contact", "pas un contact Quetzal").Sends("Contact"));
        await Notes(guest.Fills("Name", "Quetzal-Habitant").Fills("Contact", "quetzal@habitant.example").Sends("Contact"));
        var address = guest.Answer.Headers.Location!.ToString();
        var secret = address.Split('/')[^1];
        await Notes(guest.Visits(address));

        // What is looked for, at home and at a kiosk
        await Notes(guest.Visits("/recherche?q=Quetzal"));
        await Notes(guest.Visits("/borne/recherche"));
        await Notes(guest.Fills("Words", "Quetzal").Sends("Words"));

        // What is thought of a lesson, forgetting to say whether it helped, and saying it
        await Notes(guest.Visits("/modules/hameconnage/avis"));
        await Notes(guest.Fills("Sentence", "Quetzal, trop long").Sends("Sentence"));
        await Notes(guest.Fills("Helped", "non").Fills("Sentence", "Quetzal, trop long").Sends("Sentence"));
        (await site.Read(db => db.Opinions.SingleAsync())).Sentence.ShouldBe("Quetzal, trop long");

        // Passwords and cards, wrong and right
        var card = site.NewBrowser(new CookieJar());
        foreach (var code in (string[])["0000", Crockford.Spaced(site.World.CardCode)])
        {
            await card.Visits("/carte");
            await Notes(card.Fills("Code", code).Sends("Code"));
        }
        var lea = site.NewBrowser(new CookieJar());
        foreach (var password in (string[])["Quetzal, mot de passe faux", World.Password])
        {
            await lea.Visits("/connexion");
            await Notes(lea.Fills("Email", site.World.Lea.Email!).Fills("Password", password).Sends("Password"));
        }

        // The roll-call, the closing, the paper and its verification
        site.Clock.SetUtcNow(Website.Start.AddHours(9));
        await Notes(lea.Visits("/attestations"));
        site.Clock.SetUtcNow(Website.Start.AddDays(1).AddHours(6));
        var samia = site.NewBrowser(new CookieJar());
        await samia.Visits("/connexion");
        await samia.Fills("Email", site.World.Samia.Email!).Fills("Password", World.Password).Sends("Password");
        await Notes(samia.Visits($"/seances/{session.Code}/appel"));
        await Notes(samia.Fills("WalkIn", "Quetzal-Passant").Sends("WalkIn"));
        foreach (var booking in await site.Read(db => db.Bookings.ToListAsync())) await site.World.Marks(session, booking);
        await site.World.Closes(session);
        await site.DoQueuedWork();
        await Notes(guest.Visits($"{address}?handler=Certificate"));
        var paper = await site.Read(db => db.Certificates.FirstAsync());
        await guest.Visits($"/verifier/{paper.Code}");
        await Notes(guest.Fills("Name", "Quetzal-Agent").Sends("Name"));

        // And everything breaks while they are there
        await site.Read(db => db.Database.ExecuteSqlRawAsync("ALTER TABLE \"Bookings\" RENAME TO \"Lost\""));
        (await Notes(guest.Visits(address))).Status.ShouldBe(System.Net.HttpStatusCode.InternalServerError);
        await site.Read(db => db.Database.ExecuteSqlRawAsync("ALTER TABLE \"Opinions\" RENAME TO \"LostOpinions\""));
        await guest.Visits("/modules/hameconnage/avis?aide=non");
        (await Notes(guest.Fills("Sentence", "Quetzal, trop long").Sends("Sentence"))).Status.ShouldBe(System.Net.HttpStatusCode.InternalServerError);
        await site.Read(db => db.Database.ExecuteSqlRawAsync("ALTER TABLE \"Communes\" RENAME TO \"LostTowns\""));
        (await Notes(guest.Visits("/recherche?q=Quetzal"))).Status.ShouldBe(System.Net.HttpStatusCode.InternalServerError);

        log.Lines.ShouldContain(line => line.Contains("Failure"), "the log was not heard");
        foreach (var line in log.Lines.Concat(seen)) HoldsNothing(line);

        async Task<Browser> Notes(Task<Browser> act)
        {
            var browser = await act;
            seen.Enqueue("title: " + browser.Page.Title);
            // A guest's own address is theirs to keep: the one place where the secret stands
            if (browser.Answer.Headers.Location?.ToString() is { } gone && !gone.StartsWith("/inscription/", StringComparison.Ordinal)) seen.Enqueue("address: " + gone);
            if (browser.Answer.Content.Headers.ContentDisposition is { } file) seen.Enqueue("file: " + file);
            return browser;
        }

        void HoldsNothing(string line)
        {
            string[] markers = ["Quetzal", "quetzal@habitant.example", secret, World.Password, site.World.CardCode, Crockford.Spaced(site.World.CardCode), site.World.Lea.Email!];
            foreach (var marker in markers) line.ShouldNotContain(marker, Case.Insensitive);
        }
    }

    /// <summary>As whoever starts it from another folder than its own.</summary>
    [Theory]
    [InlineData("Microsoft.EntityFrameworkCore.Database.Command")]
    [InlineData("Microsoft.AspNetCore.Hosting.Diagnostics")]
    public async Task Without_a_file_of_settings_no_query_and_no_request_is_written_down_unless_somebody_asks_for_it(string category)
    {
        (await Levels()).ShouldBe([LogLevel.Warning, LogLevel.Error, LogLevel.Critical]);
        (await Levels($"--Logging:LogLevel:{category}=Information")).ShouldContain(LogLevel.Information);

        async Task<IEnumerable<LogLevel>> Levels(params string[] arguments)
        {
            var folder = Directory.CreateTempSubdirectory("passerelle-ailleurs-");
            var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = arguments, ContentRootPath = folder.FullName, EnvironmentName = Environments.Production });
            builder.AddLogs();
            await using var app = builder.Build();
            folder.Delete();
            var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(category);
            return [.. Enum.GetValues<LogLevel>().Where(level => level != LogLevel.None && log.IsEnabled(level))];
        }
    }

    /// <summary>Hears what the levels of the site let through, exceptions included.</summary>
    private sealed class Listening : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{logLevel}: {formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
