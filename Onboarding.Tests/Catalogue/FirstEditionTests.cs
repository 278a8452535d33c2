using AngleSharp.Html.Parser;
using Onboarding.Core;
using Onboarding.Core.Catalogue;

namespace Onboarding.Tests.Catalogue;

/// <summary>The lessons of the clone themselves: what every one of them promises its reader.</summary>
public sealed class FirstEditionTests
{
    private static readonly DateOnly Today = new(2026, 11, 26);
    private static readonly string Folder = Path.Combine(Clone.Root, "content");
    private static readonly Drafts Drafts = LibraryReader.Read(Folder).Drafts;
    private static readonly Library Library = LibraryRenderer.Render(Drafts, [], Today);

    public static TheoryData<string> Lessons => [.. Library.Modules.Select(module => module.Slug)];

    [Fact]
    public void Nothing_is_to_be_mended() => LibraryCheck.Check(Drafts, Today).ShouldBeEmpty();

    [Fact]
    public void It_is_whole()
    {
        Library.Modules.Count().ShouldBe(40);
        Library.Modules.Count(module => module.Audience.HasFlag(Audiences.Citizens) && module.In("en") != module && module.In(LessonLanguage.EasyFrench) != module)
            .ShouldBeGreaterThanOrEqualTo(8);
        Library.Courses.Count.ShouldBe(8);
    }

    [Theory]
    [MemberData(nameof(Lessons))]
    public void A_lesson_has_all_that_a_lesson_has(string slug)
    {
        var module = Library.Module(slug)!;

        module.Words.ShouldBeInRange(500, 900);
        module.Questions.Count.ShouldBeInRange(3, 6);
        module.Questions.ShouldAllBe(question => question.Answers.All(answer => answer.ExplanationHtml != ""));
        module.Sources.ShouldNotBeEmpty();
        module.TrainerNotes.ShouldContain("Durée");
        module.Html.ShouldContain("data-kind=\"practice\"");
        module.Html.ShouldContain("data-kind=\"remember\"");
        module.Html.ShouldContain("<figure>");
        module.Memo.CanBeWritten.ShouldBeTrue();
        // At every level: whoever is at ease reads a plain sentence as gladly
        module.Ease.WordsPerSentence.ShouldBeLessThanOrEqualTo(14);
        module.Ease.ShareOfLongWords.ShouldBeLessThanOrEqualTo(0.12);
    }

    [Theory, InlineData(true), InlineData(false)]
    public void Whoever_is_at_ease_everywhere_is_led_to_no_beginner_s_lesson(bool isAgent)
    {
        var position = new Position(Enum.GetValues<Area>().ToDictionary(area => area, _ => Level.Advanced));

        position.FirstLessons(Library.Modules.Where(module => isAgent || module.Audience.HasFlag(Audiences.Citizens))).Select(offer => offer.Lesson)
            .ShouldAllBe(lesson => lesson.Level > Level.Beginner);
    }

    [Theory]
    [MemberData(nameof(Lessons))]
    public void A_screen_has_few_words_in_every_language(string slug)
    {
        var module = Library.Module(slug)!;

        module.Translations.Prepend(module)
            .SelectMany(reading => reading.Steps.Where(step => step.Words > 45).Select(step => $"{reading.Language}: {step.Title}, {step.Words} words")).ShouldBeEmpty();
    }

    [Fact]
    public void The_right_answer_is_not_the_one_that_is_longest()
    {
        var given = Library.Modules.SelectMany(module => module.Questions).Where(question => !question.Multiple).ToList();

        // With three answers, chance alone makes it so once in three
        (given.Count(IsGivenAway) / (double)given.Count).ShouldBeLessThan(0.34);
        Library.Modules.Where(module => module.Questions.All(IsGivenAway)).Select(module => module.Slug).ShouldBeEmpty();
    }

    [Fact]
    public void Its_list_is_up_to_date() => File.ReadAllText(Path.Combine(Clone.Root, "docs", "library.md")).ShouldBe(LibraryList.Of(Library),
        "dotnet run --project Onboarding.Web -- list-lessons > docs/library.md");

    private static bool IsGivenAway(Question question)
    {
        var lengths = question.Answers.Select(answer => (answer.IsRight, Length: new HtmlParser().ParseDocument(answer.TextHtml).Body!.TextContent.Length)).ToList();
        return lengths.Where(answer => answer.IsRight).Min(answer => answer.Length) > lengths.Where(answer => !answer.IsRight).Max(answer => answer.Length);
    }
}
