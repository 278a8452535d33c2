using System.Text.RegularExpressions;

namespace Onboarding.Tests.Web;

/// <summary>What a first visit brings, and what a second one need not ask for again.</summary>
public sealed partial class FirstVisitTests(Shell site) : IClassFixture<Shell>
{
    [Theory, InlineData("/"), InlineData("/modules/hameconnage"), InlineData("/borne")]
    public async Task Whatever_a_page_calls_for_is_kept_for_a_year(string address)
    {
        var browser = await site.Browser().Visits(address);
        // A lesson is rendered before the site knows its files' fingerprints: its own icons are kept for an hour
        var called = browser.Page.QuerySelectorAll("link[rel=stylesheet], link[rel=preload], link[rel=icon], use:not(.prose use)").Select(e => e.GetAttribute("href")!.Split('#')[0])
            .Concat(browser.Page.QuerySelectorAll("script[src], main img[src^='/images']").Select(e => e.GetAttribute("src")!)).Distinct().ToList();
        var sheet = await browser.Http.GetStringAsync(called.Single(file => file.StartsWith("/css/passerelle")), TestContext.Current.CancellationToken);
        sheet.ShouldNotContain("@import");
        called.AddRange(Named().Matches(sheet).Select(named => "/" + named.Groups[1].Value));

        foreach (var file in called.Distinct())
        {
            var answer = await browser.Http.GetAsync(file, TestContext.Current.CancellationToken);
            answer.Headers.CacheControl!.MaxAge.ShouldBe(TimeSpan.FromDays(365), file);
        }
        called.Count.ShouldBeGreaterThan(6);
    }

    [Fact]
    public async Task The_home_page_weighs_less_than_100_kB_with_its_font()
    {
        var browser = site.Browser();
        browser.Http.DefaultRequestHeaders.Add("Accept-Encoding", "gzip, br");
        var page = (await site.Browser().Visits("/")).Page;
        string[] files =
        [
            "/", "/images/forest-edge.svg",
            .. page.QuerySelectorAll("link[href]:not([rel=canonical])").Select(link => link.GetAttribute("href")!),
            .. page.QuerySelectorAll("script[src], img[src]").Select(e => e.GetAttribute("src")!),
            page.QuerySelector("use")!.GetAttribute("href")!.Split('#')[0],
        ];

        var weight = 0;
        foreach (var file in files) weight += (await browser.Http.GetByteArrayAsync(file, TestContext.Current.CancellationToken)).Length;

        weight.ShouldBeLessThan(100_000);
        // The letters alone are 34 kB: a font that was not counted would show
        weight.ShouldBeGreaterThan(40_000);
    }

    [GeneratedRegex("""url\("\.\./([^"]+)"\)""")]
    private static partial Regex Named();
}
