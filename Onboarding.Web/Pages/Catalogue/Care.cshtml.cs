using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Core;
using Onboarding.Core.Catalogue;
using Onboarding.Core.Data;
using Onboarding.Core.Learning;
using Onboarding.Core.People;

namespace Onboarding.Web.Pages.Catalogue;

/// <summary>For whoever writes lessons: what is wrong in the folder, what is due for review, what readers say.</summary>
[Audience.Role(Role.Trainer, Role.Administrator)]
public sealed class CareModel(OnboardingDb db, CurrentLibrary library, TimeProvider clock) : PageModel
{
    public const int MostProblems = 200;

    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    /// <summary>The oldest first.</summary>
    public IReadOnlyList<Module> Due { get; private set; } = [];

    /// <summary>Those that help the least first.</summary>
    public IReadOnlyList<(Module Module, Opinions Opinions)> Opinions { get; private set; } = [];

    public bool IsOverdue(Module module) => module.IsReviewOverdue(clock.Today);

    public async Task OnGetAsync()
    {
        var now = library.Now;
        Problems = [.. library.Problems.OrderBy(problem => problem.Severity)];
        Due = [.. now.Modules.SelectMany(module => module.Translations.Prepend(module))
            .Where(module => module.IsReviewNear(clock.Today)).OrderBy(module => module.ReviewDue)];
        Opinions = [.. (await db.OpinionsByModule()).Where(opinions => now.Module(opinions.Module) is not null)
            .OrderByDescending(opinions => opinions.NotHelped).ThenBy(opinions => opinions.Helped)
            .Select(opinions => (now.Module(opinions.Module)!, opinions))];
    }
}
