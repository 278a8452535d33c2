using System.Security.Claims;
using Onboarding.Core.People;

namespace Onboarding.Tests.People;

public sealed class MeTests
{
    private static readonly Guid Id = Guid.CreateVersion7();

    public static TheoryData<Right> EveryRight =>
    [
        .. Enum.GetValues<Role>().Select(role => new Right(role)),
        new Right(Role.Manager, CommuneId: Id),
        new Right(Role.Manager, DepartmentId: Id),
        new Right(Role.Trainer, Id, Guid.AllBitsSet),
    ];

    [Theory, MemberData(nameof(EveryRight))]
    public void A_right_reads_as_the_cookie_carries_it(Right right) => Right.Parse(right.ToString()).ShouldBe(right);

    [Fact]
    public void A_person_is_known_by_their_claims_alone()
    {
        var me = Me.From(Bearing(
            new(ClaimTypes.NameIdentifier, Id.ToString()), new(ClaimTypes.Name, "Hélène D’Étampes"),
            new(Right.ClaimType, new Right(Role.Agent).ToString()), new(Right.ClaimType, new Right(Role.Manager, DepartmentId: Id).ToString())));

        me.PersonId.ShouldBe(Id);
        me.Name.ShouldBe("Hélène D’Étampes");
        me.Rights.ShouldBe([new Right(Role.Agent), new Right(Role.Manager, DepartmentId: Id)]);
        me.Is(Role.Manager).ShouldBeTrue();
        me.Is(Role.Trainer).ShouldBeFalse();
        me.IsStaff.ShouldBeTrue();
        me.LearnerId.ShouldBe(Id);
    }

    [Fact]
    public void Whoever_shows_no_cookie_is_nobody()
    {
        var me = Me.From(new ClaimsPrincipal());

        (me with { Rights = Me.Nobody.Rights }).ShouldBe(Me.Nobody);
        me.Rights.ShouldBeEmpty();
        me.IsSignedIn.ShouldBeFalse();
        me.IsStaff.ShouldBeFalse();
        me.LearnerId.ShouldBeNull();
    }

    [Fact]
    public void A_visitor_learns_under_their_visit_until_a_card_takes_it_over()
    {
        var (visit, card) = (Guid.CreateVersion7(), Guid.CreateVersion7());

        Me.From(Bearing(new Claim(Me.VisitClaim, visit.ToString()))).LearnerId.ShouldBe(visit);
        Me.From(Bearing(new(Me.VisitClaim, visit.ToString()), new(Me.CardClaim, card.ToString()))).LearnerId.ShouldBe(card);
        Me.From(Bearing(new(Me.VisitClaim, visit.ToString()), new(Me.CardClaim, card.ToString()))).IsSignedIn.ShouldBeFalse();
    }

    [Fact]
    public void A_changed_right_ends_a_persons_sign_ins()
    {
        var lea = new Person("Léa Fontaine", "lea@clairval.example");
        var before = lea.SecurityStamp;

        var grant = lea.Receive(Role.Manager, departmentId: Id);
        var between = lea.SecurityStamp;
        grant.AsRight().ShouldBe(new Right(Role.Manager, DepartmentId: Id));
        lea.Lose(grant);

        lea.Grants.ShouldBeEmpty();
        new[] { before, between, lea.SecurityStamp }.ShouldBeUnique();
    }

    private static ClaimsPrincipal Bearing(params Claim[] claims) => new(new ClaimsIdentity(claims, "cookie"));
}
