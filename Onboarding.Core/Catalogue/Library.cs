using Onboarding.Core.Catalogue.Searching;

namespace Onboarding.Core.Catalogue;

/// <summary>
/// Everything that can be learned here, as of one day: read, checked and rendered once, then never changed.
/// A reader keeps the instance that <see cref="CurrentLibrary.Now"/> gave for the whole of a request.
/// </summary>
public sealed class Library
{
    private readonly Dictionary<string, Module> modules;
    private readonly Dictionary<string, Course> courses;
    private readonly Dictionary<string, string> aliases;
    private readonly IReadOnlyDictionary<string, Image> images;
    private readonly ILookup<string, Module> showing;
    private readonly Lazy<LibrarySearch> search;

    internal Library(Site site, Services services, IEnumerable<Family> families, IEnumerable<Course> courses,
        IReadOnlyDictionary<string, Image> images, IReadOnlyList<Problem> problems, DateOnly date, string version)
    {
        (Site, Services, Problems, Date, Version, this.images) = (site, services, problems, date, version, images);
        Families = [.. families.OrderBy(family => family.Order).ThenBy(family => family.Slug, StringComparer.Ordinal)];
        Courses = [.. courses.OrderBy(course => course.Order).ThenBy(course => course.Slug, StringComparer.Ordinal)];
        modules = Families.SelectMany(family => family.Modules).ToDictionary(module => module.Slug);
        this.courses = Courses.ToDictionary(course => course.Slug);
        // A last good version may still hold an alias that a newer lesson has taken
        aliases = modules.Values.SelectMany(module => module.Aliases.Select(alias => (Alias: alias, module.Slug)))
            .DistinctBy(pair => pair.Alias).ToDictionary(pair => pair.Alias, pair => pair.Slug);
        showing = (from module in modules.Values
                   from image in module.Translations.Prepend(module).SelectMany(reading => reading.Images).Distinct()
                   select (image, module)).ToLookup(pair => pair.image, pair => pair.module);
        search = new(() => new(Modules, Courses));
    }

    public Site Site { get; }
    public Services Services { get; }
    public IReadOnlyList<Family> Families { get; }
    public IReadOnlyList<Course> Courses { get; }
    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>Null where there is none.</summary>
    public Positioning? Positioning { get; internal init; }

    /// <summary>The day in Paris whose names of services stand in the text.</summary>
    public DateOnly Date { get; }

    /// <summary>Changes with any word that a reader can see; good as an entity tag.</summary>
    public string Version { get; }

    /// <summary>Made when somebody first searches, kept as long as the library.</summary>
    public LibrarySearch Search => search.Value;

    public IEnumerable<Module> Modules => Families.SelectMany(family => family.Modules);

    public Module? Module(string slug) => modules.GetValueOrDefault(slug);

    public Course? Course(string slug) => courses.GetValueOrDefault(slug);

    /// <summary>Where the module of an old address lives today; null when the address never was one.</summary>
    public string? Canonical(string slug) => modules.ContainsKey(slug) ? slug : aliases.GetValueOrDefault(slug);

    /// <summary>What stands behind /contenu/{family}/{file}. Only what was found in the folder has an answer, so no path can climb out of it.</summary>
    public Image? Image(string family, string file) => images.GetValueOrDefault($"{family}/{file}");

    /// <summary>The lessons that show this image, in their own French or in a translation.</summary>
    public IEnumerable<Module> Showing(string family, string file) => showing[$"{family}/{file}"];
}

/// <param name="Pictogram">A name of the sprite, without its prefix picto-.</param>
/// <param name="Colour">A value of data-family.</param>
public sealed record Family(string Slug, string Title, string Summary, string Pictogram, string Colour, int Order)
{
    public IReadOnlyList<Module> Modules { get; internal init; } = [];
}

/// <summary>An ordered list of modules, from any family, with what completes it.</summary>
public sealed record Course
{
    public const int LongestTitle = Fields.LongestText;

    public required string Slug { get; init; }
    public required string Title { get; init; }
    public required string Summary { get; init; }
    public required Audiences Audience { get; init; }
    public required IReadOnlyList<Module> Modules { get; init; }
    public required Completion Completion { get; init; }
    public required string Version { get; init; }
    public int Order { get; init; }

    /// <summary>Months after which it is to be done again.</summary>
    public int? RenewalMonths { get; init; }

    /// <summary>The words of its tile on the kiosk's home; without them it is no door of the kiosk.</summary>
    public string? Need { get; init; }

    /// <summary>The small line on that tile.</summary>
    public string? Hint { get; init; }

    public required string Pictogram { get; init; }
    public required string Colour { get; init; }
}

/// <summary>How many of a course's modules give its attestation de suivi, and whether their quizzes must be passed.</summary>
public sealed record Completion(int Modules, bool Quiz);
