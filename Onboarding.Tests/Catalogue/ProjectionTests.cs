using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Core.Catalogue;

namespace Onboarding.Tests.Catalogue;

/// <summary>A lesson on the wall of a room, where everybody reads.</summary>
public sealed class ProjectionTests
{
    private const string Wall = "/modules/hameconnage/projection";

    [Fact]
    public async Task Only_trainers_see_the_trainer_s_notes()
    {
        await using var site = await Website.Open();
        var (samia, lea) = (await site.SignedInAs(site.World.Samia), await site.SignedInAs(site.World.Lea));

        for (var time = 0; time < 2; time++)
        {
            (await samia.Visits(Wall)).Page.QuerySelector(".wall-notes")!.TextContent.ShouldContain("Durée");
            foreach (var other in (Browser[])[lea, site.NewBrowser()])
            {
                (await other.Visits(Wall)).Page.QuerySelector("h1").ShouldNotBeNull();
                other.Page.DocumentElement.OuterHtml.ShouldNotContain(Lesson(site).TrainerNotes);
                other.Page.QuerySelector(".wall-notes").ShouldBeNull();
            }
        }
    }

    [Fact]
    public async Task Notes_that_were_left_open_are_open_on_the_next_screen()
    {
        await using var site = await Website.Open();
        var (samia, lea) = (await site.SignedInAs(site.World.Samia), await site.SignedInAs(site.World.Lea));

        await samia.Visits($"{Wall}/2?notes=ouvertes");
        samia.Page.QuerySelector("details.wall-notes")!.HasAttribute("open").ShouldBeTrue();
        samia.Page.QuerySelectorAll("a[rel]").Select(link => link.GetAttribute("href")).ShouldBe([$"{Wall}/1?notes=ouvertes", $"{Wall}/3?notes=ouvertes"]);
        (await samia.Visits($"{Wall}/2?notes=autre")).Page.QuerySelector("details.wall-notes")!.HasAttribute("open").ShouldBeFalse();
        (await lea.Visits($"{Wall}/2?notes=ouvertes")).Page.QuerySelectorAll("a[rel]").Select(link => link.GetAttribute("href")).ShouldBe([$"{Wall}/1", $"{Wall}/3"]);
        lea.Page.QuerySelector(".wall-notes").ShouldBeNull();
    }

    [Fact]
    public async Task A_question_is_asked_without_its_answer_and_then_answered()
    {
        await using var site = await Website.Open();
        var (wall, lesson) = (site.NewBrowser(), Lesson(site));

        foreach (var question in lesson.Questions)
        {
            var asked = lesson.Steps.Count + 2 * question.Number - 1;
            await wall.Visits($"{Wall}/{asked}");
            Answers().ShouldBe(question.Answers.Select(answer => ("", Words(answer.TextHtml))));
            foreach (var answer in question.Answers) wall.Page.DocumentElement.OuterHtml.ShouldNotContain(answer.ExplanationHtml);

            await wall.Visits($"{Wall}/{asked + 1}");
            Answers().ShouldBe(question.Answers.Select(answer => answer.IsRight
                ? ("right", Words($"Bonne réponse {answer.TextHtml} {answer.ExplanationHtml}"))
                : ("wrong", Words($"Mauvaise réponse {answer.TextHtml}"))));
        }

        IEnumerable<(string State, string Words)> Answers() =>
            wall.Page.QuerySelectorAll(".wall-answers li").Select(answer => (answer.GetAttribute("data-answer")!, Browser.Plain(answer.TextContent)));
    }

    [Theory]
    [InlineData("/borne/modules/hameconnage/02")]
    [InlineData("/borne/modules/hameconnage/+2")]
    [InlineData("/borne/modules/hameconnage/2%20")]
    [InlineData("/modules/hameconnage/projection/02")]
    [InlineData("/modules/hameconnage/projection/%2B2")]
    [InlineData("/modules/hameconnage/projection/0")]
    public async Task A_screen_of_a_wall_or_a_kiosk_has_one_address(string address)
    {
        await using var site = await Website.Open();

        (await site.NewBrowser().Visits(address)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static Module Lesson(Website site) => site.Services.GetRequiredService<CurrentLibrary>().Now.Module("hameconnage")!;

    private static string Words(string html) => Browser.Plain(new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html).Body!.TextContent);
}
