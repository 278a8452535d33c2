using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Core;
using Onboarding.Core.Catalogue;
using Onboarding.Core.Organisation;
using Onboarding.Core.People;
using Onboarding.Core.Sessions;

namespace Onboarding.Tests.Access;

/// <summary>
/// Every actor signed in, every kind of record made, and a copy of the database to go back to after each act.
/// </summary>
public sealed class AccessScene : IAsyncDisposable
{
    private readonly Website site;
    private readonly Dictionary<string, (Browser Browser, CookieJar Jar)> actors = [];
    private readonly SqliteConnection snapshot = new("Data Source=:memory:");
    private Session both = null!, agents = null!, citizens = null!, freed = null!, begun = null!, ended = null!;
    private Booking lea = null!, markedAtEnded = null!, yvette = null!;
    private Person ines = null!, gone = null!;
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
        spareVenue = new Venue("Ancienne école", "2 rue du Pont", site.World.Commune.Id);
        spareRoom = new Room(site.World.Venue.Id, "Salle des Lilas", 6);
        db.AddRange(ines, gone, spareCommune, spareDepartment, spareVenue, spareRoom);
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

    // The first answer to each question: what counts is that it is graded
    private Dictionary<string, string> Answers(string module) =>
        site.Services.GetRequiredService<CurrentLibrary>().Now.Module(module)!.Questions.ToDictionary(question => $"q{question.Number}", _ => "0");

    /// <param name="request">As the matrix writes it.</param>
    /// <param name="swapped">A value of the route, the query or the form to put another in the place of.</param>
    /// <param name="value">That other.</param>
    public (string Address, Dictionary<string, string> Fields) Fill(string request, string swapped, string value)
    {
        var pattern = request.Replace($"{{{swapped}}}", Uri.EscapeDataString(value)).Replace($"{{{swapped}?}}", Uri.EscapeDataString(value));
        var (address, fields) = Fill(request, pattern.Split(' ')[1]);
        if (pattern != request) return (address, fields);
        if (request.StartsWith("GET ")) return ($"{address}{(address.Contains('?') ? '&' : '?')}{swapped}={Uri.EscapeDataString(value)}", fields);

        foreach (var same in fields.Keys.Where(field => field.Equals(swapped, StringComparison.OrdinalIgnoreCase)).ToList()) fields.Remove(same);
        fields[swapped] = value;
        return (address, fields);
    }

    public (string Address, Dictionary<string, string> Fields) Fill(string request) => Fill(request, request.Split(' ')[1]);

    private (string Address, Dictionary<string, string> Fields) Fill(string request, string pattern)
    {
        var words = request.Split(' ');
        var (address, which) = (words[1], words.ElementAtOrDefault(2));
        var code = which switch { "agents" => agents.Code, "citizens" => citizens.Code, _ => both.Code };
        if (address.Contains("/appel")) code = address.Contains("Close") || address == "/seances/{code}/appel" ? ended.Code : begun.Code;
        if (address.Contains("GiveSeat") || address.Contains("Address")) code = freed.Code;
        var account = which == "unknown" ? AccountLink.NewSecret() : accountSecret;
        var secret = which == "unknown" ? Booking.NewSecret() : address.Contains("Certificate") ? pastSecret : guestSecret;

        var filled = pattern.Replace("/compte/{secret}", $"/compte/{account}")
            .Replace("{venue}", (address.Contains("salles") ? site.World.Venue : spareVenue).Id.ToString()).Replace("{room}", spareRoom.Id.ToString())
            .Replace("{person}", (address.Contains("Enable") ? gone : ines).Id.ToString())
            .Replace("{code?}", which == "none" ? "" : which == "unknown" ? Crockford.Random(16) : certificateCode)
            .Replace("/erreur/{code}", "/erreur/404").Replace("{code}", code).Replace("{secret}", secret).Replace("{number}", certificateNumber)
            .Replace("{course}", which == "agents" ? "parcours-d-arrivee" : "ma-sante").Replace("{module}", which == "agents" ? "bienvenue" : "hameconnage")
            .Replace("{step}", "1").Replace("{screen?}", "2").Replace("{family}", "appareils").Replace("{file}", "inconnu.svg").Replace("{*address}", "/nulle-part");
        return (filled, FieldsOf(address, which));
    }

