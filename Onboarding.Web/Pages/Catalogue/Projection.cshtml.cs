using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Core.Catalogue;
using Onboarding.Core.People;
using Onboarding.Web.Languages;

namespace Onboarding.Web.Pages.Catalogue;

/// <summary>
/// The lesson on the room's wall: its steps, then each question twice, asked by show of hands, and answered. The one page that
/// shows right answers to whoever has not answered: the room has, aloud.
/// </summary>
[Audience.Everyone, SharedAnswer]
public sealed class ProjectionModel(CurrentLibrary library, Me me) : PageModel
{
    public Module Module { get; private set; } = null!;
    public Family Family { get; private set; } = null!;

    /// <summary>From 1.</summary>
    public int Number { get; private set; }
    public int Total => Module.Steps.Count + 2 * Module.Questions.Count;

    public Step? Step => Module.Steps.ElementAtOrDefault(Number - 1);
    public Question? Question => Step is null ? Module.Questions[(Number - Module.Steps.Count - 1) / 2] : null;
    public bool IsRevealed => (Number - Module.Steps.Count) % 2 == 0;

    /// <summary>Beside the screen, closed until the trainer opens them.</summary>
    public bool ShowsTrainerNotes => me.Is(Role.Trainer) && Module.TrainerNotes.Length > 0;

    public bool AreNotesOpen { get; private set; }

    /// <param name="notes">« ouvertes » when the trainer left them so on the screen before.</param>
    public IActionResult OnGet(string module, string? notes, int screen = 1)
    {
        if (library.Now.Module(module) is not { } found) return NotFound();
        if (!me.MayRead(found)) return this.TurnAway(me);

        (Module, Number) = (found.In(Request.Reading), screen);
        if (Number > Total) return NotFound();
        Family = library.Now.Families.Single(family => family.Slug == Module.Family);
        AreNotesOpen = ShowsTrainerNotes && notes == "ouvertes";
        return Page();
    }

    public string AddressOf(int screen) => $"/modules/{Module.Slug}/projection/{screen}{(AreNotesOpen ? "?notes=ouvertes" : "")}";
}
