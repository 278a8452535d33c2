using System.Text;
using System.Text.Json;

namespace Onboarding.Tests.Pdf;

/// <summary>A document's objects as qpdf reads them.</summary>
internal sealed class PdfObjects
{
    private readonly JsonElement objects;

    public PdfObjects(string json)
    {
        objects = JsonDocument.Parse(json, new() { MaxDepth = 512 }).RootElement.GetProperty("qpdf")[1];
        Catalog = Follow(Trailer.GetProperty("/Root"));
    }

    public JsonElement Trailer => objects.GetProperty("trailer").GetProperty("value");

    public JsonElement Catalog { get; }

    /// <summary>Of every object that is or has a dictionary.</summary>
    public IEnumerable<JsonElement> Dictionaries => objects.EnumerateObject()
        .Select(pair => Dictionary(pair.Value)).Where(value => value.ValueKind == JsonValueKind.Object);

    /// <summary>Their references, in order.</summary>
    public string[] Pages => [.. Follow(Catalog.GetProperty("/Pages")).GetProperty("/Kids").EnumerateArray().Select(page => page.GetString()!)];

    public JsonElement this[string reference] => Dictionary(objects.GetProperty($"obj:{reference}"));

    /// <summary>The value itself, or what it refers to.</summary>
    public JsonElement Follow(JsonElement value) =>
        value.ValueKind == JsonValueKind.String && objects.TryGetProperty($"obj:{value.GetString()}", out var found) ? Dictionary(found) : value;

    /// <summary>Null when the entry is missing.</summary>
    public JsonElement? Entry(JsonElement dictionary, string key) =>
        dictionary.ValueKind == JsonValueKind.Object && dictionary.TryGetProperty(key, out var value) ? Follow(value) : null;

    public string? Text(JsonElement dictionary, string key) => Entry(dictionary, key)?.GetString();

    public byte[] Stream(JsonElement reference) =>
        objects.GetProperty($"obj:{reference.GetString()}").GetProperty("stream").GetProperty("data").GetBytesFromBase64();

    /// <summary>The operators of a page, as written.</summary>
    public string Content(string page) => Encoding.ASCII.GetString(Stream(this[page].GetProperty("/Contents")));

    private static JsonElement Dictionary(JsonElement item) => item.TryGetProperty("stream", out var stream) ? stream.GetProperty("dict")
        : item.TryGetProperty("value", out var value) ? value : item;
}
