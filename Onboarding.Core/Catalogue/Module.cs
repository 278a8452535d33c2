using System.Globalization;
using Onboarding.Core.Documents;

namespace Onboarding.Core.Catalogue;

/// <summary>One lesson of 5 to 20 minutes, rendered once, with its quiz.</summary>
public sealed record Module
{
    public const int ReviewedWithinMonths = 12;
    public const int ReviewSaidMonthsBefore = 2;

    public required string Slug { get; init; }

    /// <summary>The slug of its family.</summary>
    public required string Family { get; init; }

    /// <summary>The code of a <see cref="LessonLanguage"/>.</summary>
    public required string Language { get; init; }

    /// <summary>For the attribute lang.</summary>
    public string Lang => LessonLanguage.Of(Language).Lang;

    /// <summary>The same lesson, step for step, for other readers.</summary>
    public IReadOnlyList<Module> Translations { get; internal init; } = [];

    public required string Title { get; init; }
    public required string Summary { get; init; }
    public required int Order { get; init; }
    public required int Minutes { get; init; }
    public required Audiences Audience { get; init; }
    public required Level Level { get; init; }
    public required Skills Skills { get; init; }
    public required IReadOnlyList<PublicService> Services { get; init; }

    /// <summary>What people say, for search.</summary>
    public required IReadOnlyList<string> Tags { get; init; }

    /// <summary>Shown as « vérifié le ».</summary>
    public required DateOnly Reviewed { get; init; }

    /// <summary>By when its facts are to be read against their sources again.</summary>
    public DateOnly ReviewDue => Reviewed.AddMonths(ReviewedWithinMonths);

    public bool IsReviewOverdue(DateOnly today) => ReviewDue < today;

    /// <summary>Early enough that it is done in time.</summary>
    public bool IsReviewNear(DateOnly today) => ReviewDue <= today.AddMonths(ReviewSaidMonthsBefore);

    public required IReadOnlyList<Uri> Sources { get; init; }

    /// <summary>Addresses that it had before.</summary>
    public required IReadOnlyList<string> Aliases { get; init; }

    /// <summary>The digest of its source: what a certificate remembers.</summary>
    public required string Version { get; init; }

    /// <summary>« À la fin, vous saurez… », as inline HTML.</summary>
    public required string Aim { get; init; }

    /// <summary>The page, one section per part, without the aim, the quiz and the trainer's notes.</summary>
    public required string Html { get; init; }

    /// <summary>The words that it explains, each by a button in the text that opens it.</summary>
    public required IReadOnlyList<GlossaryEntry> Glossary { get; init; }

    public required IReadOnlyList<Section> Sections { get; init; }

    /// <summary>The same page as text, its aim first: a title, a paragraph or an item each.</summary>
    public required IReadOnlyList<string> Passages { get; init; }

    /// <summary>Its screens: the aim, each step, what to remember.</summary>
    public required IReadOnlyList<Step> Steps { get; init; }

    /// <summary>The same, none of whose links leads out of the kiosk.</summary>
    public required IReadOnlyList<Step> KioskSteps { get; init; }

    /// <summary>As family/file.</summary>
    public required IReadOnlySet<string> Images { get; init; }

    public required ReadingEase Ease { get; init; }

    /// <summary>Those of its page: aim, parts and call-outs, without quiz and trainer's notes.</summary>
    public required int Words { get; init; }

    public required IReadOnlyList<Question> Questions { get; init; }

    /// <summary>Timing, questions to ask, traps; empty when there are none. Never for a learner's page.</summary>
    public required string TrainerNotes { get; init; }

    /// <summary>The lesson on one printed sheet.</summary>
    public required Memo Memo { get; init; }

    /// <summary>The lesson as that reader reads it best: its own French when nobody has translated it.</summary>
    public Module In(string language) => Translations.FirstOrDefault(translation => translation.Language == language) ?? this;

    /// <summary>The nearest screen that exists; null when none was said.</summary>
    public int? StepAt(int? step) => step is { } said ? Math.Clamp(said, 1, Math.Max(1, Steps.Count)) : null;

    /// <param name="answers">By the question's number, the indexes of the answers chosen; what is missing counts as no answer.</param>
    public QuizResult Grade(IReadOnlyDictionary<int, IReadOnlySet<int>> answers) => new(
        Questions.Count(question => answers.TryGetValue(question.Number, out var chosen) && question.Grade(chosen)),
        Questions.Count);
}

public enum Level
{
    Beginner,
    Intermediate,
    Advanced,
}

/// <summary>Competences of the European (DigComp 2.2) and the French (CRCN, Pix) references, such as 4.1.</summary>
public sealed record Skills(IReadOnlyList<string> DigComp, IReadOnlyList<string> Crcn)
{
    public IEnumerable<Area> Areas => DigComp.Select(AreaOf).Distinct();

    public bool AreMostlyOf(Area area) => DigComp.Count(skill => AreaOf(skill) == area) * 2 >= DigComp.Count;

    internal static Area AreaOf(string digComp) => (Area)int.Parse(digComp.Split('.')[0], CultureInfo.InvariantCulture);
}

/// <param name="Id">Of the element that explains it, on every page that shows the lesson.</param>
public sealed record GlossaryEntry(string Id, string Term, string Definition);

/// <summary>A part of the page: its title and the id to jump to.</summary>
public sealed record Section(string Id, string Title);

/// <summary>One screen of the kiosk, or of a room's wall.</summary>
/// <param name="Context">The part of the lesson that it belongs to, as text.</param>
/// <param name="Title">As text.</param>
/// <param name="Words">How many it has without its title: the fewer, the larger a kiosk can write them.</param>
public sealed record Step(string Context, string Title, string Html, int Words)
{
    internal bool HasLinks => Html.Contains("<a ");
}
