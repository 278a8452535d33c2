using System.Net;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Bench.Fuzzing;

namespace Onboarding.Tests.Access;

/// <summary>Every form of the site, sent by hand from elsewhere: refused, and nothing is written. Looking at a page never writes.</summary>
public sealed class ForeignFormsTests
{
    private const string Token = "__RequestVerificationToken";

    [Fact]
    public async Task No_form_is_taken_without_its_token_with_anothers_or_from_another_site()
    {
        await using var scene = await AccessScene.Set();

        var (tried, taken) = await Taken(scene);

        taken.ShouldBeEmpty();
        tried.ShouldBeGreaterThan(100);
    }

    /// <summary>The control: pages that ask for no token.</summary>
    [Fact]
    public async Task Without_the_token_nearly_every_form_would_be_taken()
    {
        await using var scene = await AccessScene.Set(services =>
            services.Configure<RazorPagesOptions>(pages => pages.Conventions.ConfigureFilter(new IgnoreAntiforgeryTokenAttribute())));

        (await Taken(scene)).Taken.Select(taken => taken.Split(" × ")[0]).Distinct().Count().ShouldBeGreaterThan(15);
    }

    [Fact]
    public async Task Looking_at_any_page_writes_nothing_by_GET_nor_by_HEAD()
    {
        await using var scene = await AccessScene.Set();

        (await WrittenByLooking(scene, [])).ShouldBeEmpty();
    }

    /// <summary>The control: a page that signs everybody out when it is looked at.</summary>
    [Fact]
    public async Task A_page_that_writes_when_it_is_looked_at_is_found()
    {
        await using var scene = await AccessScene.Set(services => services.AddRazorPages().AddApplicationPart(typeof(ForeignFormsTests).Assembly));

        (await WrittenByLooking(scene, ["GET /essai/negligente"])).ShouldContain(written => written.Contains("/essai/negligente") && written.Contains("owner"));
    }

    private static async Task<(int Tried, IReadOnlyList<string> Taken)> Taken(AccessScene scene)
    {
        var anothers = (await scene.Site.NewBrowser(new CookieJar()).Visits("/langue")).Token;
        var (tried, taken) = (0, new List<string>());
        foreach (var handler in (await Door.Of(scene.Site.Services)).Where(handler => handler.IsPost))
        {
            // A stranger's own form too: where both may, both are tried
            foreach (var (request, actor) in handler.Done.Where(done => done == handler.Best || done.Actor is "anonymous" or "owner").DistinctBy(done => done.Actor))
            {
                var (address, fields) = scene.Fill(request);
                await Try("no token", (browser, form) => Send(browser, address, form, []));
                await Try("another visitor’s token", (browser, form) => Send(browser, address, new(form) { [Token] = anothers }, []));
                await Try("a page of another site", (browser, form) => Send(browser, address, new(form) { [Token] = browser.Token }, [("Origin", "https://ailleurs.example")]));
                await Try("a frame of another site", (browser, form) => Send(browser, address, new(form) { [Token] = browser.Token }, [("Origin", "null"), ("Sec-Fetch-Site", "cross-site")]));

                async Task Try(string how, Func<Browser, Dictionary<string, string>, Task<HttpResponseMessage>> send)
                {
                    tried++;
                    var (answer, changed) = await scene.Does(actor, browser => send(browser, fields));
                    if (answer.StatusCode != HttpStatusCode.BadRequest || changed) taken.Add($"{request} × {actor}, {how}: {(int)answer.StatusCode}{(changed ? ", written" : "")}");
                }
            }
        }
        return (tried, taken);
    }

    private static async Task<HttpResponseMessage> Send(Browser browser, string address, Dictionary<string, string> form, (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(form) };
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await browser.Http.SendAsync(request);
    }

    private static async Task<IReadOnlyList<string>> WrittenByLooking(AccessScene scene, IEnumerable<string> more)
    {
        var written = new List<string>();
        foreach (var request in AccessMatrixTests.Written.Rows.Select(row => row.Request).Where(request => request.StartsWith("GET ")).Concat(more))
        {
            var (address, _) = scene.Fill(request);
            foreach (var actor in scene.Actors)
            {
                foreach (var method in (HttpMethod[])[HttpMethod.Get, HttpMethod.Head])
                {
                    var (answer, changed) = await scene.Does(actor, browser => browser.Http.SendAsync(new(method, address)));
                    if (changed || (int)answer.StatusCode >= 500) written.Add($"{method} {address} × {actor}: {(int)answer.StatusCode}");
                }
            }
        }
        return written;
    }
}
