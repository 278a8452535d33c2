using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Onboarding.Web.TagHelpers;

/// <summary>A French number that a telephone can call and that never breaks over two lines.</summary>
[HtmlTargetElement("phone", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PhoneTagHelper : TagHelper
{
    public required string Number { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var digits = string.Concat(Number.Where(char.IsAsciiDigit));
        output.TagName = "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("nowrap");
        // Short numbers (3949, 17) have no international form
        output.Attributes.SetAttribute("href", digits is ['0', .. { Length: 9 } rest] ? $"tel:+33{rest}" : $"tel:{digits}");
        output.Content.SetContent(Number);
    }
}
