using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Onboarding.Core.Catalogue.Dialect;

/// <summary>What happens to a lesson's tree between parsing and writing, in this order.</summary>
/// <param name="href">Where a link leads, there where the lesson is read; null for nowhere: an address outside is then written out.</param>
internal sealed class Preparation(ModuleDraft draft, Facts facts, Func<LinkTarget, string?> href)
{
    private readonly LessonWords words = LessonLanguage.Of(draft.Language).Words;

    public MarkdownDocument Prepared()
    {
        var tree = LessonMarkdown.Parse(draft.Body);
        tree.Speak(words);
        facts.Fill(tree);
        Links.Rewrite(tree, draft.File, draft.Family, words, href);
        Typography.Typeset(tree);
        Tasks.Label(tree);
        return tree;
    }

    /// <summary>A text of a quiz: a legend or a label, so that nothing in it is to be a link.</summary>
    public ContainerInline? PreparedLine(string markdown)
    {
        var tree = LessonMarkdown.Parse(facts.Fill(markdown));
        Links.Rewrite(tree, draft.File, draft.Family, words, href);
        Typography.Typeset(tree);
        return tree.Descendants<LeafBlock>().FirstOrDefault()?.Inline;
    }
}
