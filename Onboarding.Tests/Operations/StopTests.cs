using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Core.Messages;

namespace Onboarding.Tests.Operations;

/// <summary>A stop that nobody notices: what has begun comes to its end.</summary>
public sealed class StopTests
{
    [Fact]
    public async Task A_form_that_is_on_its_way_is_answered_and_the_program_ends_well()
    {
        await using var installation = await Installation.Make();
        await using var application = new Application(installation);
        await application.Start();
        var browser = await application.NewBrowser().Visits("/langue");
        var form = new SlowForm($"language=en&back=%2F&__RequestVerificationToken={Uri.EscapeDataString(browser.Token)}");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/langue") { Content = form };
        var answer = browser.Http.SendAsync(request, TestContext.Current.CancellationToken);
        await form.HalfSent;

        var stopped = application.Stop();
        await NoLongerAnswers(application);
        form.SendTheRest();

        (await answer).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await stopped).ShouldBe(0);
    }

    [Fact]
    public async Task The_queue_stops_between_two_pieces_and_none_waits_for_the_end_of_a_lease()
    {
        var (begun, goOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var site = await Website.Open(change: services =>
        {
            services.AddSingleton(goOn);
            services.OnWork<LongWork, TaskCompletionSource>(async (wait, _, _) =>
            {
                begun.TrySetResult();
                await wait.Task;
            });
        });
        await site.Gate.Write(db =>
        {
            db.Enqueue(new LongWork(1), Website.Start.UtcDateTime);
            db.Enqueue(new LongWork(2), Website.Start.UtcDateTime);
            return Task.CompletedTask;
        });
        using var stop = new CancellationTokenSource();
        var working = site.Services.GetRequiredService<QueueWorker>().DoAllDue(stop.Token);
        await begun.Task;

        await stop.CancelAsync();
        goOn.SetResult();

        (await working).ShouldBe(1);
        var left = await site.Read(db => Task.FromResult(db.QueuedWork.ToList()));
        left.ShouldHaveSingleItem().Attempts.ShouldBe(0, "the second was taken and not done");
    }

    private sealed record LongWork(int Number);

    private static async Task NoLongerAnswers(Application application)
    {
        try
        {
            while (true)
            {
                using var http = application.NewClient();
                await http.GetAsync("/healthz", TestContext.Current.CancellationToken);
            }
        }
        catch (HttpRequestException)
        {
            // It has stopped listening: the signal was heard
        }
    }

    /// <summary>A form sent in two halves.</summary>
    private sealed class SlowForm : HttpContent
    {
        private readonly TaskCompletionSource half = new(), rest = new();
        private readonly byte[] bytes;

        public SlowForm(string fields)
        {
            bytes = System.Text.Encoding.ASCII.GetBytes(fields);
            Headers.ContentType = new("application/x-www-form-urlencoded");
        }

        public Task HalfSent => half.Task;

        public void SendTheRest() => rest.SetResult();

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(bytes.AsMemory(..10));
            await stream.FlushAsync();
            half.SetResult();
            await rest.Task;
            await stream.WriteAsync(bytes.AsMemory(10..));
        }

        protected override bool TryComputeLength(out long length)
        {
            length = bytes.Length;
            return true;
        }
    }
}
