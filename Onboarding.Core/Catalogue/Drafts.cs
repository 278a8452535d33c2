using System.Security.Cryptography;
using System.Text;

namespace Onboarding.Core.Catalogue;

/// <summary>The folder as its authors wrote it: every file whose shape is right, not yet rendered.</summary>
public sealed record Drafts
{
    public SiteDraft? Site { get; init; }
    public ServicesDraft? Services { get; init; }
    public IReadOnlyList<FamilyDraft> Families { get; init; } = [];
    public IReadOnlyList<ModuleDraft> Modules { get; init; } = [];
    public IReadOnlyList<CourseDraft> Courses { get; init; } = [];

    /// <summary>Null where the authority asks no such questions.</summary>
    public PositioningDraft? Positioning { get; init; }

    /// <summary>By family/file.</summary>
    public IReadOnlyDictionary<string, Image> Images { get; init; } = new Dictionary<string, Image>();

    /// <summary>Every file that is there, sound or not: a link to a broken lesson is no broken link.</summary>
    public IReadOnlySet<string> Files { get; init; } = new HashSet<string>();

    /// <summary>
    /// False when most lessons vanished at once: a folder that is being copied, or was emptied by mistake.
    /// Whoever means it restarts the site.
    /// </summary>
    public bool IsWhole(Drafts? before) => before is null || Lessons(Files) * 2 >= Lessons(before.Files);

    private static int Lessons(IEnumerable<string> files) => files.Count(file => file.EndsWith(".md", StringComparison.Ordinal));

    /// <summary>Without the files that have an error; each of them is taken from the last good drafts, if it ever was good.</summary>
    public Drafts Mended(Drafts? lastGood, IEnumerable<Problem> problems)
    {
        var broken = problems.Where(problem => problem.Severity == Severity.Error).Select(problem => problem.File).ToHashSet();
        return this with
        {
            Site = Mend([Site], [lastGood?.Site]).SingleOrDefault(),
            Services = Mend([Services], [lastGood?.Services]).SingleOrDefault(),
            Families = Mend(Families, lastGood?.Families ?? []),
            // A lesson moved to another family leaves the broken file that it was
            Modules = [.. Mend(Modules, lastGood?.Modules ?? []).DistinctBy(module => (module.Slug, module.Language))],
            Courses = Mend(Courses, lastGood?.Courses ?? []),
            Positioning = Mend([Positioning], [lastGood?.Positioning]).SingleOrDefault(),
            // An image that is gone or broken may still stand in a last good lesson
            Images = (lastGood?.Images ?? Images).Concat(Images).GroupBy(image => image.Key).ToDictionary(same => same.Key, same => same.Last().Value),
        };

        IReadOnlyList<T> Mend<T>(IEnumerable<T?> fresh, IEnumerable<T?> good) where T : Draft =>
            [.. fresh.OfType<T>().Where(draft => !broken.Contains(draft.File)), .. good.OfType<T>().Where(draft => broken.Contains(draft.File))];
    }
}

/// <summary>As it was when it was checked: what is served is never read again from the disk.</summary>
/// <param name="Type">For the header Content-Type.</param>
public sealed record Image(byte[] Bytes, string Type)
{
    public string Digest { get; } = Convert.ToHexStringLower(SHA256.HashData(Bytes))[..12];
}

/// <param name="Path">From the content folder, with slashes.</param>
/// <param name="Text">Without a byte order mark, lines ended by \n.</param>
public sealed record SourceFile(string Path, string Text)
{
    /// <summary>Twelve hexadecimal digits of the text's SHA-256: enough to tell versions of one file apart.</summary>
    public string Digest { get; } = DigestOf(Text);

    internal static string DigestOf(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];
}

/// <param name="Lines">Where each key stands.</param>
public abstract record Draft(SourceFile Source, IReadOnlyDictionary<string, int> Lines)
{
    public string File => Source.Path;

    public int LineOf(string key) => Lines.GetValueOrDefault(key, 1);
}

public sealed record SiteDraft(SourceFile Source, IReadOnlyDictionary<string, int> Lines, Site Site) : Draft(Source, Lines);

public sealed record ServicesDraft(SourceFile Source, IReadOnlyDictionary<string, int> Lines, Services Services) : Draft(Source, Lines);

public sealed record FamilyDraft(SourceFile Source, IReadOnlyDictionary<string, int> Lines, Family Family) : Draft(Source, Lines);

/// <param name="Body">The Markdown, with as many empty lines before it as the front matter has, so that its lines are the file's.</param>
/// <param name="Language">The code of a <see cref="LessonLanguage"/>, once it has been checked.</param>
public sealed record ModuleDraft(
    SourceFile Source, IReadOnlyDictionary<string, int> Lines, string Slug, string Family, string Language, FrontMatter Matter, string Body)
    : Draft(Source, Lines)
{
    public bool IsOriginal => Language == "fr";
}

public sealed record FrontMatter(
    string Title, string Summary, int Order, int Minutes, Audiences Audience, Level Level, Skills Skills, IReadOnlyList<string> Services,
    IReadOnlyList<string> Tags, DateOnly Reviewed, IReadOnlyList<Uri> Sources, IReadOnlyList<string> Aliases);

/// <param name="Texts">Everything that a reader sees of it, with its line.</param>
public sealed record PositioningDraft(
    SourceFile Source, IReadOnlyDictionary<string, int> Lines, Positioning Positioning, IReadOnlyList<(int Line, string Text)> Texts)
    : Draft(Source, Lines);

public sealed record CourseDraft(
    SourceFile Source, IReadOnlyDictionary<string, int> Lines, string Slug, string Title, string Summary, Audiences Audience,
    IReadOnlyList<string> Modules, Completion Completion, int? RenewalMonths, string? Need, string? Hint, string Pictogram, string Colour, int Order)
    : Draft(Source, Lines);
