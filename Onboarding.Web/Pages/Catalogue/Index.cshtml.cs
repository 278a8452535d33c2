using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Core.Catalogue;
using Onboarding.Core.Data;
using Onboarding.Core.Learning;
using Onboarding.Core.People;

namespace Onboarding.Web.Pages.Catalogue;

[Audience.Everyone]
public sealed class IndexModel(OnboardingDb db, CurrentLibrary library, Me me) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "famille")]
    public string? FamilySlug { get; set; }

    public IReadOnlyList<(Family Family, IReadOnlyList<Module> Modules)> Families { get; private set; } = [];
    public IReadOnlyList<Family> AllFamilies { get; private set; } = [];
    public IReadOnlyList<Course> Courses { get; private set; } = [];
    public IReadOnlyDictionary<string, Progress> Progress { get; private set; } = new Dictionary<string, Progress>();

    /// <summary>The lesson begun last and not finished.</summary>
    public (Module Module, Progress Progress)? Resume { get; private set; }

    public bool MayCare => me.MayCareForLessons;

    /// <summary>How many there are in the content folder, for whoever can mend them.</summary>
    public int Problems => library.Problems.Count;

    public async Task OnGetAsync()
    {
        var now = library.Now;
        Progress = await db.ProgressByModule(me.LearnerId);
        AllFamilies = [.. now.Families.Where(family => family.Modules.Any(me.MayRead))];
        Families = [.. AllFamilies.Where(family => FamilySlug is null || family.Slug == FamilySlug)
            .Select(family => (family, (IReadOnlyList<Module>)[.. family.Modules.Where(me.MayRead)]))];
        Courses = [.. now.Courses.Where(me.MayFollow)];
        var last = Progress.Begun.FirstOrDefault(p => now.Module(p.Module) is not null);
        if (last is not null) Resume = (now.Module(last.Module)!, last);
    }
}
