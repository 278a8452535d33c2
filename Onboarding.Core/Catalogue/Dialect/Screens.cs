using System.Text.RegularExpressions;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Onboarding.Core.Catalogue.Dialect;

/// <summary>
/// A lesson as a kiosk and a room's wall show it: its aim, one screen for each numbered step (or for each part when it has no
/// steps), then what to remember. Takes the tree apart: it wants one of its own.
/// </summary>
internal static partial class Screens
{
    public static IReadOnlyList<Step> Of(Lesson lesson, string title)
    {
        var remember = lesson.Remember();
        lesson.Remove(Containers.Remember);
        var steps = lesson.Parts.SelectMany(OfSteps).ToList();
        if (steps.Count == 0) steps = [.. lesson.Parts.Where(part => part.Blocks.Count > 0).Select(part => OfPart(part, title))];

        steps.Insert(0, new(title, title, $"<p class=\"lead\">{lesson.Aim}</p>"));
        if (remember != "") steps.Add(new(title, Callout.ByName[Containers.Remember].Label, remember));
        return steps;
    }

    private static IEnumerable<Step> OfSteps(Part part) => part.Blocks
        .SelectMany(block => block.Named(Containers.Steps))
        .SelectMany(Items)
        .Select(item => OfItem(item, part.Title));

    private static IEnumerable<ListItemBlock> Items(ContainerBlock container) =>
        container.OfType<ListBlock>().Where(list => list.IsOrdered).SelectMany(list => list).Cast<ListItemBlock>();

    private static Step OfItem(ListItemBlock item, string context)
    {
        var title = item.FirstOrDefault() is ParagraphBlock paragraph ? TakeTitle(paragraph) : "";
        return new(context, title == "" ? context : title, LessonMarkdown.Html(item));
    }

    private static Step OfPart(Part part, string title) => new(title, part.Title == "" ? title : part.Title, LessonMarkdown.Html(part.Blocks));

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