    private Dictionary<string, string> FieldsOf(string address, string? which) => (address, which) switch
    {
        ("/connexion", "wrong") => new() { ["Email"] = "personne@clairval.example", ["Password"] = "n’importe quoi, encore" },
        ("/connexion", _) => new() { ["Email"] = site.World.Paul.Email!, ["Password"] = World.Password },
        ("/langue", _) => new() { ["language"] = "fr", ["back"] = "/" },
        ("/texte", _) => new() { ["size"] = "large", ["back"] = "/" },
        ("/carte", _) => new() { ["Code"] = which == "right" ? site.World.CardCode : "0000" },
        ("/carte?handler=Keep", _) => new() { ["module"] = "hameconnage", ["etape"] = "2" },
        ("/borne/terminer", _) => new() { ["Module"] = "hameconnage", ["Step"] = "2" },
        ("/verifier/{code?}", _) => new() { ["Code"] = certificateCode },
        ("/verifier/{code?}?handler=Name", _) => new() { ["Name"] = "Léa Fontaine" },
        ("/seances/{code}?handler=Book", _) => new() { ["Name"] = "Daniel", ["Contact"] = "06 39 98 00 01", ["Secret"] = Booking.NewSecret() },
        ("/administration/communes?handler=Remove", _) => new() { ["modifier"] = spareCommune.Id.ToString() },
        ("/administration/directions?handler=Remove", _) => new() { ["modifier"] = spareDepartment.Id.ToString() },
        ("/administration/communes", "rename") => new() { ["modifier"] = spareCommune.Id.ToString(), ["Name"] = "Ormes" },
        ("/administration/directions", "rename") => new() { ["modifier"] = spareDepartment.Id.ToString(), ["Name"] = "Mémoire" },
        ("/administration/communes" or "/administration/directions", _) => new() { ["Name"] = "Nouvelle" },
        ("/administration/lieux/nouveau" or "/administration/lieux/{venue}", _) => new() { ["Name"] = "Gymnase", ["Address"] = "3 rue du Pont", ["CommuneId"] = site.World.Commune.Id.ToString() },
        ("/administration/lieux/{venue}/salles/nouvelle" or "/administration/salles/{room}", _) => new() { ["Name"] = "Salle des Iris", ["Seats"] = "4" },
        ("/administration/personnes/nouvelle", _) => new() { ["Name"] = "Maya", ["Email"] = "maya@clairval.example", ["Role"] = "Agent", ["Where"] = "partout" },
        ("/administration/personnes/{person}", _) => new() { ["Name"] = "Inès Durand", ["Email"] = "ines@clairval.example" },
        ("/administration/personnes/{person}?handler=Grant", _) => new() { ["Role"] = "Trainer", ["Where"] = "partout" },
        ("/administration/personnes/{person}?handler=Withdraw", _) => new() { ["grant"] = ines.Grants[0].Id.ToString() },
        ("/compte/{secret}", _) => new() { ["Name"] = "Inès Moreau", ["Password"] = World.Password },
        ("/seances/nouvelle", _) => new()
        {
            ["Kind"] = "Workshop",
            ["Title"] = "Nouvelle",
            ["Audience"] = "Citizens",
            ["RoomId"] = site.World.Room.Id.ToString(),
            ["Capacity"] = "8",
            ["HalfDays[0].Date"] = "2026-12-01",
            ["HalfDays[0].Start"] = "09:00",
            ["HalfDays[0].End"] = "12:00",
            ["Trainers"] = site.World.Samia.Id.ToString(),
        },
        ("/seances/{code}/inscriptions?handler=Book", _) => new() { ["Who"] = "Daniel" },
        ("/seances/{code}/inscriptions?handler=Withdraw", _) => new() { ["booking"] = lea.Id.ToString() },
        ("/seances/{code}/inscriptions?handler=Address", _) => new() { ["booking"] = yvette.Id.ToString() },
        ("/seances/{code}/appel", _) => new()
        {
            ["Rows[0].Booking"] = markedAtEnded.Id.ToString(),
            ["Rows[0].Mark"] = Guid.CreateVersion7().ToString(),
            ["Rows[0].Kind"] = "Excused",
        },
        ("/seances/{code}/appel?handler=WalkIn", _) => new() { ["WalkIn"] = "Slimane", ["WalkInMark"] = Guid.CreateVersion7().ToString(), ["Secret"] = Booking.NewSecret() },
        ("/modules/{module}/avis", _) => new() { ["Helped"] = "oui", ["Sentence"] = "Tout était clair." },
        (var quiz, _) when quiz.EndsWith("/quiz") => Answers(which == "agents" ? "bienvenue" : "hameconnage"),
        _ => [],
    };
}
