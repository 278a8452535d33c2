using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Core.Catalogue;
using Onboarding.Core.Data;
using Onboarding.Core.Learning;
using Onboarding.Core.People;

namespace Onboarding.Web.Pages.Kiosks;

/// <summary>The doors, one by need, and the place where the bearer of a card stopped.</summary>
[Audience.Everyone]
public sealed class IndexModel(OnboardingDb db, CurrentLibrary library, Me me) : PageModel
{
    public IReadOnlyList<Course> Doors { get; private set; } = [];
    public bool AsksWhereToBegin => library.Now.Positioning is not null;
    public bool HasCard => me.CardId is not null;
    public (Module Module, int Step)? Resume { get; private set; }

    public async Task OnGetAsync()
    {
        Doors = [.. library.Now.Courses.Where(course => course.Need is not null && me.MayFollow(course))];
        if (me.CardId is not { } card) return;

        var progress = await db.ProgressByModule(card);
        var last = progress.Begun.FirstOrDefault(p => library.Now.Module(p.Module) is not null);
        if (last is not null) Resume = (library.Now.Module(last.Module)!, Math.Clamp(last.Step ?? 1, 1, library.Now.Module(last.Module)!.Steps.Count));
    }
}
