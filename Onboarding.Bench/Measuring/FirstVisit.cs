using System.IO.Compression;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;

namespace Onboarding.Bench.Measuring;

/// <summary>What a browser that comes for the first time has to fetch before the page is whole, as it travels.</summary>
internal sealed partial class FirstVisit(Application application, Report report)
{
    public async Task Measure()
    {
        List<object[]> rows = [];
        foreach (var (name, path) in new[] { ("home", "/"), ("a lesson", PageRates.Lesson), ("a kiosk's step", "/borne/modules/hameconnage/2") })
        {
            var fetched = await Fetch(path);
            rows.Add([name, fetched.Count, Kilobytes(fetched.Values), Kilobytes(fetched.Where(f => f.Key.EndsWith(".woff2")).Select(f => f.Value)), "100"]);
        }
        report.Say("A first visit, every file that the page and its style sheets name, as compressed as the site sends it; of the fonts, those that the page preloads.");
        report.Table(["page", "requests", "kB transferred", "of which fonts", "aim, kB"], rows);

        static double Kilobytes(IEnumerable<long> sizes) => sizes.Sum() / 1000.0;
    }

    private async Task<Dictionary<string, long>> Fetch(string page)
    {
        using var http = application.NewClient();
        http.DefaultRequestHeaders.Add("Accept-Encoding", "br, gzip");
        var sizes = new Dictionary<string, long>();
        var html = new HtmlParser().ParseDocument(await Take(page));
        foreach (var element in html.QuerySelectorAll("link[rel=stylesheet], link[rel=icon], link[rel=preload], script[src], img[src], use[href]"))
            await Follow(page, (element.GetAttribute("src") ?? element.GetAttribute("href"))!);
        return sizes;

        async Task Follow(string from, string said)
        {
            var address = new Uri(new Uri(application.Address, from), said);
            if (address.Authority != application.Address.Authority || address.Scheme == "data" || sizes.ContainsKey(address.AbsolutePath)) return;

            var text = await Take(address.PathAndQuery);
            if (!address.AbsolutePath.EndsWith(".css")) return;
            foreach (Match named in Named().Matches(text))
            {
                // A font is fetched when a letter asks for it; those that every page needs are preloaded
                if (!named.Groups["address"].Value.EndsWith(".woff2")) await Follow(address.AbsolutePath, named.Groups["address"].Value);
            }
        }

        async Task<string> Take(string path)
        {
            using var answer = await http.GetAsync(path);
            answer.EnsureSuccessStatusCode();
            var bytes = await answer.Content.ReadAsByteArrayAsync();
            sizes[path.Split('?')[0]] = bytes.Length;
            var stream = new MemoryStream(bytes);
            using var reader = new StreamReader(answer.Content.Headers.ContentEncoding.SingleOrDefault() switch
            {
                "br" => new BrotliStream(stream, CompressionMode.Decompress),
                "gzip" => new GZipStream(stream, CompressionMode.Decompress),
                _ => stream,
            });
            return await reader.ReadToEndAsync();
        }
    }

    [GeneratedRegex("""(?:@import\s+(?:url\()?|url\()["']?(?<address>[^"')\s]+)""")]
    private static partial Regex Named();
}
