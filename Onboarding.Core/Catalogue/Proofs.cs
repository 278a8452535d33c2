using System.Collections.Concurrent;
using Onboarding.Core.Catalogue.Dialect;

namespace Onboarding.Core.Catalogue;

/// <summary>The lessons of one reading of the folder, each written once: the check sees whether it can be, the library shows what the check saw.</summary>
public sealed class Proofs
{
    private readonly ConcurrentDictionary<(ModuleDraft Draft, Facts Facts), Module> written = [];

    internal Module Of(ModuleDraft draft, Facts facts) => written.GetOrAdd((draft, facts), asked => LibraryRenderer.Render(asked.Draft, asked.Facts));
}
