using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Core.Catalogue;
using Onboarding.Core.Data;
using Onboarding.Core.Learning;
using Onboarding.Core.People;

namespace Onboarding.Web.Pages.Catalogue;

[Audience.Everyone]
public sealed class CourseModel(OnboardingDb db, CurrentLibrary library, Me me) : PageModel
{
    public Course Course { get; private set; } = null!;
    public IReadOnlyDictionary<string, Progress> Progress { get; private set; } = new Dictionary<string, Progress>();
    public int Done => Course.Modules.Count(module => IsDone(module));

    /// <summary>The first lesson that is not done: the next step.</summary>
    public Module? Next => Course.Modules.FirstOrDefault(module => !IsDone(module));

    public bool IsDone(Module module) => Progress.IsDone(module.Slug);

    public async Task<IActionResult> OnGetAsync(string course)
    {
        if (library.Now.Course(course) is not { } found) return NotFound();
        if (!me.MayFollow(found)) return this.TurnAway(me);

        Course = found;
        Progress = await db.ProgressByModule(me.LearnerId);
        return Page();
    }
}
