using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onboarding.Core;
using Onboarding.Core.Catalogue;
using Onboarding.Core.Certificates;
using Onboarding.Core.Data;
using Onboarding.Core.Learning;
using Onboarding.Core.People;
using Onboarding.Web.Languages;

namespace Onboarding.Web.Pages.Catalogue;

[Audience.Everyone]
public sealed class CourseModel(OnboardingDb db, WriteGate gate, CurrentLibrary library, Me me, T t, TimeProvider clock) : PageModel
{
    private IReadOnlySet<string>? doneAgain;

    public Course Course { get; private set; } = null!;
    public IReadOnlyDictionary<string, Progress> Progress { get; private set; } = new Dictionary<string, Progress>();
    public int Done => Course.Modules.Count(module => IsDone(module));

    /// <summary>The first lesson that is not done: the next step.</summary>
    public Module? Next => Course.Modules.FirstOrDefault(module => !IsDone(module));

    /// <summary>The person's last one.</summary>
    public Certificate? Attestation { get; private set; }

    public DateOnly? DueAgain => Attestation is { } last ? Course.DueAgain(last.To) : null;

    public bool IsDueAgain => DueAgain <= clock.Today;

    /// <summary>What an attestation asks for is done and none was issued: it is on its way, or the course was shortened since.</summary>
    public bool MayAskForAttestation { get; private set; }

    /// <summary>In a course that is due again: done again.</summary>
    public bool IsDone(Module module) => doneAgain?.Contains(module.Slug) ?? Progress.IsDone(module.Slug);

    public async Task<IActionResult> OnGetAsync(string course)
    {
        if (Find(course) is { } elsewhere) return elsewhere;

        Progress = await db.ProgressByModule(me.LearnerId);
        if (me.PersonId is not { } person) return Page();

        Attestation = await db.Certificates.AsNoTracking().Where(c => c.PersonId == person && c.Course == course).OrderByDescending(c => c.CompletedAt).FirstOrDefaultAsync();
        var attempts = await db.AttemptsAt([Course], person);
        MayAskForAttestation = Course.Followed(attempts, Attestation?.CompletedAt) is not null;
        if (IsDueAgain) doneAgain = Course.DoneAgain(attempts, Attestation!.CompletedAt, clock.UtcNow);
        return Page();
    }

    public async Task<IActionResult> OnPostAttestationAsync(string course)
    {
        if (Find(course) is { } elsewhere) return elsewhere;
        if (me.PersonId is not { } person) return RedirectToPage(new { course });

        var asked = await gate.Write(async db =>
        {
            await db.LockForUpdate<Person>(person);
            return await db.AskForAttestations(person, [Course], clock.UtcNow);
        });
        if (asked.Count > 0) TempData.Notify(t["Votre attestation est en préparation : elle arrive dans « Mes attestations »."]);
        return RedirectToPage(new { course });
    }

    private IActionResult? Find(string slug)
    {
        if (library.Now.Course(slug) is not { } found) return NotFound();
        if (!me.MayFollow(found)) return this.TurnAway(me);
        Course = found;
        return null;
    }
}
