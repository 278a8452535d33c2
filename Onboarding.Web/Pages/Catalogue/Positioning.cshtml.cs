using Microsoft.AspNetCore.Mvc;
using Onboarding.Core.Catalogue;
using Onboarding.Core.Data;
using Onboarding.Core.People;
using Onboarding.Web.Languages;

namespace Onboarding.Web.Pages.Catalogue;

/// <summary>At home, or at a trainer's desk: there the lessons and workshops are those of whoever sits beside.</summary>
[Audience.Everyone]
public sealed class PositioningModel(OnboardingDb db, CurrentLibrary library, Me me, T t, TimeProvider clock) : PositioningPage(db, library, me, t, clock)
{
    /// <summary>What the trainer says of the person beside them: an inhabitant unless told otherwise.</summary>
    [BindProperty]
    public bool IsAgent { get; set; }

    public bool IsWithSomeone => Me.Is(Role.Trainer);

    protected override Me Learner => !IsWithSomeone ? Me : IsAgent ? Me with { Rights = [new(Role.Agent)] } : Me.Nobody;
}
