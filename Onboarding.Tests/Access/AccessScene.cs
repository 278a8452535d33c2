using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Core;
using Onboarding.Core.Learning;
using Onboarding.Core.Organisation;
using Onboarding.Core.People;
using Onboarding.Core.Sessions;

namespace Onboarding.Tests.Access;

/// <summary>
/// Every actor signed in, every kind of record made, and a copy of the database to go back to after each act.
/// </summary>
public sealed partial class AccessScene : IAsyncDisposable
{
    private readonly Website site;
    private readonly Dictionary<string, (Browser Browser, CookieJar Jar)> actors = [];
    private readonly SqliteConnection snapshot = new("Data Source=:memory:");
    private Session both = null!, agents = null!, citizens = null!, freed = null!, begun = null!, ended = null!;
    private Booking lea = null!, markedAtEnded = null!, yvette = null!;
    private Person ines = null!, gone = null!;
    private Opinion opinion = null!;
    private Commune spareCommune = null!;
    private Department spareDepartment = null!;
    private Venue spareVenue = null!;
    private Room spareRoom = null!;
    private string accountSecret = "";
    private string guestSecret = "", pastSecret = "", certificateNumber = "", certificateCode = "";
    private string before = "";

    private AccessScene(Website site) => this.site = site;

    public Website Site => site;

    /// <summary>Karim's: the trainer of the other sessions leads none of these, Samia does not lead his.</summary>
    public Session Karims { get; private set; } = null!;
    public Session Agents => agents;
    public Session Citizens => citizens;
    public Session Both => both;
    public Session Ended => ended;
    public Session Freed => freed;

    /// <param name="change">Takes a defence away for a control.</param>
    public static async Task<AccessScene> Set(Action<IServiceCollection> change) => await Set(await Website.Open(change: change));

    /// <param name="site">One that a real browser reaches too; by default one of its own.</param>
    public static async Task<AccessScene> Set(Website? site = null)
    {
        var scene = new AccessScene(site ?? await Website.Open());
        await scene.MakeRecords();
        await scene.BringActors();
        await scene.TakeSnapshot();
        return scene;
    }

    public string AddressOf(string request) => Fill(request).Address;

    public Browser BrowserOf(string actor) => actors[actor].Browser;

    public IEnumerable<(string Name, string Value)> CookiesOf(string actor) => actors[actor].Jar.All;

    /// <summary>What this actor gets, in the words of the matrix; afterwards everything is as before.</summary>
    public async Task<string> Try(string request, string actor)
    {
        var (answer, changed) = await Sends(request, actor, Fill(request));

        return answer.StatusCode switch
        {
            HttpStatusCode.Redirect when answer.Headers.Location!.ToString().Contains("/connexion?retour=") => changed ? "sign-in, but written" : "sign-in",
            HttpStatusCode.OK when request.StartsWith("GET ") => changed ? "200, but written" : "200",
            HttpStatusCode.OK or HttpStatusCode.Redirect => changed ? "act" : "same",
            var status => $"{(int)status}{(changed ? ", but written" : "")}",
        };
    }

    /// <summary>The very request, and whether it wrote; afterwards everything is as before.</summary>
    public Task<(HttpResponseMessage Answer, bool Changed)> Sends(string request, string actor, (string Address, Dictionary<string, string> Fields) filled) =>
        Does(actor, browser => request.StartsWith("GET ") ? browser.Http.GetAsync(filled.Address) : browser.Posts(filled.Address, filled.Fields));

    /// <param name="actor">As the matrix calls them.</param>
    /// <param name="act">What they do.</param>
    /// <param name="seen">Looks at what was written, before everything is as before again.</param>
    public async Task<(HttpResponseMessage Answer, bool Changed)> Does(string actor, Func<Browser, Task<HttpResponseMessage>> act, Func<Task>? seen = null)
    {
        var answer = await act(actors[actor].Browser);
        var changed = await Digest() != before;
        if (!changed) return (answer, false);

        if (seen is not null) await seen();
        await Restore();
        return (answer, true);
    }

    public IEnumerable<string> Actors => actors.Keys;

    public async ValueTask DisposeAsync()
    {
        await snapshot.DisposeAsync();
        await site.DisposeAsync();
    }

