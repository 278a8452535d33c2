using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onboarding.Core;
using Onboarding.Core.Catalogue;
using Onboarding.Core.Certificates;
using Onboarding.Core.Data;
using Onboarding.Core.Documents;
using Onboarding.Core.People;

namespace Onboarding.Web.Pages.Certificates;

/// <summary>A person's own attestations, and why one is not there yet.</summary>
[Audience.SignedIn]
public sealed class IndexModel(OnboardingDb db, CurrentLibrary library, Me me, TimeProvider clock) : PageModel
{
    public IReadOnlyList<Certificate> Certificates { get; private set; } = [];

    /// <summary>Closed sessions and courses done whose attestation is still in the queue, or whose name no font can write yet.</summary>
    public IReadOnlyList<(string Title, bool WaitsForAFont, Course? Course)> Waiting { get; private set; } = [];

    public int MinutesThisYear => Certificates.Where(c => c.To.Year == clock.Today.Year).Sum(c => c.Minutes);

    public async Task OnGetAsync()
    {
        Certificates = await db.Certificates.AsNoTracking().Where(c => c.PersonId == me.PersonId).OrderByDescending(c => c.To).ThenByDescending(c => c.Number).ToListAsync();
        var waiting = await db.Bookings.AsNoTracking().Include(b => b.Person)
            .Where(b => b.PersonId == me.PersonId
                && db.SessionClosings.Any(c => c.SessionId == b.SessionId)
                && db.Presences.Any(p => p.BookingId == b.Id && p.Minutes > 0)
                && !db.Certificates.Any(c => c.BookingId == b.Id))
            .Join(db.Sessions, b => b.SessionId, s => s.Id, (b, s) => new { Booking = b, s.Title }).ToListAsync();
        var followed = await db.FollowedCourses(me.PersonId!.Value, library.Now.Courses);
        Waiting = [
            .. waiting.Select(w => (w.Title, Issuing.WaitsForAFont(w.Booking), (Course?)null)),
            .. followed.Select(one => (one.Course.Title, !CertificateDocument.CanWrite(me.Name), (Course?)one.Course)),
        ];
    }
}
