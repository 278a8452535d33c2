using Microsoft.AspNetCore.Mvc;
using Onboarding.Core.Catalogue;
using Onboarding.Core.Data;
using Onboarding.Core.Learning;
using Onboarding.Core.People;
using Onboarding.Web.Languages;

namespace Onboarding.Web.Pages.Catalogue;

[Audience.Everyone]
public sealed class QuizModel(WriteGate gate, CurrentLibrary library, Me me, T t, TimeProvider clock) : QuizPage(gate, library, me, t, clock)
{
    public bool KeepsProgress => Me.LearnerId is not null;

    /// <summary>« J’ai lu cette leçon », for whoever does not want the quiz now.</summary>
    public async Task<IActionResult> OnPostReadAsync(string module)
    {
        if (Find(module) is { } elsewhere) return elsewhere;

        if (Me.LearnerId is { } learner)
        {
            await Gate.Write(async db => (await db.ProgressOf(learner, Module.Slug, Now)).Reach(step: null, Now));
            TempData.Notify(T["Votre lecture est notée. Le quiz vous attend quand vous voulez."]);
        }
        return RedirectToPage("Module", new { module });
    }
}
