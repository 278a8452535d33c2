using Microsoft.EntityFrameworkCore;
using Onboarding.Core.Attendance;
using Onboarding.Core.Data;
using Onboarding.Core.Sessions;

namespace Onboarding.Bench.Faults;

/// <summary>Several roll-calls at once, from two devices each, one post for each person.</summary>
public sealed class Marks(int size = 300, int rooms = 2) : Burst(size)
{
    private const int DevicesARoom = 2;

    public override string Name => "marks";

    public override async Task<IReadOnlyList<Act>> Prepare(Application application, World world)
    {
        List<Act> acts = [];
        for (var room = 0; room < rooms; room++)
        {
            var session = await world.HeldYesterday(guests: Size / rooms);
            var devices = new List<Browser>();
            for (var device = 0; device < DevicesARoom; device++) devices.Add(await Opens(application, world, session));
            acts.AddRange(session.Bookings.Select((booking, i) => Act(session, booking, devices[i % DevicesARoom], i)));
        }
        return acts;
    }

    public override Task<List<Guid>> Stored(OnboardingDb db) => db.AttendanceMarks.Select(m => m.BookingId).ToListAsync();

    /// <summary>Each presence is what its marks amount to, and no mark is without one.</summary>
    public override async Task<List<string>> Contradictions(OnboardingDb db)
    {
        var halfDays = await db.Set<HalfDay>().AsNoTracking().ToDictionaryAsync(h => h.Id);
        var marks = (await db.AttendanceMarks.AsNoTracking().ToListAsync()).ToLookup(m => (m.BookingId, m.HalfDayId));
        var presences = await db.Presences.AsNoTracking().ToDictionaryAsync(p => (p.BookingId, p.HalfDayId));
        return
        [
            .. marks.Where(said => !presences.ContainsKey(said.Key)).Select(said => $"a mark of {said.Key} without a presence"),
            .. presences.Where(p => !marks.Contains(p.Key)).Select(p => $"a presence of {p.Key} without a mark"),
            .. presences.Where(p => marks.Contains(p.Key) && Facts(p.Value) != Facts(Sum(marks[p.Key], halfDays[p.Key.HalfDayId])))
                .Select(p => $"the presence of {p.Key} is not the sum of its marks"),
        ];
    }

    private static async Task<Browser> Opens(Application application, World world, Session session)
    {
        var jar = new CookieJar();
        var samia = await application.NewBrowser(jar).Visits("/connexion");
        await samia.Fills("Email", world.Samia.Email!).Fills("Password", World.Password).Presses("Se connecter");
        await samia.Visits($"/seances/{session.Code}/appel");
        // Many posts at once share these cookies
        jar.IsFrozen = true;
        return samia;
    }

    private static Act Act(Session session, Booking booking, Browser device, int i) => new(booking.Id, device, $"/seances/{session.Code}/appel", new()
    {
        ["demi-journee"] = session.HalfDays[0].Id.ToString(),
        ["Rows[0].Booking"] = booking.Id.ToString(),
        ["Rows[0].Mark"] = Guid.CreateVersion7().ToString(),
        ["Rows[0].Kind"] = (i % 10) switch { 0 => nameof(MarkKind.Absent), 1 => nameof(MarkKind.Excused), _ => nameof(MarkKind.Present) },
        ["Rows[0].ArrivedAt"] = i % 10 == 2 ? "09:20" : "",
    });

    private static Presence Sum(IEnumerable<AttendanceMark> marks, HalfDay halfDay)
    {
        var sum = Presence.From(marks.First(), halfDay);
        foreach (var mark in marks.Skip(1)) sum.Take(mark, halfDay);
        return sum;
    }

    private static (MarkKind, TimeOnly?, TimeOnly?, int, Guid) Facts(Presence presence) => (presence.Kind, presence.ArrivedAt, presence.LeftAt, presence.Minutes, presence.MarkId);
}
