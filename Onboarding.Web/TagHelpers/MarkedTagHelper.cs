using Microsoft.AspNetCore.Razor.TagHelpers;
using Onboarding.Core.Catalogue.Searching;

namespace Onboarding.Web.TagHelpers;

/// <summary>A text with what was looked for marked, each piece encoded.</summary>
[HtmlTargetElement("marked", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class MarkedTagHelper : TagHelper
{
    public required IReadOnlyList<Piece> Pieces { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        foreach (var piece in Pieces)
        {
            if (piece.IsWanted) output.Content.AppendHtml(Markup.Tag("mark").With(piece.Text));
            else output.Content.Append(piece.Text);
        }
    }
}
