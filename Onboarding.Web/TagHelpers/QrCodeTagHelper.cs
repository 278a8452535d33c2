using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Onboarding.Core.Documents;

namespace Onboarding.Web.TagHelpers;

/// <summary>A QR code as one vector path, dark on light whatever the theme: cameras want the contrast.</summary>
[HtmlTargetElement("qr-code", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class QrCodeTagHelper : TagHelper
{
    public required string Text { get; set; }

    public required string Alt { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var code = QrCode.Of(Text);
        var (edge, side) = (-QrCode.QuietZone, code.Size + (2 * QrCode.QuietZone));
        var path = string.Concat(code.Bars.Select(bar => $"M{bar.X} {bar.Y}h{bar.Width}v1h-{bar.Width}z"));

        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("qr-code");
        output.Attributes.SetAttribute("role", "img");
        output.Attributes.SetAttribute("aria-label", Alt);
        output.Attributes.SetAttribute("viewBox", $"{edge} {edge} {side} {side}");
        output.Attributes.SetAttribute("width", "200");
        output.Attributes.SetAttribute("height", "200");
        output.Content.AppendHtml(new HtmlString($"<path fill=\"#fff\" d=\"M{edge} {edge}h{side}v{side}h-{side}z\"/><path fill=\"#14231d\" d=\"{path}\"/>"));
    }
}
