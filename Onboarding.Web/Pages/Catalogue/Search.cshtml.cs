using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Core;
using Onboarding.Core.Catalogue;
using Onboarding.Core.Catalogue.Searching;
using Onboarding.Core.Data;
using Onboarding.Core.People;
using Onboarding.Core.Sessions;
using Onboarding.Web.Languages;
using Onboarding.Web.Pages.Sessions;

namespace Onboarding.Web.Pages.Catalogue;

/// <summary>
/// Lessons, courses and coming sessions by what people type: in memory, but for the sessions. What was typed stands in its field
/// and in the reader's own address, nowhere else.
/// </summary>
[Audience.Everyone]
public sealed class SearchModel(OnboardingDb db, CurrentLibrary library, Me me, TimeProvider clock) : PageModel
{
    private const int MostLessons = 20;
    private const int MostCourses = 3;
    private const int MostSessions = 6;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Typed { get; set; }

    public Asked Asked { get; private set; } = Asked.Nothing;
    public IReadOnlyList<FoundLesson> Lessons { get; private set; } = [];
    public IReadOnlyList<Course> Courses { get; private set; } = [];
    public IReadOnlyList<SessionTicket> Sessions { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Asked = Asked.Of(Typed);
        if (Asked.IsNothing) return;

        var (books, now) = (library.Now, clock.UtcNow);
        Lessons = books.LessonsFor(Asked, me, Request.Reading, MostLessons);
        Courses = books.Search.Courses(Asked, me, MostCourses).Items;
        var codes = await db.SessionsFor(Asked, me, books, now, MostSessions);
        if (codes.Count > 0) Sessions = await db.Sessions.Where(s => codes.Contains(s.Code)).StillBookable(now).ToTickets(MostSessions);
    }
}
