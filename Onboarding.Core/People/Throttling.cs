using Microsoft.EntityFrameworkCore;
using Onboarding.Core.Data;

namespace Onboarding.Core.People;

/// <summary>How guesses are counted; each act is called inside the write gate.</summary>
public static class Throttling
{
    extension(OnboardingDb db)
    {
        /// <summary>
        /// Counts a guess before it is judged: a hundred sent at once get no more tries than a hundred sent one by one. Answers
        /// how many are left after it; null when one of its sides is paused, and then nothing is counted.
        /// </summary>
        public async Task<int?> Count(IEnumerable<Guess> sides, DateTime now)
        {
            var counted = new List<(Guess Guess, Throttle Throttle)>();
            // In one order, so that two guesses never wait for each other
            foreach (var guess in sides.OrderBy(side => Convert.ToHexString(side.Key))) counted.Add((guess, await db.LockedThrottle(guess.Key, now)));
            if (counted.Any(side => side.Throttle.IsPaused(now, side.Guess.Tries))) return null;

            counted.ForEach(side => side.Throttle.Fail(now));
            return counted.Min(side => side.Throttle.TriesLeft(side.Guess.Tries));
        }

        /// <summary>The guess was right: only itself is forgiven, since somebody who bears one good card may be looking for others.</summary>
        public async Task TakeBack(IEnumerable<Guess> sides)
        {
            foreach (var (key, _) in sides)
            {
                await db.Throttles.Where(t => t.Key == key).ExecuteUpdateAsync(t => t.SetProperty(throttle => throttle.Failures, throttle => throttle.Failures - 1));
                await db.Throttles.Where(t => t.Key == key && t.Failures <= 0).ExecuteDeleteAsync();
            }
        }

        /// <summary>The guess proved who it is: the wrong ones before it were slips of the hand.</summary>
        public async Task Forget(IEnumerable<Guess> sides)
        {
            foreach (var (key, _) in sides) await db.Throttles.Where(t => t.Key == key).ExecuteDeleteAsync();
        }

        /// <summary>What no longer counts; answers how many rows went.</summary>
        public Task<int> PurgeThrottles(DateTime now)
        {
            var before = now - Throttle.Pause;
            return db.Throttles.Where(t => t.Since < before).ExecuteDeleteAsync();
        }

        // Made or locked in one statement: between two, another node could make or delete it
        private async Task<Throttle> LockedThrottle(byte[] key, DateTime now)
        {
            await db.Database.ExecuteSqlAsync($"""
                INSERT INTO "Throttles" ("Key", "Since", "Failures") VALUES ({key}, {now}, 0)
                ON CONFLICT ("Key") DO UPDATE SET "Since" = "Throttles"."Since"
                """);
            return await db.Throttles.SingleAsync(t => t.Key == key);
        }
    }
}
