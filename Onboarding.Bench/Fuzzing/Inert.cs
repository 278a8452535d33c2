using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Onboarding.Bench.Fuzzing;

/// <summary>Judges a page as a browser would build it: words between tags are words, whatever they look like.</summary>
public static class Inert
{
    public const string Host = "passerelle.test";

    private static readonly HtmlParser Parser = new();
    private static readonly Url Here = new($"https://{Host}/modules/x");
    private static readonly string[] Alive = ["script", "iframe", "frame", "object", "embed", "applet", "style", "link", "meta", "base", "form", "template", "portal"];
    private static readonly string[] Schemes = ["https", "http", "mailto", "tel"];
    private static readonly string[] Loading = ["src", "srcset", "poster", "background", "data", "lowsrc", "dynsrc"];
    private static readonly string[] Leading = ["href", "xlink:href", "action", "formaction", "cite", "ping", "longdesc", "to", "from", "values", "manifest", "srcdoc"];

    /// <summary>What could act, load from elsewhere or lead to a script; empty when there is nothing.</summary>
    public static IReadOnlyList<string> LiveIn(string html) => [.. Parser.ParseDocument(html).All.SelectMany(LiveIn)];

    /// <summary>The same for a page of the site with all that stands around its words: scripts, sheets and forms of its own.</summary>
    public static IReadOnlyList<string> ForeignIn(IDocument page) =>
        [.. page.All.SelectMany(element => LiveIn(element).Where(live => live != NameOf(element) || !IsOfTheSite(element)))];

    public static IEnumerable<string> LiveIn(IElement element)
    {
        if (Alive.Contains(element.LocalName)) yield return NameOf(element);
        foreach (var attribute in element.Attributes)
            if (IsLive(attribute.Name.ToLowerInvariant(), attribute.Value)) yield return $"{element.LocalName} {attribute.Name}=\"{attribute.Value}\"";
    }

    private static string NameOf(IElement element) => $"<{element.LocalName}>";

    private static bool IsOfTheSite(IElement element) => element.LocalName switch
    {
        "script" => element.GetAttribute("src") is { } file && LeadsWell(file, sameHost: true) && element.TextContent == "",
        "link" => LeadsWell(element.GetAttribute("href") ?? "", sameHost: true),
        "form" => LeadsWell(element.GetAttribute("action") ?? "", sameHost: true),
        "meta" => !element.HasAttribute("http-equiv"),
        _ => false,
    };

    private static bool IsLive(string name, string value) =>
        name.StartsWith("on", StringComparison.Ordinal) || name == "style"
        || (Loading.Contains(name) && !LeadsWell(value, sameHost: true))
        || (Leading.Contains(name) && !LeadsWell(value, sameHost: false));

    private static bool LeadsWell(string value, bool sameHost)
    {
        var address = new Url(Here, value);
        return !address.IsInvalid && Schemes.Contains(address.Scheme) && address.UserName is null or "" && (!sameHost || address.HostName == Host);
    }
}
