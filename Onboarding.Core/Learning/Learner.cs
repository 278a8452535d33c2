using Microsoft.EntityFrameworkCore;
using Onboarding.Core.Data;

namespace Onboarding.Core.Learning;

/// <summary>What a learner has done, and what their acts do to it; the acts are called inside the write gate.</summary>
public static class Learner
{
    extension(IReadOnlyDictionary<string, Progress> progress)
    {
        public bool IsDone(string module) => progress.GetValueOrDefault(module)?.IsComplete == true;

        /// <summary>Begun and not finished, the last read first: where to go on.</summary>
        public IEnumerable<Progress> Begun => progress.Values.Where(p => !p.IsComplete).OrderByDescending(p => p.LastReadAt);
    }

    extension(OnboardingDb db)
    {
        /// <summary>One indexed query for a learner; none for a reader whom nobody knows.</summary>
        public async Task<IReadOnlyDictionary<string, Progress>> ProgressByModule(Guid? learnerId) => learnerId is { } id
            ? await db.Progress.AsNoTracking().Where(p => p.LearnerId == id).ToDictionaryAsync(p => p.Module)
            : new Dictionary<string, Progress>();

        /// <summary>The learner's progress in a module, begun now if it was not.</summary>
        public async Task<Progress> ProgressOf(Guid learnerId, string module, DateTime now)
        {
            if (await db.Progress.FindAsync(learnerId, module) is { } known) return known;

            var begun = new Progress(learnerId, module, now);
            db.Progress.Add(begun);
            return begun;
        }

        /// <summary>Keeps an attempt at a quiz; one that passes completes the module.</summary>
        public async Task Keep(QuizAttempt attempt)
        {
            db.QuizAttempts.Add(attempt);
            var progress = await db.ProgressOf(attempt.LearnerId, attempt.Module, attempt.At);
            if (attempt.Passed) progress.Complete(attempt.Version, attempt.At);
            else progress.Reach(step: null, attempt.At);
        }

        /// <summary>Gives all that one learner did to another: what a visit did goes to the card that it takes up.</summary>
        public async Task HandOver(Guid fromLearner, Guid toLearner)
        {
            foreach (var progress in await db.Progress.Where(p => p.LearnerId == fromLearner).ToListAsync())
            {
                db.Progress.Remove(progress);
                if (await db.Progress.FindAsync(toLearner, progress.Module) is { } known) known.Merge(progress);
                else db.Progress.Add(progress.HandedTo(toLearner));
            }
            foreach (var attempt in await db.QuizAttempts.Where(a => a.LearnerId == fromLearner).ToListAsync()) attempt.HandTo(toLearner);
        }
    }
}
