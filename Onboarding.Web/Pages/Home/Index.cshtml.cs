using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onboarding.Core;
using Onboarding.Core.Catalogue;
using Onboarding.Core.Data;
using Onboarding.Core.Learning;
using Onboarding.Core.People;
using Onboarding.Core.Sessions;
using Onboarding.Web.Pages.Sessions;

namespace Onboarding.Web.Pages.Home;

/// <summary>The public presentation, or what is next for whoever is signed in: one, two or three indexed queries, and some counts for an office.</summary>
[Audience.Everyone]
public sealed class IndexModel(OnboardingDb db, CurrentLibrary library, Me me, TimeProvider clock) : PageModel
{
    private const int Few = 3;
    private const int MoreThanADay = 8;

    public Me Me => me;
    public Library Library { get; } = library.Now;

    /// <summary>For the public: the next sessions that they may book.</summary>
    public IReadOnlyList<SessionTicket> Workshops { get; private set; } = [];

    /// <summary>For an agent: the next half-day of each session where they have a place or wait for one.</summary>
    public IReadOnlyList<BookedHalfDay> Booked { get; private set; } = [];

    public int Certificates { get; private set; }

    /// <summary>The agents' course to be done first, how far it is, and the lesson to open.</summary>
    public (Course Course, int Done)? Path { get; private set; }

    public (Module Lesson, bool IsBegun)? NextLesson { get; private set; }

    /// <summary>For a trainer: what they lead from today on, then what has ended and is not closed.</summary>
    public IReadOnlyList<Slot> Led { get; private set; } = [];

    public IReadOnlyList<(string Code, string Title)> ToClose { get; private set; } = [];
    public DateOnly Today => clock.Today;

    /// <summary>One for each office that the reader holds, before their own lessons.</summary>
    public IReadOnlyList<Board> Boards { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Boards = await db.BoardsFor(me, library, clock.UtcNow);
        if (me.Is(Role.Trainer)) await LoadTrainer();
        else if (me.IsSignedIn) await LoadAgent();
        else Workshops = await db.Sessions.VisibleTo(me).StillBookable(clock.UtcNow).ToTickets(Few);
    }

    private async Task LoadAgent()
    {
        var now = clock.UtcNow;
        ChooseLesson(await db.ProgressByModule(me.LearnerId));
        var booked = await db.Sessions.AsNoTracking().Upcoming(now)
            .SelectMany(s => s.Bookings.Where(b => b.PersonId == me.PersonId && b.Withdrawal == null), (s, b) => new
            {
                s.Code,
                s.Title,
                s.Kind,
                s.Modules,
                Next = s.HalfDays.Where(h => h.EndsAt > now).OrderBy(h => h.StartsAt).Select(h => new { h.Date, h.Start, h.End }).First(),
                Venue = s.Room!.Venue!.Name,
                IsSeated = b.Seat != null,
            }).Take(Few).ToListAsync();
        Booked = [.. booked.Select(s => new BookedHalfDay(
            s.Code, s.Title, SessionTickets.Colour(Library, s.Kind, s.Modules.FirstOrDefault()), s.Next.Date, s.Next.Start, s.Next.End, s.Venue, s.IsSeated))];
        Certificates = await db.Certificates.CountAsync(c => c.PersonId == me.PersonId);
    }

    // What is begun goes before what is due: nobody likes to leave a page in its middle
    private void ChooseLesson(IReadOnlyDictionary<string, Progress> progress)
    {
        bool IsDone(Module module) => progress.IsDone(module.Slug);

        var course = Library.Courses.FirstOrDefault(c => c.Audience == Audiences.Agents && me.MayFollow(c) && !c.Modules.All(IsDone));
        if (course is not null) Path = (course, course.Modules.Count(IsDone));

        var begun = progress.Begun
            .Select(p => Library.Module(p.Module)).FirstOrDefault(module => module is not null && me.MayRead(module));
        if ((begun ?? course?.Modules.First(module => !IsDone(module))) is { } lesson) NextLesson = (lesson, begun is not null);
    }

    private async Task LoadTrainer()
    {
        var (now, today) = (clock.UtcNow, clock.Today);
        var mine = db.Sessions.LedBy(me);
        Led = await db.SlotsOf(mine.Where(s => s.EndsAt > now), h => h.Date >= today, MoreThanADay, Library, now);
        ToClose = await db.ToClose(mine, MoreThanADay, now);
    }
}

/// <summary>The half-day to come of a session that the reader booked.</summary>
public sealed record BookedHalfDay(
    string Code, string Title, string Colour, DateOnly Date, TimeOnly Start, TimeOnly End, string Venue, bool IsSeated);
