using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Onboarding.Core.Catalogue.Dialect;

/// <summary>What happens to a lesson's tree between parsing and writing, in this order.</summary>
internal sealed class Preparation(ModuleDraft draft, Facts facts)
{
    private readonly LessonWords words = LessonLanguage.Of(draft.Language).Words;

    public MarkdownDocument Prepared()
    {
        var tree = LessonMarkdown.Parse(draft.Body);
        tree.Speak(words);
        facts.Fill(tree);
        Links.Rewrite(tree, draft.File, draft.Family, words);
        Typography.Typeset(tree);
        Tasks.Label(tree);
        return tree;
    }

    /// <summary>A text of a quiz: a legend or a label, so that its services are named without a link.</summary>
    public ContainerInline? PreparedLine(string markdown)
    {
        var tree = LessonMarkdown.Parse(facts.Fill(markdown));
        Links.Rewrite(tree, draft.File, draft.Family, words);
        Typography.Typeset(tree);
        return tree.Descendants<LeafBlock>().FirstOrDefault()?.Inline;
    }
}
