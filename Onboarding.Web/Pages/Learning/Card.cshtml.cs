using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onboarding.Core;
using Onboarding.Core.Catalogue;
using Onboarding.Core.Data;
using Onboarding.Core.Kiosks;
using Onboarding.Core.Learning;
using Onboarding.Core.People;
using Onboarding.Web.Languages;
using Onboarding.Web.Pages.Kiosks;

namespace Onboarding.Web.Pages.Learning;

/// <summary>
/// A citizen goes on with a card, at a kiosk or at home. What the visit did before the card goes with it; the lesson's place
/// comes in the address from the kiosk's step, the code never does.
/// </summary>
[Audience.Everyone]
public sealed class CardModel(OnboardingDb db, WriteGate gate, CurrentLibrary library, OpenVisit visits, VisitCookie cookie, DigestKey key, Guessing guessing, Me me, T t, TimeProvider clock)
    : PageModel
{
    [BindProperty]
    [Display(Name = "Code de la carte")]
    [StringLength(40)]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true, Name = "module")]
    public string? ModuleSlug { get; set; }

    [BindProperty(SupportsGet = true, Name = "etape")]
    public int? Step { get; set; }

    /// <summary>Whoever came from a kiosk goes back to it.</summary>
    public bool HasCard => me.CardId is not null;
    public IReadOnlyList<(Module Module, Progress Progress)> Lessons { get; private set; } = [];
    public Module? From => library.Now.Module(ModuleSlug ?? "") is { } module && me.MayRead(module) ? module : null;

    /// <summary>The lesson to go on with.</summary>
    public Module? Last => Lessons.FirstOrDefault(l => !l.Progress.IsComplete).Module;

    /// <summary>The lesson that asked for the card, where it was left.</summary>
    public string Back => AddressOf(From!, Step);

    /// <summary>A kiosk opens the very step; at home the lesson is one page, and its part is enough.</summary>
    public string AddressOf(Module lesson, int? step)
    {
        var screen = Math.Clamp(step ?? 1, 1, lesson.Steps.Count);
        if (Request.IsAtKiosk) return $"/borne/modules/{lesson.Slug}/{screen}";

        var part = lesson.Sections.FirstOrDefault(section => section.Title == lesson.Steps[screen - 1].Context);
        return $"/modules/{lesson.Slug}" + (part is null ? "" : $"#{part.Id}");
    }

    public async Task OnGetAsync()
    {
        if (me.CardId is not { } card) return;
        var progress = await db.ProgressByModule(card);
        Lessons = [.. progress.Values.OrderByDescending(p => p.LastReadAt)
            .Select(p => (Module: library.Now.Module(p.Module), Progress: p)).Where(l => l.Module is not null).Select(l => (l.Module!, l.Progress))];
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (LearnerCard.ReadCode(Code) is not { } code)
            return Refuse(t["Ce code n’est pas complet ou contient une erreur. Une carte porte {0} lettres et chiffres.", LearnerCard.CodeLength]);

        var sides = guessing.AtCard(me.VisitId);
        if (await guessing.Count(sides) is null)
        {
            Response.AskToWait(Throttle.Pause);
            return Refuse(t["Trop d’essais. Attendez {0} minutes, ou demandez de l’aide au médiateur.", (int)Throttle.Pause.TotalMinutes]);
        }

        var digest = LearnerCard.Digest(key, code);
        if (!await db.LearnerCards.AnyAsync(c => c.CodeDigest == digest))
            return Refuse(t["Aucune carte ne porte ce code. Relisez-le, ou demandez de l’aide au médiateur."]);

        await guessing.TakeBack(sides);
        var visitId = await visits.Id();
        var secret = await gate.Write(async db =>
        {
            var card = await db.LearnerCards.SingleAsync(c => c.CodeDigest == digest);
            var secret = await db.TakeCard(await db.Visits.SingleAsync(v => v.Id == visitId), card, clock.UtcNow);
            if (From is { } module) (await db.ProgressOf(card.Id, module.Slug, clock.UtcNow)).Reach(module.StepAt(Step), clock.UtcNow);
            return secret;
        });
        cookie.Give(secret);
        return From is not null ? Kept() : Request.IsAtKiosk ? RedirectToPage("/Kiosks/Index") : RedirectToPage();
    }

    /// <summary>The bearer of a card keeps the place where they are.</summary>
    public async Task<IActionResult> OnPostKeepAsync()
    {
        if (me.CardId is not { } card || From is not { } module) return RedirectToPage(new { borne = Request.IsAtKiosk });

        await gate.Write(async db => (await db.ProgressOf(card, module.Slug, clock.UtcNow)).Reach(module.StepAt(Step), clock.UtcNow));
        return Kept();
    }

    private LocalRedirectResult Kept()
    {
        TempData.Notify(t["Votre place est gardée sur votre carte."]);
        return LocalRedirect(Back);
    }

    private PageResult Refuse(string sentence)
    {
        ModelState.AddModelError(nameof(Code), sentence);
        return Page();
    }
}
