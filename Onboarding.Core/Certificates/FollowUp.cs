using Microsoft.EntityFrameworkCore;
using Onboarding.Core.Catalogue;
using Onboarding.Core.Data;
using Onboarding.Core.Learning;
using Onboarding.Core.Messages;

namespace Onboarding.Core.Certificates;

/// <summary>A person has done a course: its attestation de suivi is to be issued.</summary>
public sealed record CourseFollowed(Guid PersonId, string Course);

public static class FollowUp
{
    extension(OnboardingDb db)
    {
        public Task<List<QuizAttempt>> AttemptsAt(IReadOnlyList<Course> courses, Guid personId)
        {
            var modules = courses.SelectMany(course => course.Modules).Select(module => module.Slug).ToList();
            return db.QuizAttempts.AsNoTracking().Where(a => a.LearnerId == personId && modules.Contains(a.Module)).ToListAsync();
        }

        /// <summary>Those of the courses that the person has done and has no attestation of yet.</summary>
        public async Task<IReadOnlyList<FollowedCourse>> FollowedCourses(Guid personId, IReadOnlyList<Course> courses)
        {
            var slugs = courses.Select(course => course.Slug).ToList();
            // The attempt of this very act is not stored yet
            List<QuizAttempt> attempts = [.. await db.AttemptsAt(courses, personId), .. db.QuizAttempts.Local.Where(a => a.LearnerId == personId)];
            var attested = await db.Certificates.Where(c => c.PersonId == personId && slugs.Contains(c.Course!))
                .GroupBy(c => c.Course!, (course, all) => new { course, At = all.Max(c => c.CompletedAt) }).ToDictionaryAsync(c => c.course, c => c.At);
            return [.. courses.Select(course => course.Followed(attempts, attested.TryGetValue(course.Slug, out var at) ? at : null)).OfType<FollowedCourse>()];
        }

        /// <summary>Asks for what is due. Called inside the write gate with the person's row locked.</summary>
        public async Task<IReadOnlyList<FollowedCourse>> AskForAttestations(Guid personId, IReadOnlyList<Course> courses, DateTime now)
        {
            var followed = await db.FollowedCourses(personId, courses);
            foreach (var one in followed) await db.EnqueueOnce(new CourseFollowed(personId, one.Course.Slug), now);
            return followed;
        }
    }
}
