using Onboarding.Core.Attendance;
using Onboarding.Core.Data;
using Onboarding.Core.Messages;
using Onboarding.Core.Organisation;
using Onboarding.Core.People;
using Onboarding.Core.Sessions;

namespace Onboarding.Core.Demo;

/// <summary>Past and coming sessions of the demo, each told in the order in which it would have happened.</summary>
internal sealed class DemoCalendar(OnboardingDb db, IReadOnlyList<Person> people, IReadOnlyList<Venue> venues, DateTime now)
{
    private readonly DateOnly today = DateOnly.FromDateTime(Paris.FromUtc(now));
    private readonly Person lea = people.Single(p => p.Email == DemoWorld.Accounts[0].Email);
    private readonly Person samia = people.Single(p => p.Email == DemoWorld.Accounts[1].Email);
    private readonly Person karim = people.Single(p => p.Name == "Karim Benali");
    private readonly Queue<string> citizens = new(DemoNames.Citizens);

    private IEnumerable<Person> Agents => people.Where(p => p.Email!.StartsWith("agent") && p != lea);

    /// <summary>The half-day of today that is under way or comes next; in the night, one that waits for its closing.</summary>
    private (TimeOnly Start, TimeOnly End) HoursAtHand => Paris.FromUtc(now).Hour switch
    {
        < 12 => Hours(9, 12),
        < 17 => Hours(14, 17),
        _ => Hours(18, 20),
    };

    public void Fill()
    {
        Held(Workshop("La souris, le clavier et le navigateur", WorkingDay(-21), Hours(9, 12), 1, ["souris-clavier-navigateur"]), 5);
        Held(Workshop("Reconnaître les messages frauduleux", WorkingDay(-14), Hours(14, 17), 0, ["hameconnage", "mots-de-passe"], Audiences.Both), 4, Agents.Take(3));
        Held(IntegrationDay(WorkingDay(-30)), 0, Agents.Skip(3).Take(18));
        Held(Workshop("Des mots de passe solides", WorkingDay(-8), Hours(9, 11), 0, ["mots-de-passe"], Audiences.Agents), 0, [lea, .. Agents.Skip(20).Take(6)]);

        var atHand = Workshop("Premiers clics sur l’ordinateur", today, HoursAtHand, 1, ["souris-clavier-navigateur"], Audiences.Both);
        foreach (var agent in Agents.Skip(42).Take(3)) Book(atHand, Participant.Person(agent.Id));
        foreach (var name in DemoNames.Citizens.Skip(5).Take(4)) Book(atHand, Participant.Guest(name));

        var integration = IntegrationDay(WorkingDay(1));
        foreach (var agent in Agents.Skip(30).Take(11).Prepend(lea)) Book(integration, Participant.Person(agent.Id));

        var full = Workshop("Créer son compte ameli", WorkingDay(3), Hours(9, 12), 1, ["franceconnect", "ameli-creer-son-compte"]);
        foreach (var name in DemoNames.Citizens.Take(full.Capacity + 3)) Book(full, Participant.Guest(name));

        var first = Workshop("Premiers pas sur l’ordinateur", WorkingDay(4), Hours(14, 16), 2, ["souris-clavier-navigateur"]);
        foreach (var name in DemoNames.Citizens.TakeLast(5)) Book(first, Participant.Guest(name));

        var last = Workshop("Repérer un faux message", WorkingDay(6), Hours(10, 12), 3, ["hameconnage"], Audiences.Both, capacity: 4);
        foreach (var name in DemoNames.Citizens.Take(3)) Book(last, Participant.Guest(name));

        Workshop("Se connecter avec FranceConnect", WorkingDay(9), Hours(9, 12), 2, ["franceconnect"], days: 2);
        Workshop("Prendre en main son PC", WorkingDay(11), Hours(14, 17), 0, ["prendre-en-main-son-pc"], Audiences.Agents, karim);
    }

    private Session Workshop(
        string title, DateOnly date, (TimeOnly Start, TimeOnly End) hours, int venue, string[] modules,
        Audiences audience = Audiences.Citizens, Person? trainer = null, int? capacity = null, int days = 1) => Plan(new SessionPlan
        {
            Kind = SessionKind.Workshop,
            Title = title,
            Audience = audience,
            Room = venues[venue].Rooms[0],
            Capacity = capacity ?? venues[venue].Rooms[0].Seats,
            HalfDays = [.. Enumerable.Range(0, days).Select(day => new HalfDayPlan(Working(date.AddDays(day)), hours.Start, hours.End))],
            Trainers = [(trainer ?? samia).Id],
            Modules = modules,
            Bring = "Vos lunettes, si vous en portez",
        });

