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
        public async Task<int> EndSilentVisits(DateTime now)
        {
            var silentSince = now - Visit.LongestSilence;
            var left = await db.Visits.Where(v => v.LastSeenAt < silentSince).Select(v => v.Id).ToListAsync();
            foreach (var visit in left) await db.End(visit);
            return left.Count;
        }

        /// <summary>Forgets the visit and whatever was not put on a card.</summary>
        public async Task End(Guid visitId)
        {
            await db.Progress.Where(p => p.LearnerId == visitId).ExecuteDeleteAsync();
            await db.QuizAttempts.Where(a => a.LearnerId == visitId).ExecuteDeleteAsync();
            await db.Visits.Where(v => v.Id == visitId).ExecuteDeleteAsync();
        }
    }
}
