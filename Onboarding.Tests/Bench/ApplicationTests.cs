using System.Net;
using Microsoft.EntityFrameworkCore;

namespace Onboarding.Tests.Bench;

/// <summary>The real program as long runs and fault runs use it.</summary>
public sealed class ApplicationTests(Postgres postgres)
{
    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.PostgreSql)]
    public async Task Killed_and_started_again_it_knows_whoever_had_signed_in(Database database)
    {
        await using var installation = await Installation.Make(database == Database.PostgreSql ? postgres : null);
        var world = await World.Make(installation.Services);
        await using var application = new Application(installation);
        await application.Start();
        var lea = await application.NewBrowser().Visits("/connexion");
        await lea.Fills("Email", world.Lea.Email!).Fills("Password", World.Password).Presses("Se connecter");
        lea.Status.ShouldBe(HttpStatusCode.Redirect);

        application.Kill();
        await Should.ThrowAsync<HttpRequestException>(() => lea.Visits("/attestations"));
        await application.Start();

        (await lea.Visits("/attestations")).Status.ShouldBe(HttpStatusCode.OK);
        (await installation.Services.Read(db => db.Users.CountAsync())).ShouldBe(world.Everyone.Count());
    }

    [Fact]
    public async Task Asked_to_stop_it_ends_by_itself()
    {
        await using var installation = await Installation.Make();
        await using var application = new Application(installation);
        await application.Start();

        await application.Stop();

        application.Log.ShouldNotContain(line => line.Contains("Failure") || line.Contains("Unhandled"));
    }
}