    private Session IntegrationDay(DateOnly date) => Plan(new SessionPlan
    {
        Kind = SessionKind.IntegrationDay,
        Title = "Journée d’intégration",
        Summary = "Rencontrer la direction, visiter les sites, recevoir son matériel et signer la charte informatique.",
        Audience = Audiences.Agents,
        Room = venues[0].Rooms[1],
        Capacity = 40,
        HalfDays = [new(date, new(9, 0), new(12, 0)), new(date, new(14, 0), new(17, 0))],
        Trainers = [samia.Id, karim.Id],
        Modules = ["bienvenue", "qui-appeler"],
        Speakers = "La direction générale, l’assistante sociale du personnel",
    });

    // As it was planned: three weeks ahead of the day
    private Session Plan(SessionPlan plan)
    {
        var planned = Paris.ToUtc(plan.HalfDays[0].Date.AddDays(-21), new(10, 0));
        var session = new Session(plan, planned < now ? planned : now);
        db.Sessions.Add(session);
        return session;
    }

    private void Book(Session session, Participant participant)
    {
        var weekBefore = session.StartsAt.AddDays(-7);
        session.Book(participant, weekBefore < now ? weekBefore : now, participant.PersonId is null ? samia.Id : null);
    }

    /// <summary>People booked, came (not all, not all on time), and the trainer closed the sheet in the evening.</summary>
    private void Held(Session session, int guests, IEnumerable<Person>? persons = null)
    {
        foreach (var person in persons ?? []) Book(session, Participant.Person(person.Id));
        for (var i = 0; i < guests; i++) Book(session, Participant.Guest(NextCitizen()));

        var presences = new List<Presence>();
        foreach (var (booking, i) in session.Bookings.Select((booking, i) => (booking, i)))
        {
            presences.AddRange(session.HalfDays.Select(halfDay => Mark(session, booking, halfDay, i)));
        }
        var evening = session.EndsAt.AddMinutes(20);
        if (SessionClosing.Check(session, presences, evening) != ClosingOutcome.Closed) throw new InvalidOperationException("A demo sheet does not close.");
        db.SessionClosings.Add(new SessionClosing(session.Id, samia.Id, evening));
        db.Enqueue(new SessionClosed(session.Id), now);
    }

    private Presence Mark(Session session, Booking booking, HalfDay halfDay, int i)
    {
        var said = halfDay.StartsAt.AddMinutes(10);
        var mark = new AttendanceMark
        {
            Id = Guid.CreateVersion7(),
            SessionId = session.Id,
            BookingId = booking.Id,
            HalfDayId = halfDay.Id,
            Kind = i % 7 == 5 ? MarkKind.Excused : i % 11 == 9 ? MarkKind.Absent : MarkKind.Present,
            ArrivedAt = i % 7 != 5 && i % 5 == 3 ? halfDay.Start.AddMinutes(17) : null,
            Way = MarkWay.RollCall,
            ById = samia.Id,
            Device = "demo",
            MadeAt = said,
            RecordedAt = said,
        };
        var rollCall = new RollCall(booking, halfDay, presence: null, sameId: null, isClosed: false);
        if (rollCall.Record(mark) != MarkOutcome.Recorded) throw new InvalidOperationException("A demo mark is refused.");
        db.AttendanceMarks.Add(mark);
        db.Presences.Add(rollCall.Presence!);
        return rollCall.Presence!;
    }

    private string NextCitizen()
    {
        var name = citizens.Dequeue();
        citizens.Enqueue(name);
        return name;
    }

    private static (TimeOnly Start, TimeOnly End) Hours(int from, int to) => (new(from, 0), new(to, 0));

    private DateOnly WorkingDay(int inDays) => Working(today.AddDays(inDays));

    private static DateOnly Working(DateOnly date) => date.DayOfWeek switch
    {
        DayOfWeek.Saturday => date.AddDays(2),
        DayOfWeek.Sunday => date.AddDays(1),
        _ => date,
    };
}
