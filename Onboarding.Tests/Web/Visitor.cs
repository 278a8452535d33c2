using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Onboarding.Tests.Web;

/// <summary>Someone with a browser but without scripts: opens addresses, fills the page's own form, presses its button.</summary>
public sealed class Visitor(HttpClient client)
{
    private string address = "/";

    public HttpResponseMessage Answer { get; private set; } = new();

    public IHtmlDocument Page { get; private set; } = new HtmlParser().ParseDocument("");

    public HttpStatusCode Status => Answer.StatusCode;

    public string Text => Page.Body!.TextContent;

    public Task<Visitor> Visits(string address) => Sends(new(HttpMethod.Get, address));

    public async Task<Visitor> Presses(string button, params (string Field, string Value)[] typed)
    {
        var pressed = Page.QuerySelectorAll<IHtmlButtonElement>("button").Single(b => b.TextContent.Trim() == button);
        var form = pressed.Closest("form")!;
        var fields = form.QuerySelectorAll("input[name]:not([type=checkbox]):not([type=radio]), input[checked], textarea[name]")
            .Select(field => (Name: field.GetAttribute("name")!, Value: field.GetAttribute("value") ?? field.TextContent))
            .Where(field => typed.All(one => one.Field != field.Name))
            .Concat(typed.Select(one => (Name: one.Field, one.Value)));
        if (pressed.Name is { Length: > 0 } name) fields = fields.Append((name, pressed.Value));

        return await Sends(new(HttpMethod.Post, form.GetAttribute("action") ?? address)
        {
            Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))),
        });
    }

    public Task<Visitor> Follows() => Visits(Answer.Headers.Location!.ToString());

    public async Task<Visitor> Sends(HttpRequestMessage request)
    {
        address = request.RequestUri!.ToString();
        Answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Page = new HtmlParser().ParseDocument(await Answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return this;
    }
}
