using Onboarding.Core;
using Onboarding.Core.Data;
using Onboarding.Core.Kiosks;
using Onboarding.Core.People;

namespace Onboarding.Web.Pages.Kiosks;

/// <summary>A visit begins with the first thing worth keeping until its end: opening a page keeps nothing.</summary>
public sealed class OpenVisit(WriteGate gate, VisitCookie cookie, Me me, TimeProvider clock)
{
    /// <summary>The visit going on, or a new one.</summary>
    public async Task<Guid> Id()
    {
        if (me.VisitId is { } known) return known;

        var (visit, secret) = Visit.Begin(clock.UtcNow);
        await gate.Write(db => db.Begin(visit));
        cookie.Give(secret);
        return visit.Id;
    }
}
