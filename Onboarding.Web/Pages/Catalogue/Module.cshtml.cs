using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onboarding.Core.Catalogue;
using Onboarding.Core.Data;
using Onboarding.Core.People;
using Onboarding.Web.Languages;

namespace Onboarding.Web.Pages.Catalogue;

/// <summary>A lesson: the library's own HTML, at most one query, and no form.</summary>
[Audience.Everyone, SharedAnswer]
public sealed class ModuleModel(OnboardingDb db, CurrentLibrary library, Me me) : PageModel
{
    private static readonly Func<OnboardingDb, Guid, string, Task<bool>> HasCompleted = EF.CompileAsyncQuery(
        (OnboardingDb db, Guid learner, string module) =>
            db.Progress.Any(p => p.LearnerId == learner && p.Module == module && p.CompletedAt != null));

    /// <summary>In the reader's language, if the lesson has it.</summary>
    public Module Module { get; private set; } = null!;

    /// <summary>Those that the lesson can be read in.</summary>
    public IReadOnlyList<string> Languages { get; private set; } = [];
    public Family Family { get; private set; } = null!;
    public bool IsDone { get; private set; }
    public Module? Previous { get; private set; }
    public Module? Next { get; private set; }
    public int Place { get; private set; }
    public int InFamily { get; private set; }
    public Site Site => library.Now.Site;
    public bool IsTrainer => me.Is(Role.Trainer);

    /// <summary>Each by its site, and by its number where one site has several: two links that lead elsewhere are not named alike.</summary>
    public IEnumerable<(Uri Source, string Name)> Sources => Module.Sources
        .GroupBy(source => source.Host.StartsWith("www.", StringComparison.Ordinal) ? source.Host[4..] : source.Host)
        .SelectMany(site => site.Select((source, rank) => (source, rank == 0 ? site.Key : $"{site.Key} ({rank + 1})")));

    public bool ShowsTrainerNotes => IsTrainer && Module.TrainerNotes.Length > 0;

    public async Task<IActionResult> OnGetAsync(string module)
    {
        var now = library.Now;
        if (now.Canonical(module) is not { } slug) return NotFound();
        if (slug != module) return RedirectToPagePermanent(null, new { module = slug });

        var original = now.Module(slug)!;
        if (!me.MayRead(original)) return this.TurnAway(me);

        Module = original.In(Request.Reading);
        Languages = [.. SiteLanguages.Readings.Keys.Where(language => original.In(language).Language == language)];
        Family = now.Families.Single(family => family.Slug == Module.Family);
        var neighbours = Family.Modules.Where(me.MayRead).ToList();
        var place = neighbours.IndexOf(original);
        (Place, InFamily) = (place + 1, neighbours.Count);
        (Previous, Next) = (neighbours.ElementAtOrDefault(place - 1)?.In(Request.Reading), neighbours.ElementAtOrDefault(place + 1)?.In(Request.Reading));
        IsDone = me.LearnerId is { } learner && await HasCompleted(db, learner, slug);
        return new NamedPage(now, IsDone ? "done" : "");
    }
}
