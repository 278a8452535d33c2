using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Core.Catalogue;
using Onboarding.Core.Catalogue.Searching;
using Onboarding.Core.People;
using Onboarding.Web.Languages;
using Onboarding.Web.Pages.Catalogue;

namespace Onboarding.Web.Pages.Kiosks;

/// <summary>The same search for a visitor: what is typed is posted, answered on the same page, and stands in no address.</summary>
[Audience.Everyone]
public sealed class SearchModel(CurrentLibrary library, Me me) : PageModel
{
    // Two rows of tiles: what a screen shows
    private const int MostLessons = 6;

    public Asked Asked { get; private set; } = Asked.Nothing;
    public IReadOnlyList<FoundLesson> Lessons { get; private set; } = [];

    public void OnGet()
    {
    }

    public void OnPost([FromForm(Name = "Words")] string? typed)
    {
        Asked = Asked.Of(typed);
        if (!Asked.IsNothing) Lessons = library.Now.LessonsFor(Asked, me, Request.Reading, MostLessons);
    }
}
