using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onboarding.Core.Certificates;
using Onboarding.Core.Data;
using Onboarding.Core.People;
using Onboarding.Web.Languages;

namespace Onboarding.Web.Pages.Certificates;

/// <summary>Anybody who holds the paper can ask whether it stands, and whether the name on it is the name it was issued to.</summary>
[Audience.Everyone]
public sealed class VerifyModel(OnboardingDb db, DigestKey key, Guessing guessing, T t) : PageModel
{
    [BindProperty]
    [Display(Name = "Code de vérification")]
    [StringLength(40)]
    public string? Code { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    public Certificate? Certificate { get; private set; }

    /// <summary>A code was asked about, and no attestation bears it.</summary>
    public bool IsUnknown { get; private set; }

    /// <summary>Null until the name has been asked about.</summary>
    public bool? NameIsRight { get; private set; }

    public async Task OnGetAsync(string? code)
    {
        if (code is not null) await Look(code);
    }

    /// <summary>A code that cannot be one is said here, beside the field; any other has its page.</summary>
    public IActionResult OnPost()
    {
        if (Certificate.ReadCode(Code) is { } code) return RedirectToPage(new { code });

        ModelState.AddModelError(nameof(Code), t["Le code compte {0} lettres et chiffres. Relisez-le au bas du document.", Certificate.CodeLength]);
        return Page();
    }

    public async Task OnPostNameAsync(string code)
    {
        await Look(code);
        if (Certificate is null) return;
        if (PersonName.Read(Name) is { } name) await Compare(name);
        else ModelState.AddModelError(nameof(Name), t["Écrivez le nom inscrit sur le document."]);
    }

    // Only the yes or no is slowed: whether the attestation stands is said to everybody, always
    private async Task Compare(string name)
    {
        var sides = guessing.AtName(Certificate!.Code);
        if (await guessing.Count(sides) is null)
        {
            Response.AskToWait(Throttle.Pause);
            ModelState.AddModelError(nameof(Name), t["Trop de noms ont été essayés. Attendez {0} minutes avant d’en comparer un autre.", (int)Throttle.Pause.TotalMinutes]);
            return;
        }
        NameIsRight = Certificate.IsFor(name, key);
        if (NameIsRight is true) await guessing.TakeBack(sides);
    }

    private async Task Look(string typed)
    {
        Code = typed;
        if (Certificate.ReadCode(typed) is { } code)
            Certificate = await db.Certificates.AsNoTracking().SingleOrDefaultAsync(c => c.Code == code);
        IsUnknown = Certificate is null;
    }
}
