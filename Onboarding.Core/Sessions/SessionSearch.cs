using Microsoft.EntityFrameworkCore;
using Onboarding.Core.Catalogue;
using Onboarding.Core.Catalogue.Searching;
using Onboarding.Core.Data;
using Onboarding.Core.People;

namespace Onboarding.Core.Sessions;

/// <summary>Coming sessions by what people type, read as for lessons: title, place and town, lessons taught.</summary>
public static class SessionSearch
{
    // More than anybody has announced at once; those that come first
    private const int Most = 300;

    extension(OnboardingDb db)
    {
        /// <summary>The codes of those that this reader may see and still book, the best alone: which of them is the soonest is for the page to show.</summary>
        public async Task<IReadOnlyList<string>> SessionsFor(Asked asked, Me me, Library library, DateTime now, int most)
        {
            var coming = await db.Sessions.AsNoTracking().VisibleTo(me).StillBookable(now).Take(Most).Select(s => new
            {
                s.Code,
                s.Title,
                s.Kind,
                s.Modules,
                Venue = s.Room!.Venue!.Name,
                Town = db.Communes.Where(c => c.Id == s.Room!.Venue!.CommuneId).Select(c => c.Name).First(),
            }).ToListAsync();
            var index = new WordIndex<string>(coming.Select(s => (s.Code, (IEnumerable<Field>)
            [
                Field.Title(s.Title),
                Field.Tag(s.Kind is SessionKind.Workshop ? "atelier" : "journée d’intégration"),
                Field.Tag(s.Venue),
                Field.Tag(s.Town),
                .. s.Modules.Select(library.Module).OfType<Module>().Select(module => Field.Summary(module.Title)),
            ])));
            return index.Find(asked.Words, most).Items;
        }
    }
}
