using Microsoft.EntityFrameworkCore;
using Onboarding.Core.Data;

namespace Onboarding.Core.People;

/// <summary>How pages ask and tell about wrong guesses; what counts is called inside the write gate.</summary>
public static class Throttling
{
    extension(OnboardingDb db)
    {
        public async Task<bool> IsPaused(byte[] key, DateTime now) =>
            await db.Throttles.AsNoTracking().SingleOrDefaultAsync(t => t.Key == key) is { } throttle && throttle.IsPaused(now);

        /// <summary>One more wrong guess; answers how many are left before the pause.</summary>
        public async Task<int> CountFailure(byte[] key, DateTime now)
        {
            var throttle = await db.Throttles.SingleOrDefaultAsync(t => t.Key == key);
            if (throttle is null) db.Throttles.Add(throttle = new Throttle(key, now));
            throttle.Fail(now);
            return throttle.TriesLeft;
        }

        public Task<int> ForgetFailures(byte[] key) => db.Throttles.Where(t => t.Key == key).ExecuteDeleteAsync();
    }
}
