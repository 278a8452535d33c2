using UglyToad.PdfPig;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Graphics.Operations.MarkedContent;

namespace Onboarding.Tests.Pdf.Matterhorn;

/// <summary>Checkpoint 01, read from the operators of every page: all that leaves ink is an artifact or tagged, never both.</summary>
internal static class ContentConditions
{
    private static readonly string[] Painting = ["Tj", "TJ", "'", "\"", "f", "F", "f*", "S", "s", "B", "b", "Do", "sh"];

    public static IEnumerable<string> Failures(PdfFile file)
    {
        var claimed = StructureNode.Read(file.Objects).WithDescendants
            .SelectMany(node => node.Contents.Select(content => (content, node))).ToLookup(pair => pair.content, pair => pair.node);
        var pages = file.Objects.Pages;
        foreach (var (index, failures) in file.Read(document => Pages(document).Select(Operations).ToArray()).Index())
        {
            foreach (var failure in failures.Failures) yield return failure;
            // Marked content that no element owns, or two
            foreach (var id in failures.Ids)
                if (claimed[(pages[index], id)].Count() != 1) yield return "01-005";
        }
        if (file.Objects.Entry(file.Objects.Catalog, "/MarkInfo") is { } mark && mark.TryGetProperty("/Suspects", out var suspects) && suspects.GetBoolean())
            yield return "01-007";
    }

    private static IEnumerable<IReadOnlyList<IGraphicsStateOperation>> Pages(PdfDocument document) =>
        document.GetPages().Select(page => page.Operations);

    private static (List<string> Failures, List<int> Ids) Operations(IReadOnlyList<IGraphicsStateOperation> operations)
    {
        var (failures, ids, open) = (new List<string>(), new List<int>(), new Stack<bool>());
        foreach (var operation in operations)
            switch (operation)
            {
                case BeginMarkedContent { Name.Data: "Artifact" } or BeginMarkedContentWithProperties { Name.Data: "Artifact" }:
                    if (open.Contains(false)) failures.Add("01-003");
                    open.Push(true);
                    break;
                case BeginMarkedContentWithProperties tagged:
                    if (open.Contains(true)) failures.Add("01-004");
                    open.Push(false);
                    ids.Add(int.Parse(tagged.Properties!.Data["MCID"].ToString()!));
                    break;
                case EndMarkedContent:
                    open.TryPop(out _);
                    break;
                case var painting when Painting.Contains(painting.Operator) && open.Count == 0:
                    failures.Add("01-005");
                    break;
            }
        return (failures, ids);
    }
}
