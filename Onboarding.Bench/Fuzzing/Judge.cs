using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Onboarding.Bench.Fuzzing;

/// <summary>What is wrong with an answer, whatever it was asked.</summary>
public static class Judge
{
    private static readonly HtmlParser Parser = new();
    private static readonly Url Here = new($"https://{Inert.Host}/");

    /// <param name="answer">Read whole.</param>
    /// <param name="sent">The strings that were sent, as text.</param>
    /// <returns>Null when nothing is.</returns>
    public static async Task<string?> Fault(HttpResponseMessage answer, IReadOnlyList<string> sent)
    {
        if (answer.StatusCode >= HttpStatusCode.InternalServerError) return $"{(int)answer.StatusCode}";
        if (answer.Headers.Location?.OriginalString is { } gone && IsElsewhere(gone, answer.RequestMessage!.RequestUri!)) return $"leads to {gone}";
        if (answer.Content.Headers.ContentType?.MediaType is not "text/html") return null;

        var page = Parser.ParseDocument(await answer.Content.ReadAsStringAsync());
        return Inert.ForeignIn(page) is [var live, ..] ? live : Links(page).FirstOrDefault(link => sent.Any(text => IsLedTo(link, text)));
    }

    // As a browser reads it: backslashes are slashes, tabs and line breaks are nothing
    private static bool IsElsewhere(string gone, Uri asked) =>
        new Url(Here, gone) is var address && address.Origin != Here.Origin && address.Origin != new Url(asked.GetLeftPart(UriPartial.Authority)).Origin;

    private static IEnumerable<string> Links(IDocument page) => page.QuerySelectorAll("[href]").Select(link => link.GetAttribute("href")!);

    // The lessons lead to other sites too: these hosts nobody has sent
    private static bool IsLedTo(string link, string text) =>
        new Url(Here, link) is { HostName.Length: > 0 } address && address.Origin != Here.Origin && text.Contains(address.HostName, StringComparison.OrdinalIgnoreCase);
}
