using Microsoft.EntityFrameworkCore;
using Onboarding.Core;
using Onboarding.Core.Catalogue;
using Onboarding.Core.Data;
using Onboarding.Core.People;
using Onboarding.Core.Sessions;
using Onboarding.Web.Pages.Sessions;

namespace Onboarding.Web.Pages.Home;

/// <summary>What an office watches over: a few figures, what is next, and where to do it. Never a name.</summary>
public sealed record Board(
    string Id, string Title, IReadOnlyList<(int Count, string Words)> Figures, string Next, IReadOnlyList<(string Address, string Words)> Doors);

public static class Boards
{
    // Until the purge does it: the durations of docs/privacy.md
    private static readonly TimeSpan GuestsAreKept = TimeSpan.FromDays(30);
    private const int CardsAreKeptMonths = 12;

    extension(OnboardingDb db)
    {
        public async Task<IReadOnlyList<Board>> BoardsFor(Me me, CurrentLibrary library, DateTime now)
        {
            var boards = new List<Board>();
            if (me.Is(Role.Administrator)) boards.Add(await db.Site(library, now));
            if (me.Is(Role.HumanResources)) boards.Add(await db.Welcome(me, now));
            if (me.Is(Role.Manager)) boards.Add(await db.Team(me, library.Now, now));
            if (me.Is(Role.Dpo)) boards.Add(await db.Register(now));
            return boards;
        }

        private async Task<Board> Site(CurrentLibrary library, DateTime now)
        {
            var coming = await db.Sessions.Upcoming(now).CountAsync();
            var toClose = await db.ToClose(db.Sessions, Many, now);
            var problems = library.Problems.Count;
            return new("site", "Le site",
                [
                    (coming, coming > 1 ? "séances à venir" : "séance à venir"),
                    (toClose.Count, toClose.Count > 1 ? "appels à clore" : "appel à clore"),
                    (problems, problems > 1 ? "points à revoir dans les leçons" : "point à revoir dans les leçons"),
                ],
                toClose is [var (_, title), ..] ? $"Le plus ancien appel à clore : « {title} »."
                    : coming == 0 ? "Rien n’est annoncé : créez la première séance."
                    : problems > 0 ? "Les lecteurs gardent la dernière bonne version de chaque leçon ; les points à revoir sont en tête du catalogue."
                    : "Tout est en ordre.",
                [
                    .. toClose is [var (code, _), ..] ? [($"/seances/{code}/appel", "Clore l’appel")] : (IEnumerable<(string, string)>)[],
                    ("/planning", "Le planning de tous"), ("/seances/nouvelle", "Créer une séance"), ("/catalogue", "Le catalogue"),
                ]);
        }

        private async Task<Board> Welcome(Me me, DateTime now)
        {
            var days = await db.Sessions.VisibleTo(me).Where(s => s.Kind == SessionKind.IntegrationDay).StillBookable(now).ToTickets(Many);
            var (seated, waiting) = (days.Sum(d => d.Seated), days.Sum(d => d.Waiting));
            var toClose = await db.ToClose(db.Sessions, Many, now);
            return new("welcome", "L’accueil des agents",
                [
                    (seated, seated > 1 ? "places prises aux journées d’intégration" : "place prise aux journées d’intégration"),
                    (waiting, waiting > 1 ? "personnes en attente d’une place" : "personne en attente d’une place"),
                    (toClose.Count, toClose.Count > 1 ? "appels que les formateurs ont encore à clore" : "appel qu’un formateur a encore à clore"),
                ],
                NextDay(days),
                [.. Day(days), ("/seances", "Toutes les séances"), ("/verifier", "Vérifier une attestation")]);
        }

        private async Task<Board> Team(Me me, Library library, DateTime now)
        {
            var team = db.Users.ManagedBy(me);
            var people = await team.CountAsync();
            var figures = new List<(int, string)> { (people, people > 1 ? "agents dans votre équipe" : "agent dans votre équipe") };
            // Of one or two people, a figure is what each of them does
            if (people >= FewestToCount)
            {
                var coming = await team.CountAsync(p => db.Sessions.Any(s => s.EndsAt > now && s.Bookings.Any(b => b.PersonId == p.Id && b.Withdrawal == null)));
                figures.Add((coming, coming > 1 ? "ont une séance à venir" : "a une séance à venir"));
                if (library.Courses.FirstOrDefault(c => c.Audience == Audiences.Agents) is { } course)
                {
                    var lessons = course.Modules.Select(m => m.Slug).ToList();
                    var done = await team.CountAsync(p => db.Progress.Count(x => x.LearnerId == p.Id && x.CompletedAt != null && lessons.Contains(x.Module)) == lessons.Count);
                    figures.Add((done, $"{(done > 1 ? "ont fini" : "a fini")} « {course.Title} »"));
                }
            }
            var days = await db.Sessions.VisibleTo(me).Where(s => s.Kind == SessionKind.IntegrationDay).StillBookable(now).ToTickets(1);
            return new("team", "Votre équipe", figures, NextDay(days), [.. Day(days), ("/seances", "Toutes les séances")]);
        }

        private async Task<Board> Register(DateTime now)
        {
            var (guestsUntil, cardsUntil) = (now - GuestsAreKept, now.AddMonths(-CardsAreKeptMonths));
            var guests = await db.Sessions.Where(s => s.EndsAt < guestsUntil).SelectMany(s => s.Bookings).CountAsync(b => b.GuestName != null);
            var cards = await db.LearnerCards.CountAsync(c => c.LastUsedAt < cardsUntil);
            var accounts = await db.Users.CountAsync();
            return new("register", "Ce que le site garde",
                [
                    (guests, guests > 1 ? "inscriptions d’habitants de plus de 30 jours" : "inscription d’habitant de plus de 30 jours"),
                    (cards, cards > 1 ? "cartes sans usage depuis 12 mois" : "carte sans usage depuis 12 mois"),
                    (accounts, accounts > 1 ? "comptes d’agents" : "compte d’agent"),
                ],
                guests + cards > 0 ? "Des données ont dépassé leur durée : demandez leur effacement à l’administration." : "Aucune donnée n’a dépassé sa durée.",
                [("/confidentialite", "Ce que le site dit à ses visiteurs"), ("/verifier", "Vérifier une attestation")]);
        }
    }

    private const int FewestToCount = 5;

    // More than anybody has at once
    private const int Many = 500;

    private static string NextDay(IReadOnlyList<SessionTicket> days) => days switch
    {
        [] => "Aucune journée d’intégration n’est annoncée : demandez-en une à un formateur.",
        [var day, ..] => $"La prochaine journée d’intégration est {French.Long(day.Date)} : {day switch
        {
            { HasRoomForOneMore: false } => "elle est complète",
            { FreeSeats: 1 } => "il reste une place",
            _ => $"il reste {day.FreeSeats} places",
        }}.",
    };

    private static IEnumerable<(string Address, string Words)> Day(IReadOnlyList<SessionTicket> days) =>
        days is [var day, ..] ? [($"/seances/{day.Code}", "Voir cette journée")] : [];
}
