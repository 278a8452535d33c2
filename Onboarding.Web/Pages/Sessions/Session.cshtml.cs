using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onboarding.Core;
using Onboarding.Core.Catalogue;
using Onboarding.Core.Data;
using Onboarding.Core.People;
using Onboarding.Core.Sessions;
using Onboarding.Web.Languages;
using Onboarding.Web.Pages.People;

namespace Onboarding.Web.Pages.Sessions;

[Audience.Everyone]
public sealed class SessionModel(OnboardingDb db, WriteGate gate, CurrentLibrary library, ParticipantFinder finder, Me me, T t, TimeProvider clock) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    [Display(Name = "E-mail ou téléphone")]
    [StringLength(Core.People.Contact.Length)]
    public string? Contact { get; set; }

    /// <summary>Made with the form: a form sent twice books once.</summary>
    [BindProperty]
    public string? Secret { get; set; }

    public Session Session { get; private set; } = null!;
    public Booking? Mine { get; private set; }
    public int? Rank { get; private set; }
    public IReadOnlyList<Module> Lessons { get; private set; } = [];
    public string Colour => SessionTickets.Colour(library.Now, Session.Kind, Session.Modules.FirstOrDefault());
    public bool HasBegun => Session.HasBegun(clock.UtcNow);
    public bool HasEnded => Session.HasEnded(clock.UtcNow);
    public bool MayBook => Session.Audience.HasFlag(Holder?.Audience ?? Audiences.Citizens);
    public bool ILead => me.MayLead(Session);

    /// <summary>A person with an account or a card books as such; anybody else says a name and how to be told.</summary>
    public bool AsksForName => Holder is null;

    private Participant? Holder =>
        me.PersonId is { } person ? Participant.Person(person) : me.CardId is { } card ? Participant.Card(card) : null;

    public async Task<IActionResult> OnGetAsync(string code) => await Load(code) ? Page() : NotFound();

    public async Task<IActionResult> OnPostBookAsync(string code)
    {
        if (Holder is not { } holder) return await BookGuest(code);
        if (await gate.Write(async db => (await db.SessionForBooking(code, all => all.VisibleTo(me)))?.Book(holder, clock.UtcNow)) is not { } answer) return NotFound();

        TempData.Notify(SessionWords.Of(answer, t), answer.Outcome is BookingOutcome.Booked ? NoticeState.Done : NoticeState.Soon);
        return RedirectToPage(new { code });
    }

    public async Task<IActionResult> OnPostWithdrawAsync(string code)
    {
        if (!await Load(code) || Mine is null) return NotFound();

        var withdrawn = await gate.Write(db => db.Withdraw(code, Mine.Id, clock.UtcNow));
        TempData.Notify(
            withdrawn ? t["Votre inscription est annulée."] : t["La séance a commencé : l’inscription ne peut plus être annulée."],
            withdrawn ? NoticeState.Done : NoticeState.Alert);
        return RedirectToPage(new { code });
    }

    private async Task<IActionResult> BookGuest(string code)
    {
        if (!await Load(code)) return NotFound();

        var name = PersonName.Read(Name);
        var contact = Core.People.Contact.Read(Contact);
        if (PersonName.Refusal(Name) is { } refusal) ModelState.AddModelError(nameof(Name), NameWords.Of(refusal, t));
        if (contact is null) ModelState.AddModelError(nameof(Contact), t["Écrivez une adresse e-mail ou un numéro de téléphone, par exemple 06 39 98 00 00."]);
        if (!ModelState.IsValid) return Page();

        var secret = await finder.SecretFor(Session, name!, Secret);
        var guest = Participant.Guest(name!, contact, secret);
        var answer = await gate.Write(async db => (await db.SessionForBooking(code))!.Book(guest, clock.UtcNow));
        TempData.Notify(SessionWords.Of(answer, t), answer.Outcome is BookingOutcome.Booked ? NoticeState.Done : NoticeState.Soon);
        return answer.Booking is null ? RedirectToPage(new { code }) : RedirectToPage("Guest", new { secret });
    }

    private async Task<bool> Load(string code)
    {
        var session = await db.Sessions.VisibleTo(me).AsNoTracking().WithProgramme().Include(s => s.Bookings)
            .SingleOrDefaultAsync(s => s.Code == code);
        if (session is null) return false;

        Session = session;
        Lessons = [.. session.Modules.Select(library.Now.Module).OfType<Module>().Select(lesson => lesson.In(Request.Reading))];
        Mine = Holder is { } holder ? session.Bookings.FirstOrDefault(b => !b.IsWithdrawn && b.IsOf(holder)) : null;
        Rank = Mine is null ? null : session.RankOf(Mine);
        Secret ??= Booking.NewSecret();
        return true;
    }
}
