using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Core;
using Onboarding.Core.Catalogue;
using Onboarding.Core.Data;
using Onboarding.Core.Learning;
using Onboarding.Core.People;
using Onboarding.Web.Languages;

namespace Onboarding.Web.Pages.Learning;

/// <summary>« Cette page vous a-t-elle aidé ? » The lesson's own page has no form that writes: its two buttons open this one.</summary>
[Audience.Everyone]
public sealed class OpinionModel(WriteGate gate, CurrentLibrary library, Me me, T t, TimeProvider clock) : PageModel
{
    [BindProperty]
    [Display(Name = "Cette page vous a-t-elle aidé ?")]
    [Required(ErrorMessage = "Choisissez « Oui » ou « Non ».")]
    [RegularExpression("oui|non", ErrorMessage = "Choisissez « Oui » ou « Non ».")]
    public string? Helped { get; set; }

    [BindProperty]
    [Display(Name = "Un mot à ajouter ?")]
    [StringLength(Opinion.SentenceLength)]
    public string? Sentence { get; set; }

    public Module Module { get; private set; } = null!;
    public string Back => Request.IsAtKiosk ? $"/borne/modules/{Module.Slug}/1" : $"/modules/{Module.Slug}";

    /// <param name="aide">The button that was pressed on the lesson's page. A kiosk takes no answer from an address, which would keep it.</param>
    public IActionResult OnGet(string module, string? aide)
    {
        Helped = Request.IsAtKiosk ? null : aide;
        return Find(module) ?? Page();
    }

    public async Task<IActionResult> OnPostAsync(string module)
    {
        if (Find(module) is { } elsewhere) return elsewhere;
        var words = Typed.Shown(Sentence ?? "");
        if (Opinion.NamesSomebody(words))
            ModelState.AddModelError(nameof(Sentence), t["Cette phrase semble dire une adresse e-mail, un téléphone ou un code. Enlevez-le : d’autres personnes lisent les avis."]);
        if (!ModelState.IsValid) return Page();

        var opinion = new Opinion(Module.Slug, Helped == "oui", words.Length > 0 ? words : null, clock.Today);
        if (await gate.Write(db => db.Hear(opinion)))
            TempData.Notify(t["Merci. Votre avis aide à améliorer cette leçon."]);
        else
            TempData.Notify(t["Merci. Beaucoup d’avis sont arrivés aujourd’hui sur cette leçon : le vôtre n’est pas gardé. Revenez demain si vous voulez."], NoticeState.Info);
        return LocalRedirect(Back);
    }

    private IActionResult? Find(string slug)
    {
        if (library.Now.Module(slug) is not { } found) return NotFound();
        if (!me.MayRead(found)) return this.TurnAway(me);
        Module = found.In(Request.Reading);
        return null;
    }
}
