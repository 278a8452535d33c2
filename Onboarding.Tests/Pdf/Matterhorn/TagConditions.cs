using System.Text.Json;

namespace Onboarding.Tests.Pdf.Matterhorn;

/// <summary>Checkpoints 02, 09, 11, 13, 14, 15, 17, 19 and 28: the tree of tags and the annotations in it.</summary>
internal static class TagConditions
{
    private static readonly string[] Standard =
        ["Document", "Sect", "H1", "H2", "H3", "H4", "H5", "H6", "P", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "Caption", "Link", "Figure"];

    public static IEnumerable<string> Failures(PdfFile file)
    {
        var nodes = StructureNode.Read(file.Objects).WithDescendants.ToArray();
        return [.. Types(file.Objects, nodes), .. nodes.SelectMany(Nesting), .. Languages(file.Objects, nodes), .. Headings(nodes), .. Annotations(file.Objects, nodes)];
    }

    private static IEnumerable<string> Types(PdfObjects objects, StructureNode[] nodes)
    {
        // Our tags are standard ones and nothing is mapped: so no mapping can end nowhere, run in circles or change a standard type
        if (objects.Entry(objects.Entry(objects.Catalog, "/StructTreeRoot")!.Value, "/RoleMap") is not null) yield return "02-004";
        foreach (var node in nodes)
        {
            if (!Standard.Contains(node.Type[1..])) yield return "02-001";
            if (node.Type == "/Figure" && string.IsNullOrWhiteSpace(Text(node, "/Alt")?[2..])) yield return "13-004";
            if (node.Type == "/TH" && node.Attribute("/Scope") is not ("/Row" or "/Column" or "/Both")) yield return "15-003";
            // Neither is ever written; were it, it would need what these conditions ask for
            if (node.Type == "/Formula") yield return "17-002";
            if (node.Type == "/Note") yield return "19-003";
        }
    }

    private static IEnumerable<string> Nesting(StructureNode node)
    {
        foreach (var child in node.Children)
        {
            var isInTable = (node.Type, child.Type) switch
            {
                ("/Table", _) => child.Type is "/TR" or "/Caption",
                ("/TR", _) => child.Type is "/TH" or "/TD",
                (_, "/TR" or "/TH" or "/TD") => false,
                _ => true,
            };
            var isInList = (node.Type, child.Type) switch
            {
                ("/L", _) => child.Type is "/LI" or "/Caption",
                ("/LI", _) => child.Type is "/Lbl" or "/LBody",
                (_, "/LI" or "/LBody") => false,
                _ => true,
            };
            if (!isInTable) yield return "09-004";
            if (!isInList) yield return "09-005";
        }
    }

    private static IEnumerable<string> Languages(PdfObjects objects, StructureNode[] nodes)
    {
        var everywhere = objects.Text(objects.Catalog, "/Lang");
        foreach (var node in nodes)
            if ((node.Language ?? everywhere) is not { Length: > 2 }) yield return Text(node, "/Alt") is null ? "11-001" : "11-002";
    }

    private static IEnumerable<string> Headings(StructureNode[] nodes)
    {
        var last = 0;
        foreach (var level in nodes.Where(node => node.Type is ['/', 'H', >= '1' and <= '6']).Select(node => node.Type[2] - '0'))
        {
            if (last == 0 && level != 1) yield return "14-002";
            else if (level > last + 1) yield return "14-003";
            last = level;
        }
        if (nodes.Any(node => node.Type == "/H")) yield return "14-007";
    }

    private static IEnumerable<string> Annotations(PdfObjects objects, StructureNode[] nodes)
    {
        var owners = nodes.SelectMany(node => node.Annotations.Select(reference => (reference, node))).ToLookup(pair => pair.reference, pair => pair.node);
        foreach (var page in objects.Pages.Select(reference => objects[reference]))
        {
            if (objects.Entry(page, "/Annots") is not { } annotations) continue;

            if (objects.Text(page, "/Tabs") is not { } tabs) yield return "28-008";
            else if (tabs != "/S") yield return "28-009";
            foreach (var reference in annotations.EnumerateArray().Select(annotation => annotation.GetString()!))
            {
                var annotation = objects[reference];
                var subtype = objects.Text(annotation, "/Subtype");
                if (subtype is "/TrapNet") yield return "28-007";
                if (subtype != "/Link") yield return "28-002";
                if (owners[reference].SingleOrDefault() is not { Type: "/Link" } link) yield return "28-011";
                else if (!ParentIs(objects, annotation, link)) yield return "28-011";
                if (objects.Text(annotation, "/Contents") is not { Length: > 2 }) yield return "28-012";
            }
        }
    }

    /// <summary>The way back, from the annotation to its element by the parent tree.</summary>
    private static bool ParentIs(PdfObjects objects, JsonElement annotation, StructureNode link)
    {
        if (objects.Entry(annotation, "/StructParent") is not { } key) return false;
        var numbers = objects.Entry(objects.Entry(objects.Catalog, "/StructTreeRoot")!.Value, "/ParentTree")!.Value.GetProperty("/Nums").EnumerateArray().ToArray();
        return numbers.Chunk(2).Any(pair => pair[0].GetInt32() == key.GetInt32() && pair[1].ToString() == link.Reference);
    }

    private static string? Text(StructureNode node, string key) => node.Dictionary.TryGetProperty(key, out var value) ? value.GetString() : null;
}
