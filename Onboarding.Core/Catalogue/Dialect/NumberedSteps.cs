using System.Text.RegularExpressions;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Onboarding.Core.Catalogue.Dialect;

/// <summary>The numbered steps of a part: of each its title, and its item with what else it says. Takes the tree apart: it wants one of its own.</summary>
internal static partial class NumberedSteps
{
    public static IEnumerable<(string Title, ListItemBlock Item)> Of(Part part) => part.Blocks
        .SelectMany(block => block.Named(Containers.Steps))
        .SelectMany(Items)
        .Select(item => (TitleOf(item), item));

    /// <summary>A sentence never ends within « », and a question stays with its answer.</summary>
    public static IEnumerable<string> Sentences(string text)
    {
        var start = 0;
        foreach (Match end in SentenceEnd().Matches(text))
        {
            var sentence = text[start..(end.Index + end.Groups["mark"].Length)];
            if (sentence[^1] == '?' || sentence.Count(c => c == '«') != sentence.Count(c => c == '»')) continue;
            yield return sentence.Trim();
            start = end.Index + end.Length;
        }
        if (text[start..].Trim() is { Length: > 0 } rest) yield return rest;
    }

    private static IEnumerable<ListItemBlock> Items(ContainerBlock container) =>
        container.OfType<ListBlock>().Where(list => list.IsOrdered).SelectMany(list => list).Cast<ListItemBlock>();

    private static string TitleOf(ListItemBlock item) => item.FirstOrDefault() is ParagraphBlock paragraph ? TakeTitle(paragraph) : "";

    // The bold beginning, or else the first sentence; what follows stays in the paragraph
    private static string TakeTitle(ParagraphBlock paragraph)
    {
        var title = "";
        foreach (var (index, inline) in paragraph.Inline!.ToList().Index())
        {
            if (inline is LineBreakInline { IsHard: true })
            {
                inline.Remove();
                break;
            }
            if (inline is LiteralInline literal && SentenceEnd().Match(literal.Content.ToString()) is { Success: true } end)
            {
                var text = literal.Content.ToString();
                title += text[..end.Index] + end.Groups["mark"].Value;
                literal.Content = new StringSlice(text[(end.Index + end.Length)..]);
                break;
            }
            title += LessonMarkdown.PlainText(inline);
            inline.Remove();
            if (index == 0 && IsBold(inline) && EndsThere(paragraph.Inline!.FirstChild)) break;
        }
        if (paragraph.Inline!.All(inline => LessonMarkdown.PlainText(inline).Trim() == "")) paragraph.Parent!.Remove(paragraph);
        return title.Trim().TrimEnd('.', ':', ',', ' ', '\u00A0');
    }

    private static bool IsBold(Inline inline) => inline is EmphasisInline { DelimiterChar: '*' or '_', DelimiterCount: 2 };

    private static bool EndsThere(Inline? next)
    {
        if (next is not LiteralInline literal) return next is null or LineBreakInline;
        var text = literal.Content.ToString();
        if (AfterBold().Match(text) is not { Success: true } between) return false;
        literal.Content = new StringSlice(text[between.Length..]);
        return true;
    }

    // A capital and a full stop are an initial (M. Dupont), not an end
    [GeneratedRegex(@"(?<!\b\p{Lu})(?<mark>[.!?…](?:[ \u00A0]?»)?)(?:\s+(?=[\p{Lu}«])|\s*$)")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"^[ \u00A0]*[.:!?…–-]?(?:\s+(?=[\p{Lu}«])|\s*$)")]
    private static partial Regex AfterBold();
}
