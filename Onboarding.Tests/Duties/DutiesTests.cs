using Microsoft.Extensions.DependencyInjection;
using Onboarding.Core.Catalogue;

namespace Onboarding.Tests.Duties;

/// <summary>The pages that the law asks for say what is so.</summary>
public sealed class DutiesTests : IAsyncLifetime
{
    private Website website = null!;

    public async ValueTask InitializeAsync() => website = await Website.Open();

    public ValueTask DisposeAsync() => website.DisposeAsync();

    [Fact]
    public async Task Name_the_authority_as_site_yml_does()
    {
        var site = website.Services.GetRequiredService<CurrentLibrary>().Now.Site;

        (await website.NewBrowser().Visits("/mentions-legales")).Sees(site.Name).Sees(site.Address).Sees(site.Email).Sees(site.SupportPhone).Sees(site.Publisher).Sees(site.Host);
        (await website.NewBrowser().Visits("/confidentialite")).Sees(site.Name).Sees(site.Address).Sees(site.DpoEmail).Sees("CNIL");
        (await website.NewBrowser().Visits("/accessibilite")).Sees(site.Name).Sees(site.Email).Sees(site.SupportPhone).Sees("Défenseur des droits");
    }

    [Fact]
    public async Task Say_one_state_of_accessibility_on_the_declaration_and_under_every_page()
    {
        var declaration = await website.NewBrowser().Visits("/accessibilite");

        // Nobody has audited the demo: the rule is to say so
        declaration.Sees("Passerelle est non conforme").Sees("Aucun audit");
        declaration.Page.QuerySelector(".site-footer a[href='/accessibilite']")!.TextContent.ShouldContain("non conforme");
    }

    [Fact]
    public async Task Name_every_cookie_that_the_site_sets()
    {
        var jar = new CookieJar();
        var browser = website.NewBrowser(jar);
        var session = await website.World.Workshop();
        await browser.Visits("/langue");
        await browser.Posts("/langue", new() { ["language"] = "fr", ["back"] = "/" });
        await browser.Posts("/texte", new() { ["size"] = "large", ["back"] = "/" });
        await browser.Posts("/texte", new() { ["spacing"] = "wide", ["back"] = "/" });
        // A token belongs to whoever asked for it
        await browser.Posts("/carte", new() { ["Code"] = website.World.CardCode });
        await browser.Visits("/langue");
        await browser.Posts("/connexion", new() { ["Email"] = website.World.Lea.Email!, ["Password"] = World.Password });
        await browser.Visits("/langue");
        await browser.Posts($"/seances/{session.Code}?handler=Book", []);
        var set = jar.All.Select(cookie => cookie.Name).Order().ToList();
        set.ShouldBe(["appareil", "connexion", "espacement", "jeton", "langue", "message", "texte", "visite"]);

        var page = await website.NewBrowser().Visits("/confidentialite");

        var named = page.Page.QuerySelectorAll("[aria-label=Cookies] th[scope=row]").SelectMany(name => name.TextContent.Split(", "));
        named.Order().ShouldBe(set);
    }

    [Fact]
    public async Task Promise_thirty_days_to_a_guest_where_the_guest_is_asked()
    {
        var session = await website.World.Workshop();

        (await website.NewBrowser().Visits($"/seances/{session.Code}")).Sees("Effacé 30 jours après");
        (await website.NewBrowser().Visits("/confidentialite")).Sees("30 jours après la séance");
    }
}
