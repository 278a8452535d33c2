using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;
using Onboarding.Core;
using Onboarding.Core.Catalogue;
using Onboarding.Core.People;

namespace Onboarding.Web.Pages.Catalogue;

/// <summary>The printed memo card of a lesson, for whoever may read the lesson.</summary>
[Audience.Everyone]
public sealed class MemoModel(CurrentLibrary library, PrintedMemos memos, Me me) : PageModel
{
    public IActionResult OnGet(string module)
    {
        var now = library.Now;
        if (now.Canonical(module) is not { } slug) return NotFound();
        if (slug != module) return RedirectToPagePermanent(null, new { module = slug });

        var lesson = now.Module(slug)!;
        if (!me.MayRead(lesson)) return this.TurnAway(me);
        if (!lesson.Memo.CanBeWritten) return NotFound();

        // Everybody's lesson may be kept and asked for again; what a kiosk's visitor read stays on no shared computer
        if (lesson.Audience.HasFlag(Audiences.Citizens) && me.VisitId is null) Response.Headers.CacheControl = "no-cache";
        Response.Headers.ContentLanguage = "fr";
        Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("inline") { FileName = $"aide-memoire-{slug}.pdf" }.ToString();
        var memo = memos.Of(lesson);
        return new FileContentResult(memo.Content, "application/pdf") { EntityTag = new($"\"{memo.Digest}\"") };
    }
}
