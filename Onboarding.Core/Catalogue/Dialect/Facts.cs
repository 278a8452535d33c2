using System.Text.RegularExpressions;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Onboarding.Core.Catalogue.Dialect;

/// <summary>{service:france-travail} or {site:support-phone}: what a lesson asks from the registers instead of saying it itself.</summary>
internal sealed class FactInline(string kind, string key) : LeafInline
{
    public string Kind => kind;
    public string Key => key;

    public override string ToString() => $"{{{kind}:{key}}}";
}

internal sealed partial class FactParser : InlineParser
{
    public FactParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var match = Facts.Here().Match(slice.Text, slice.Start, slice.Length);
        if (!match.Success) return false;

        processor.Inline = new FactInline(match.Groups["kind"].Value, match.Groups["key"].Value)
        {
            Span = new(processor.GetSourcePosition(slice.Start, out var line, out _), processor.GetSourcePosition(slice.Start + match.Length - 1)),
            Line = line,
        };
        slice.Start += match.Length;
        return true;
    }
}

/// <summary>The registers as of one day.</summary>
internal sealed partial record Facts(Site Site, Services Services, DateOnly Date)
{
    public PublicService? Service(string slug) => Services.Find(slug);

    /// <summary>A title or a summary with its facts in it, typeset.</summary>
    public string Fill(string text) => French.Typeset(Pattern().Replace(text, match => Text(match.Groups["kind"].Value, match.Groups["key"].Value)));

    public void Fill(MarkdownDocument tree)
    {
        foreach (var fact in tree.Descendants<FactInline>().ToList())
        {
            if (fact.Kind == "service" && Service(fact.Key) is { } service && MayHoldLink(fact))
                WriteOut(fact, service);
            else
                fact.ReplaceBy(new LiteralInline(Text(fact.Kind, fact.Key)));
        }
    }

    /// <summary>The keys of a text that is no Markdown.</summary>
    public static IEnumerable<(string Kind, string Key)> In(string text) =>
        Pattern().Matches(text).Select(match => (match.Groups["kind"].Value, match.Groups["key"].Value));

    private string Text(string kind, string key) => kind switch
    {
        "site" => Site.Fact(key),
        _ => Service(key)?.NameOn(Date),
    } ?? $"{{{kind}:{key}}}";

    // Its name, a link to its site, its telephone in brackets
    private void WriteOut(FactInline fact, PublicService service)
    {
        var link = new LinkInline(service.Site.AbsoluteUri, "") { IsClosed = true };
        link.AppendChild(new LiteralInline(service.NameOn(Date)));
        fact.ReplaceBy(link);
        if (service.Phone is { } phone) link.InsertAfter(new LiteralInline($" ({phone.Replace(' ', '\u00A0')})"));
    }

    // A link inside a link, a title or an answer's label would be a second thing to press
    private static bool MayHoldLink(FactInline fact) =>
        !fact.FindParents().Any(parent => parent is LinkInline) && fact.Block() is not HeadingBlock;

    private const string Fact = @"\{(?<kind>service|site):(?<key>[a-z0-9]+(?:-[a-z0-9]+)*)\}";

    [GeneratedRegex(Fact)]
    internal static partial Regex Pattern();

    // Looking further on would take the square of the text's length
    [GeneratedRegex(@"\G" + Fact)]
    internal static partial Regex Here();
}

file static class Ancestry
{
    public static IEnumerable<ContainerInline> FindParents(this Inline inline)
    {
        for (var parent = inline.Parent; parent is not null; parent = parent.Parent) yield return parent;
    }

    public static Block? Block(this Inline inline) => inline.FindParents().LastOrDefault()?.ParentBlock;
}
