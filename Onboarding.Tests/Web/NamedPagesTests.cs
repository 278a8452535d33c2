using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Core.Catalogue;
using Onboarding.Core.Learning;

namespace Onboarding.Tests.Web;

/// <summary>A page that is made once for all who have the same rights bears each reader's own name, and nothing else of anybody.</summary>
public sealed class NamedPagesTests
{
    private const string Lesson = "/modules/hameconnage";

    [Fact]
    public async Task Only_those_who_have_finished_a_lesson_are_told_that_they_have()
    {
        await using var site = await Website.Open();
        var (lea, paul) = (await site.SignedInAs(site.World.Lea), await site.SignedInAs(site.World.Paul));
        (await lea.Visits(Lesson)).SeesNot("Terminée");

        await site.Gate.Write(db => db.Keep(new QuizAttempt(site.World.Lea.Id, "hameconnage", "1", 4, 4, passed: true, Website.Start.UtcDateTime)));

        for (var time = 0; time < 2; time++)
        {
            (await lea.Visits(Lesson)).Sees("Terminée");
            (await paul.Visits(Lesson)).SeesNot("Terminée");
        }
    }

    [Fact]
    public async Task Only_trainers_read_the_notes_for_trainers()
    {
        await using var site = await Website.Open();
        var (samia, lea) = (await site.SignedInAs(site.World.Samia), await site.SignedInAs(site.World.Lea));

        for (var time = 0; time < 2; time++)
        {
            (await samia.Visits(Lesson)).Sees("Pour l’animateur");
            (await lea.Visits(Lesson)).SeesNot("Pour l’animateur");
        }
        lea.Page.QuerySelector(".nav a")!.TextContent.ShouldBe("Apprendre");
    }

    [Fact]
    public async Task Each_reads_in_their_own_language_size_and_spacing()
    {
        await using var site = await Website.Open();
        var lesson = site.Services.GetRequiredService<CurrentLibrary>().Now.Module("franceconnect")!;
        var (lea, paul) = (await site.SignedInAs(site.World.Lea), await site.SignedInAs(site.World.Paul));
        await Reads(lea, "fr", "normal", "normal");
        await Chooses(lea, "language", "en");
        await Reads(lea, "en", "normal", "normal");
        await Reads(paul, "fr", "normal", "normal");
        await Chooses(paul, "size", "larger");
        await Reads(paul, "fr", "larger", "normal");
        await Chooses(paul, "spacing", "wide");
        await Reads(paul, "fr", "larger", "wide");
        await Chooses(paul, "language", "facile");

        for (var time = 0; time < 2; time++)
        {
            await Reads(lea, "en", "normal", "normal");
            await Reads(paul, "facile", "larger", "wide");
        }

        static async Task Chooses(Browser reader, string setting, string choice) => await (await reader.Visits("/langue")).Fills(setting, choice).Sends(setting);

        async Task Reads(Browser reader, string language, string size, string spacing)
        {
            var page = (await reader.Visits("/modules/franceconnect")).Page;
            var root = page.DocumentElement;
            (root.GetAttribute("lang"), root.GetAttribute("data-text"), root.GetAttribute("data-spacing")).ShouldBe((language == "en" ? "en" : "fr", size, spacing));
            page.QuerySelector("h1")!.TextContent.ShouldBe(lesson.In(language).Title);
        }
    }

    [Fact]
    public async Task A_name_stands_in_each_of_its_places_and_is_never_markup()
    {
        const string name = "Léa <b>& « fille »\"</b>";
        await using var site = await Website.Open();
        await (await site.SignedInAs(site.World.Paul)).Visits(Lesson);
        await site.Gate.Write(async db => (await db.Users.SingleAsync(person => person.Id == site.World.Lea.Id)).Rename(name));

        var lea = await (await site.SignedInAs(site.World.Lea)).Visits(Lesson);

        lea.Page.QuerySelector(".account-name")!.TextContent.ShouldBe(name);
        lea.Page.QuerySelector("#account b")!.TextContent.ShouldBe(name);
        lea.Page.QuerySelector("[popovertarget=account]")!.GetAttribute("aria-label").ShouldBe($"Mon compte, {name}");
        lea.Page.QuerySelectorAll("#account b, .site-header b b").Length.ShouldBe(1);
        lea.Answer.Content.Headers.ContentLength.ShouldBe((await lea.Answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length);
    }

    [Fact]
    public async Task What_was_done_is_told_once_and_to_nobody_else()
    {
        await using var site = await Website.Open();
        var (lea, paul) = (await site.SignedInAs(site.World.Lea), await site.SignedInAs(site.World.Paul));

        await (await lea.Visits(Lesson + "/quiz")).Presses("J’ai lu cette leçon");

        lea.Address.ShouldBe(Lesson);
        lea.Sees("Votre lecture est notée.");
        (await lea.Visits(Lesson)).SeesNot("Votre lecture est notée.");
        (await paul.Visits(Lesson)).SeesNot("Votre lecture est notée.");
    }

    [Fact]
    public async Task A_changed_lesson_is_seen_at_once()
    {
        using var content = new CopiedContent();
        await using var site = await Website.Open(content: content.Folder);
        var lea = await site.SignedInAs(site.World.Lea);
        (await lea.Visits(Lesson)).Sees("On vous presse pour");

        content.Change("modules/cybersecurite/hameconnage.md", lesson => lesson.Replace("On vous presse pour", "On vous bouscule pour"));
        site.Services.GetRequiredService<CurrentLibrary>().Reload();

        (await lea.Visits(Lesson)).Sees("On vous bouscule pour");
    }
}
