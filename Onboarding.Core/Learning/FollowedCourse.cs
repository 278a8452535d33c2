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
        /// What gives an attestation, or null: the first moment at which enough lessons had their quiz passed, or at least answered
        /// where the course asks no more, all within the time that the course is good for. What is done later takes nothing away.
        /// A course is attested once; one that is renewed again, by what was done after the last attestation.
        /// </summary>
        /// <param name="attempts">Of one person.</param>
        /// <param name="attestedAt">The end of the last round, null for none.</param>
        public FollowedCourse? Followed(IEnumerable<QuizAttempt> attempts, DateTime? attestedAt)
        {
            if (attestedAt is not null && course.RenewalMonths is null) return null;

            var counting = course.Counting(attempts, attestedAt).ToList();
            return counting.Select(end => course.DoneBy(end.At, counting)).FirstOrDefault(round => round.Lessons.Count >= course.Completion.Modules);
        }

        /// <summary>The lessons that stand for the next attestation.</summary>
        public IReadOnlySet<string> DoneAgain(IEnumerable<QuizAttempt> attempts, DateTime attestedAt, DateTime now) =>
            course.DoneBy(now, [.. course.Counting(attempts, attestedAt)]).Lessons.Select(lesson => lesson.Lesson.Slug).ToHashSet();

        /// <summary>When a course that is renewed is to be done again.</summary>
        public DateOnly? DueAgain(DateOnly followedOn) => course.RenewalMonths is { } months ? followedOn.AddMonths(months) : null;

        // A lesson once a day: thousands of attempts at one lesson weigh nothing
        private IEnumerable<QuizAttempt> Counting(IEnumerable<QuizAttempt> attempts, DateTime? attestedAt) => attempts
            .Where(attempt => (attempt.Passed || !course.Completion.Quiz) && (attestedAt is null || attempt.At > attestedAt))
            .OrderBy(attempt => attempt.At).DistinctBy(attempt => (attempt.Module, FollowedCourse.Day(attempt)));

        // Each lesson by the first attempt that still counted then
        private FollowedCourse DoneBy(DateTime end, List<QuizAttempt> inOrder)
        {
            var goodFrom = course.RenewalMonths is { } months ? end.AddMonths(-months) : DateTime.MinValue;
            var lessons = course.Modules.Select(module => (module, By: inOrder.Find(attempt => attempt.Module == module.Slug && attempt.At >= goodFrom && attempt.At <= end)));
            return new(course, [.. lessons.Where(lesson => lesson.By is not null)!]);
        }
    }
}
