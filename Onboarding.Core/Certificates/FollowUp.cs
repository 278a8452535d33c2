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
        /// <summary>Those of the courses that the person has done and has no attestation of yet.</summary>
        public async Task<IReadOnlyList<FollowedCourse>> FollowedCourses(Guid personId, IReadOnlyList<Course> courses, DateTime now)
        {
            var (slugs, modules) = (courses.Select(course => course.Slug).ToList(), courses.SelectMany(course => course.Modules).Select(module => module.Slug).ToList());
            var stored = await db.QuizAttempts.AsNoTracking().Where(a => a.LearnerId == personId && modules.Contains(a.Module)).ToListAsync();
            // The attempt of this very act is not stored yet
            List<QuizAttempt> attempts = [.. stored, .. db.QuizAttempts.Local.Where(a => a.LearnerId == personId)];
            var attested = await db.Certificates.Where(c => c.PersonId == personId && slugs.Contains(c.Course!))
                .GroupBy(c => c.Course!, (course, all) => new { course, At = all.Max(c => c.IssuedAt) }).ToDictionaryAsync(c => c.course, c => c.At);
            return [.. courses.Select(course => course.Followed(attempts, attested.TryGetValue(course.Slug, out var at) ? at : null, now)).OfType<FollowedCourse>()];
        }

        /// <summary>Asks for what is due. Called inside the write gate with the person's row locked.</summary>
        public async Task<IReadOnlyList<FollowedCourse>> AskForAttestations(Guid personId, IReadOnlyList<Course> courses, DateTime now)
        {
            var followed = await db.FollowedCourses(personId, courses, now);
            foreach (var one in followed) db.Enqueue(new CourseFollowed(personId, one.Course.Slug), now);
            return followed;
        }
    }
}
