using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Onboarding.Bench.Fuzzing;
using Onboarding.Core;
using Onboarding.Core.People;

namespace Onboarding.Tests.Access;

/// <summary>
/// Every id, code, number and secret that a handler takes, in the place of one's own: another person's, another session's, one of
/// another kind, the next one. The answer is the one that a made-up value gets, and nothing is written or told.
/// </summary>
public sealed partial class AnothersIdsTests
{
    [Fact]
    public async Task Anothers_is_answered_as_what_does_not_exist()
    {
        await using var scene = await AccessScene.Set();
        var handlers = await Door.Of(scene.Site.Services);

        var (tried, differences) = await Compare(scene, handlers);

        differences.ShouldBeEmpty();
        tried.ShouldBeGreaterThan(700);
    }

    /// <summary>The control: whoever trains is taken for an administrator, who leads every session.</summary>
    [Fact]
    public async Task Without_finding_records_through_who_asks_anothers_are_shown()
    {
        await using var scene = await AccessScene.Set(services => services.Replace(ServiceDescriptor.Scoped(provider =>
        {
            var me = provider.GetRequiredService<IHttpContextAccessor>().HttpContext is { } http ? Me.From(http.User) : Me.Nobody;
            return me.Is(Role.Trainer) ? me with { Rights = [new(Role.Administrator)] } : me;
        })));
        var handlers = (await Door.Of(scene.Site.Services)).Where(handler => handler.Endpoint.Contains("/inscriptions"));

        var (_, differences) = await Compare(scene, handlers);

        differences.ShouldContain(difference => difference.StartsWith("GET /seances/{code}/inscriptions"));
        differences.ShouldContain(difference => difference.Contains("handler=Book"));
    }

    private static async Task<(int Tried, IReadOnlyList<string> Differences)> Compare(AccessScene scene, IEnumerable<Door> handlers)
    {
        var others = await Others.Of(scene);
        var before = await scene.Site.Read(db => DatabaseDigest.Lines(db, MayChange));
        var (tried, differences) = (0, new List<string>());
        foreach (var handler in handlers)
        {
            foreach (var name in handler.Takes.Where(taken => taken.Type == typeof(Guid) || taken.Type == typeof(string)).Select(taken => taken.Name).Distinct())
            {
                if (others.KindOf(handler.Endpoint, name) is not { } kind) continue;
                foreach (var (request, actor) in handler.Done.DistinctBy(done => done.Actor))
                {
                    var expected = await Answer(scene, before, request, actor, name, kind.MadeUp());
                    foreach (var value in kind.Values(actor).Distinct())
                    {
                        tried++;
                        var found = await Answer(scene, before, request, actor, name, value);
                        // What a page makes itself may be answered as being there already
                        if (!kind.IsNew && (found.Said, found.Changed) != (expected.Said, expected.Changed)) differences.Add($"{request} × {actor}: {name}={value}: {found} where {expected} was expected");
                        if (others.Told(found.Body, value) is { } told) differences.Add($"{request} × {actor}: {name}={value} tells {told}");
                        if (kind.IsNew && found.Lost is { } lost && lost != expected.Lost) differences.Add($"{request} × {actor}: {name}={value} overwrites {lost}");
                    }
                }
            }
        }
        return (tried, differences);
    }

    private sealed record Found(string Said, bool Changed, string Body, string? Lost)
    {
        public override string ToString() => $"{(Changed ? "written, " : "")}{Said[..Math.Min(Said.Length, 300)]}";
    }

    private static async Task<Found> Answer(AccessScene scene, IReadOnlyList<string> before, string request, string actor, string name, string value)
    {
        var (address, fields) = scene.Fill(request, name, value);
        string? lost = null;
        var (answer, changed) = await scene.Does(actor,
            browser => request.StartsWith("GET ") ? browser.Http.GetAsync(address) : browser.Posts(address, fields),
            async () => lost = before.Except(await scene.Site.Read(db => DatabaseDigest.Lines(db, MayChange))).FirstOrDefault());
        var body = answer.Content.Headers.ContentType?.MediaType == "text/html" ? await answer.Content.ReadAsStringAsync() : $"{answer.Content.Headers.ContentType}";
        var page = new HtmlParser().ParseDocument(body);
        var words = page.QuerySelector("main")?.TextContent ?? body;
        var gone = answer.Headers.Location?.ToString() ?? "";
        return new(Plain($"{(int)answer.StatusCode} {gone} {words}", value), changed, gone + body, lost);
    }

    // A presence is the sum of its marks, and a wrong guess is counted
    private static readonly string[] MayChange = ["Presences", "Throttles"];

    // New codes and secrets differ by nature; what was asked about may be said again
    private static string Plain(string text, string value)
    {
        foreach (var said in new[] { value, Uri.EscapeDataString(value), Crockford.Read(value) is { } code ? Crockford.Spaced(code) : value }.Where(said => said.Length > 0))
            text = text.Replace(said, "¤", StringComparison.OrdinalIgnoreCase);
        return Spaces().Replace(MadeNow().Replace(text, "$1¤"), " ");
    }

    [GeneratedRegex(@"(/inscription/|/seances/)[0-9A-Z]{8,26}")]
    private static partial Regex MadeNow();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
