using System.Net;
using Onboarding.Tests.Access;
using Onboarding.Tests.Journeys;

namespace Onboarding.Tests.Eye;

/// <summary>Each page that the application answers with, found by reflection: a new one cannot be forgotten.</summary>
[Collection(nameof(Eyes))]
public sealed class EveryPageTests(Eyes eyes)
{
    // Whoever sees most of a page looks at it
    private static readonly string[] Eyewitnesses = ["lead", "owner", "card", "kiosk", "admin", "hr", "anonymous"];

    private static readonly int[] Errors = [400, 401, 403, 404, 405, 410, 413, 429, 503];

    [Fact]
    public async Task Has_no_violation_and_never_scrolls_sideways()
    {
        var seen = new List<string>();
        var wrong = new List<string>();

        foreach (var (actor, request) in await Requests())
        {
            var address = eyes.Scene.AddressOf(request);
            var page = await eyes.Of(actor);
            await page.SetViewportSizeAsync(Chrome.Desk.Width, Chrome.Desk.Height);
            await page.GotoAsync(address);
            seen.Add(request);
            wrong.AddRange((await page.Violations()).Select(violation => $"{actor}, {address}: {violation}"));
            if (await page.EvaluateAsync<string?>(Unasked) is { } unasked) wrong.Add($"{actor}, {address}: done without being asked, {unasked}");
            await page.DoublesText(true);
            if (await page.ScrollsSideways()) wrong.Add($"{actor}, {address}: sideways when text is doubled");
            await page.DoublesText(false);
            await page.SetViewportSizeAsync(320, 640);
            if (await page.ScrollsSideways()) wrong.Add($"{actor}, {address}: sideways at 320 px");
        }

        wrong.ShouldBeEmpty();
        // The home page of each, the pages of all rooms, the errors
        seen.Count.ShouldBeGreaterThan(45);
    }

    // What cannot be undone, outside the question that stands before it; at a kiosk the question is a page
    private const string Unasked = """
        () => [...document.querySelectorAll(".button-danger, form[method=post]:is([action*=Withdraw], [action*=Close], [action*=GiveSeat], [action$='/borne/terminer'])")]
          .find(e => !e.closest("details.confirm") && location.pathname !== "/borne/terminer")?.outerHTML.slice(0, 120) ?? null
        """;

    private async Task<IReadOnlyList<(string Actor, string Request)>> Requests()
    {
        var site = await eyes.Site();
        var requests = Errors.Select(code => ("anonymous", $"GET /erreur/{code}")).ToList();
        foreach (var endpoint in (await Endpoints.Of(site)).Where(endpoint => endpoint.StartsWith("GET ")))
        {
            foreach (var row in AccessMatrixTests.Written.Rows.Where(row => row.Endpoint == endpoint))
            {
                var admitted = row.Cells.Where(cell => cell.Expected == "200").Select(cell => cell.Actor).ToList();
                var witnesses = endpoint == "GET /" ? admitted : Eyewitnesses.Where(admitted.Contains).Take(1);
                foreach (var witness in witnesses)
                    if (await IsPage(witness, row.Request)) requests.Add((witness, row.Request));
            }
        }
        return requests;
    }

    // Documents, images and plain words have their own tests
    private async Task<bool> IsPage(string actor, string request)
    {
        var answer = await eyes.Scene.BrowserOf(actor).Http.GetAsync(eyes.Scene.AddressOf(request));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, request);
        return answer.Content.Headers.ContentType?.MediaType == "text/html";
    }
}
