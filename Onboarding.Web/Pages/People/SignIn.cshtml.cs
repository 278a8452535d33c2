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
/// The same words and the same work for a known and an unknown address. Wrong guesses are counted by account and by whether
/// this browser is known for it, so that nobody outside can lock anybody out.
/// </summary>
[Audience.Everyone]
public sealed class SignInModel(
    OnboardingDb db, WriteGate gate, IPasswordHasher<Person> hasher, ILookupNormalizer normalizer, KnownDevice devices, DemoSite demo, T t, TimeProvider clock)
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

        var account = normalizer.NormalizeEmail(Email!.Trim());
        var key = Throttle.KeyOf($"sign-in:{account}", devices.For(HttpContext, account));
        if (await db.IsPaused(key, clock.UtcNow)) return AskToWait(t["Trop d’essais. Attendez {0} minutes avant de réessayer, ou appelez le support.", (int)Throttle.Pause.TotalMinutes]);

        var person = await db.Users.AsNoTracking().Include(p => p.Grants).SingleOrDefaultAsync(p => p.NormalizedEmail == account);
        if (!IsRight(person))
        {
            var left = await gate.Write(db => db.CountFailure(key, clock.UtcNow));
            return Refuse(t.N(left,
                "Adresse ou mot de passe incorrect. Il vous reste {0} essai avant une pause de dix minutes.",
                "Adresse ou mot de passe incorrect. Il vous reste {0} essais avant une pause de dix minutes."));
        }
        await gate.Write(db => db.ForgetFailures(key));
        await HttpContext.SignInAsync(Web.SignIn.PersonScheme, Web.SignIn.PrincipalOf(person!));
        devices.Remember(HttpContext, account);
        return LocalRedirect(Url.LocalOrHome(ReturnAddress));
    }

    private bool IsRight(Person? person)
    {
        // An unknown address costs as much as a known one
        nobodysHash ??= hasher.HashPassword(new Person("", ""), "nobody");
        var verified = hasher.VerifyHashedPassword(person!, person?.PasswordHash ?? nobodysHash, Password!);
        return person?.PasswordHash is not null && verified != PasswordVerificationResult.Failed;
    }

    private PageResult AskToWait(string sentence)
    {
        Response.AskToWait(Throttle.Pause);
        return Refuse(sentence);
    }

    private PageResult Refuse(string sentence)
    {
        Refusal = sentence;
        ModelState.AddModelError("", sentence);
        return Page();
    }
}
