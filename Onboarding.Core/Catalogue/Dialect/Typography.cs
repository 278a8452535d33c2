using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Onboarding.Core.Catalogue.Dialect;

/// <summary>The typographer over the words of a tree; addresses and code stay as they were typed.</summary>
internal static class Typography
{
    public static void Typeset(MarkdownDocument tree)
    {
        foreach (var literal in tree.Descendants<LiteralInline>())
            literal.Content = new StringSlice(French.Typeset(literal.Content.ToString()));
    }
}
