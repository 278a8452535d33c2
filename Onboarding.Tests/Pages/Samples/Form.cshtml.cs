using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Web;

namespace Onboarding.Tests.Pages.Samples;

[Audience.Everyone, BindProperties]
public sealed class FormModel : PageModel
{
    [Display(Name = "Titre"), StringLength(20, MinimumLength = 3)]
    public string Title { get; set; } = "";

    [Display(Name = "Adresse e-mail"), EmailAddress]
    public string? Email { get; set; }

    [Display(Name = "Mot de passe"), DataType(DataType.Password)]
    public string Secret { get; set; } = "";

    [Display(Name = "Date")]
    public DateOnly Date { get; set; } = new(2026, 5, 4);

    [Display(Name = "Début")]
    public TimeOnly Start { get; set; } = new(9, 0);

    [Display(Name = "Places"), Required, Range(1, 60)]
    public int? Seats { get; set; }

    [Display(Name = "Notes"), DataType(DataType.MultilineText)]
    public string? Notes { get; set; }

    [Display(Name = "Envoyer un rappel")]
    public bool Reminder { get; set; }

    [Display(Name = "Genre"), Required]
    public string? Kind { get; set; }

    public string? Half { get; set; } = "day";

    public string? Family { get; set; }

    public IActionResult OnPost()
    {
        if (!ModelState.IsValid) return Page();

        TempData.Notify("C’est enregistré.");
        return RedirectToPage();
    }
}
