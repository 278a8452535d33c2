using Onboarding.Core.Catalogue;
using Onboarding.Core.Data;
using Onboarding.Core.People;
using Onboarding.Web.Languages;
using Onboarding.Web.Pages.Catalogue;

namespace Onboarding.Web.Pages.Kiosks;

/// <summary>The same quiz in the kiosk's size. What is answered stays with the visit, until a card takes it or the visit ends.</summary>
[Audience.Everyone]
public sealed class QuizModel(WriteGate gate, CurrentLibrary library, OpenVisit visit, Me me, T t, TimeProvider clock)
    : QuizPage(gate, library, me, t, clock)
{
    protected override async Task<Guid?> Learner() => Me.LearnerId ?? await visit.Id();
}
