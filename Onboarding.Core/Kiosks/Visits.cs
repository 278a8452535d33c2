using Microsoft.EntityFrameworkCore;
using Onboarding.Core.Data;
using Onboarding.Core.Learning;

namespace Onboarding.Core.Kiosks;

/// <summary>What happens to a visit; each act is called inside the write gate.</summary>
public static class Visits
{
    extension(OnboardingDb db)
    {
        /// <summary>From now on the visit writes on the card, and so does what it did before.</summary>
        public async Task TakeCard(Visit visit, LearnerCard card, DateTime now)
        {
            await db.HandOver(visit.Id, card.Id);
            visit.Take(card);
            visit.See(now);
            card.Use(now);
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
