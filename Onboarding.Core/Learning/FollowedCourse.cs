using Onboarding.Core.Catalogue;

namespace Onboarding.Core.Learning;

/// <summary>A course done, lesson by lesson, as its attestation de suivi tells it.</summary>
public sealed record FollowedCourse(Course Course, IReadOnlyList<(Module Lesson, QuizAttempt By)> Lessons)
{
    public DateOnly From => Lessons.Min(lesson => Day(lesson.By));
    public DateOnly To => Lessons.Max(lesson => Day(lesson.By));

    /// <summary>When the last of them was done: what comes later belongs to another round.</summary>
    public DateTime At => Lessons.Max(lesson => lesson.By.At);

    /// <summary>In Paris.</summary>
    public static DateOnly Day(QuizAttempt attempt) => DateOnly.FromDateTime(Paris.FromUtc(attempt.At));
}

public static class Following
{
    extension(Course course)
    {
        /// <summary>
        /// What gives an attestation now, or null: enough lessons whose quiz was passed, or at least answered where the course asks
        /// no more. A course is attested once; one that is renewed again when all of it was done after the last attestation,
        /// and within the time that it is good for.
        /// </summary>
        /// <param name="attempts">Of one person.</param>
        /// <param name="attestedAt">The last time, null for never.</param>
        public FollowedCourse? Followed(IEnumerable<QuizAttempt> attempts, DateTime? attestedAt, DateTime now)
        {
            if (attestedAt is not null && course.RenewalMonths is null) return null;

            var goodFrom = course.RenewalMonths is { } months ? now.AddMonths(-months) : DateTime.MinValue;
            var firstByModule = attempts
                .Where(attempt => (attempt.Passed || !course.Completion.Quiz) && attempt.At >= goodFrom && (attestedAt is null || attempt.At > attestedAt))
                .GroupBy(attempt => attempt.Module).ToDictionary(same => same.Key, same => same.MinBy(attempt => attempt.At)!);
            var done = course.Modules.Where(module => firstByModule.ContainsKey(module.Slug)).Select(module => (module, firstByModule[module.Slug])).ToList();
            return done.Count >= course.Completion.Modules ? new(course, done) : null;
        }
    }
}
