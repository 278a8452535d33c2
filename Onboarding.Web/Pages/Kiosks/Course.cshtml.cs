using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Core.Catalogue;
using Onboarding.Core.Data;
using Onboarding.Core.Learning;
using Onboarding.Core.People;

namespace Onboarding.Web.Pages.Kiosks;

/// <summary>Behind a door of the kiosk: its lessons, the next one first in sight.</summary>
[Audience.Everyone]
public sealed class CourseModel(OnboardingDb db, CurrentLibrary library, Me me) : PageModel
{
    public Course Course { get; private set; } = null!;
    public IReadOnlyDictionary<string, Progress> Progress { get; private set; } = new Dictionary<string, Progress>();

    public bool IsDone(Module module) => Progress.IsDone(module.Slug);

    public async Task<IActionResult> OnGetAsync(string course)
    {
        if (library.Now.Course(course) is not { Need: not null } found || !me.MayFollow(found)) return NotFound();
        Course = found;
        Progress = await db.ProgressByModule(me.LearnerId);
        return Page();
    }
}
