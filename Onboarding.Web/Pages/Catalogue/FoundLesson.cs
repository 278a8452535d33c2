using Onboarding.Core.Catalogue;
using Onboarding.Core.Catalogue.Searching;
using Onboarding.Core.People;

namespace Onboarding.Web.Pages.Catalogue;

/// <summary>A lesson that was found, as its reader reads it, with what it was found by.</summary>
public sealed record FoundLesson(Module Module, Family Family, IReadOnlyList<Piece> Title, IReadOnlyList<Piece> Excerpt);

public static class FoundLessons
{
    extension(Library library)
    {
        public IReadOnlyList<FoundLesson> LessonsFor(Asked asked, Me me, string reading, int most)
        {
            var found = library.Search.Lessons(asked, me, most);
            return [.. found.Items.Select(module => module.In(reading)).Select(module => new FoundLesson(
                module, library.Families.Single(family => family.Slug == module.Family), found.Wanted.Mark(module.Title), found.Wanted.Excerpt(module)))];
        }
    }
}
