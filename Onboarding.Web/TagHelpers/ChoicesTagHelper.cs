using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using static Onboarding.Web.TagHelpers.Markup;

namespace Onboarding.Web.TagHelpers;

/// <summary>A question with several answers: one check-box each, all posted under the same name.</summary>
[HtmlTargetElement("choices", Attributes = "for,options", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ChoicesTagHelper : TagHelper
{
    public required ModelExpression For { get; set; }

    public required string Label { get; set; }

    public required IEnumerable<SelectListItem> Options { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        FieldTagHelper.Shown(ViewContext.HttpContext).Add(For.Name);

        var error = ViewContext.ModelState.TryGetValue(For.Name, out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null;
        output.TagName = "fieldset";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("field");
        output.Content.AppendHtml(Tag("legend").With(Label));
        if (error is not null)
            output.Content.AppendHtml(Tag("p", ("class", "field-error")).With(IconTagHelper.Draw(ViewContext, "alert")).With(Tag("span").With(error)));
        output.Content.AppendHtml(Options.Index().Aggregate(
            Tag("div", ("class", "stack stack-none")), (choices, option) => choices.With(Choice(option.Item, option.Index))));
    }

    private TagBuilder Choice(SelectListItem option, int rank)
    {
        var box = Tag("input", ("type", "checkbox"), ("name", For.Name), ("value", option.Value));
        box.TagRenderMode = TagRenderMode.SelfClosing;
        // The first choice bears the field's own id: the error summary leads to it
        if (rank == 0) box.Attributes["id"] = FieldTagHelper.IdOf(For.Name);
        if (option.Selected) box.Attributes["checked"] = "checked";
        return Tag("label", ("class", "choice")).With(box).With(Tag("span").With(option.Text));
    }
}
