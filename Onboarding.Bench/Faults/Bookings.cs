using Microsoft.EntityFrameworkCore;
using Onboarding.Core;
using Onboarding.Core.Data;

namespace Onboarding.Bench.Faults;

/// <summary>Guests who book one workshop with fewer places than they are: each from a browser of their own.</summary>
public sealed class Bookings(int size = 300) : Burst(size)
{
    public override string Name => "bookings";

    public override async Task<IReadOnlyList<Act>> Prepare(Application application, World world)
    {
        var session = await world.Workshop(capacity: Size * 2 / 3, audience: Audiences.Citizens, halfDays: World.MorningOf(world.Today.AddDays(1)));
        var address = $"/seances/{session.Code}";
        return await Open(Enumerable.Range(0, Size), async _ =>
        {
            var guest = await application.NewBrowser().Visits(address);
            var act = Guid.CreateVersion7();
            return new Act(act, guest, $"{address}?handler=Book", new()
            {
                ["Name"] = $"Personne {act}",
                ["Contact"] = "06 39 98 00 00",
                ["Secret"] = guest.Page.QuerySelector("[name=Secret]")!.GetAttribute("value")!,
            });
        });
    }

    public override async Task<List<Guid>> Stored(OnboardingDb db) =>
        [.. (await db.Bookings.Select(b => b.GuestName!).ToListAsync()).Select(name => Guid.Parse(name.Split(' ')[1]))];

    public override async Task<List<string>> Contradictions(OnboardingDb db)
    {
        var session = await db.Sessions.AsNoTracking().Include(s => s.Bookings).SingleAsync();
        var (seated, waiting) = (session.Seated.ToList(), session.Queue.ToList());
        List<string> wrong = [];
        if (seated.Count > session.Capacity) wrong.Add($"{seated.Count} seated on {session.Capacity} places");
        if (seated.Select(b => b.Seat).Distinct().Count() < seated.Count) wrong.Add("one place given twice");
        if (session.HasRoomForOneMore && waiting.Count > 0) wrong.Add("somebody waits beside a free place");
        if (seated.Count > 0 && waiting.Count > 0 && seated[^1].Order > waiting[0].Order) wrong.Add("somebody waits who came before somebody seated");
        return wrong;
    }
}
