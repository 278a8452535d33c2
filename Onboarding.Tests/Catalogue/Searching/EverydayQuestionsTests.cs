using Onboarding.Core.Catalogue;
using Onboarding.Core.Catalogue.Searching;
using Onboarding.Core.People;

namespace Onboarding.Tests.Catalogue.Searching;

/// <summary>What people type, faults included, on the lessons of this clone.</summary>
public sealed class EverydayQuestionsTests : IClassFixture<EverydayQuestionsTests.Shelf>
{
    private const int Seen = 3;

    private static readonly Me Agent = new(Guid.NewGuid(), "Léa Fontaine", [new Right(Role.Agent)]);

    private readonly Library library;

    public EverydayQuestionsTests(Shelf shelf) => library = shelf.Library;

    public static TheoryData<string, string> Questions =>
        [.. File.ReadLines(Path.Combine(Clone.Root, "Onboarding.Tests/Catalogue/everyday-questions.csv")).Where(line => !line.StartsWith('#')).Skip(1).Select(line => line.Split(';')).Select(row => (row[0], row[1]))];

    [Theory, MemberData(nameof(Questions))]
    public void The_lesson_is_among_the_first_three_for_whoever_may_read_it(string question, string slug)
    {
        var lesson = library.Module(slug).ShouldNotBeNull($"{slug} is not written yet");

        foreach (var me in new[] { Me.Nobody, Agent }.Where(me => me.MayRead(lesson)))
            library.Search.Lessons(Asked.Of(question), me, Seen).Items.Select(module => module.Slug).ShouldContain(slug, $"« {question} », {(me.IsStaff ? "an agent" : "a stranger")}");
    }

    [Fact]
    public void There_are_sixty_at_least_and_every_lesson_is_asked_for()
    {
        Questions.Count.ShouldBeGreaterThanOrEqualTo(60);
        library.Modules.Select(module => module.Slug).Except(Questions.Select(row => row.Data.Item2)).ShouldBeEmpty();
    }

    public sealed class Shelf : IDisposable
    {
        private readonly CurrentLibrary lessons = new(Path.Combine(Clone.Root, "content"), TimeProvider.System);

        public Library Library => lessons.Now;

        public void Dispose() => lessons.Dispose();
    }
}
