using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onboarding.Core;
using Onboarding.Core.Catalogue;
using Onboarding.Core.Certificates;
using Onboarding.Core.Data;
using Onboarding.Core.Sessions;
using Onboarding.Web.Languages;
using Onboarding.Web.Pages.Certificates;

namespace Onboarding.Web.Pages.Sessions;

/// <summary>A guest's own booking, known by the secret of its address. Opening it changes nothing: a button does.</summary>
[Audience.Everyone]
public sealed class GuestModel(OnboardingDb db, WriteGate gate, CurrentLibrary library, PublicAddress address, T t, TimeProvider clock) : PageModel
{
    public Booking Booking { get; private set; } = null!;
    public Session Session { get; private set; } = null!;
    public int? Rank { get; private set; }
    public bool HasBegun => Session.HasBegun(clock.UtcNow);
    public bool HasEnded => Session.HasEnded(clock.UtcNow);
    public bool HasCertificate { get; private set; }
    public bool WaitsForAFont { get; private set; }
    public IReadOnlyList<Module> Lessons => [.. Session.Modules.Select(library.Now.Module).OfType<Module>()];
    public string Address => address.Of(Request.Path);

    public async Task<IActionResult> OnGetAsync(string secret) => await Load(secret) ? Page() : NotFound();

    public async Task<IActionResult> OnPostWithdrawAsync(string secret)
    {
        if (!await Load(secret)) return NotFound();

        var withdrawn = await gate.Write(db => db.Withdraw(Session.Code, Booking.Id, clock.UtcNow));
        TempData.Notify(
            withdrawn ? t["Votre inscription est annulée."] : t["La séance a commencé : l’inscription ne peut plus être annulée."],
            withdrawn ? NoticeState.Done : NoticeState.Alert);
        return RedirectToPage(new { secret });
    }

    /// <summary>The guest's attestation, as the bytes that were issued.</summary>
    public async Task<IActionResult> OnGetCertificateAsync(string secret)
    {
        if (!await Load(secret) || await db.Certificates.SingleOrDefaultAsync(c => c.BookingId == Booking.Id) is not { } certificate) return NotFound();
        return await this.StoredPdf(db, certificate);
    }

    private async Task<bool> Load(string secret)
    {
        if (secret.Length != Booking.SecretLength) return false;

        var digest = Booking.DigestOf(secret);
        if (await db.Bookings.AsNoTracking().SingleOrDefaultAsync(b => b.SecretDigest == digest) is not { } booking) return false;

        Booking = booking;
        Session = await db.Sessions.AsNoTracking().AsSplitQuery().Include(s => s.HalfDays).Include(s => s.Bookings).Include(s => s.Room!.Venue)
            .SingleAsync(s => s.Id == booking.SessionId);
        Rank = Session.RankOf(Session.Bookings.Single(b => b.Id == booking.Id));
        HasCertificate = await db.Certificates.AnyAsync(c => c.BookingId == booking.Id);
        WaitsForAFont = !HasCertificate && Issuing.WaitsForAFont(booking) && await db.Presences.AnyAsync(p => p.BookingId == booking.Id && p.Minutes > 0);
        return true;
    }
}
