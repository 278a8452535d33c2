using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Core;
using Onboarding.Core.Data;
using Onboarding.Core.People;
using Onboarding.Core.Sessions;

namespace Onboarding.Web.Pages.Sessions;

[Audience.Everyone]
public sealed class IndexModel(OnboardingDb db, Me me, TimeProvider clock) : PageModel
{
    private const int Most = 60;

    public IReadOnlyList<SessionTicket> Sessions { get; private set; } = [];

    public async Task OnGetAsync() => Sessions = await db.Sessions.VisibleTo(me).StillBookable(clock.UtcNow).ToTickets(Most);
}
