using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Onboarding.Web.TagHelpers;

/// <summary>A message of the server: an icon, a paragraph, and after it perhaps a link that leads on.</summary>
[HtmlTargetElement("notice")]
public sealed class NoticeTagHelper : TagHelper
{
    public NoticeState State { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.AddClass("notice");
        if (State is not NoticeState.Info) output.Attributes.SetAttribute("data-state", State.ToString().ToLowerInvariant());
        output.Attributes.SetAttribute("role", State is NoticeState.Alert ? "alert" : "status");
        output.PreContent.AppendHtml(IconTagHelper.Draw(ViewContext, Icon));
    }

    private string Icon => State switch
    {
        NoticeState.Done => "check-circle",
        NoticeState.Soon => "clock",
        NoticeState.Alert => "alert",
        _ => "info",
    };
}
