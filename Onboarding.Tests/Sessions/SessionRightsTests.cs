using Onboarding.Core;
using Onboarding.Core.People;
using Onboarding.Core.Sessions;

namespace Onboarding.Tests.Sessions;

public sealed class SessionRightsTests
{
    private static readonly Session ForAgents = Plans.Workshop(audience: Audiences.Agents);
    private static readonly Session ForCitizens = Plans.Workshop(audience: Audiences.Citizens);
    private static readonly Session ForBoth = Plans.Workshop();
    private static readonly Session LedByTwo = new(Plans.Plan with { Trainers = [Guid.CreateVersion7(), Plans.Samia] }, Plans.DayBefore);
    private static readonly Session OfAnother = new(Plans.Plan with { Trainers = [Guid.CreateVersion7()] }, Plans.DayBefore);

    private readonly IQueryable<Session> all = new[] { ForAgents, ForCitizens, ForBoth, OfAnother }.AsQueryable();

    public static TheoryData<Role> EveryRole => [.. Enum.GetValues<Role>()];

    [Theory]
    [InlineData(Role.Agent, Audiences.Agents)]
    [InlineData(Role.Manager, Audiences.Agents)]
    [InlineData(Role.Trainer, Audiences.Both)]
    [InlineData(Role.HumanResources, Audiences.Both)]
    [InlineData(Role.Administrator, Audiences.Both)]
    [InlineData(Role.Dpo, Audiences.Both)]
    public void Agents_see_agents_sessions_and_whoever_organises_sees_all(Role role, Audiences sees)
    {
        var me = With(role);

        me.Sees.ShouldBe(sees);
        all.VisibleTo(me).ShouldBe(sees == Audiences.Both ? all : [ForAgents, ForBoth, OfAnother]);
    }

    [Fact]
    public void Whoever_has_no_account_sees_what_is_for_citizens()
    {
        Me[] citizens = [Me.Nobody, Me.Nobody with { VisitId = Guid.CreateVersion7() }, Me.Nobody with { CardId = Guid.CreateVersion7() }];

        foreach (var me in citizens) all.VisibleTo(me).ShouldBe([ForCitizens, ForBoth, OfAnother]);
    }

    [Fact]
    public void An_agent_who_is_also_a_trainer_sees_both() =>
        new Me(Guid.CreateVersion7(), "Karim", [new(Role.Agent), new(Role.Trainer)]).Sees.ShouldBe(Audiences.Both);

    [Theory, MemberData(nameof(EveryRole))]
    public void A_session_is_led_by_its_trainers_and_by_administrators(Role role)
    {
        var me = With(role, Plans.Samia);

        me.MayLead(ForBoth).ShouldBe(role is Role.Trainer or Role.Administrator);
        me.MayLead(LedByTwo).ShouldBe(role is Role.Trainer or Role.Administrator);
        me.MayLead(OfAnother).ShouldBe(role is Role.Administrator);
    }

    [Theory, MemberData(nameof(EveryRole))]
    public void The_list_of_led_sessions_holds_those_that_one_may_lead(Role role)
    {
        var me = With(role, Plans.Samia);

        all.LedBy(me).ShouldBe(all.Where(session => me.MayLead(session)));
    }

    [Fact]
    public void Nobody_leads_nothing()
    {
        Me.Nobody.MayLead(ForBoth).ShouldBeFalse();
        all.LedBy(Me.Nobody).ShouldBeEmpty();
    }

    [Fact]
    public void Upcoming_sessions_come_in_the_order_of_their_days_until_each_has_ended()
    {
        var later = Plans.Workshop(halfDays: Plans.Afternoon);
        var sessions = new[] { later, ForBoth }.AsQueryable();

        sessions.Upcoming(Plans.DayBefore).ShouldBe([ForBoth, later]);
        sessions.Upcoming(Plans.Ends.AddSeconds(-1)).ShouldBe([ForBoth, later]);
        sessions.Upcoming(Plans.Ends).ShouldBe([later]);
    }

    private static Me With(Role role, Guid? person = null) => new(person ?? Guid.CreateVersion7(), "Samia", [new Right(role)]);
}
