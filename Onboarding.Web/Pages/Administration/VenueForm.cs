using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Onboarding.Core;
using Onboarding.Core.Data;
using Onboarding.Core.Documents;
using Onboarding.Core.Organisation;

namespace Onboarding.Web.Pages.Administration;

/// <summary>What is asked about a venue, whether it is new or known.</summary>
public abstract class VenueForm(OnboardingDb db, WriteGate gate) : PageModel
{
    protected OnboardingDb Db { get; } = db;
    protected WriteGate Gate { get; } = gate;

    [BindProperty] public string? Name { get; set; }
    [BindProperty] public string? Address { get; set; }
    [BindProperty, Display(Name = "Commune")] public Guid? CommuneId { get; set; }
    [BindProperty, Display(Name = "Espace cyber-base")] public bool IsCyberBase { get; set; }
    [BindProperty] public string? Hours { get; set; }
    [BindProperty] public string? Access { get; set; }

    public IReadOnlyList<SelectListItem> CommuneChoices { get; private set; } = [];

    protected async Task LoadChoices() =>
        CommuneChoices = [.. (await Db.Communes.AsNoTracking().OrderBy(c => c.Name).ToListAsync()).Select(c => new SelectListItem(c.Name, c.Id.ToString()))];

    protected void Show(Venue venue) =>
        (Name, Address, CommuneId, IsCyberBase, Hours, Access) = (venue.Name, venue.Address, venue.CommuneId, venue.IsCyberBase, venue.Hours, venue.Access);

    /// <summary>Keeps what was typed in the known venue or a new one; null when the form has something to correct.</summary>
    protected async Task<Venue?> Keep(Guid? known)
    {
        var (name, address) = (Typed.Line(Name, Venue.NameLength), Typed.Line(Address, Venue.AddressLength));
        var (hours, access) = (Typed.Lines(Hours, Venue.TextLength), Typed.Lines(Access, Venue.TextLength));
        if (name is null) ModelState.TryAddModelError(nameof(Name), $"Écrivez le nom du lieu, en {Venue.NameLength} caractères au plus.");
        else if (!CertificateDocument.CanWrite(name)) ModelState.TryAddModelError(nameof(Name), AdministrationWords.NoFont);
        if (address is null) ModelState.TryAddModelError(nameof(Address), $"Écrivez l’adresse du lieu, en {Venue.AddressLength} caractères au plus.");
        if (hours is null) ModelState.TryAddModelError(nameof(Hours), $"Écrivez les horaires, en {Venue.TextLength} caractères au plus.");
        if (access is null) ModelState.TryAddModelError(nameof(Access), $"Dites comment venir, en {Venue.TextLength} caractères au plus.");
        if (CommuneChoices.All(choice => choice.Value != CommuneId.ToString())) ModelState.TryAddModelError(nameof(CommuneId), "Choisissez la commune dans la liste.");
        if (!ModelState.IsValid) return null;

        var kept = await Gate.Write(async db =>
        {
            await db.LockOrganisation();
            if (await db.Venues.AnyAsync(v => v.Name == name && v.Id != known)) return null;

            var venue = known is null ? db.Add(new Venue(name!, address!, CommuneId!.Value)).Entity : await db.Venues.SingleAsync(v => v.Id == known);
            venue.Change(name!, address!, CommuneId!.Value);
            venue.Describe(hours!, access!, IsCyberBase);
            return venue;
        });
        if (kept is null) ModelState.AddModelError(nameof(Name), $"Un autre lieu s’appelle « {name} ».");
        return kept;
    }
}
