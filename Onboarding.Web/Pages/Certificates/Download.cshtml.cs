using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onboarding.Core.Data;
using Onboarding.Core.People;

namespace Onboarding.Web.Pages.Certificates;

/// <summary>The PDF of one's own attestation; another's is not found.</summary>
[Audience.SignedIn]
public sealed class DownloadModel(OnboardingDb db, Me me) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string number) =>
        await db.Certificates.AsNoTracking().SingleOrDefaultAsync(c => c.Number == number && c.PersonId == me.PersonId) is { } certificate
            ? await this.StoredPdf(db, certificate)
            : NotFound();
}
