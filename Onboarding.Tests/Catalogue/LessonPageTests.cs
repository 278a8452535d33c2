using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Core;
using Onboarding.Core.Catalogue;

namespace Onboarding.Tests.Catalogue;

public sealed class LessonPageTests
{
    [Fact]
    public async Task The_day_of_its_review_is_written_in_its_reader_s_language()
    {
        await using var site = await Website.Open();
        var reviewed = site.Services.GetRequiredService<CurrentLibrary>().Now.Module("hameconnage")!.In("en").Reviewed;

        var page = await site.NewBrowser(new CookieJar { ["langue"] = "en" }).Visits("/modules/hameconnage");

        page.Sees($"Checked on {reviewed.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"))}");
        (await site.NewBrowser().Visits("/modules/hameconnage")).Sees($"Vérifié le {French.Short(reviewed)}");
    }

    [Fact]
    public async Task So_is_the_day_of_a_workshop()
    {
        await using var site = await Website.Open();
        var session = await site.World.Workshop();
        var day = session.HalfDays[0].Date.ToString("dddd d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"));
        var reader = await site.NewBrowser(new CookieJar { ["langue"] = "en" }).Visits($"/seances/{session.Code}");

        reader.Sees(day);
        (await reader.Visits("/seances")).Page.QuerySelectorAll(".ticket-date span")[0].TextContent.ShouldBe(day.Split(' ')[0]);
    }

    [Fact]
    public async Task Links_to_sources_that_lead_elsewhere_are_named_apart()
    {
        await using var site = await Website.Open();
        var lea = await site.SignedInAs(site.World.Lea);
        var modules = site.Services.GetRequiredService<CurrentLibrary>().Now.Modules.ToList();

        foreach (var module in modules)
        {
            await lea.Visits($"/modules/{module.Slug}");
            var links = lea.Page.QuerySelectorAll("article footer a[rel~=external]");
            links.Select(link => link.GetAttribute("href")).ShouldBe(module.Sources.Select(source => source.ToString()), ignoreOrder: true);
            links.Select(link => link.TextContent).ShouldBeUnique(module.Slug);
        }
        modules.ShouldContain(module => module.Sources.Select(source => source.Host).Distinct().Count() < module.Sources.Count);
    }
}
