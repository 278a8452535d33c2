using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Core;
using Onboarding.Core.Catalogue;
using Onboarding.Core.Data;
using Onboarding.Core.Learning;
using Onboarding.Core.People;

namespace Onboarding.Web.Pages.Catalogue;

/// <summary>For whoever writes lessons: what is wrong in the folder, what is due for review, what readers say.</summary>
[Audience.Role(Role.Trainer, Role.Administrator)]
public sealed class CareModel(OnboardingDb db, WriteGate gate, CurrentLibrary library, TimeProvider clock) : PageModel
{
    public const int MostProblems = 200;
    public const int MostSentences = 5;

    // Those of ten lessons that had their fill in a day: who floods one hides no other
    private const int MostSentencesRead = 10 * Opinion.MostADay;

    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    /// <summary>The oldest first.</summary>
    public IReadOnlyList<Module> Due { get; private set; } = [];

    /// <summary>Those that help the least first.</summary>
    public IReadOnlyList<(Module Module, Opinions Opinions)> Opinions { get; private set; } = [];

    /// <summary>Of each lesson the last words, those that several wrote once.</summary>
    public IReadOnlyList<(Module Module, IReadOnlyList<IGrouping<string, Opinion>> Sentences)> Words { get; private set; } = [];

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
        var sentences = (await db.Sentences(MostSentencesRead)).ToLookup(opinion => opinion.Module);
        Words = [.. Opinions.Where(lesson => sentences.Contains(lesson.Module.Slug)).Select(lesson =>
            (lesson.Module, (IReadOnlyList<IGrouping<string, Opinion>>)[.. sentences[lesson.Module.Slug].GroupBy(opinion => opinion.Sentence!).Take(MostSentences)]))];
    }

    public async Task<IActionResult> OnPostTakeOutAsync(Guid opinion)
    {
        var taken = await gate.Write(db => db.TakeOut(opinion));
        TempData.Notify(taken > 0 ? "La phrase est effacée." : "Cette phrase n’était plus là.", taken > 0 ? NoticeState.Done : NoticeState.Info);
        return RedirectToPage(null, null, null, "words");
    }
}
