using Onboarding.Core.Catalogue;
using Onboarding.Core.Data;
using Onboarding.Core.People;
using Onboarding.Web.Languages;
using Onboarding.Web.Pages.Catalogue;

namespace Onboarding.Web.Pages.Kiosks;

/// <summary>
/// One question a screen. All of them are in the page, and the address's fragment says which one shows: going on and back, also by
/// the browser's own buttons, needs no script and sends nothing until the last.
/// </summary>
[Audience.Everyone]
public sealed class PositioningModel(OnboardingDb db, CurrentLibrary library, Me me, T t, TimeProvider clock) : PositioningPage(db, library, me, t, clock);
