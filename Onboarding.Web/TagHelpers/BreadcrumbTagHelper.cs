using Microsoft.AspNetCore.Razor.TagHelpers;
using Onboarding.Web.Languages;

namespace Onboarding.Web.TagHelpers;

/// <summary>Where this page stands: the page writes the li elements, the last one with aria-current="page".</summary>
[HtmlTargetElement("breadcrumb")]
public sealed class BreadcrumbTagHelper(T t) : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "nav";
        output.AddClass("breadcrumb");
        output.Attributes.SetAttribute("aria-label", t["Fil d’Ariane"].Value);
        output.PreContent.SetHtmlContent("<ol>");
        output.PostContent.SetHtmlContent("</ol>");
    }
}
