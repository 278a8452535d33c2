using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onboarding.Core.Certificates;
using Onboarding.Core.Data;

namespace Onboarding.Web.Pages.Certificates;

public static class StoredPdfs
{
    extension(PageModel page)
    {
        /// <summary>What was issued, byte for byte. The file's name says its number, never who it is for.</summary>
        public async Task<IActionResult> StoredPdf(OnboardingDb db, Certificate certificate)
        {
            var file = await db.StoredFiles.AsNoTracking().SingleAsync(f => f.Id == certificate.FileId);
            return page.File(file.Content, file.ContentType, $"attestation-{certificate.Number}.pdf");
        }
    }
}
