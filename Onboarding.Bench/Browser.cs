using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Onboarding.Bench;

/// <summary>A browser without JavaScript: it follows links, fills the page's own fields and presses the page's own buttons.</summary>
public sealed class Browser(HttpClient http)
{
    private static readonly HtmlParser Parser = new();

    private readonly Dictionary<string, string[]> filled = [];

    public HttpClient Http => http;
    public IHtmlDocument Page { get; private set; } = Parser.ParseDocument("");
    public HttpResponseMessage Answer { get; private set; } = null!;
    public HttpStatusCode Status => Answer.StatusCode;
    public string Address => Answer.RequestMessage!.RequestUri!.PathAndQuery;
    public string Text => Words(Page.QuerySelector("main") ?? (IElement)Page.DocumentElement);

    public async Task<Browser> Visits(string address)
    {
        await Take(await http.GetAsync(address));
        return this;
    }

    /// <summary>By the field's name, or by the words of its label.</summary>
    public Browser Fills(string field, params string[] values)
    {
        filled[Control(field).GetAttribute("name")!] = values;
        return this;
    }

    /// <summary>Sends the form that holds this button, with its hidden fields, as a browser would.</summary>
    public Task<Browser> Presses(string button)
    {
        var pressed = Page.QuerySelectorAll("button, input[type=submit]").FirstOrDefault(b => Words(b).Contains(button) || b.GetAttribute("aria-label") == button)
            ?? throw new InvalidOperationException($"No button « {button} » on {Address}, but: " + string.Join(", ", Page.QuerySelectorAll("button").Select(Words)));
        return Send((IHtmlFormElement)(pressed.Closest("form") ?? Page.GetElementById(pressed.GetAttribute("form")!)!), pressed);
    }

    /// <summary>Sends the form that holds this field, or that leads to this handler, as Enter would: for tests that words do not concern.</summary>
    public Task<Browser> Sends(string fieldOrHandler)
    {
        var form = Page.QuerySelector($"form [name='{fieldOrHandler}']")?.Closest("form") ?? Page.QuerySelector($"form[action$='handler={fieldOrHandler}']")
            ?? throw new InvalidOperationException($"No form for « {fieldOrHandler} » on {Address}");
        return Send((IHtmlFormElement)form, null);
    }

    private async Task<Browser> Send(IHtmlFormElement form, IElement? pressed)
    {
        var fields = Fields(form);
        if (pressed?.GetAttribute("name") is { } name) fields.Add(new(name, pressed.GetAttribute("value") ?? ""));
        var address = pressed?.GetAttribute("formaction") ?? (form.GetAttribute("action") is { Length: > 0 } action ? action : Address);
        if (address.StartsWith('?')) address = Address.Split('?')[0] + address;
        filled.Clear();

        if (form.Method == "get")
        {
            var query = string.Join('&', fields.Select(f => $"{Uri.EscapeDataString(f.Key)}={Uri.EscapeDataString(f.Value)}"));
            return await Visits($"{address}?{query}");
        }
        await Take(await http.PostAsync(address, new FormUrlEncodedContent(fields)));
        return this;
    }

    public async Task<Browser> Follows(string link)
    {
        var anchor = Page.QuerySelectorAll("a[href]").FirstOrDefault(a => Words(a).Contains(link))
            ?? throw new InvalidOperationException($"No link « {link} » on {Address}");
        return await Visits(anchor.GetAttribute("href")!);
    }

    /// <summary>What stands in a field: the values that sending it would send.</summary>
    public IReadOnlyList<string> Holds(string field) =>
        [.. Fields((IHtmlFormElement)Control(field).Closest("form")!).Where(f => f.Key == Control(field).GetAttribute("name")).Select(f => f.Value)];

    /// <summary>A post written by hand, with the page's own token and without following the answer.</summary>
    public async Task<HttpResponseMessage> Posts(string address, Dictionary<string, string> fields)
    {
        fields["__RequestVerificationToken"] = Token;
        return await http.PostAsync(address, new FormUrlEncodedContent(fields));
    }

    /// <summary>The token of the page's first form, to write a forged post with.</summary>
    public string Token => Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    private async Task Take(HttpResponseMessage answer)
    {
        Answer = answer;
        filled.Clear();
        var isPage = answer.Content.Headers.ContentType?.MediaType == "text/html";
        Page = Parser.ParseDocument(isPage ? await answer.Content.ReadAsStringAsync() : "");
    }

    private IElement Control(string field) =>
        Page.QuerySelector($"[name='{field}']")
        ?? Page.QuerySelectorAll("label").Where(l => Words(l).Contains(Plain(field)))
            .Select(l => l.QuerySelector("input, select, textarea") ?? Page.GetElementById(l.GetAttribute("for") ?? "")).FirstOrDefault()
        ?? throw new InvalidOperationException($"No field « {field} » on {Address}");

    private List<KeyValuePair<string, string>> Fields(IHtmlFormElement form)
    {
        var fields = new List<KeyValuePair<string, string>>();
        foreach (var control in Page.QuerySelectorAll("input, select, textarea").Where(c => c.Closest("form") == form || c.GetAttribute("form") == form.Id))
        {
            if (control.GetAttribute("name") is not { } name || control.HasAttribute("disabled")) continue;
            if (filled.ContainsKey(name)) continue;
            switch (control)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio" } box:
                    if (box.IsChecked) fields.Add(new(name, box.Value));
                    break;
                case IHtmlInputElement { Type: "submit" or "button" }:
                    break;
                case IHtmlInputElement input:
                    fields.Add(new(name, input.Value));
                    break;
                case IHtmlSelectElement select:
                    fields.AddRange(select.Options.Where(o => o.IsSelected).Select(o => new KeyValuePair<string, string>(name, o.Value)));
                    break;
                case IHtmlTextAreaElement area:
                    fields.Add(new(name, area.Value));
                    break;
            }
        }
        fields.AddRange(filled.SelectMany(f => f.Value.Select(value => new KeyValuePair<string, string>(f.Key, value))));
        return fields;
    }

    /// <summary>Spaces that never break are the typographer's business, not the reader's.</summary>
    public static string Plain(string text) => string.Join(' ', text.Replace('\u00A0', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Words(IElement element) => Plain(element.TextContent);
}
