using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Logging;

namespace Onboarding.Tests.Web;

/// <summary>The site answers to its own name only, and takes no change from a page of another.</summary>
public sealed class OurOriginTests
{
    [Theory]
    [InlineData("passerelle.example", HttpStatusCode.OK)]
    [InlineData("PASSERELLE.example:443", HttpStatusCode.OK)]
    [InlineData("10.0.0.5", HttpStatusCode.OK)]
    [InlineData("ailleurs.example", HttpStatusCode.BadRequest)]
    [InlineData("passerelle.example.ailleurs.example", HttpStatusCode.BadRequest)]
    [InlineData("localhost", HttpStatusCode.BadRequest)]
    public async Task In_production_a_request_for_another_name_is_refused(string host, HttpStatusCode expected)
    {
        await using var site = InProduction("https://passerelle.example", alsoAllowed: "10.0.0.5");

        (await Asks(site, host)).ShouldBe(expected);
    }

    [Fact]
    public async Task Without_a_name_of_its_own_it_answers_to_any()
    {
        await using var site = InProduction(publicAddress: "", alsoAllowed: "");

        (await Asks(site, "ailleurs.example")).ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("Origin", "http://localhost", true)]
    [InlineData("Origin", "null", true)]
    [InlineData("Sec-Fetch-Site", "same-origin", true)]
    [InlineData("Sec-Fetch-Site", "none", true)]
    [InlineData("Origin", "https://ailleurs.example", false)]
    [InlineData("Origin", "http://localhost.ailleurs.example", false)]
    [InlineData("Origin", "http://localhost:8080", false)]
    [InlineData("Origin", "n’importe quoi", false)]
    [InlineData("Sec-Fetch-Site", "cross-site", false)]
    public async Task A_form_with_a_good_token_is_taken_from_a_page_of_ours_only(string header, string value, bool isTaken)
    {
        await using var site = await Website.Open();
        var browser = await site.NewBrowser(new CookieJar()).Visits("/langue");
        browser.Http.DefaultRequestHeaders.TryAddWithoutValidation(header, value).ShouldBeTrue();

        var answer = await browser.Posts("/langue", new() { ["language"] = "en" });

        answer.StatusCode.ShouldBe(isTaken ? HttpStatusCode.Redirect : HttpStatusCode.BadRequest);
        if (!isTaken) (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("Rien n’a été enregistré.");
    }

    [Fact]
    public async Task A_link_from_another_site_opens_a_page()
    {
        await using var site = await Website.Open();
        var browser = site.NewBrowser();
        browser.Http.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");

        (await browser.Visits("/catalogue")).Status.ShouldBe(HttpStatusCode.OK);
    }

    private static WebApplicationFactory<Program> InProduction(string publicAddress, string alsoAllowed) => new WebApplicationFactory<Program>().WithWebHostBuilder(builder =>
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("ReloadStaticAssetsAtRuntime", "false");
        builder.UseSetting("Data:Path", Directory.CreateTempSubdirectory("passerelle-origin-").FullName);
        builder.UseSetting("PublicAddress", publicAddress);
        builder.UseSetting("AllowedHosts", alsoAllowed);
        builder.ConfigureLogging(logging => logging.ClearProviders());
    });

    private static async Task<HttpStatusCode> Asks(WebApplicationFactory<Program> site, string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/healthz") { Headers = { Host = host } };
        return (await site.CreateClient().SendAsync(request, TestContext.Current.CancellationToken)).StatusCode;
    }
}
