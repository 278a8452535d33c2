using Microsoft.EntityFrameworkCore;
using Onboarding.Core.Attendance;
using Onboarding.Core.Sessions;

namespace Onboarding.Tests.Attendance;

/// <summary>Rule 6, on the page: a form that was opened before a colleague's mark says nothing against it unless somebody means to.</summary>
public sealed class TwoTrainersTests
{
    private static readonly TimeSpan NextMinute = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Those_who_remain_are_those_that_nobody_has_marked_meanwhile()
    {
        await using var site = await Website.Open();
        var (session, robert, jeanne) = await WithTwoGuests(site);
        var samia = await Opens(site, session);
        await site.World.Marks(session, robert, MarkKind.Excused);
        site.Clock.Advance(NextMinute);

        await samia.Presses("Les autres présents");

        samia.Sees("1 émargement enregistré.");
        (await Kinds(site)).ShouldBe(new Dictionary<Guid, MarkKind> { [robert.Id] = MarkKind.Excused, [jeanne.Id] = MarkKind.Present });
    }

    [Fact]
    public async Task A_row_that_was_not_touched_does_not_undo_what_a_colleague_has_said_since()
    {
        await using var site = await Website.Open();
        var (session, robert, jeanne) = await WithTwoGuests(site);
        await site.World.Marks(session, robert, MarkKind.Absent);
        site.Clock.Advance(NextMinute);
        var samia = await Opens(site, session);
        await site.World.Marks(session, robert, arrivedAt: new(9, 10));
        site.Clock.Advance(NextMinute);

        await samia.Fills("Rows[1].Kind", "Present").Sends("Rows[1].Kind");

        samia.Sees("1 émargement enregistré.");
        (await Kinds(site)).ShouldBe(new Dictionary<Guid, MarkKind> { [robert.Id] = MarkKind.Present, [jeanne.Id] = MarkKind.Present });
    }

    [Fact]
    public async Task A_row_that_was_changed_is_a_statement_of_its_own()
    {
        await using var site = await Website.Open();
        var (session, robert, _) = await WithTwoGuests(site);
        await site.World.Marks(session, robert, MarkKind.Absent);
        site.Clock.Advance(NextMinute);
        var samia = await Opens(site, session);
        await site.World.Marks(session, robert, arrivedAt: new(9, 10));
        site.Clock.Advance(NextMinute);

        await samia.Fills("Rows[0].Kind", "Excused").Sends("Rows[0].Kind");

        (await Kinds(site))[robert.Id].ShouldBe(MarkKind.Excused);
        (await site.Read(db => db.AttendanceMarks.CountAsync())).ShouldBe(3);
    }

    private static async Task<(Session Session, Booking First, Booking Second)> WithTwoGuests(Website site)
    {
        var session = await site.World.Workshop();
        var robert = (await site.World.Books(session, Participant.Guest("Robert"))).Booking!;
        var jeanne = (await site.World.Books(session, Participant.Guest("Jeanne"))).Booking!;
        site.Clock.SetUtcNow(session.StartsAt.AddMinutes(5));
        return (session, robert, jeanne);
    }

    private static async Task<Browser> Opens(Website site, Session session) =>
        await (await site.SignedInAs(site.World.Samia)).Visits($"/seances/{session.Code}/appel");

    private static async Task<Dictionary<Guid, MarkKind>> Kinds(Website site) =>
        await site.Read(db => db.Presences.AsNoTracking().ToDictionaryAsync(p => p.BookingId, p => p.Kind));
}
