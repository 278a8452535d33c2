using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Core.Catalogue;
using Onboarding.Core.Data;
using Onboarding.Core.Learning;
using Onboarding.Core.People;

namespace Onboarding.Web.Pages.Catalogue;

/// <summary>What readers wrote about one lesson: the same words once, however many wrote them.</summary>
[Audience.Role(Role.Trainer, Role.Administrator)]
public sealed class SentencesModel(OnboardingDb db, WriteGate gate, CurrentLibrary library) : PageModel
{
    // Of ten days that each had their fill
    private const int Most = 10 * Opinion.MostADay;

    /// <summary>The last day to read; today when absent.</summary>
    [BindProperty(SupportsGet = true, Name = "jusque")]
    public DateOnly? Until { get; set; }

    public Module Module { get; private set; } = null!;
    public IReadOnlyList<IGrouping<string, Opinion>> Sentences { get; private set; } = [];

    /// <summary>The last day of those that did not fit.</summary>
    public DateOnly? Older { get; private set; }

    public static string Told(IGrouping<string, Opinion> same) => string.Join(", ", from answer in same.GroupBy(opinion => opinion.Helped)
                                                                                    let words = answer.Key ? "a aidé" : "n’a pas aidé"
                                                                                    select answer.Count() > 1 ? $"{words} {answer.Count()} fois" : words);

    public async Task<IActionResult> OnGetAsync(string module)
    {
        if (library.Now.Module(module) is not { } found) return NotFound();
        Module = found;

        var read = await db.SentencesAbout(found.Slug, Until ?? DateOnly.MaxValue, Most + 1);
        // A day is told whole, here or on the next page
        if (read.Count > Most) Older = read[^1].On;
        Sentences = [.. read.Where(opinion => opinion.On != Older).GroupBy(opinion => opinion.Sentence!)];
        return Page();
    }

    public async Task<IActionResult> OnPostTakeOutAsync(Guid opinion)
    {
        var taken = await gate.Write(db => db.TakeOut(opinion));
        TempData.Notify(taken > 0 ? "La phrase est effacée." : "Cette phrase n’était plus là.", taken > 0 ? NoticeState.Done : NoticeState.Info);
        return RedirectToPage();
    }
}
