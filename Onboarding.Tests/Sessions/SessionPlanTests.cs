using Onboarding.Core;
using Onboarding.Core.Sessions;
using static Onboarding.Core.Sessions.PlanFaultKind;

namespace Onboarding.Tests.Sessions;

public sealed class SessionPlanTests
{
    private static readonly DateTime Now = Plans.DayBefore;

    private readonly SessionPlan plan = Plans.Plan;

    [Fact]
    public void A_plan_without_faults_makes_a_session_that_says_the_same()
    {
        var session = new Session(plan with { Title = " Mon smartphone ", Modules = ["sms", "photos", "sms"], Trainers = [Plans.Samia, Plans.Samia] }, Now);

        session.Title.ShouldBe("Mon smartphone");
        session.Modules.ShouldBe(["sms", "photos"]);
        session.Trainers.ShouldHaveSingleItem().PersonId.ShouldBe(Plans.Samia);
        session.RoomId.ShouldBe(Plans.Room.Id);
        session.FreeSeats.ShouldBe(plan.Capacity);
        Crockford.Read(session.Code).ShouldBe(session.Code);
        session.Code.Length.ShouldBe(8);
    }

    [Fact]
    public void A_session_lasts_from_its_first_half_day_to_its_last_in_whatever_order_they_were_typed()
    {
        var nextWeek = new HalfDayPlan(Plans.Tuesday.AddDays(7), new(9, 0), new(12, 0));
        var session = Plans.Workshop(halfDays: [nextWeek, Plans.Afternoon, Plans.Morning]);

        session.HalfDays.Select(halfDay => (halfDay.Date, halfDay.Start)).ShouldBe(
            [(Plans.Tuesday, new(9, 0)), (Plans.Tuesday, new(14, 0)), (Plans.Tuesday.AddDays(7), new(9, 0))]);
        session.StartsAt.ShouldBe(Plans.Begins);
        session.HasBegun(Plans.Begins).ShouldBeTrue();
        session.HasEnded(Plans.Begins.AddDays(7)).ShouldBeFalse();
        session.HasEnded(session.EndsAt).ShouldBeTrue();
    }

    [Fact]
    public void A_plan_with_a_fault_makes_no_session()
    {
        Should.Throw<ArgumentException>(() => new Session(plan with { Capacity = 0 }, Now)).Message.ShouldContain(nameof(NoSeat));
    }

    [Theory]
    [InlineData("", NoTitle)]
    [InlineData("  \t", NoTitle)]
    public void A_session_has_a_title(string title, PlanFaultKind fault) => Kinds(plan with { Title = title }).ShouldBe([fault]);

    /// <summary>Every attestation of the session would wait for it.</summary>
    [Theory]
    [InlineData("Mon smartphone 📱")]
    [InlineData("手机")]
    public void A_title_that_no_attestation_could_carry_is_refused(string title) => Kinds(plan with { Title = title }).ShouldBe([TitleHasNoFont]);

    [Fact]
    public void Texts_have_a_length()
    {
        Kinds(plan with { Title = new('a', 120), Summary = new('a', 1000), Bring = new('a', 1000), Speakers = new('a', 1000) }).ShouldBeEmpty();

        Kinds(plan with { Title = new('a', 5000) }).ShouldBe([TitleTooLong]);
        Kinds(plan with { Title = new('a', 121) }).ShouldBe([TitleTooLong]);
        Kinds(plan with { Summary = new('a', 1001) }).ShouldBe([SummaryTooLong]);
        Kinds(plan with { Bring = new('a', 1001) }).ShouldBe([BringTooLong]);
        Kinds(plan with { Speakers = new('a', 1001) }).ShouldBe([SpeakersTooLong]);
    }

    [Theory]
    [InlineData(0, NoSeat)]
    [InlineData(-1, NoSeat)]
    [InlineData(int.MinValue, NoSeat)]
    [InlineData(31, MoreThanTheRoomSeats)]
    [InlineData(1_000_000_000, MoreThanTheRoomSeats)]
    public void There_is_at_least_one_place_and_never_more_than_the_room_seats(int capacity, PlanFaultKind fault)
    {
        Kinds(plan with { Capacity = capacity }).ShouldBe([fault]);
        Kinds(plan with { Capacity = 1 }).ShouldBeEmpty();
        Kinds(plan with { Capacity = 30 }).ShouldBeEmpty();
    }

