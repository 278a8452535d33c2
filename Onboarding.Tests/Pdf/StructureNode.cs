using System.Text.Json;

namespace Onboarding.Tests.Pdf;

/// <summary>A node of the tree of tags, with what it holds.</summary>
internal sealed record StructureNode(string Reference, string Type, JsonElement Dictionary, StructureNode? Parent)
{
    public List<StructureNode> Children { get; } = [];

    /// <summary>Marked content: the page's reference and a number.</summary>
    public List<(string Page, int Id)> Contents { get; } = [];

    /// <summary>References.</summary>
    public List<string> Annotations { get; } = [];

    public IEnumerable<StructureNode> WithDescendants => Children.SelectMany(child => child.WithDescendants).Prepend(this);

    /// <summary>From itself to the root, null when none says it.</summary>
    public string? Language => Dictionary.TryGetProperty("/Lang", out var language) ? language.GetString() : Parent?.Language;

    public string? Attribute(string name) =>
        Dictionary.TryGetProperty("/A", out var attributes) && attributes.TryGetProperty(name, out var value) ? value.ToString() : null;

    public static StructureNode Read(PdfObjects objects)
    {
        var top = objects.Entry(objects.Catalog, "/StructTreeRoot")!.Value.GetProperty("/K");
        return Read(objects, top.ValueKind == JsonValueKind.Array ? top[0].GetString()! : top.GetString()!, null);
    }

    private static StructureNode Read(PdfObjects objects, string reference, StructureNode? parent)
    {
        var dictionary = objects[reference];
        var node = new StructureNode(reference, dictionary.GetProperty("/S").GetString()!, dictionary, parent);
        var page = dictionary.TryGetProperty("/Pg", out var shown) ? shown.GetString() : null;
        foreach (var kid in dictionary.GetProperty("/K").EnumerateArray())
            if (kid.ValueKind == JsonValueKind.Number) node.Contents.Add((page!, kid.GetInt32()));
            else if (kid.ValueKind == JsonValueKind.String) node.Children.Add(Read(objects, kid.GetString()!, node));
            else if (kid.GetProperty("/Type").GetString() == "/OBJR") node.Annotations.Add(kid.GetProperty("/Obj").GetString()!);
            else node.Contents.Add((kid.GetProperty("/Pg").GetString()!, kid.GetProperty("/MCID").GetInt32()));
        return node;
    }
}
