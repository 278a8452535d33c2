using Microsoft.Extensions.DependencyInjection;
using Onboarding.Core.Catalogue;

namespace Onboarding.Tests.Catalogue;

public sealed class LessonPageTests
{
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
