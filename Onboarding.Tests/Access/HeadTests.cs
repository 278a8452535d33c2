namespace Onboarding.Tests.Access;

public sealed class HeadTests
{
    [Fact]
    public async Task Whoever_asks_for_the_head_alone_is_answered_as_for_the_whole()
    {
        await using var scene = await AccessScene.Set();
        var different = new List<string>();
        foreach (var row in AccessMatrixTests.Written.Rows.Where(row => row.Request.StartsWith("GET ")))
        {
            foreach (var actor in (string[])["anonymous", "admin"])
            {
                var (http, address) = (scene.BrowserOf(actor).Http, scene.AddressOf(row.Request));
                using var whole = await http.GetAsync(address, TestContext.Current.CancellationToken);
                using var head = await http.SendAsync(new(HttpMethod.Head, address), TestContext.Current.CancellationToken);
                if (Said(head) != Said(whole)) different.Add($"{row.Request} × {actor}: {Said(head)} where {Said(whole)} was expected");
            }
        }

        different.ShouldBeEmpty();
    }

    private static (int, Uri?, string?) Said(HttpResponseMessage answer) => ((int)answer.StatusCode, answer.Headers.Location, answer.Content.Headers.ContentType?.MediaType);
}
