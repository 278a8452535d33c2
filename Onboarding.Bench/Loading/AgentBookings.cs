using Microsoft.EntityFrameworkCore;
using Onboarding.Bench.Faults;
using Onboarding.Core.Data;
using Onboarding.Core.Sessions;

namespace Onboarding.Bench.Loading;

/// <summary>Agents, each signed in on a device of their own, who book a place at one of the integration days: all behind the town hall's one address.</summary>
public sealed class AgentBookings(int size, int sessions) : Burst(size)
{
    public override string Name => "bookings";

    public override async Task<IReadOnlyList<Act>> Prepare(Application application, World world)
    {
        List<Session> days = [];
        for (var day = 1; day <= sessions; day++) days.Add(await world.IntegrationDay(capacity: Size / sessions * 3 / 4, World.MorningOf(world.Today.AddDays(day))));
        return await Open((await world.Agents(Size)).Index(), async agent =>
        {
            var browser = await application.SignedInAs(agent.Item);
            return new Act(agent.Item.Id, browser, $"/seances/{days[agent.Index % sessions].Code}?handler=Book", []);
        });
    }

    public override async Task<List<Guid>> Stored(OnboardingDb db) => await db.Bookings.Where(b => b.PersonId != null).Select(b => b.PersonId!.Value).ToListAsync();

    public override async Task<List<string>> Contradictions(OnboardingDb db)
    {
        var days = await db.Sessions.AsNoTracking().Include(s => s.Bookings).ToListAsync();
        return
        [
            .. days.Where(day => day.Seated.Count() > day.Capacity && day.Kind == SessionKind.IntegrationDay).Select(day => $"{day.Seated.Count()} seated on {day.Capacity} places"),
            .. days.Where(day => day.HasRoomForOneMore && day.Queue.Any()).Select(_ => "somebody waits beside a free place"),
        ];
    }
}
