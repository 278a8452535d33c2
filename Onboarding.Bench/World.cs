using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Core;
using Onboarding.Core.Attendance;
using Onboarding.Core.Data;
using Onboarding.Core.Learning;
using Onboarding.Core.Organisation;
using Onboarding.Core.People;
using Onboarding.Core.Sessions;

namespace Onboarding.Bench;

/// <summary>A few named people and places, made by the domain's own verbs.</summary>
public sealed class World
{
    /// <summary>When its tests begin: a Tuesday, 9 h 00 in Paris.</summary>
    public static readonly DateTimeOffset Start = new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);

    public const string Password = "une phrase que moi seule connais";

    private static readonly Lazy<string> PasswordHash = new(() =>
        new PasswordHasher<Person>().HashPassword(new Person("", ""), Password));

    private readonly IServiceProvider services;

    private World(IServiceProvider services) => this.services = services;

    public Commune Commune { get; } = new("Clairval");
    public Department Department { get; } = new("Petite enfance");
    public Venue Venue { get; private set; } = null!;
    public Room Room { get; private set; } = null!;

    /// <summary>On her first day.</summary>
    public Person Lea { get; } = Someone("Léa Fontaine", "lea@clairval.example");

    /// <summary>An agent too, who is not Léa.</summary>
    public Person Paul { get; } = Someone("Paul Mercier", "paul@clairval.example");

    /// <summary>The trainer of the sessions that this world makes.</summary>
    public Person Samia { get; } = Someone("Samia Haddad", "samia@clairval.example");

    /// <summary>A trainer of other sessions.</summary>
    public Person Karim { get; } = Someone("Karim Benali", "karim@clairval.example");
    public Person Manager { get; } = Someone("Hélène D’Étampes", "helene@clairval.example");
    public Person HumanResources { get; } = Someone("Łukasz Wiśniewski", "lukasz@clairval.example");
    public Person Administrator { get; } = Someone("Nguyễn Thị Hạnh", "hanh@clairval.example");
    public Person Dpo { get; } = Someone("Zoé Petit", "zoe@clairval.example");

    public IEnumerable<Person> Everyone => [Lea, Paul, Samia, Karim, Manager, HumanResources, Administrator, Dpo];

    /// <summary>A learner card, and the code printed on it.</summary>
    public LearnerCard Card { get; private set; } = null!;
    public string CardCode { get; private set; } = "";

    public static async Task<World> Make(IServiceProvider services)
    {
        var world = new World(services);
        await world.Gate.Write(db =>
        {
            world.Fill(db);
            return Task.CompletedTask;
        });
        return world;
    }

    /// <summary>Samia's workshop: tomorrow from 9 h 00 to 12 h 00 unless told otherwise.</summary>
    public Task<Session> Workshop(
        int capacity = 8, string title = "Mon smartphone pas à pas", Audiences audience = Audiences.Both, Person? trainer = null,
        IReadOnlyList<string>? modules = null, params HalfDayPlan[] halfDays) =>
        Plan(SessionKind.Workshop, capacity, title, audience, trainer, modules, halfDays);

    public Task<Session> IntegrationDay(int capacity = 12, params HalfDayPlan[] halfDays) =>
        Plan(SessionKind.IntegrationDay, capacity, "Journée d’intégration", Audiences.Agents, null, ["bienvenue"], halfDays);

    /// <summary>Samia's workshop of yesterday morning, with so many guests who had a place and are not marked yet.</summary>
    public Task<Session> HeldYesterday(int guests) => HeldYesterday([.. Enumerable.Range(1, guests).Select(i => Participant.Guest($"Personne {i}"))]);

    public Task<Session> HeldYesterday(params Participant[] seated)
    {
        var planned = Now.AddDays(-7);
        var session = Session(SessionKind.Workshop, seated.Length, "Mon smartphone pas à pas", Audiences.Both, Samia, [], [MorningOf(Today.AddDays(-1))], planned);
        foreach (var participant in seated) session.Book(participant, planned);
        return Keep(session);
    }

    /// <summary>So many more agents of the town.</summary>
    public async Task<IReadOnlyList<Person>> Agents(int count)
    {
        IReadOnlyList<Person> agents = [.. Enumerable.Range(1, count).Select(i => Someone($"Agent {i}", $"agent{i}@clairval.example"))];
        foreach (var agent in agents)
        {
            agent.Receive(Role.Agent);
            agent.WorksAt(Commune, Department);
        }
        await Gate.Write(db =>
        {
            db.AddRange(agents);
            return Task.CompletedTask;
        });
        return agents;
    }

    public Task<BookingAnswer> Books(Session session, Participant participant) => Gate.Write(async db =>
    {
        var locked = await db.SessionForBooking(session.Code);
        return locked!.Book(participant, Now);
    });

    /// <summary>Samia says at the roll-call what became of somebody.</summary>
    public Task<MarkOutcome?> Marks(
        Session session, Booking booking, MarkKind kind = MarkKind.Present, TimeOnly? arrivedAt = null, TimeOnly? leftAt = null, int halfDay = 0) =>
        Gate.Write(db => db.Record(new AttendanceMark
        {
            Id = Guid.CreateVersion7(),
            SessionId = session.Id,
            BookingId = booking.Id,
            HalfDayId = session.HalfDays[halfDay].Id,
            Kind = kind,
            ArrivedAt = arrivedAt,
            LeftAt = leftAt,
            Way = MarkWay.RollCall,
            ById = Samia.Id,
            Device = "test",
            MadeAt = Now,
            RecordedAt = Now,
        }));

    public Task<ClosingOutcome> Closes(Session session) => Gate.Write(db => db.Close(session.Id, Samia.Id, Now));

    public static HalfDayPlan Morning(int inDays = 1) => MorningOf(Tuesday.AddDays(inDays));

    public static HalfDayPlan MorningOf(DateOnly day) => new(day, new(9, 0), new(12, 0));

    public static HalfDayPlan Afternoon(int inDays = 1) => new(Tuesday.AddDays(inDays), new(14, 0), new(17, 0));

    /// <summary>In Paris, by the clock of whatever this world is in.</summary>
    public DateOnly Today => services.GetRequiredService<TimeProvider>().Today;

    private static DateOnly Tuesday => DateOnly.FromDateTime(Start.Date);

    private WriteGate Gate => services.GetRequiredService<WriteGate>();
    private DateTime Now => services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;

    private Task<Session> Plan(
        SessionKind kind, int capacity, string title, Audiences audience, Person? trainer, IReadOnlyList<string>? modules, HalfDayPlan[] halfDays) =>
        Keep(Session(kind, capacity, title, audience, trainer ?? Samia, modules ?? [], halfDays.Length > 0 ? halfDays : [Morning()], Now));

    private Session Session(
        SessionKind kind, int capacity, string title, Audiences audience, Person trainer, IReadOnlyList<string> modules, HalfDayPlan[] halfDays, DateTime planned) => new(new SessionPlan
        {
            Kind = kind,
            Title = title,
            Audience = audience,
            Room = Room,
            Capacity = capacity,
            HalfDays = halfDays,
            Trainers = [trainer.Id],
            Modules = modules,
        }, planned);

    private async Task<Session> Keep(Session session)
    {
        await Gate.Write(db =>
        {
            db.Sessions.Add(session);
            return Task.CompletedTask;
        });
        return session;
    }

    private void Fill(OnboardingDb db)
    {
        Venue = new Venue("Cyber-base La Passerelle", "1 rue du Pont, 99000 Clairval", Commune.Id);
        Room = Venue.AddRoom("Salle des Roses", 200);
        (Card, CardCode) = LearnerCard.Make(services.GetRequiredService<DigestKey>(), Now);
        Lea.Receive(Role.Agent);
        Paul.Receive(Role.Agent);
        Samia.Receive(Role.Trainer);
        Karim.Receive(Role.Trainer);
        Manager.Receive(Role.Manager, departmentId: Department.Id);
        HumanResources.Receive(Role.HumanResources);
        Administrator.Receive(Role.Administrator);
        Dpo.Receive(Role.Dpo);
        foreach (var person in Everyone) person.WorksAt(Commune, Department);
        db.AddRange(Commune, Department, Venue, Card);
        db.AddRange(Everyone);
    }

    private static Person Someone(string name, string email) => new(name, email)
    {
        PasswordHash = PasswordHash.Value,
        NormalizedEmail = email.ToUpperInvariant(),
        NormalizedUserName = email.ToUpperInvariant(),
        EmailConfirmed = true,
    };
}
