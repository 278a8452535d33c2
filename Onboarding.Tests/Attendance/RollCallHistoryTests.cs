using FsCheck.Xunit;
using Onboarding.Core.Attendance;
using Onboarding.Tests.Sessions;

namespace Onboarding.Tests.Attendance;

/// <summary>The roll-call survives the network: whatever order marks come in and however often, they add up to the same.</summary>
public sealed class RollCallHistoryTests
{
    /// <param name="Kind">Present, absent or excused.</param>
    /// <param name="Id">Made by the device.</param>
    /// <param name="Made">Few different moments, so that many marks are made at once.</param>
    /// <param name="Arrived">Minutes since midnight, around the half-day.</param>
    /// <param name="Left">Minutes since midnight, around the half-day.</param>
    public sealed record Said(MarkKind Kind, Guid Id, byte Made, byte? Arrived, byte? Left);

    [Property(MaxTest = 500)]
    public void In_whatever_order_marks_come_and_however_often_they_are_sent_the_presence_is_the_same(Said[] said, int order)
    {
        var (inOrder, shuffled) = (new Sheet(), new Sheet());
        foreach (var mark in Marks(inOrder, said)) inOrder.Record(mark);

        var stormy = Marks(shuffled, [.. said, .. said]).ToArray();
        new Random(order).Shuffle(stormy);
        foreach (var mark in stormy) shuffled.Record(mark);

        Facts(shuffled).ShouldBe(Facts(inOrder));
    }

    [Property(MaxTest = 500)]
    public void The_presence_is_the_last_statement_made_of_all_that_were_kept(Said[] said)
    {
        var sheet = new Sheet();
        var kept = Marks(sheet, said).Where(mark => sheet.Record(mark) == MarkOutcome.Recorded).ToList();

        var standing = kept.OrderBy(mark => mark.MadeAt).ThenBy(mark => mark.Id).LastOrDefault();

        sheet.Presence?.MarkId.ShouldBe(standing!.Id);
        (sheet.Presence is null).ShouldBe(kept.Count == 0);
        if (standing is not null) sheet.Presence!.Minutes.ShouldBe(MinutesLivedThrough(standing, sheet));
    }

    [Property(MaxTest = 500)]
    public void Minutes_are_never_negative_and_never_more_than_the_half_day_lasts(Said[] said)
    {
        var sheet = new Sheet();
        foreach (var mark in Marks(sheet, said))
        {
            sheet.Record(mark);
            (sheet.Presence?.Minutes ?? 0).ShouldBeInRange(0, sheet.HalfDay.Minutes);
        }
    }

    [Property(MaxTest = 500)]
    public void A_mark_is_kept_once(Said said)
    {
        var sheet = new Sheet();
        var mark = Mark(sheet, said);

        var first = sheet.Record(mark);

        sheet.Record(mark).ShouldBe(first == MarkOutcome.Recorded ? MarkOutcome.AlreadyRecorded : first);
    }

    private static IEnumerable<AttendanceMark> Marks(Sheet sheet, IEnumerable<Said> said) => said.Select(one => Mark(sheet, one));

    private static AttendanceMark Mark(Sheet sheet, Said said) => sheet.Mark(said.Kind, madeAt: Plans.Begins.AddMinutes(said.Made % 3)) with
    {
        Id = said.Id,
        ArrivedAt = said.Kind == MarkKind.Present ? Around(said.Arrived) : null,
        LeftAt = said.Kind == MarkKind.Present ? Around(said.Left) : null,
    };

    // From 8 h 30 to 12 h 45: mostly within the morning, sometimes before or after it
    private static TimeOnly? Around(byte? minutes) => minutes is { } some ? new TimeOnly(8, 30).AddMinutes(some) : null;

    // Counted one by one, unlike the product does it
    private static int MinutesLivedThrough(AttendanceMark mark, Sheet sheet) => mark.Kind != MarkKind.Present ? 0 : Enumerable
        .Range(0, sheet.HalfDay.Minutes)
        .Select(minute => sheet.HalfDay.Start.AddMinutes(minute))
        .Count(minute => !(minute < mark.ArrivedAt) && !(minute >= mark.LeftAt));

    private static (MarkKind, TimeOnly?, TimeOnly?, int, Guid, DateTime)? Facts(Sheet sheet) => sheet.Presence is { } presence
        ? (presence.Kind, presence.ArrivedAt, presence.LeftAt, presence.Minutes, presence.MarkId, presence.MadeAt)
        : null;
}
