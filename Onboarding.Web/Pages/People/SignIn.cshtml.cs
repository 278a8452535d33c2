using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onboarding.Core;
using Onboarding.Core.Data;
using Onboarding.Core.People;
using Onboarding.Web.Languages;

namespace Onboarding.Web.Pages.People;

/// <summary>
/// The same words and the same work for a known, an unknown and a paused address: one count, one query, one verification.
/// Guesses are counted by account and by whether this browser is known for it, so that nobody outside can lock anybody out.
/// </summary>
[Audience.Everyone]
public sealed class SignInModel(
    OnboardingDb db, IPasswordHasher<Person> hasher, ILookupNormalizer normalizer, KnownDevice devices, Guessing guessing, DemoSite demo, T t)
    : PageModel
{
    private static string? nobodysHash;

    [BindProperty]
    [Required(ErrorMessage = "Écrivez votre adresse e-mail.")]
    [Display(Name = "Adresse e-mail")]
    [StringLength(254)]
    public string? Email { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Écrivez votre mot de passe.")]
    [Display(Name = "Mot de passe")]
    [StringLength(200)]
    public string? Password { get; set; }

    [BindProperty(SupportsGet = true, Name = "retour")]
    public string? ReturnAddress { get; set; }

    /// <summary>Why the door stays closed, when it is not about one field.</summary>
    public string? Refusal { get; private set; }

    public bool IsDemo => demo.IsOn;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return Page();

        // What cannot be an address is nobody's, and costs as much as one
        var account = normalizer.NormalizeEmail(Typed.Line(Email, Contact.Length) ?? "");
        var sides = guessing.AtPassword(account);
        var counted = await guessing.Count(sides);
        var person = await db.Users.AsNoTracking().Include(p => p.Grants).SingleOrDefaultAsync(p => p.NormalizedEmail == account);
        var isRight = IsRight(person);
        if (counted is not { } left)
        {
            Response.AskToWait(Throttle.Pause);
            return Refuse(t["Trop d’essais. Attendez {0} minutes avant de réessayer, ou appelez le support.", (int)Throttle.Pause.TotalMinutes]);
        }
        if (!isRight)
        {
            return Refuse(t.N(left,
                "Adresse ou mot de passe incorrect. Il vous reste {0} essai avant une pause de dix minutes.",
                "Adresse ou mot de passe incorrect. Il vous reste {0} essais avant une pause de dix minutes."));
        }
        await guessing.Forget(sides);
        await HttpContext.SignInAsync(Web.SignIn.PersonScheme, Web.SignIn.PrincipalOf(person!));
        devices.Remember(HttpContext, account);
        return LocalRedirect(Url.LocalOrHome(ReturnAddress));
    }

    private bool IsRight(Person? person)
    {
        // An unknown address costs as much as a known one
        nobodysHash ??= hasher.HashPassword(new Person("", ""), "nobody");
        var verified = hasher.VerifyHashedPassword(person!, person?.PasswordHash ?? nobodysHash, Password!);
        return person is { PasswordHash: not null, IsDisabled: false } && verified != PasswordVerificationResult.Failed;
    }

    private PageResult Refuse(string sentence)
    {
        Refusal = sentence;
        ModelState.AddModelError("", sentence);
        return Page();
    }
}
