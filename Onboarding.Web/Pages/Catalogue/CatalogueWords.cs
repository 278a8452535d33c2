using Onboarding.Core.Catalogue;
using Onboarding.Web.Languages;

namespace Onboarding.Web.Pages.Catalogue;

public static class CatalogueWords
{
    public static string Of(Level level, T t) => level switch
    {
        Level.Beginner => t["débutant"],
        Level.Intermediate => t["intermédiaire"],
        Level.Advanced => t["avancé"],
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };
}
