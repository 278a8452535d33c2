using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Onboarding.Core.Catalogue.Dialect;

/// <summary>What happens to a lesson's tree between parsing and writing, in this order.</summary>
/// <param name="atKiosk">No link leads out: outside there is no end of visit.</param>
internal sealed class Preparation(ModuleDraft draft, Facts facts, bool atKiosk = false)
{
    private readonly LessonWords words = LessonLanguage.Of(draft.Language).Words;

    public MarkdownDocument Prepared()
    {
        var tree = LessonMarkdown.Parse(draft.Body);
        tree.Speak(words);
        facts.Fill(tree);
        Links.Rewrite(tree, draft.File, draft.Family, words, target => atKiosk ? target.KioskHref : target.Href);
        Typography.Typeset(tree);
        Tasks.Label(tree);
        return tree;
    }

    /// <summary>A text of a quiz: a legend or a label, so that nothing in it is a link, and read at a kiosk too.</summary>
    public ContainerInline? PreparedLine(string markdown)
    {
        var tree = LessonMarkdown.Parse(facts.Fill(markdown));
        Links.Rewrite(tree, draft.File, draft.Family, words, _ => null);
        Typography.Typeset(tree);
        return tree.Descendants<LeafBlock>().FirstOrDefault()?.Inline;
    }
}
