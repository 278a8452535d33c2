using Onboarding.Core.Catalogue;

namespace Onboarding.Tests.Catalogue;

public class QuizTests
{
    [Fact]
    public void A_question_is_read_with_its_answers_and_why()
    {
        using var content = new TemporaryContent();

        var question = content.Module().Questions[0];

        question.Number.ShouldBe(1);
        question.TextHtml.ShouldBe("Un message réclame 1,99\u00A0€. Que faites-vous\u00A0?");
        question.Multiple.ShouldBeFalse();
        question.Answers.ShouldBe([
            new("Je paie", false, "C’est ainsi que votre carte est volée."),
            new("Je le transfère au <strong>33700</strong>", true, "Exactement\u00A0: c’est gratuit."),
        ]);
    }

    [Theory]
    [InlineData(1, new[] { 1 }, true)]
    [InlineData(1, new[] { 0 }, false)]
    [InlineData(1, new int[0], false)]
    [InlineData(1, new[] { 0, 1 }, false)]
    [InlineData(1, new[] { 7 }, false)]
    [InlineData(2, new[] { 0, 2 }, true)]
    [InlineData(2, new[] { 0 }, false)]
    [InlineData(2, new[] { 0, 1, 2 }, false)]
    public void Only_exactly_the_right_answers_are_right(int number, int[] chosen, bool right)
    {
        using var content = new TemporaryContent();

        content.Module().Questions[number - 1].Grade(chosen.ToHashSet()).ShouldBe(right);
    }

    [Fact]
    public void A_question_left_open_counts_as_wrong()
    {
        using var content = new TemporaryContent();

        var result = content.Module().Grade(new Dictionary<int, IReadOnlySet<int>> { [1] = new HashSet<int> { 1 }, [2] = new HashSet<int> { 0, 2 } });

        result.ShouldBe(new(Right: 2, Total: 3));
        result.IsPassed.ShouldBeFalse();
    }

    [Theory]
    [InlineData(4, 5, true)]
    [InlineData(3, 4, false)]
    [InlineData(3, 3, true)]
    [InlineData(79, 100, false)]
    [InlineData(80, 100, true)]
    [InlineData(0, 0, false)]
    public void Eighty_per_cent_pass(int right, int total, bool passed) => QuizResult.Passes(right, total).ShouldBe(passed);

    [Fact]
    public void A_question_is_known_by_its_text()
    {
        using var content = new TemporaryContent();
        var before = content.Module().Questions;

        content.Write(TemporaryContent.Lesson, content.Read(TemporaryContent.Lesson).Replace("Que faites-vous ?", "Que faire ?"));

        var after = content.Module().Questions;
        after[0].Digest.ShouldNotBe(before[0].Digest);
        after[1].Digest.ShouldBe(before[1].Digest);
    }

    [Fact]
    public void A_service_is_named_without_a_link_where_one_presses_to_answer()
    {
        using var content = new TemporaryContent();
        content.Write(TemporaryContent.Lesson, content.Read(TemporaryContent.Lesson).Replace("- [ ] Je paie", "- [ ] J'appelle {service:france-travail}"));

        content.Module().Questions[0].Answers[0].TextHtml.ShouldBe("J’appelle France Travail");
    }
}
