using Microsoft.Extensions.Hosting;

namespace Onboarding.Core.Messages;

internal static class AfterStart
{
    extension(IHostApplicationLifetime host)
    {
        /// <summary>Until then the database may still be on its way to this release. A start that fails never comes to it, and ends here.</summary>
        public async Task Started(CancellationToken stop)
        {
            var over = new TaskCompletionSource();
            using var started = host.ApplicationStarted.Register(() => over.TrySetResult());
            using var stopped = stop.Register(() => over.TrySetResult());
            await over.Task;
        }
    }
}
