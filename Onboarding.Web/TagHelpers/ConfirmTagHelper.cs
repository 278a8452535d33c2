using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using static Onboarding.Web.TagHelpers.Markup;

namespace Onboarding.Web.TagHelpers;

/// <summary>
/// What cannot be undone is asked once more, without a script: a first press says what will happen, a second one does it.
/// Inside stand the form's hidden fields.
/// </summary>
[HtmlTargetElement("confirm", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ConfirmTagHelper(IHtmlGenerator html) : TagHelper
{
    /// <summary>The first press, as it stands on the page.</summary>
    public required string Ask { get; set; }

    /// <summary>What the first press is called where a list repeats it.</summary>
    public string? Label { get; set; }

    /// <summary>What will be lost or sent.</summary>
    public required string Why { get; set; }

    /// <summary>The second press, which does it.</summary>
    public required string Act { get; set; }

    /// <summary>The page's own handler, or another <see cref="Action"/>.</summary>
    public string? Handler { get; set; }

    public string? Action { get; set; }

    /// <summary>Red; what gives rather than takes away is not.</summary>
    public bool Danger { get; set; } = true;

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var fields = await output.GetChildContentAsync();
        output.TagName = "details";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("confirm");
        output.Content.SetHtmlContent(Question).AppendHtml(Form
            .With(html.GenerateAntiforgery(ViewContext)).With(fields)
            .With(Tag("p").With(Why))
            .With(Tag("p").With(Tag("button", ("class", Danger ? "button button-danger" : "button"), ("type", "submit")).With(Act))));
    }

    private TagBuilder Question
    {
        get
        {
            var question = Tag("summary", ("class", "button button-quiet")).With(Ask).With(IconTagHelper.Draw(ViewContext, "chevron-down"));
            if (Label is not null) question.Attributes["aria-label"] = Label;
            return question;
        }
    }

    private TagBuilder Form
    {
        get
        {
            var form = Action is null ? html.GeneratePageForm(ViewContext, null, Handler, null, null, "post", null) : Tag("form", ("method", "post"), ("action", Action));
            form.AddCssClass("stack stack-tight");
            return form;
        }
    }
}
