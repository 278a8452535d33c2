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

    /// <summary>Those that one can still book: one under way would show places that nobody can take.</summary>
    public async Task OnGetAsync()
    {
        var now = clock.UtcNow;
        Sessions = await db.Sessions.VisibleTo(me).Upcoming(now).Where(s => s.StartsAt > now).ToTickets(Most);
    }
}