    [Fact]
    public void Somebody_leads_it() => Kinds(plan with { Trainers = [] }).ShouldBe([NoTrainer]);

    [Fact]
    public void It_has_between_one_and_twelve_half_days()
    {
        Kinds(plan with { HalfDays = [] }).ShouldBe([NoHalfDay]);
        Kinds(plan with { HalfDays = Mornings(12) }).ShouldBeEmpty();
        Kinds(plan with { HalfDays = Mornings(13) }).ShouldBe([TooManyHalfDays]);
    }

    [Fact]
    public void Nothing_is_planned_in_the_past()
    {
        Kinds(With(Plans.Morning with { Date = Plans.Tuesday.AddDays(-8) })).ShouldBe([InThePast]);

        With(Plans.Morning).Faults(Plans.Begins).Select(fault => fault.Kind).ShouldBe([InThePast], "it begins now");
        With(Plans.Morning).Faults(Plans.Begins.AddSeconds(-1)).ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_is_planned_more_than_two_years_ahead()
    {
        Kinds(With(Plans.Morning with { Date = new(2029, 3, 1) })).ShouldBeEmpty();
        Kinds(With(Plans.Morning with { Date = new(2029, 3, 2) })).ShouldBe([TooFarAhead]);
        Kinds(With(Plans.Morning with { Date = new(9999, 12, 31) })).ShouldBe([TooFarAhead]);
    }

    [Fact]
    public void A_half_day_ends_after_it_starts()
    {
        Kinds(With(new HalfDayPlan(Plans.Tuesday, new(12, 0), new(9, 0)))).ShouldBe([EndsBeforeItStarts]);
        Kinds(With(new HalfDayPlan(Plans.Tuesday, new(9, 0), new(9, 0)))).ShouldBe([EndsBeforeItStarts]);
    }

    [Theory]
    [InlineData("2027-03-28", "02:30", "04:00")]    // clocks go from 2 h 00 to 3 h 00
    [InlineData("2027-03-28", "01:00", "02:30")]
    [InlineData("2027-10-31", "02:30", "04:00")]    // and show this hour twice
    [InlineData("2027-10-31", "01:00", "02:30")]
    public void An_hour_that_does_not_exist_or_exists_twice_is_refused(string date, string start, string end)
    {
        Kinds(With(HalfDay(date, start, end))).ShouldBe([HourDoesNotExist]);
        Kinds(With(HalfDay(date, "03:00", "04:00"))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("09:00", "12:00")]
    [InlineData("11:59", "14:00")]
    [InlineData("10:00", "11:00")]
    [InlineData("08:00", "13:00")]
    public void Half_days_of_one_session_do_not_overlap(string start, string end)
    {
        var other = HalfDay("2027-03-02", start, end);

        With(Plans.Morning, other).Faults(Now).ShouldBe([new PlanFault(Overlaps, HalfDay: 1)]);
        With(Plans.Morning, other with { Date = Plans.Tuesday.AddDays(1) }).Faults(Now).ShouldBeEmpty();
    }

    [Fact]
    public void One_half_day_may_begin_when_another_ends()
    {
        Kinds(With(HalfDay("2027-03-02", "12:00", "14:00"), Plans.Morning, Plans.Afternoon)).ShouldBeEmpty();
    }

    [Fact]
    public void All_faults_are_said_at_once_each_with_its_half_day()
    {
        var faulty = plan with { Title = "", Capacity = 0, HalfDays = [Plans.Morning, new(Plans.Tuesday, new(18, 0), new(17, 0))] };

        faulty.Faults(Now).ShouldBe([new PlanFault(NoTitle), new PlanFault(NoSeat), new PlanFault(EndsBeforeItStarts, HalfDay: 1)]);
    }

    private SessionPlan With(params HalfDayPlan[] halfDays) => plan with { HalfDays = halfDays };

    private static PlanFaultKind[] Kinds(SessionPlan plan) => [.. plan.Faults(Now).Select(fault => fault.Kind)];

    private static HalfDayPlan[] Mornings(int count) => [.. Enumerable.Range(0, count).Select(day => Plans.Morning with { Date = Plans.Tuesday.AddDays(day) })];

    private static HalfDayPlan HalfDay(string date, string start, string end) => new(DateOnly.Parse(date), TimeOnly.Parse(start), TimeOnly.Parse(end));
}
