using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Core.Catalogue;
using Onboarding.Core.People;
using Onboarding.Web.Languages;

namespace Onboarding.Web.Pages.Kiosks;

/// <summary>One step of a lesson, one screen.</summary>
[Audience.Everyone, SharedAnswer]
public sealed class StepModel(CurrentLibrary library, Me me) : PageModel
{
    public Module Module { get; private set; } = null!;
    public Family Family { get; private set; } = null!;
    public Step Step { get; private set; } = null!;
    public int Number { get; private set; }
    public bool IsFirst => Number == 1;
    public bool IsLast => Number == Module.Steps.Count;

    /// <summary>Few words are written larger: nothing of a step may lie below the fold.</summary>
    public string Length => Step.Words switch { <= 20 => "short", <= 32 => "middling", _ => "long" };

    public bool HasCard => me.CardId is not null;

    public IActionResult OnGet(string module, int step)
    {
        if (library.Now.Module(module) is not { } found || !me.MayRead(found)) return NotFound();

        Module = found.In(Request.Reading);
        if (step > Module.Steps.Count) return NotFound();
        (Number, Step) = (step, Module.KioskSteps[step - 1]);
        Family = library.Now.Families.Single(family => family.Slug == found.Family);
        return Page();
    }
}
