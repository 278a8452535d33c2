using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Onboarding.Tests.Web;

/// <summary>The database is gone while the site runs.</summary>
public sealed class OutageTests
{
    [Fact]
    public async Task Says_so_when_to_come_back_and_whom_to_call()
    {
        await using var site = await Website.Open();
        var stranger = await site.NewBrowser().Visits("/seances");
        var lea = await site.SignedInAs(site.World.Lea);
        await LoseTheDatabase(site);

        foreach (var (browser, address) in new[] { (stranger, "/seances"), (lea, "/attestations"), (lea, "/") })
        {
            await browser.Visits(address);

            browser.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
            browser.Answer.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromMinutes(1));
            browser.Page.QuerySelector("h1")!.TextContent.ShouldBe("Le site est en pause");
            browser.Sees("03 53 01 42 60").SeesNot("SQLite").SeesNot("Exception");
        }
        // What needs no database goes on
        (await stranger.Visits("/modules/hameconnage")).Status.ShouldBe(HttpStatusCode.OK);
    }

    private static Task LoseTheDatabase(Website site) => site.Read(async db =>
    {
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        await connection.CloseAsync();
        SqliteConnection.ClearPool(connection);
        Directory.Delete(Path.GetDirectoryName(connection.DataSource)!, recursive: true);
        return true;
    });
}
