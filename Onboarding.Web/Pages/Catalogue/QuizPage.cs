using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Core;
using Onboarding.Core.Catalogue;
using Onboarding.Core.Certificates;
using Onboarding.Core.Data;
using Onboarding.Core.Kiosks;
using Onboarding.Core.Learning;
using Onboarding.Core.People;
using Onboarding.Web.Languages;

namespace Onboarding.Web.Pages.Catalogue;

/// <summary>
/// All questions in one post, graded on the server. The right answers are never sent before the answer is given; what a
/// stranger answers is graded and not kept.
/// </summary>
public abstract class QuizPage(WriteGate gate, CurrentLibrary library, Me me, T t, TimeProvider clock) : PageModel
{
    protected WriteGate Gate => gate;
    protected T T => t;
    protected Me Me => me;
    protected DateTime Now => clock.UtcNow;

    public Module Module { get; private set; } = null!;
    public IReadOnlyDictionary<int, IReadOnlySet<int>> Chosen { get; private set; } = new Dictionary<int, IReadOnlySet<int>>();

    /// <summary>Null until all questions are answered.</summary>
    public QuizResult? Result { get; private set; }

    private IReadOnlyList<Module> readings = [];

    /// <summary>The courses that this answer brought to their end.</summary>
    public IReadOnlyList<FollowedCourse> Followed { get; private set; } = [];

    public IActionResult OnGet(string module) => Find(module) ?? Page();

    public async Task<IActionResult> OnPostAsync(string module)
    {
        if (Find(module) is { } elsewhere) return elsewhere;

        Chosen = Module.Questions.ToDictionary(question => question.Number, ChosenIn);
        foreach (var question in Module.Questions.Where(question => Chosen[question.Number].Count == 0))
        {
            ModelState.AddModelError($"q{question.Number}", HasChanged(question)
                ? t["La question {0} a changé depuis que vous avez ouvert le quiz. Lisez-la, puis répondez de nouveau.", question.Number]
                : t["Répondez à la question {0}.", question.Number]);
        }
        if (!ModelState.IsValid) return Page();

        Result = Module.Grade(Chosen);
        if (await Learner() is { } learner)
        {
            var attempt = new QuizAttempt(learner, Module.Slug, Module.Version, Result.Right, Result.Total, Result.IsPassed, Now);
            Followed = await gate.Write(async db =>
            {
                // The last two lessons of a course may be answered at once
                if (learner == me.PersonId) await db.LockForUpdate<Person>(learner);
                await db.Keep(attempt);
                if (me.VisitId is { } visit) await db.See(visit, Now);
                return learner == me.PersonId ? await db.AskForAttestations(learner, CoursesOf(Module), Now) : [];
            });
        }
        return Page();
    }

    /// <summary>Under whose name the attempt is kept; null to keep none.</summary>
    protected virtual Task<Guid?> Learner() => Task.FromResult(me.LearnerId);

    protected IActionResult? Find(string slug)
    {
        if (library.Now.Module(slug) is not { Questions.Count: > 0 } found) return NotFound();
        if (!me.MayRead(found)) return this.TurnAway(me);
        (Module, readings) = (found.In(Request.Reading), [found, .. found.Translations]);
        return null;
    }

    private IReadOnlyList<Course> CoursesOf(Module module) =>
        [.. library.Now.Courses.Where(course => me.MayFollow(course) && course.Modules.Any(its => its.Slug == module.Slug))];

    // A lesson is mended at any time, and an answer belongs to the very words that asked, in whichever language
    private bool HasChanged(Question question) => Request.Form[$"asked{question.Number}"].FirstOrDefault() is { } asked
        && !readings.Any(reading => reading.Questions.Any(words => words.Number == question.Number && words.Digest == asked));

    private IReadOnlySet<int> ChosenIn(Question question) => HasChanged(question) ? new HashSet<int>() : new HashSet<int>(
         Request.Form[$"q{question.Number}"].Select(value => int.TryParse(value, out var index) ? index : -1)
            .Where(index => index >= 0 && index < question.Answers.Count));
}
