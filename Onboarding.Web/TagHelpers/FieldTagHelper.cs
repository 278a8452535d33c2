using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Onboarding.Web.Languages;
using static Onboarding.Web.TagHelpers.Markup;

namespace Onboarding.Web.TagHelpers;

/// <summary>How a field asks; by default what its type suggests.</summary>
public enum FieldKind
{
    Suggested,
    Input,
    TextArea,
    Select,
    Checkbox,
    Radios,
    Segments,
}

/// <summary>
/// One question of a form: label, hint, error, control, in that order, tied together for screen readers, with what the person typed
/// kept. Attributes that are not below (autocomplete, inputmode, rows, class…) go to the control.
/// Every field is required unless its property says otherwise, and then the label says so.
/// </summary>
[HtmlTargetElement("field", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTagHelper(IHtmlGenerator html, T t) : TagHelper
{
    public required ModelExpression For { get; set; }

    /// <summary>By default the property's [Display] name.</summary>
    public string? Label { get; set; }

    public string? Hint { get; set; }

    /// <summary>The input's type; by default what the property's type suggests.</summary>
    public string? Type { get; set; }

    public FieldKind As { get; set; }

    /// <summary>Said here where a page has several forms, and the property cannot be required of all of them.</summary>
    public bool? Required { get; set; }

    public IEnumerable<SelectListItem>? Options { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "_");

    /// <summary>The fields of the page so far, from top to bottom.</summary>
    public static List<string> Shown(HttpContext context) =>
        (List<string>)(context.Items[typeof(FieldTagHelper)] ??= new List<string>());

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Shown(ViewContext.HttpContext).Add(FullName);

        var attributes = output.TakeAttributes();
        if (Error is not null) attributes["aria-invalid"] = "true";
        if (DescribedBy is { Length: > 0 } described) attributes["aria-describedby"] = described;

        output.TagMode = TagMode.StartTagAndEndTag;
        if (Kind is FieldKind.Radios or FieldKind.Segments) Group(output, attributes);
        else if (Kind is FieldKind.Checkbox) Box(output, attributes);
        else Line(output, attributes);
    }

    private void Line(TagHelperOutput output, Dictionary<string, object?> attributes)
    {
        if (Kind is FieldKind.TextArea) attributes.TryAdd("rows", "4");

        output.TagName = "div";
        output.AddClass("field");
        output.Content
            .AppendHtml(Tag("label", ("for", Id)).With(Question))
            .AppendHtml(HintLine).AppendHtml(ErrorLine)
            .AppendHtml(Kind switch
            {
                FieldKind.TextArea => html.GenerateTextArea(ViewContext, For.ModelExplorer, For.Name, rows: 0, columns: 0, attributes),
                FieldKind.Select => html.GenerateSelect(ViewContext, For.ModelExplorer, optionLabel: null, For.Name, Options, allowMultiple: false, attributes),
                _ => Input(attributes),
            });
    }

    private TagBuilder Input(Dictionary<string, object?> attributes)
    {
        var type = Type ?? SuggestedType;
        // A password is never sent back, even to the one who typed it
        if (type is "password") return html.GeneratePassword(ViewContext, For.ModelExplorer, For.Name, value: null, attributes);

        attributes["type"] = type;
        if (IsNumber) attributes.TryAdd("inputmode", "numeric");
        return html.GenerateTextBox(ViewContext, For.ModelExplorer, For.Name, For.Model, Format, attributes);
    }

    private void Box(TagHelperOutput output, Dictionary<string, object?> attributes)
    {
        output.TagName = "div";
        output.AddClass("field");
        output.Content
            .AppendHtml(HintLine).AppendHtml(ErrorLine)
            .AppendHtml(Tag("label", ("class", "choice"))
                .With(Tick(attributes))
                .With(Tag("span").With(Words)))
            .AppendHtml(html.GenerateHiddenForCheckbox(ViewContext, For.ModelExplorer, For.Name));
    }

    // The framework's own fails on what is neither true nor false, as only a hand-made post says: here the box stays empty
    private TagBuilder Tick(Dictionary<string, object?> attributes)
    {
        var tick = Tag("input", ("type", "checkbox"), ("id", Id), ("name", FullName), ("value", "true"));
        tick.MergeAttributes(attributes);
        if (For.Model is true) tick.Attributes["checked"] = "checked";
        return tick;
    }

    private void Group(TagHelperOutput output, Dictionary<string, object?> attributes)
    {
        output.TagName = "fieldset";
        output.AddClass(Kind is FieldKind.Segments ? "segments" : "field");
        if (attributes.Remove("aria-describedby", out var described)) output.Attributes.SetAttribute("aria-describedby", described);

        var choices = Tag("div");
        if (Kind is FieldKind.Radios) choices.AddCssClass("stack stack-none");
        foreach (var (option, rank) in (Options ?? []).Select((option, rank) => (option, rank)))
            choices.With(Choice(option, rank, attributes));

        output.Content
            .AppendHtml(Tag("legend").With(Question))
            .AppendHtml(HintLine).AppendHtml(ErrorLine)
            .AppendHtml(choices);
    }

    private TagBuilder Choice(SelectListItem option, int rank, Dictionary<string, object?> attributes)
    {
        // The first choice bears the field's own id: the error summary leads to it
        var id = rank == 0 ? Id : $"{Id}-{rank}";
        var radio = html.GenerateRadioButton(ViewContext, For.ModelExplorer, For.Name, option.Value, isChecked: null, new Dictionary<string, object?>(attributes) { ["id"] = id });
        if (option.Disabled) radio.Attributes["disabled"] = "disabled";
        return Kind is FieldKind.Segments
            ? Tag("label").With(radio).With(option.Text)
            : Tag("label", ("class", "choice")).With(radio).With(Tag("span").With(option.Text));
    }

    private IHtmlContent HintLine => Hint is null ? HtmlString.Empty : Tag("span", ("class", "hint"), ("id", HintId)).With(Hint);

    private IHtmlContent ErrorLine => Error is null
        ? HtmlString.Empty
        : Tag("p", ("class", "field-error"), ("id", ErrorId)).With(IconTagHelper.Draw(ViewContext, "alert")).With(Tag("span").With(Error));

    private string Question => (Required ?? For.Metadata.IsRequired) || Kind is FieldKind.Segments ? Words : t["{0} (facultatif)", Words];

    private string Words => Label ?? For.Metadata.GetDisplayName();

    private string Id => IdOf(FullName);

    private string FullName => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    private string HintId => Id + "-hint";

    private string ErrorId => Id + "-error";

    private string DescribedBy => string.Join(' ', new[] { Hint is null ? null : HintId, Error is null ? null : ErrorId }.OfType<string>());

    private string? Error => ViewContext.ModelState.TryGetValue(FullName, out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null;

    private FieldKind Kind => As is not FieldKind.Suggested ? As : (ValueType, For.Metadata.DataTypeName) switch
    {
        (var type, _) when type == typeof(bool) => FieldKind.Checkbox,
        _ when Options is not null => FieldKind.Select,
        (_, nameof(DataType.MultilineText)) => FieldKind.TextArea,
        _ => FieldKind.Input,
    };

    private Type ValueType => For.Metadata.UnderlyingOrModelType;

    private bool IsNumber => ValueType == typeof(int) || ValueType == typeof(long);

    // Numbers are typed in a text input: a number input loses what it does not understand, and its arrows change it by accident
    private string SuggestedType => (ValueType, For.Metadata.DataTypeName) switch
    {
        (var type, _) when type == typeof(DateOnly) => "date",
        (var type, _) when type == typeof(TimeOnly) => "time",
        (_, nameof(DataType.Password)) => "password",
        (_, nameof(DataType.EmailAddress)) => "email",
        (_, nameof(DataType.PhoneNumber)) => "tel",
        (_, nameof(DataType.Url)) => "url",
        _ => "text",
    };

    // What date and time inputs understand, whatever the culture
    private string? Format => SuggestedType switch
    {
        "date" => "{0:yyyy-MM-dd}",
        "time" => "{0:HH\\:mm}",
        _ => null,
    };
}
