using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Core;
using Onboarding.Core.Data;
using Onboarding.Core.Learning;
using Onboarding.Core.People;

namespace Onboarding.Web.Pages.Learning;

/// <summary>A trainer makes a card. Its code is on this answer and nowhere else: the server keeps only a digest.</summary>
[Audience.Role(Role.Trainer, Role.Administrator)]
public sealed class CardsModel(WriteGate gate, DigestKey key, PublicAddress address, TimeProvider clock) : PageModel
{
    public string? Code { get; private set; }

    /// <summary>The code is behind the #: a browser sends that part to nobody, and no log sees it.</summary>
    public string QrAddress => address.Of($"/carte#{Code}");

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
}
