using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Core;
using Onboarding.Core.Catalogue;
using Onboarding.Core.Data;
using Onboarding.Core.People;
using Onboarding.Core.Sessions;
using Onboarding.Web.Languages;
using Onboarding.Web.Pages.Sessions;

namespace Onboarding.Web.Pages.Catalogue;

/// <summary>
/// « Où en suis-je ? », all questions in one post. What was answered and what was found stand in the answer to that post and
/// nowhere else: no row, no cookie, no address.
/// </summary>
public abstract class PositioningPage(OnboardingDb db, CurrentLibrary library, Me me, T t, TimeProvider clock) : PageModel
{
    private const int FewWorkshops = 3;

    protected Me Me => me;

    /// <summary>Through whose eyes lessons and workshops are looked for.</summary>
    protected virtual Me Learner => me;

    public Library Library { get; } = library.Now;
    public Positioning Questions => Library.Positioning!;
    public IReadOnlyDictionary<int, int> Chosen { get; private set; } = new Dictionary<int, int>();
    public IEnumerable<Scene> Unanswered => Questions.Scenes.Where(scene => !Chosen.ContainsKey(scene.Number));

    /// <summary>Null until all questions are answered.</summary>
    public Position? Position { get; private set; }
    public IReadOnlyList<(Area Area, Module Lesson)> Lessons { get; private set; } = [];

    /// <summary>Above all lessons that they may read.</summary>
    public bool IsAboveAll { get; private set; }

    public IReadOnlyList<SessionTicket> Workshops { get; private set; } = [];

    public static string FieldOf(Scene scene) => $"q{scene.Number}";

    public int? ChosenIn(Scene scene) => Chosen.TryGetValue(scene.Number, out var choice) ? choice : null;

    public string ColourOf(Module lesson) => Library.Families.Single(family => family.Slug == lesson.Family).Colour;

    public IActionResult OnGet() => Library.Positioning is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (Library.Positioning is null) return NotFound();

        // Whatever else was sent, and does not convert, is no fault of an answer
        ModelState.Clear();
        Chosen = Questions.Scenes.Select(scene => (scene.Number, Choice: Sent(scene))).Where(sent => sent.Choice is not null).ToDictionary(sent => sent.Number, sent => sent.Choice!.Value);
        foreach (var scene in Unanswered)
            ModelState.AddModelError(FieldOf(scene), t["Question {0} : choisissez une réponse, ou « Je ne sais pas ».", scene.Number]);
        if (!ModelState.IsValid) return Page();

        Position = Questions.Judge(Chosen);
        var readable = Library.Modules.Where(Learner.MayRead).ToList();
        Lessons = [.. Position.FirstLessons(readable).Select(offer => (offer.Area, offer.Lesson.In(Request.Reading)))];
        IsAboveAll = Lessons.Count > 0 && Position.IsAbove(readable);
        var fitting = readable.Where(Position.Suits).Union(Lessons.Select(offer => offer.Lesson)).Select(lesson => lesson.Slug).ToList();
        Workshops = await db.Sessions.VisibleTo(Learner).StillBookable(clock.UtcNow).Teaching(fitting).ToTickets(FewWorkshops);
        return Page();
    }

    // Exactly one value, and one that the question offers: whatever else was sent is no answer
    private int? Sent(Scene scene) =>
        Request.Form[FieldOf(scene)] is [var value] && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var choice) && scene.Offers(choice) ? choice : null;
}
