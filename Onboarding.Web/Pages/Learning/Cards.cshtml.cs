using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Core;
using Onboarding.Core.Catalogue;
using Onboarding.Core.Data;
using Onboarding.Core.Documents;
using Onboarding.Core.Learning;
using Onboarding.Core.People;

namespace Onboarding.Web.Pages.Learning;

/// <summary>
/// A trainer makes a card, or a sheet of them for a room. Their codes are on this answer and nowhere else: the server keeps
/// only digests, so a sheet that is lost cannot be printed again.
/// </summary>
[Audience.Role(Role.Trainer, Role.Administrator)]
public sealed class CardsModel(WriteGate gate, DigestKey key, PublicAddress address, Site site, TimeProvider clock) : PageModel
{
    [BindProperty]
    [Display(Name = "Nombre de cartes")]
    [Range(1, LearnerCard.MostAtOnce)]
    public int Count { get; set; } = LearnerCardSheet.CardsOnAPage;

    public string? Code { get; private set; }

    /// <summary>The code is behind the #: a browser sends that part to nobody, and no log sees it.</summary>
    public string QrAddress => AddressOf(Code!);

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var (card, code) = LearnerCard.Make(key, clock.UtcNow);
        await gate.Write(db => Task.FromResult(db.LearnerCards.Add(card)));
        Code = code;
        return Page();
    }

    public async Task<IActionResult> OnPostSheetAsync()
    {
        if (!ModelState.IsValid) return Page();

        var made = Enumerable.Range(0, Count).Select(_ => LearnerCard.Make(key, clock.UtcNow)).ToList();
        var sheet = LearnerCardSheet.Write(
            [.. made.Select(card => new PrintedCard(Crockford.Spaced(card.Code), AddressOf(card.Code)))], site.Name, new(address.Of("/carte")), clock.Today);
        await gate.Write(db =>
        {
            db.LearnerCards.AddRange(made.Select(card => card.Card));
            return Task.CompletedTask;
        });
        return File(sheet, "application/pdf", "cartes-de-reprise.pdf");
    }

    private string AddressOf(string code) => address.Of($"/carte#{code}");
}
