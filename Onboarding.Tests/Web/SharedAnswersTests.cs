using Microsoft.Extensions.DependencyInjection;
using Onboarding.Core.Catalogue;

namespace Onboarding.Tests.Web;

/// <summary>A page that is kept whole for those of whom nothing is known reaches nobody else, in no other language, and no longer than it is true.</summary>
public sealed class SharedAnswersTests
{
    private const string Lesson = "/modules/hameconnage";
    private const string Step = "/borne/modules/hameconnage/2";

    [Theory, InlineData(Lesson), InlineData(Step)]
    public async Task A_second_stranger_is_given_the_first_one_s_page_with_every_header(string address)
    {
        await using var site = await Website.Open();

        var first = await site.NewBrowser().Visits(address);
        var second = await site.NewBrowser().Visits(address);

        IsKept(first).ShouldBeFalse();
        IsKept(second).ShouldBeTrue();
        second.Page.DocumentElement.OuterHtml.ShouldBe(first.Page.DocumentElement.OuterHtml);
        foreach (var header in first.Answer.Headers.Concat(first.Answer.Content.Headers).Where(h => h.Key is not ("Date" or "Transfer-Encoding")))
            second.Answer.Headers.Concat(second.Answer.Content.Headers).Single(h => h.Key == header.Key).Value.ShouldBe(header.Value, header.Key);
        second.Answer.Headers.Contains("Content-Security-Policy").ShouldBeTrue();
        second.Answer.Headers.GetValues("Cache-Control").ShouldBe(["no-store"]);
    }

    [Fact]
    public async Task Somebody_s_own_page_is_never_kept_and_they_are_never_given_a_kept_one()
    {
        await using var site = await Website.Open();
        var samia = await site.SignedInAs(site.World.Samia);
        await samia.Visits(Lesson);

        var stranger = await site.NewBrowser().Visits(Lesson);
        stranger.Page.QuerySelector(".account-name")!.TextContent.ShouldBe("Se connecter");
        stranger.Page.DocumentElement.OuterHtml.ShouldNotContain("Pour l’animateur");

        await samia.Visits(Lesson);
        IsKept(samia).ShouldBeFalse();
        samia.Page.QuerySelector(".account-name")!.TextContent.ShouldBe(site.World.Samia.Name);
    }

    [Fact]
    public async Task The_bearer_of_a_card_is_not_offered_what_strangers_are()
    {
        await using var site = await Website.Open();
        await site.NewBrowser().Visits(Step);
        var bearer = await site.NewBrowser().Visits("/carte?borne=true&module=hameconnage&etape=2");

        await bearer.Fills("Code", site.World.CardCode).Presses("Continuer");

        bearer.Address.ShouldBe(Step);
        IsKept(bearer).ShouldBeFalse();
        bearer.Sees("Votre place est gardée sur votre carte.");
        bearer.Text.ShouldNotContain("Garder ma place");
        (await site.NewBrowser().Visits(Step)).Text.ShouldNotContain("Votre place est gardée sur votre carte.");
    }

    [Fact]
    public async Task Two_people_who_ask_in_turn_a_thousand_times_are_each_given_their_own()
    {
        await using var site = await Website.Open();
        Browser[] readers = [await site.SignedInAs(site.World.Lea), await site.SignedInAs(site.World.Paul), await site.NewBrowser().Visits("/")];
        string[] names = [site.World.Lea.Name, site.World.Paul.Name, "Se connecter"];

        await Parallel.ForAsync(0, 1000, TestContext.Current.CancellationToken, async (i, stop) =>
        {
            var page = await readers[i % 3].Http.GetStringAsync(Lesson, stop);
            page.ShouldContain($"<span class=\"account-name\">{names[i % 3]}</span>");
        });
    }

    /// <summary>And easy French its own among the languages, and wide spacing among the sizes.</summary>
    [Fact]
    public async Task Each_language_and_each_size_of_letters_has_its_own()
    {
        await using var site = await Website.Open();
        var lesson = site.Services.GetRequiredService<CurrentLibrary>().Now.Module("franceconnect")!;
        var reader = site.NewBrowser();
        foreach (var (language, size, spacing) in new[] { ("fr", "normal", "normal"), ("facile", "normal", "normal"), ("en", "normal", "normal"), ("en", "larger", "normal"), ("en", "larger", "wide"), ("facile", "larger", "wide"), ("fr", "normal", "wide") })
        {
            await (await reader.Visits("/langue")).Fills("language", language).Sends("language");
            await (await reader.Visits("/langue")).Fills("size", size).Sends("size");
            await (await reader.Visits("/langue")).Fills("spacing", spacing).Sends("spacing");
            for (var time = 0; time < 2; time++)
            {
                await reader.Visits("/borne/modules/franceconnect/2");
                IsKept(reader).ShouldBe(time == 1, $"{language} {size} {spacing}");
                var page = reader.Page.DocumentElement;
                (page.GetAttribute("lang"), page.GetAttribute("data-text"), page.GetAttribute("data-spacing")).ShouldBe((language == "en" ? "en" : "fr", size, spacing));
                reader.Page.QuerySelector("h1")!.TextContent.ShouldBe(lesson.In(language).Steps[1].Title);
            }
        }
    }

    [Fact]
    public async Task A_changed_lesson_and_a_new_day_are_seen_at_once()
    {
        using var content = new CopiedContent();
        await using var site = await Website.Open(content: content.Folder);
        await Reads("On vous presse pour");

        content.Change("modules/cybersecurite/hameconnage.md", lesson => lesson.Replace("On vous presse pour", "On vous bouscule pour"));
        site.Services.GetRequiredService<CurrentLibrary>().Reload();
        await Reads("On vous bouscule pour");

        site.Clock.SetUtcNow(Website.Start.Date.AddHours(23).AddSeconds(10));
        IsKept(await site.NewBrowser().Visits(Lesson)).ShouldBeFalse();

        async Task Reads(string words)
        {
            (await site.NewBrowser().Visits(Lesson)).Text.ShouldContain(words);
            IsKept(await site.NewBrowser().Visits(Lesson)).ShouldBeTrue();
        }
    }

    [Theory]
    [InlineData(Lesson + "?a=1", "")]
    [InlineData("/modules/inconnue", "")]
    [InlineData("/modules/HAMECONNAGE", "")]
    [InlineData(Lesson, "cookie-inconnu=1")]
    [InlineData(Lesson, "message=rien")]
    public async Task What_a_stranger_may_say_of_themselves_or_make_up_is_not_kept(string address, string cookie)
    {
        await using var site = await Website.Open();
        await site.NewBrowser().Visits(Lesson);
        var browser = site.NewBrowser();
        if (cookie.Length > 0) browser.Http.DefaultRequestHeaders.Add("Cookie", cookie);

        for (var time = 0; time < 2; time++) IsKept(await browser.Visits(address)).ShouldBeFalse();
    }

    private static bool IsKept(Browser browser) => browser.Answer.Headers.Age is not null;
}
