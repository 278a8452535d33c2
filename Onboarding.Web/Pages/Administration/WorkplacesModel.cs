using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onboarding.Core;
using Onboarding.Core.Data;
using Onboarding.Core.Organisation;

namespace Onboarding.Web.Pages.Administration;

/// <summary>A list of names, one more, another name for one of them: communes and departments alike.</summary>
public abstract class WorkplacesModel(OnboardingDb db, WriteGate gate) : PageModel
{
    [BindProperty] public string? Name { get; set; }

    /// <summary>The place whose name is changed; one more is added when there is none.</summary>
    [BindProperty(SupportsGet = true, Name = "modifier")] public Guid? EditedId { get; set; }

    public IReadOnlyList<Workplace> Places { get; private set; } = [];
    public Workplace? Edited => Places.FirstOrDefault(place => place.Id == EditedId);

    public abstract string Title { get; }
    public abstract string One { get; }
    public abstract string Lead { get; }

    protected abstract IQueryable<Workplace> Of(OnboardingDb db);
    protected abstract Workplace New(string name);
    protected abstract Task<bool> RemoveUnused(OnboardingDb db, Guid id);

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Load()) return NotFound();

        Name = Edited?.Name;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Load()) return NotFound();
        if (Typed.Line(Name, Workplace.NameLength) is not { } name) return Refuse($"Écrivez un nom, en {Workplace.NameLength} caractères au plus.");

        var isNew = await gate.Write(async db =>
        {
            await db.LockOrganisation();
            if (await Of(db).AnyAsync(place => place.Name == name && place.Id != EditedId)) return false;

            if (EditedId is null) db.Add(New(name));
            else (await Of(db).SingleAsync(place => place.Id == EditedId)).Rename(name);
            return true;
        });
        if (!isNew) return Refuse($"« {name} » est déjà dans la liste.");

        TempData.Notify(EditedId is null ? $"« {name} » est dans la liste." : $"Le nouveau nom est « {name} ».");
        return RedirectToPage(new { modifier = (Guid?)null });
    }

    public async Task<IActionResult> OnPostRemoveAsync()
    {
        if (!await Load() || EditedId is null) return NotFound();

        var removed = await gate.Write(db => RemoveUnused(db, EditedId.Value));
        TempData.Notify(
            removed ? $"« {Edited!.Name} » n’est plus dans la liste." : $"« {Edited!.Name} » sert encore, à une personne, à une habilitation ou à un lieu. Rien n’a été supprimé.",
            removed ? NoticeState.Done : NoticeState.Alert);
        return RedirectToPage(new { modifier = (Guid?)null });
    }

    private PageResult Refuse(string sentence)
    {
        ModelState.AddModelError(nameof(Name), sentence);
        return Page();
    }

    private async Task<bool> Load()
    {
        // An id that is none is not « one more »
        if (ModelState.GetFieldValidationState("modifier") is ModelValidationState.Invalid) return false;

        Places = await Of(db).AsNoTracking().OrderBy(place => place.Name).ToListAsync();
        return EditedId is null || Edited is not null;
    }
}
