using Onboarding.Core.Catalogue;
using Onboarding.Core.Catalogue.Searching;
using Onboarding.Core.People;
using Onboarding.Web.Languages;

namespace Onboarding.Web.Pages.Catalogue;

/// <summary>A lesson proposed while somebody types.</summary>
public sealed record Suggestion(string Title, string Address);

public static class Suggestions
{
    private const int Most = 6;

    public static void MapSuggestions(this WebApplication app) => app.MapShown("/recherche/suggestions", (string? q, HttpRequest request, CurrentLibrary library, Me me) =>
            library.Now.Search.Suggestions(Asked.Of(q), me, Most).Select(module => new Suggestion(module.In(request.Reading).Title, $"/modules/{module.Slug}")))
        .WithMetadata(new Audience.EveryoneAttribute());
}
