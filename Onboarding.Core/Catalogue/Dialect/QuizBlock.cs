using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;

namespace Onboarding.Core.Catalogue.Dialect;

/// <summary>One :::quiz as it is written: a question, then its answers with a box each, and after « -- » why.</summary>
/// <param name="Line">Of the file.</param>
internal sealed record QuizBlock(int Line, string Text, IReadOnlyList<AnswerLine> Answers)
{
    private const string Because = " -- ";

    public static IEnumerable<QuizBlock> In(MarkdownDocument tree, string body) =>
        tree.Named(Containers.Quiz).Select(container => Of(container, body));

    private static QuizBlock Of(CustomContainer container, string body)
    {
        var text = container.OfType<ParagraphBlock>().Select(paragraph => Source(paragraph, body));
        var answers = container.OfType<ListBlock>().SelectMany(list => list).Cast<ListItemBlock>().Select(item => Answer(item, body));
        return new(container.Line + 1, string.Join("\n", text), [.. answers]);
    }

    private static AnswerLine Answer(ListItemBlock item, string body)
    {
        var box = (item.FirstOrDefault() as ParagraphBlock)?.Inline?.FirstChild as TaskList;
        var source = item.FirstOrDefault() is ParagraphBlock paragraph ? Source(paragraph, body) : "";
        var written = box is null ? source : source[3..];
        var (text, explanation) = written.Split(Because, 2) is [var before, var after] ? (before, after) : (written, "");
        return new(item.Line + 1, box?.Checked, text.Trim(), explanation.Trim());
    }

    private static string Source(ParagraphBlock paragraph, string body) => body.Substring(paragraph.Span.Start, paragraph.Span.Length).Trim();
}

/// <param name="IsRight">Null when the line has no box.</param>
internal sealed record AnswerLine(int Line, bool? IsRight, string Text, string Explanation);
