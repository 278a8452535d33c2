using System.Net;
using Markdig.Extensions.Abbreviations;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Onboarding.Core.Catalogue.Dialect;

/// <summary>The abbreviations of a lesson, which a finger or a key can open: a tooltip shows itself to a mouse alone.</summary>
internal static class Glossary
{
    public const string Prefix = "mot-";

    public static IReadOnlyList<GlossaryEntry> Of(MarkdownDocument tree) =>
    [
        .. tree.Descendants<AbbreviationInline>().Select(use => use.Abbreviation).DistinctBy(Id)
            .Select(word => new GlossaryEntry(Id(word), word.Label!, French.Typeset(word.Text.ToString()))),
    ];

    public static string Id(Abbreviation word) => $"{Prefix}{Slugs.Of(word.Label!)}";
}

/// <summary>A button where the word stands first, on each screen or part; plain afterwards, and where a button would be a second thing to press.</summary>
internal sealed class GlossaryRenderer : HtmlObjectRenderer<AbbreviationInline>
{
    private readonly HashSet<string> shown = [];

    protected override void Write(HtmlRenderer renderer, AbbreviationInline use)
    {
        var label = WebUtility.HtmlEncode(use.Abbreviation.Label);
        if (IsPressedAlready(use) || !shown.Add(use.Abbreviation.Label!)) renderer.Write(label);
        else renderer.Write($"<button class=\"term\" type=\"button\" popovertarget=\"{Glossary.Id(use.Abbreviation)}\">{label}</button>");
    }

    // In a link, or in a heading that a link of the contents repeats
    private static bool IsPressedAlready(Inline use) => use.Parent switch
    {
        null or LinkInline => true,
        { Parent: not null } parent => IsPressedAlready(parent),
        var root => root.ParentBlock is HeadingBlock,
    };
}
