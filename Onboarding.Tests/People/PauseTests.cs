using System.Net;
using Onboarding.Core.People;

namespace Onboarding.Tests.People;

public sealed class PauseTests
{
    [Fact]
    public async Task Too_many_passwords_is_told_with_the_minutes_to_people_and_to_programs()
    {
        await using var site = await Website.Open();
        var browser = await site.NewBrowser().Visits("/connexion");
        for (var i = 0; i <= Throttle.Tries; i++) await browser.Fills("Email", site.World.Lea.Email!).Fills("Password", "ce n’est pas la sienne").Presses("Se connecter");

        browser.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        browser.Answer.Headers.RetryAfter!.Delta.ShouldBe(Throttle.Pause);
        browser.Sees("Attendez 10 minutes");
    }
}
