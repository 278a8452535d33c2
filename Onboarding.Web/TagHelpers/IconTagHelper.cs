using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Onboarding.Web.TagHelpers;

/// <summary>A drawing of icons.svg, silent to screen readers: the words beside it say what it means.</summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class IconTagHelper : TagHelper
{
    public required string Name { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (Class is { } size) output.AddClass(size);
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.AppendHtml($"<use href=\"{Address(ViewContext, Name)}\"/>");
    }

    /// <summary>For the other tag helpers, which draw inside their own element.</summary>
    public static TagBuilder Draw(ViewContext view, string name) =>
        Markup.Tag("svg", ("class", "icon"), ("aria-hidden", "true")).With(new HtmlString($"<use href=\"{Address(view, name)}\"/>"));

    // The logo takes the size of the place it stands in
    private string? Class => Name switch
    {
        "logo" => null,
        ['p', 'i', 'c', 't', 'o', '-', ..] => "picto",
        _ => "icon",
    };

    // The fingerprinted file may be kept for ever; an endpoint without assets falls back on the plain one
    private static string Address(ViewContext view, string name)
    {
        var assets = view.HttpContext.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>();
        return $"{view.HttpContext.Request.PathBase}/{assets?["icons.svg"] ?? "icons.svg"}#{name}";
    }
}
