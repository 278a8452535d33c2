using Microsoft.EntityFrameworkCore;
using Onboarding.Core.Certificates;
using Onboarding.Core.Data;
using Onboarding.Core.Organisation;
using Onboarding.Core.People;
using Onboarding.Core.Sessions;
using Onboarding.Web;

namespace Onboarding.Bench.Fuzzing;

/// <summary>An installation that has something behind every door, somebody who may open each, and a snapshot to go back to.</summary>
public sealed class Scene : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Installation installation;
    private readonly Application application;
    private readonly Dictionary<string, Browser> actors = [];
    private (string Guest, string Past, string Account) secrets = (Booking.NewSecret(), Booking.NewSecret(), "");
    private readonly Commune spareCommune = new("Val-d’Ormes");
    private readonly Department spareDepartment = new("Archives");
    private readonly Person ines = new("Inès Moreau", "ines@clairval.example"), gone = new("Jean Parti", "jean@clairval.example");
    private World world = null!;
    private Venue spareVenue = null!;
    private Room spareRoom = null!;
    private Session open = null!, held = null!, freed = null!, closed = null!;
    private Certificate certificate = null!;
    private Snapshot snapshot = null!;

    private Scene(Installation installation, Application application) => (this.installation, this.application) = (installation, application);

    public static async Task<Scene> Set(Installation installation, Application application)
    {
        var scene = new Scene(installation, application) { world = await World.Make(installation.Services) };
        await scene.MakeSessions();
        scene.secrets.Account = await installation.Gate.Write(scene.MakeOrganisation);
        await scene.AwaitCertificates();
        await scene.BringActors();
        scene.snapshot = await Snapshot.Take(installation.Services);
        return scene;
    }

    /// <summary>Whoever the page is for; where it is for everyone, whoever it serves best.</summary>
    public Browser WhoOpens(Door door) => actors[door.Model.GetCustomAttributes(typeof(AudienceAttribute), inherit: true).FirstOrDefault() switch
    {
        Audience.RoleAttribute role => role.Admits(Me.Nobody with { PersonId = Guid.Empty, Rights = [new(Role.Trainer)] }) ? "trainer" : "administrator",
        Audience.SignedInAttribute => "agent",
        _ when door.Endpoint is "POST /seances/{code}?handler=Withdraw" => "agent",
        _ when door.Address.StartsWith("/borne") => "visitor",
        _ when door.Address.StartsWith("/carte") => "bearer",
        _ when door.Address.StartsWith("/deconnexion") => "leaver",
        _ => "stranger",
    }];

    public Task Restore() => snapshot.Restore();

    public string? Good(Door door, string name) => (name, door.Address) switch
    {
        ("code" or "Code", var at) when at.StartsWith("/verifier") => certificate.Code,
        ("Code", _) => world.CardCode,
        ("code", var at) when at.EndsWith("/appel") || at.Contains("/appel?") => held.Code,
        ("code", var at) when at.Contains("GiveSeat") || at.Contains("Address") => freed.Code,
        ("code", var at) when at.StartsWith("/erreur") => "404",
        ("code", _) => open.Code,
        ("secret", var at) when at.StartsWith("/compte") => secrets.Account,
        ("secret", var at) when at.Contains("Certificate") => secrets.Past,
        ("secret", _) => secrets.Guest,
        ("Secret", _) => Booking.NewSecret(),
        ("number", _) => certificate.Number,
        ("booking", var at) when at.Contains("Address") => freed.Bookings[^1].Id.ToString(),
        ("booking", _) => open.Bookings[0].Id.ToString(),
        ("Rows[0].Booking", _) => held.Bookings[0].Id.ToString(),
        ("Rows[0].Mark" or "WalkInMark" or "Draft", _) => Guid.CreateVersion7().ToString(),
        ("Rows[0].Kind" or "reste", _) => "Present",
        ("Rows[0].ArrivedAt", _) => "09:30",
        ("Rows[0].LeftAt", _) => "11:30",
        ("demi-journee", _) => held.HalfDays[0].Id.ToString(),
        ("WalkIn" or "Who" or "Name", _) => "Daniel Ormes",
        ("q" or "Words", _) => "mot de passe",
        ("Contact", _) => "06 39 98 00 01",
        ("Email", "/connexion") => world.Paul.Email,
        ("Email", _) => "maya@clairval.example",
        ("Password", _) => World.Password,
        ("module" or "Module", _) => "hameconnage",
        ("Modules", _) => "hameconnage",
        ("course", _) => "ma-sante",
        ("step" or "Step" or "etape" or "screen" or "index", _) => "1",
        ("venue", var at) => (at.Contains("salles") ? world.Venue : spareVenue).Id.ToString(),
        ("room", _) => spareRoom.Id.ToString(),
        ("RoomId", _) => world.Room.Id.ToString(),
        ("person", var at) => (at.Contains("Enable") ? gone : ines).Id.ToString(),
        ("grant", _) => ines.Grants[0].Id.ToString(),
        ("modifier", var at) => (at.Contains("communes") ? spareCommune.Id : spareDepartment.Id).ToString(),
        ("CommuneId", _) => world.Commune.Id.ToString(),
        ("DepartmentId", _) => world.Department.Id.ToString(),
        ("Role", _) => nameof(Role.Trainer),
        ("Where", _) => "partout",
        ("Kind", _) => nameof(SessionKind.Workshop),
        ("Audience", _) => "Citizens",
        ("Title" or "Summary" or "Speakers" or "Bring" or "Hours" or "Access" or "Address", _) => "Une ligne",
        ("Capacity" or "Seats" or "Count", _) => "4",
        ("HalfDays[0].Date", _) => $"{world.Today.AddDays(30):yyyy-MM-dd}",
        ("HalfDays[0].Start", _) => "09:00",
        ("HalfDays[0].End", _) => "12:00",
        ("Trainers", _) => world.Samia.Id.ToString(),
        ("IsCyberBase" or "IsAgent", _) => "true",
        ("semaine", _) => $"{world.Today:yyyy-MM-dd}",
        ("language", _) => "fr",
        ("size", _) => "large",
        ("back" or "Back" or "retour", _) => "/catalogue",
        _ => null,
    };

    public async ValueTask DisposeAsync() => await snapshot.DisposeAsync();

    private async Task MakeSessions()
    {
        var tomorrow = World.MorningOf(world.Today.AddDays(1));
        (open, freed) = (await world.Workshop(title: "Demain", halfDays: tomorrow), await world.Workshop(capacity: 1, title: "Une place libérée", halfDays: tomorrow));
        await world.Books(open, Participant.Person(world.Lea.Id));
        await world.Books(open, Participant.Guest("Robert", null, secrets.Guest));
        (open, freed) = (await Read(open), await installation.Gate.Write(FreeASeat));

        held = await world.HeldYesterday(guests: 2);
        closed = await world.HeldYesterday(Participant.Person(world.Lea.Id), Participant.Guest("Ginette", null, secrets.Past));
        foreach (var booking in closed.Bookings) await world.Marks(closed, booking);
        await world.Closes(closed);
    }

    private async Task<Session> FreeASeat(OnboardingDb db)
    {
        var session = (await db.SessionForBooking(freed.Code))!;
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var first = session.Book(Participant.Guest("Josiane"), now).Booking!;
        session.Book(Participant.Guest("Yvette"), now);
        session.Withdraw(first, now);
        return session;
    }

    private async Task<string> MakeOrganisation(OnboardingDb db)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        ines.Receive(Role.Agent);
        gone.Disable(now);
        (spareVenue, spareRoom) = (new("Ancienne école", "2 rue du Pont", world.Commune.Id), new(world.Venue.Id, "Salle des Lilas", 6));
        db.AddRange(ines, gone, spareCommune, spareDepartment, spareVenue, spareRoom);
        return await db.NewLink(ines, now);
    }

    // The application issues them by itself
    private async Task AwaitCertificates()
    {
        using var enough = new CancellationTokenSource(Patience);
        while (await installation.Services.Read(db => db.Certificates.CountAsync()) < closed.Bookings.Count) await Task.Delay(50, enough.Token);
        certificate = await installation.Services.Read(db => db.Certificates.AsNoTracking().SingleAsync(c => c.PersonId == world.Lea.Id));
    }

    private async Task BringActors()
    {
        await Bring("stranger", _ => Task.CompletedTask);
        await Bring("visitor", browser => browser.Posts("/borne/modules/hameconnage/quiz", Enumerable.Range(1, 9).ToDictionary(number => $"q{number}", _ => "0")));
        await Bring("bearer", browser => browser.Posts("/carte", new() { ["Code"] = world.CardCode }));
        foreach (var (actor, person) in new[] { ("agent", world.Lea), ("leaver", world.Paul), ("trainer", world.Samia), ("administrator", world.Administrator) })
            await Bring(actor, browser => browser.Posts("/connexion", new() { ["Email"] = person.Email!, ["Password"] = World.Password }));
    }

    private async Task Bring(string actor, Func<Browser, Task> comeIn)
    {
        var jar = new CookieJar();
        var browser = await application.NewBrowser(jar).Visits("/langue");
        await comeIn(browser);
        // A token belongs to whoever asked for it
        await browser.Visits("/langue");
        jar.IsFrozen = true;
        actors[actor] = browser;
    }

    private Task<Session> Read(Session session) => installation.Services.Read(db => db.Sessions.AsNoTracking().Include(s => s.Bookings).SingleAsync(s => s.Id == session.Id));
}
