using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Core;
using Onboarding.Core.Catalogue;
using Onboarding.Core.Data;
using Onboarding.Core.Kiosks;
using Onboarding.Core.Learning;
using Onboarding.Core.People;

namespace Onboarding.Web.Pages.Kiosks;

/// <summary>
/// The end of a visit, asked once more: the place in the lesson goes to the card when there is one, everything else is
/// forgotten, here and on the computer.
/// </summary>
[Audience.Everyone]
public sealed class EndModel(WriteGate gate, CurrentLibrary library, VisitCookie visits, Me me, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)] public string? Module { get; set; }
    [BindProperty(SupportsGet = true)] public int? Step { get; set; }

    /// <summary>Where its end leads.</summary>
    [BindProperty(SupportsGet = true, Name = "fini")] public bool IsOver { get; set; }

    public string Back => Lesson is { } lesson ? $"/borne/modules/{lesson.Slug}/{lesson.StepAt(Step) ?? 1}" : "/borne";

    // The address where an end leads stays in the browser's history
    public async Task OnGetAsync() => IsOver = IsOver && !me.IsSignedIn && await visits.Current() is null;

    public async Task<IActionResult> OnPostAsync()
    {
        if (await visits.Current() is { } visit)
        {
            await gate.Write(async db =>
            {
                if (visit.CardId is { } card && Lesson is { } lesson)
                    (await db.ProgressOf(card, lesson.Slug, clock.UtcNow)).Reach(lesson.StepAt(Step), clock.UtcNow);
                await db.End(visit.Id);
            });
        }
        if (me.PersonId is { } person) await gate.Write(db => db.EndSignIns(person));
        // Whatever this person left, an agent's sign-in included
        foreach (var cookie in Request.Cookies.Keys) Response.Cookies.Delete(cookie);
        Response.Headers["Clear-Site-Data"] = "\"cache\"";
        return RedirectToPage(new { fini = true });
    }

    private Module? Lesson => library.Now.Module(Module ?? "") is { } lesson && me.MayRead(lesson) ? lesson : null;
}
