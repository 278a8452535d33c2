using Onboarding.Core.Data;
using Onboarding.Core.Kiosks;
using Onboarding.Core.Learning;

namespace Onboarding.Tests.Kiosks;

public sealed class VisitTests
{
    private static readonly DateTime Now = new(2027, 3, 1, 8, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void The_server_keeps_only_the_digest_of_the_cookies_secret()
    {
        var (visit, secret) = Visit.Begin(Now);

        visit.SecretDigest.ShouldBe(Visit.Digest(secret));
        secret.Length.ShouldBe(32);
        Visit.Begin(Now).Secret.ShouldNotBe(secret);
    }

    [Fact]
    public void A_visit_that_nobody_ended_is_over_after_two_hours_of_silence()
    {
        var (visit, _) = Visit.Begin(Now);

        visit.IsOver(Now.AddHours(2)).ShouldBeFalse();
        visit.IsOver(Now.AddHours(2).AddSeconds(1)).ShouldBeTrue();

    }

    [Fact]
    public void A_visit_can_take_up_a_card()
    {
        var (visit, _) = Visit.Begin(Now);
        visit.CardId.ShouldBeNull();
        var (card, _) = LearnerCard.Make(new DigestKey([1]), Now);

        visit.Take(card, Now.AddHours(2));

        visit.CardId.ShouldBe(card.Id);
        visit.IsOver(Now.AddHours(4)).ShouldBeFalse();
        visit.StartedAt.ShouldBe(Now);
    }
}
