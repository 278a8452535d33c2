using System.Net;

namespace Onboarding.Tests.People;

/// <summary>A sign-in that ends in the middle of something says so, and leads back.</summary>
public sealed class SignInEndsTests : IAsyncLifetime
{
    private static readonly TimeSpan Overnight = TimeSpan.FromHours(11);

    private Website site = null!;

    public async ValueTask InitializeAsync() => site = await Website.Open();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Is_told_at_the_door_and_comes_back_to_the_page()
    {
        var lea = await site.SignedInAs(site.World.Lea);
        site.Clock.Advance(Overnight);

        await lea.Visits("/attestations?page=2");
        lea.Sees("Votre session a expiré.");

        await lea.Fills("Email", site.World.Lea.Email!).Fills("Password", World.Password).Presses("Se connecter");
        lea.Address.ShouldBe("/attestations?page=2");
    }

    [Fact]
    public async Task A_stranger_is_told_nothing_of_the_kind() =>
        (await site.NewBrowser().Visits("/attestations")).SeesNot("Votre session a expiré");

    [Fact]
    public async Task A_form_sent_too_late_leads_to_the_door_and_back()
    {
        var session = await site.World.Workshop();
        var lea = await (await site.SignedInAs(site.World.Lea)).Visits($"/seances/{session.Code}");
        site.Clock.Advance(Overnight);

        await lea.Presses("Je m’inscris");
        lea.Status.ShouldBe(HttpStatusCode.BadRequest);
        lea.Page.QuerySelector("h1")!.TextContent.ShouldBe("Votre session a expiré");

        await lea.Visits(lea.Page.QuerySelector("main .button-next")!.GetAttribute("href")!);
        await lea.Fills("Email", site.World.Lea.Email!).Fills("Password", World.Password).Presses("Se connecter");
        lea.Address.ShouldStartWith($"/seances/{session.Code}");
        lea.Sees("Je m’inscris");
    }
}
