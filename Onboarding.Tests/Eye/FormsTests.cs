using Microsoft.Playwright;
using Onboarding.Tests.Journeys;

namespace Onboarding.Tests.Eye;

/// <summary>What the script adds to the site's own forms.</summary>
[Collection(nameof(Eyes))]
public sealed class FormsTests(Eyes eyes, Chrome chrome)
{
    [Fact]
    public async Task A_form_on_its_way_says_so_is_not_sent_twice_and_may_be_sent_again_when_it_was_lost()
    {
        var page = await chrome.Open(await eyes.Site(), Chrome.Phone);
        var onItsWay = new TaskCompletionSource<IRoute>();
        await page.Clock.InstallAsync();
        await page.GotoAsync("/langue");
        await page.RouteAsync("**/langue", route =>
        {
            onItsWay.TrySetResult(route);
            return Task.CompletedTask;
        });

        (await page.EvaluateAsync<string[]>(SendTwice)).ShouldBe(["left", "true", "held", "true"]);

        await (await onItsWay.Task).AbortAsync("aborted");
        await page.Clock.RunForAsync(8_000);
        (await page.EvaluateAsync<string[]>(SendTwice)).ShouldBe(["left", "true", "held", "true"]);
        await page.Context.CloseAsync();
    }

    // In one go, since nothing can be asked of a page while it is being left
    private const string SendTwice = """
        () => {
          const form = document.querySelector('form[action="/langue"]');
          const send = () => {
            let answer;
            addEventListener("submit", event => answer = event.defaultPrevented ? "held" : "left", { once: true });
            form.requestSubmit(form.querySelector("[value=en]"));
            return [answer, form.ariaBusy];
          };
          return [...send(), ...send()];
        }
        """;
}
