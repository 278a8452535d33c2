using Onboarding.Core.Learning;

namespace Onboarding.Tests.Learning;

public sealed class QuizAttemptTests
{
    [Fact]
    public void An_attempt_goes_to_the_card_with_all_that_it_says()
    {
        var at = new DateTime(2027, 3, 1, 8, 0, 0, DateTimeKind.Utc);
        var attempt = new QuizAttempt(Guid.CreateVersion7(), "hameconnage", "v1", right: 4, questions: 5, passed: true, at);
        var card = Guid.CreateVersion7();

        attempt.HandTo(card);

        attempt.LearnerId.ShouldBe(card);
        (attempt.Module, attempt.Version, attempt.Right, attempt.Questions, attempt.Passed, attempt.At).ShouldBe(("hameconnage", "v1", 4, 5, true, at));
    }

    [Fact]
    public void Hours_and_results_are_whole_numbers_nothing_of_them_is_kept_as_a_fraction()
    {
        string[] kept = ["Learning", "Sessions", "Attendance", "Certificates"];
        Type[] fractions = [typeof(double), typeof(float), typeof(decimal)];

        typeof(QuizAttempt).Assembly.GetExportedTypes()
            .Where(type => kept.Any(folder => type.Namespace == $"Onboarding.Core.{folder}"))
            .SelectMany(type => type.GetProperties())
            .Where(property => fractions.Contains(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType))
            .Select(property => $"{property.DeclaringType!.Name}.{property.Name}")
            .ShouldBeEmpty();
    }
}