    private async Task MakeRecords()
    {
        var world = site.World;
        both = await world.Workshop(capacity: 1, title: "Pour tous");
        agents = await world.Workshop(title: "Pour les agents", audience: Audiences.Agents);
        citizens = await world.Workshop(title: "Pour les habitants", audience: Audiences.Citizens);
        var today = DateOnly.FromDateTime(Website.Start.Date);
        ended = await world.Workshop(title: "Finie", halfDays: new HalfDayPlan(today, new(9, 30), new(10, 0)));
        var closed = await world.Workshop(title: "Close", halfDays: new HalfDayPlan(today, new(9, 30), new(10, 0)));
        freed = await world.Workshop(capacity: 1, title: "Une place libérée");
        Karims = await world.Workshop(title: "Celle de Karim", trainer: world.Karim);
        begun = await world.Workshop(title: "Commencée", halfDays: new HalfDayPlan(today, new(10, 30), new(12, 0)));

        pastSecret = Booking.NewSecret();
        await world.Books(closed, Participant.Person(world.Lea.Id));
        await world.Books(closed, Participant.Guest("Robert", null, pastSecret));
        markedAtEnded = (await world.Books(ended, Participant.Person(world.Lea.Id))).Booking!;
        await world.Books(begun, Participant.Guest("Ginette"));
        await world.Books(Karims, Participant.Guest("Slimane", null, Booking.NewSecret()));
        lea = (await world.Books(both, Participant.Person(world.Lea.Id))).Booking!;
        guestSecret = Booking.NewSecret();
        await world.Books(citizens, Participant.Guest("Robert", null, guestSecret));
        await FreeASeat();

        await MakeOrganisation();

        site.Clock.SetUtcNow(Website.Start.AddHours(2));
        await MarkEverybody(closed);
        await MarkEverybody(ended);
        await world.Closes(closed);
        await site.DoQueuedWork();
        (certificateNumber, certificateCode) = await site.Read(db => db.Certificates.Where(c => c.PersonId == world.Lea.Id).Select(c => ValueTuple.Create(c.Number, c.Code)).SingleAsync());
    }

    // What serves nothing may be deleted; who is disabled may be enabled
    private Task MakeOrganisation() => site.Gate.Write(async db =>
    {
        (ines, gone) = (new Person("Inès Moreau", "ines@clairval.example"), new Person("Jean Parti", "jean@clairval.example"));
        ines.Receive(Role.Agent);
        gone.Disable(Website.Start.UtcDateTime);
        (spareCommune, spareDepartment) = (new Commune("Val-d’Ormes"), new Department("Archives"));
        opinion = new Opinion("hameconnage", helped: false, $"Demandez à M. Durand. {new string('m', 60)}", DateOnly.FromDateTime(Website.Start.Date));
        spareVenue = new Venue("Ancienne école", "2 rue du Pont", site.World.Commune.Id);
        spareRoom = new Room(site.World.Venue.Id, "Salle des Lilas", 6);
        db.AddRange(ines, gone, opinion, spareCommune, spareDepartment, spareVenue, spareRoom);
        accountSecret = await db.NewLink(ines, Website.Start.UtcDateTime);
    });

    // A seat is free and somebody waits: GiveSeat has something to give
    private Task FreeASeat() => site.Gate.Write(async db =>
    {
        var session = (await db.SessionForBooking(freed.Code))!;
        var first = session.Book(Participant.Guest("Josiane"), Website.Start.UtcDateTime).Booking!;
        yvette = session.Book(Participant.Guest("Yvette"), Website.Start.UtcDateTime).Booking!;
        session.Withdraw(first, Website.Start.UtcDateTime);
    });

    private async Task MarkEverybody(Session session)
    {
        foreach (var booking in await site.Read(db => db.Bookings.Where(b => b.SessionId == session.Id).ToListAsync()))
            await site.World.Marks(session, booking);
    }

    private async Task BringActors()
    {
        var world = site.World;
        await Bring("anonymous", _ => Task.CompletedTask);
        // A quiz at the kiosk opens the visit
        await Bring("kiosk", browser => browser.Posts("/borne/modules/mots-de-passe/quiz", Answers("mots-de-passe")));
        await Bring("card", browser => browser.Posts("/carte", new() { ["Code"] = world.CardCode }));
        foreach (var (actor, person) in new (string, Person)[]
            { ("owner", world.Lea), ("agent", world.Paul), ("lead", world.Samia), ("trainer", world.Karim), ("manager", world.Manager), ("hr", world.HumanResources), ("admin", world.Administrator), ("dpo", world.Dpo) })
        {
            await Bring(actor, async browser => (await browser.Posts("/connexion", new() { ["Email"] = person.Email!, ["Password"] = World.Password }))
                .StatusCode.ShouldBe(HttpStatusCode.Redirect));
        }
    }

    private async Task Bring(string actor, Func<Browser, Task> comeIn)
    {
        var jar = new CookieJar();
        var browser = await site.NewBrowser(jar).Visits("/langue");
        await comeIn(browser);
        // A token belongs to whoever asked for it
        await browser.Visits("/langue");
        jar.IsFrozen = true;
        actors[actor] = (browser, jar);
    }

    private async Task TakeSnapshot()
    {
        snapshot.Open();
        await OnTheDatabase(live => live.BackupDatabase(snapshot));
        before = await Digest();
    }

    private Task Restore() => OnTheDatabase(live => snapshot.BackupDatabase(live));

    private Task<bool> OnTheDatabase(Action<SqliteConnection> act) => site.Read(async db =>
    {
        await db.Database.OpenConnectionAsync();
        act((SqliteConnection)db.Database.GetDbConnection());
        return true;
    });

    private Task<string> Digest() => site.Read(db => DatabaseDigest.Of(db));
}
