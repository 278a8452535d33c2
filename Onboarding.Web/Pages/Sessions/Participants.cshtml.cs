using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onboarding.Core;
using Onboarding.Core.Attendance;
using Onboarding.Core.Data;
using Onboarding.Core.People;
using Onboarding.Core.Sessions;

namespace Onboarding.Web.Pages.Sessions;

/// <summary>The trainer's list: who has a place, who waits; books for a person, a card or a name; gives a freed place.</summary>
[Audience.Role(Role.Trainer, Role.Administrator)]
public sealed class ParticipantsModel(OnboardingDb db, WriteGate gate, ParticipantFinder finder, PublicAddress address, Me me, TimeProvider clock) : PageModel
{
    [BindProperty]
    [Display(Name = "Nom, e-mail d’agent ou carte")]
    [StringLength(Core.People.Contact.Length)]
    public string? Who { get; set; }

    [BindProperty]
    [Display(Name = "E-mail ou téléphone")]
    [StringLength(Core.People.Contact.Length)]
    public string? Contact { get; set; }

    /// <summary>Made with the form: a form sent twice books once.</summary>
    [BindProperty]
    public string? Secret { get; set; }

    public Session Session { get; private set; } = null!;
    public bool HasBegun => Session.HasBegun(clock.UtcNow);
    public bool IsRollCallOpen => clock.UtcNow >= Session.StartsAt - RollCall.OpensBefore;

    public async Task<IActionResult> OnGetAsync(string code) => await Load(code) ? Page() : NotFound();

    public async Task<IActionResult> OnPostBookAsync(string code)
    {
        if (!await Load(code)) return NotFound();

        var contact = string.IsNullOrWhiteSpace(Contact) ? null : Core.People.Contact.Read(Contact);
        if (!string.IsNullOrWhiteSpace(Contact) && contact is null)
            ModelState.AddModelError(nameof(Contact), "Écrivez une adresse e-mail ou un numéro de téléphone, ou laissez vide.");
        var found = await finder.Find(Session, Who, contact, Secret);
        if (found.Participant is null) ModelState.AddModelError(nameof(Who), found.Refusal!);
        if (!ModelState.IsValid) return Page();

        var answer = await gate.Write(async db => (await db.SessionForBooking(code))!.Book(found.Participant!, clock.UtcNow, me.PersonId));
        TempData.Notify(answer.Outcome switch
        {
            BookingOutcome.Booked => "La place est réservée.",
            BookingOutcome.Waiting => $"Toutes les places sont prises : {French.Ordinal(answer.Rank!.Value)} sur la liste d’attente.",
            BookingOutcome.AlreadyBooked => "Cette personne est déjà inscrite.",
            BookingOutcome.TooLate => "La séance a commencé : ajoutez la personne depuis l’appel.",
            _ => "Cette séance s’adresse à un autre public.",
        }, answer.Outcome == BookingOutcome.Booked ? NoticeState.Done : NoticeState.Soon);
        return RedirectToPage(new { code });
    }

    public async Task<IActionResult> OnPostWithdrawAsync(string code, Guid booking)
    {
        if (!await Load(code) || Session.Bookings.All(b => b.Id != booking)) return NotFound();

        var withdrawn = await gate.Write(db => db.Withdraw(code, booking, clock.UtcNow, me.PersonId));
        TempData.Notify(
            withdrawn ? "L’inscription est annulée." : "La séance a commencé : l’inscription ne peut plus être annulée, notez l’absence à l’appel.",
            withdrawn ? NoticeState.Done : NoticeState.Alert);
        return RedirectToPage(new { code });
    }

    /// <summary>A guest booked at the desk has an address of their own too: shown once, to be written down for them.</summary>
    public async Task<IActionResult> OnPostAddressAsync(string code, Guid booking)
    {
        if (!await Load(code) || Session.Bookings.All(b => b.Id != booking || b.GuestName is null)) return NotFound();

        var secret = await gate.Write(async db => (await db.SessionForBooking(code))!.Bookings.Single(b => b.Id == booking).RenewSecret());
        TempData.Notify(GuestWords.ToGive(address, secret), NoticeState.Info);
        return RedirectToPage(new { code });
    }

    public async Task<IActionResult> OnPostGiveSeatAsync(string code)
    {
        if (!await Load(code)) return NotFound();

        var seated = await gate.Write(async db => (await db.SessionForBooking(code))!.GiveFreedSeat() is not null);
        TempData.Notify(
            seated ? "La place est donnée à la première personne de la liste d’attente." : "Aucune place n’est libre, ou personne n’attend.",
            seated ? NoticeState.Done : NoticeState.Soon);
        return RedirectToPage(new { code });
    }

    private async Task<bool> Load(string code)
    {
        var session = await db.Sessions.LedBy(me).AsNoTracking().WithProgramme().Include(s => s.Bookings).ThenInclude(b => b.Person)
            .SingleOrDefaultAsync(s => s.Code == code);
        if (session is null) return false;
        Session = session;
        Secret ??= Booking.NewSecret();
        return true;
    }
}
