using Microsoft.AspNetCore.Razor.TagHelpers;
using Onboarding.Core.Catalogue;
using Onboarding.Web.Languages;

namespace Onboarding.Web.TagHelpers;

/// <summary>A sentence of the content in the reader's language; in French, and said to be so, when nobody has translated it.</summary>
[HtmlTargetElement("sentence", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SentenceTagHelper : TagHelper
{
    public required Sentence Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (text, language) = Of.In(SiteLanguages.Current);
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (language != SiteLanguages.Current) output.Attributes.SetAttribute("lang", language);
        output.Content.SetContent(text);
    }
}
