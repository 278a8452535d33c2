using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Bench.Fuzzing;

namespace Onboarding.Tests.Access;

/// <summary>
/// Wherever a page goes on to an address that came with the request, it goes on within the site. Which fields do so is not written
/// here: all are tried with an address of ours first.
/// </summary>
public sealed class OpenRedirectTests
{
    private const string Ours = "/catalogue?marque=ici";
    private const string Site = "http://localhost/connexion";

    [Fact]
    public async Task No_field_leads_out_of_the_site()
    {
        await using var scene = await AccessScene.Set();

        var (fields, left) = await Left(scene, await Door.Of(scene.Site.Services));

        left.ShouldBeEmpty();
        fields.ShouldBe(["POST /connexion: retour", "POST /langue: Back", "POST /texte: back"], ignoreOrder: true);
    }

    /// <summary>The control: a page that goes wherever it is told.</summary>
    [Fact]
    public async Task A_page_that_goes_wherever_it_is_told_is_found()
    {
        await using var scene = await AccessScene.Set(services => services.AddRazorPages().AddApplicationPart(typeof(OpenRedirectTests).Assembly));

        var (fields, left) = await Left(scene, (await Door.Of(scene.Site.Services)).Where(handler => handler.Endpoint == "POST /essai/negligente"));

        fields.ShouldBe(["POST /essai/negligente: suite"]);
        left.Count.ShouldBeGreaterThan(100);
    }

    private static async Task<(IReadOnlyList<string> Fields, IReadOnlyList<string> Left)> Left(AccessScene scene, IEnumerable<Door> handlers)
    {
        var (fields, left) = (new List<string>(), new List<string>());
        foreach (var handler in handlers)
        {
            // Each of its requests once: a refused one goes nowhere
            foreach (var (request, actor) in handler.Done.DistinctBy(done => done.Request).DefaultIfEmpty((handler.Endpoint, "owner")))
            {
                foreach (var name in handler.Takes.Where(taken => taken.Type == typeof(string)).Select(taken => taken.Name).Distinct())
                {
                    if (await GoesTo(request, actor, name, Ours) is not { } gone || !gone.Contains(Ours)) continue;

                    fields.Add($"{handler.Endpoint}: {name}");
                    foreach (var hostile in Corpus.OpenRedirects.SelectMany(line => (string[])[line, Uri.UnescapeDataString(line), "/" + line]).Distinct())
                    {
                        if (await GoesTo(request, actor, name, hostile) is { } to && IsOutside(to)) left.Add($"{request}: {name}={hostile} goes to {to}");
                    }
                }
            }
        }
        return (fields, left);

        async Task<string?> GoesTo(string request, string actor, string name, string value) =>
            (await scene.Sends(request, actor, scene.Fill(request, name, value))).Answer.Headers.Location?.OriginalString;
    }

    // As a browser reads it (WHATWG): backslashes are slashes, tabs and line breaks are nothing
    private static bool IsOutside(string gone) => new Url(new Url(Site), gone).Origin != new Url(Site).Origin;
}
