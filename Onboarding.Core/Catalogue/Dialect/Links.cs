using Markdig.Helpers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Onboarding.Core.Catalogue.Dialect;

internal enum LinkKind
{
    /// <summary>A scheme or a form that no lesson may hold: javascript:, data:, http:, //host, a file that is no lesson.</summary>
    Refused,
    Fragment,
    Lesson,
    OwnPage,
    External,
    Contact,
}

/// <param name="File">For a lesson: its file, from the content folder.</param>
/// <param name="Host">For an external link or an e-mail address.</param>
internal sealed record LinkTarget(LinkKind Kind, string Href, string? File = null, string? Fragment = null, string? Host = null)
{
    private static readonly LinkTarget Refused = new(LinkKind.Refused, "");

    /// <summary>The same at a kiosk, where there is nothing else than its lessons; null for all the rest.</summary>
    public string? KioskHref => Href.Split('?', '#')[0].Split('/') is ["", "modules", var slug] ? $"/borne/modules/{slug}/1" : null;

    /// <summary>The address as one copies it by hand; null for what is within the site.</summary>
    public string? Written => Kind switch
    {
        LinkKind.External => Without(Without(Href, "https://"), "www.").TrimEnd('/'),
        LinkKind.Contact => Without(Without(Href, "mailto:"), "tel:").Split('?')[0],
        _ => null,
    };

    /// <summary>Where a link of a lesson leads. What is not known to be good is refused: lists of bad schemes are never complete.</summary>
    public static LinkTarget Of(string? url, string file)
    {
        if (string.IsNullOrEmpty(url) || url.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || c == '\\')) return Refused;
        if (url[0] == '#') return new(LinkKind.Fragment, url, Fragment: url[1..]);
        if (url.StartsWith("//", StringComparison.Ordinal)) return Refused;
        if (url[0] == '/') return new(LinkKind.OwnPage, url);
        if (url.StartsWith("tel:", StringComparison.OrdinalIgnoreCase)) return new(LinkKind.Contact, url);
        if (url.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
            return new(LinkKind.Contact, url, Host: url.Split('?')[0].Split('@') is [_, .., var host] ? host : null);
        if (url.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            return Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.UserInfo == "" ? new(LinkKind.External, url, Host: uri.IdnHost) : Refused;

        var (path, fragment) = url.Split('#', 2) is [var before, var after] ? (before, after) : (url, null);
        if (path.Contains(':') || !path.EndsWith(".md", StringComparison.Ordinal) || Beside(file, path) is not { } lesson) return Refused;
        var slug = Path.GetFileName(lesson).Split('.')[0];
        return new(LinkKind.Lesson, $"/modules/{slug}{(fragment is null ? "" : $"#{fragment}")}", lesson, fragment);
    }

    private static string Without(string address, string beginning) =>
        address.StartsWith(beginning, StringComparison.OrdinalIgnoreCase) ? address[beginning.Length..] : address;

    // null when the path climbs out of the folder
    private static string? Beside(string file, string path)
    {
        var parts = new Stack<string>(file.Split('/')[..^1]);
        foreach (var part in Uri.UnescapeDataString(path).Split('/'))
        {
            if (part == "..")
            {
                if (!parts.TryPop(out _)) return null;
            }
            else if (part is not ("." or "")) parts.Push(part);
        }
        return string.Join('/', parts.Reverse());
    }
}

/// <param name="Key">family/file.</param>
internal sealed record ImageTarget(string Key)
{
    /// <summary>From the content folder.</summary>
    public string File => $"modules/{Key.Replace("/", "/images/")}";

    public string Href => "/contenu/" + string.Join('/', Key.Split('/').Select(Uri.EscapeDataString));

    /// <summary>Null for anything but a file of the family's own images folder.</summary>
    public static ImageTarget? Of(string? url, string family)
    {
        var path = Uri.UnescapeDataString(url ?? "");
        if (path.StartsWith("./", StringComparison.Ordinal)) path = path[2..];
        return path.Split('/', '\\', ':') is ["images", { Length: > 0 } name] && name is not ['.', ..] ? new($"{family}/{name}") : null;
    }
}

/// <summary>Links and images of a tree, made fit for the page.</summary>
internal static class Links
{
    /// <summary>The title by which an author says that an image tells nothing.</summary>
    public const string Decorative = "décorative";

    /// <param name="href">Where a link leads, there where this tree is read; null for nowhere: then its address is written out.</param>
    public static void Rewrite(MarkdownDocument tree, string file, string family, LessonWords words, Func<LinkTarget, string?> href)
    {
        foreach (var autolink in tree.Descendants<AutolinkInline>().ToList())
        {
            var link = new LinkInline(autolink.IsEmail ? $"mailto:{autolink.Url}" : autolink.Url, "") { IsClosed = true };
            link.AppendChild(new LiteralInline(autolink.Url));
            autolink.ReplaceBy(link);
        }
        foreach (var link in tree.Descendants<LinkInline>().ToList())
        {
            if (link.IsImage) RewriteImage(link, family);
            else RewriteLink(link, file, words, href);
        }
    }

    /// <summary>As family/file, those that it shows anywhere: quiz and trainer's notes included.</summary>
    public static IReadOnlySet<string> Images(MarkdownDocument tree, string family) =>
        tree.Descendants<LinkInline>().Where(link => link.IsImage).Select(image => ImageTarget.Of(image.Url, family)?.Key).OfType<string>().ToHashSet();

    private static void RewriteLink(LinkInline link, string file, LessonWords words, Func<LinkTarget, string?> href)
    {
        var target = LinkTarget.Of(link.Url, file);
        if (target.Kind == LinkKind.Refused || href(target) is not { } address)
        {
            if (target.Written is { } written) WriteBehind(link, written);
            Unlink(link);
            return;
        }
        link.Url = address;
        link.GetDynamicUrl = null;
        if (target.Kind != LinkKind.External) return;
        link.GetAttributes().AddProperty("rel", "external noopener");
        link.AppendChild(new HtmlInline($"<span class=\"visually-hidden\"> ({words.LeavesTheSite})</span>"));
    }

    private static void RewriteImage(LinkInline image, string family)
    {
        if (ImageTarget.Of(image.Url, family) is not { } target)
        {
            Unlink(image);
            return;
        }
        if (image.Title == Decorative)
        {
            image.Clear();
            image.Title = null;
        }
        image.Url = target.Href;
        image.GetDynamicUrl = null;
        image.GetAttributes().AddProperty("loading", "lazy");
    }

    // In brackets, the first in those that follow already; the words may say it themselves
    private static void WriteBehind(LinkInline link, string address)
    {
        var words = string.Concat(LessonMarkdown.PlainText(link).Where(c => !char.IsWhiteSpace(c)));
        if (words.Contains(address, StringComparison.OrdinalIgnoreCase)) return;
        if (link.NextSibling is LiteralInline next && next.Content.ToString() is [' ', '(', .. var rest]) next.Content = new StringSlice($" ({address}, {rest}");
        else link.InsertAfter(new LiteralInline($" ({address})"));
    }

    // Its words stay, the way out is gone
    private static void Unlink(LinkInline link) => link.ReplaceBy(new Words(), copyChildren: true);

    private sealed class Words : ContainerInline;
}
