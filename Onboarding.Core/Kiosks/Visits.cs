using Microsoft.EntityFrameworkCore;
using Onboarding.Core.Data;
using Onboarding.Core.Learning;

namespace Onboarding.Core.Kiosks;

/// <summary>What happens to a visit; each act is called inside the write gate.</summary>
public static class Visits
{
    extension(OnboardingDb db)
    {
        /// <summary>From now on the visit writes on the card, and so does what it did before; answers its new secret.</summary>
        public async Task<string> TakeCard(Visit visit, LearnerCard card, DateTime now)
        {
            await db.HandOver(visit.Id, card.Id);
            card.Use(now);
            return visit.Take(card, now);
        }

        public Task See(Guid visitId, DateTime now) =>
            db.Visits.Where(v => v.Id == visitId).ExecuteUpdateAsync(visits => visits.SetProperty(v => v.LastSeenAt, now));

        /// <summary>Begins a visit, and forgets those that were left without being ended.</summary>
        public async Task Begin(Visit visit)
        {
            await db.EndSilentVisits(visit.StartedAt);
            db.Visits.Add(visit);
        }

        /// <summary>Ends those that nobody ended; answers how many there were.</summary>
        public Task<int> EndSilentVisits(DateTime now)
        {
            var silentSince = now - Visit.LongestSilence;
            return db.End(db.Visits.Where(v => v.LastSeenAt < silentSince));
        }

        public Task End(Guid visitId) => db.End(db.Visits.Where(v => v.Id == visitId));

        // Forgets them and whatever was not put on a card
        private async Task<int> End(IQueryable<Visit> visits)
        {
            var ids = visits.Select(v => v.Id);
            await db.Progress.Where(p => ids.Contains(p.LearnerId)).ExecuteDeleteAsync();
            await db.QuizAttempts.Where(a => ids.Contains(a.LearnerId)).ExecuteDeleteAsync();
            return await visits.ExecuteDeleteAsync();
        }
    }
}
