using Microsoft.AspNetCore.Razor.TagHelpers;
using Onboarding.Core;

namespace Onboarding.Web.TagHelpers;

/// <summary>An instant as a calendar and a clock in Paris show it: lundi 4 mai 2026, 9 h 02.</summary>
[HtmlTargetElement("local-time", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class LocalTimeTagHelper : TagHelper
{
    public required DateTime Utc { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var civil = Paris.FromUtc(Utc);
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", Utc.ToString("yyyy-MM-ddTHH:mm:ssZ", French.Culture));
        output.Content.SetContent($"{French.Long(DateOnly.FromDateTime(civil))}, {French.Hour(TimeOnly.FromDateTime(civil))}");
    }
}
