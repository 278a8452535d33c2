using System.Net;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Onboarding.Web.TagHelpers;

internal static class Markup
{
    extension(TagHelperOutput output)
    {
        public void AddClass(string name) => output.AddClass(name, HtmlEncoder.Default);

        /// <summary>What the page wrote on the element and no property took: it belongs to the control inside.</summary>
        public Dictionary<string, object?> TakeAttributes()
        {
            var taken = output.Attributes.ToDictionary(a => a.Name, a => Plain(a.Value));
            output.Attributes.Clear();
            return taken;
        }
    }

    extension(TagBuilder tag)
    {
        public TagBuilder With(IHtmlContent content)
        {
            tag.InnerHtml.AppendHtml(content);
            return tag;
        }

        public TagBuilder With(string words)
        {
            tag.InnerHtml.Append(words);
            return tag;
        }
    }

    public static TagBuilder Tag(string name, params (string Name, string Value)[] attributes)
    {
        var tag = new TagBuilder(name);
        foreach (var (attribute, value) in attributes) tag.Attributes[attribute] = value;
        return tag;
    }

    // Literal attributes arrive encoded, and the control encodes again
    private static object? Plain(object? value)
    {
        if (value is not IHtmlContent html) return value;

        using var writer = new StringWriter();
        html.WriteTo(writer, HtmlEncoder.Default);
        return WebUtility.HtmlDecode(writer.ToString());
    }
}
