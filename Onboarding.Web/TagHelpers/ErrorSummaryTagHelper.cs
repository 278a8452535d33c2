using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Onboarding.Web.Languages;
using static Onboarding.Web.TagHelpers.Markup;

namespace Onboarding.Web.TagHelpers;

/// <summary>What is wrong with the form, counted, by name, each point linked to its field. Silent while all is well.</summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper(T t) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var points = Points(ViewContext.ModelState).ToList();
        if (points.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("error-summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("aria-labelledby", "error-summary");
        // Focus lands here when the page comes back, without a script
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute(new TagHelperAttribute("autofocus", null, HtmlAttributeValueStyle.Minimized));
        output.Content.AppendHtml(Tag("h2", ("id", "error-summary")).With(InWords(points.Count))).AppendHtml(new WrittenLast(() => List(InPageOrder(points))));
    }

    private static IEnumerable<(string Field, string Words)> Points(ModelStateDictionary form) =>
        from entry in form
        from error in entry.Value.Errors.Take(1)
        select (entry.Key, error.ErrorMessage);

    private string InWords(int count) => count switch
    {
        1 => t["Un point à corriger"],
        2 => t["Deux points à corriger"],
        3 => t["Trois points à corriger"],
        4 => t["Quatre points à corriger"],
        5 => t["Cinq points à corriger"],
        6 => t["Six points à corriger"],
        _ => t["{0} points à corriger", count],
    };

    private IEnumerable<(string Field, string Words)> InPageOrder(IEnumerable<(string Field, string Words)> points)
    {
        var fields = FieldTagHelper.Shown(ViewContext.HttpContext);
        return points.OrderBy(point => fields.IndexOf(point.Field) is >= 0 and var rank ? rank : fields.Count);
    }

    private static TagBuilder List(IEnumerable<(string Field, string Words)> points) =>
        points.Aggregate(Tag("ul", ("class", "stack stack-none")), (list, point) => list.With(Tag("li").With(Link(point.Field, point.Words))));

    // What concerns the whole form has no field to lead to
    private static TagBuilder Link(string field, string words) =>
        (field.Length == 0 ? Tag("span") : Tag("a", ("href", "#" + FieldTagHelper.IdOf(field)))).With(words);

    // The fields stand below: their order is known once the whole page has been made
    private sealed class WrittenLast(Func<IHtmlContent> content) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder) => content().WriteTo(writer, encoder);
    }
}
