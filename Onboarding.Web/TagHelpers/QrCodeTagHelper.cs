using System.Text;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using QRCoder;

namespace Onboarding.Web.TagHelpers;

/// <summary>A QR code as one vector path, dark on light whatever the theme: cameras want the contrast.</summary>
[HtmlTargetElement("qr-code", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class QrCodeTagHelper : TagHelper
{
    public required string Text { get; set; }

    public required string Alt { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        using var code = QRCodeGenerator.GenerateQrCode(Text, QRCodeGenerator.ECCLevel.M);
        var matrix = code.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < matrix.Count; y++)
            for (var x = 0; x < matrix[y].Length; x++)
                if (matrix[y][x]) path.Append($"M{x} {y}h1v1h-1z");

        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("qr-code");
        output.Attributes.SetAttribute("role", "img");
        output.Attributes.SetAttribute("aria-label", Alt);
        output.Attributes.SetAttribute("viewBox", $"0 0 {matrix.Count} {matrix.Count}");
        output.Attributes.SetAttribute("width", "200");
        output.Attributes.SetAttribute("height", "200");
        output.Content.AppendHtml(new HtmlString($"<path fill=\"#fff\" d=\"M0 0h{matrix.Count}v{matrix.Count}H0z\"/><path fill=\"#14231d\" d=\"{path}\"/>"));
    }
}
