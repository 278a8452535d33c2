using Onboarding.Core.People;

namespace Onboarding.Core.Catalogue.Searching;

/// <summary>Finds the lessons and courses of a library by what people type. In memory, made once, for as long as the library lasts.</summary>
public sealed class LibrarySearch
{
    private readonly WordIndex<Module> lessons;
    private readonly WordIndex<Course> courses;

    public LibrarySearch(IEnumerable<Module> modules, IEnumerable<Course> all)
    {
        lessons = new(modules.Select(module => (module, Fields(module))));
        courses = new(all.Select(course => (course, Fields(course))));
    }

    public Found<Module> Lessons(Asked asked, Me me, int most) => lessons.Find(asked.Words, most, me.MayRead);

    public Found<Course> Courses(Asked asked, Me me, int most) => courses.Find(asked.Words, most, me.MayFollow);

    /// <summary>While it is being typed.</summary>
    public IReadOnlyList<Module> Suggestions(Asked asked, Me me, int most) => lessons.Find(asked.Words, most, me.MayRead, unfinished: true).Items;

    // A service keeps for search the names that it had: people say « Pôle emploi » for a long time
    private static IEnumerable<Field> Fields(Module module) =>
    [
        Field.Title(module.Title),
        .. module.Tags.Select(Field.Tag),
        // In other languages, what people call it there
        .. module.Translations.Where(translation => translation.Lang != module.Lang).SelectMany(translation => translation.Tags.Prepend(translation.Title)).Select(Field.Tag),
        Field.Summary(module.Summary),
        .. module.Services.SelectMany(service => service.Names).Select(name => Field.Summary(name.Name)),
        .. module.Passages.Select(Field.Body),
    ];

    private static IEnumerable<Field> Fields(Course course) =>
    [
        Field.Title(course.Title),
        Field.Tag(course.Need ?? ""),
        Field.Tag(course.Hint ?? ""),
        Field.Summary(course.Summary),
        // Those that whoever may follow the course may read
        .. course.Modules.Where(module => (course.Audience & ~module.Audience) == 0).Select(module => Field.Body(module.Title)),
    ];
}
