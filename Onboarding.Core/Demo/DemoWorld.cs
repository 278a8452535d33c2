using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Onboarding.Core.Certificates;
using Onboarding.Core.Data;
using Onboarding.Core.Learning;
using Onboarding.Core.Messages;
using Onboarding.Core.Organisation;
using Onboarding.Core.People;

namespace Onboarding.Core.Demo;

/// <summary>
/// The invented town that a first start in Development shows. Every row is made by the domain's own verbs, at the moment at
/// which it would have happened, and the attestations by the real queue. Dates are relative to the day and moved to working days.
/// </summary>
public sealed class DemoWorld(WriteGate gate, QueueWorker queue, IPasswordHasher<Person> hasher, DigestKey key, TimeProvider clock)
{
    public const string Password = "Passerelle-demo-2027";
    public const string Domain = "@demo.example";

    /// <summary>The learner card that the demo's sign-in page prints.</summary>
    public static readonly string CardCode = "DEM027CARTE" + Crockford.CheckCharacter("DEM027CARTE");

    public static readonly (string Email, string Name, Role Role)[] Accounts =
    [
        ("agent@demo.example", "Léa Fontaine", Role.Agent),
        ("formateur@demo.example", "Samia Haddad", Role.Trainer),
        ("responsable@demo.example", "Pierre Vasseur", Role.Manager),
        ("rh@demo.example", "Catherine Morel", Role.HumanResources),
        ("admin@demo.example", "Nadia Lefèvre", Role.Administrator),
        ("dpo@demo.example", "Antoine Girard", Role.Dpo),
    ];

    /// <summary>Fills an empty database; answers false, and does nothing, when somebody has an account already.</summary>
    public async Task<bool> Make(CancellationToken stop = default)
    {
        var made = await gate.Write(async db =>
        {
            if (await db.Users.AnyAsync(stop)) return false;

            var places = Places(db);
            var people = People(db, places);
            var calendar = new DemoCalendar(db, people, places.Venues, clock.UtcNow);
            calendar.Fill();
            Lessons(db, people.First(p => p.Email == Accounts[0].Email));
            await Course(db, people.First(p => p.Email == Accounts[1].Email));
            db.LearnerCards.Add(new LearnerCard(LearnerCard.Digest(key, CardCode), clock.UtcNow));
            return true;
        }, stop);
        if (made) await queue.DoAllDue(stop);
        return made;
    }

    private static (List<Commune> Communes, List<Department> Departments, List<Venue> Venues) Places(OnboardingDb db)
    {
        var communes = DemoNames.Communes.Select(name => new Commune(name)).ToList();
        var departments = DemoNames.Departments.Select(name => new Department(name)).ToList();
        var venues = DemoNames.CyberBases.Select((cyberBase, i) =>
        {
            var venue = new Venue(cyberBase.Name, cyberBase.Address, communes[i * 4].Id);
            foreach (var room in cyberBase.Rooms) venue.AddRoom(room.Name, room.Seats);
            return venue;
        }).ToList();
        db.AddRange(communes);
        db.AddRange(departments);
        db.AddRange(venues);
        return (communes, departments, venues);
    }

    private List<Person> People(OnboardingDb db, (List<Commune> Communes, List<Department> Departments, List<Venue> Venues) places)
    {
        // One hash for all: sixty of them would take five seconds of the first start
        var hash = hasher.HashPassword(new Person("", ""), Password);
        var accounts = Accounts.Select(account => Add(account.Name, account.Email, account.Role, 2));
        var agents = DemoNames.Agents.Select((name, i) => Add(name, $"agent{i + 1:00}@demo.example", Role.Agent, i));
        var people = accounts.Concat(agents).ToList();
        var karim = Add("Karim Benali", "karim@demo.example", Role.Trainer, 0);
        people.Add(karim);
        db.AddRange(people);
        return people;

        Person Add(string name, string email, Role role, int where)
        {
            var department = places.Departments[where % places.Departments.Count];
            var person = new Person(name, email)
            {
                PasswordHash = hash,
                EmailConfirmed = true,
                NormalizedEmail = email.ToUpperInvariant(),
                NormalizedUserName = email.ToUpperInvariant(),
            };
            person.WorksAt(places.Communes[where % places.Communes.Count], department);
            person.Receive(role, departmentId: role == Role.Manager ? department.Id : null);
            return person;
        }
    }

    private void Lessons(OnboardingDb db, Person lea)
    {
        var yesterday = clock.UtcNow.AddDays(-1);
        var done = new Progress(lea.Id, "bienvenue", yesterday.AddMinutes(-20));
        done.Complete("demo", yesterday);
        var begun = new Progress(lea.Id, "mots-de-passe", yesterday.AddMinutes(5));
        db.Progress.AddRange(done, begun);
    }

    private async Task Course(OnboardingDb db, Person samia)
    {
        var lastWeek = clock.UtcNow.AddDays(-7);
        foreach (var (rank, module) in ((string[])["mots-de-passe", "double-authentification", "hameconnage", "reagir-a-une-attaque"]).Index())
            await db.Keep(new QuizAttempt(samia.Id, module, "demo", right: 5, questions: 5, passed: true, lastWeek.AddMinutes(15 * rank)));
        db.Enqueue(new CourseFollowed(samia.Id, "cybersecurite-l-essentiel"), clock.UtcNow);
    }
}
