using Onboarding.Core.Data;
using Onboarding.Core.People;

namespace Onboarding.Tests.People;

public sealed class ThrottleTests
{
    private static readonly DateTime Now = new(2027, 3, 1, 8, 0, 0, DateTimeKind.Utc);

    private static readonly DigestKey Key = new(new byte[DigestKey.Bytes]);

    private readonly Throttle throttle = new(Throttle.KeyOf(Key, "lea@clairval.example", "known device"), Now);

    [Fact]
    public void The_fifth_wrong_guess_begins_a_pause()
    {
        Fails(4, Now);
        throttle.IsPaused(Now).ShouldBeFalse();
        throttle.TriesLeft().ShouldBe(1);

        Fails(1, Now);
        throttle.IsPaused(Now).ShouldBeTrue();
        throttle.TriesLeft().ShouldBe(0);
    }

    [Fact]
    public void The_pause_lasts_ten_minutes_after_the_guess_that_began_it()
    {
        Fails(4, Now);
        Fails(1, Now.AddMinutes(9));

        throttle.IsPaused(Now.AddMinutes(19).AddSeconds(-1)).ShouldBeTrue();
        throttle.IsPaused(Now.AddMinutes(19)).ShouldBeFalse();
    }

    [Fact]
    public void A_quiet_window_forgets_the_old_guesses()
    {
        Fails(4, Now);
        Fails(1, Now.AddMinutes(10));

        throttle.IsPaused(Now.AddMinutes(10)).ShouldBeFalse();
        throttle.TriesLeft().ShouldBe(4);
    }

    [Fact]
    public void After_a_pause_five_guesses_are_allowed_again()
    {
        Fails(5, Now);
        Fails(4, Now.AddMinutes(10));
        throttle.IsPaused(Now.AddMinutes(10)).ShouldBeFalse();

        Fails(1, Now.AddMinutes(10));
        throttle.IsPaused(Now.AddMinutes(10)).ShouldBeTrue();
    }

    [Fact]
    public void A_side_that_many_share_has_more_tries()
    {
        Fails(49, Now);
        throttle.IsPaused(Now, tries: 50).ShouldBeFalse();
        throttle.TriesLeft(50).ShouldBe(1);

        Fails(1, Now);
        throttle.IsPaused(Now, tries: 50).ShouldBeTrue();
    }

    [Fact]
    public void Each_secret_is_counted_apart_from_each_side_and_under_the_key_of_the_folder()
    {
        var known = Throttle.KeyOf(Key, "lea@clairval.example", "known device");

        Throttle.KeyOf(Key, "lea@clairval.example", "known device").ShouldBe(known);
        Throttle.KeyOf(Key, "lea@clairval.example", "unknown").ShouldNotBe(known);
        Throttle.KeyOf(Key, "paul@clairval.example", "known device").ShouldNotBe(known);
        Throttle.KeyOf(Key, "lea@clairval.exampleknown", " device").ShouldNotBe(known);
        Throttle.KeyOf(new DigestKey([1]), "lea@clairval.example", "known device").ShouldNotBe(known);
    }

    private void Fails(int times, DateTime now)
    {
        for (var i = 0; i < times; i++) throttle.Fail(now);
    }
}
