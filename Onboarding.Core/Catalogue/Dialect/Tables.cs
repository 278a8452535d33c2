using System.Net;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Onboarding.Core.Catalogue.Dialect;

/// <summary>A table whose headers say what they head, inside a region that the keyboard can scroll.</summary>
internal sealed class TableRenderer : HtmlObjectRenderer<Table>
{
    protected override void Write(HtmlRenderer renderer, Table table)
    {
        var rows = table.OfType<TableRow>().ToList();
        renderer.EnsureLine();
        renderer.Write($"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{WebUtility.HtmlEncode(Label(table.Words, rows))}\">");
        renderer.WriteLine("<table class=\"table\">");
        WriteRows(renderer, table, "thead", rows.Where(row => row.IsHeader));
        WriteRows(renderer, table, "tbody", rows.Where(row => !row.IsHeader));
        renderer.WriteLine("</table></div>");
    }

    private static string Label(LessonWords words, List<TableRow> rows)
    {
        var heads = rows.Where(row => row.IsHeader).SelectMany(row => row).Select(cell => Text((TableCell)cell)).Where(text => text != "");
        return $"{words.Table}{words.Colon}{string.Join(", ", heads)}";
    }

    private static void WriteRows(HtmlRenderer renderer, Table table, string part, IEnumerable<TableRow> rows)
    {
        renderer.WriteLine($"<{part}>");
        foreach (var row in rows)
        {
            renderer.Write("<tr>");
            foreach (var (index, cell) in row.OfType<TableCell>().Index()) WriteCell(renderer, table, row, cell, index);
            renderer.WriteLine("</tr>");
        }
        renderer.WriteLine($"</{part}>");
    }

    private static void WriteCell(HtmlRenderer renderer, Table table, TableRow row, TableCell cell, int index)
    {
        // An empty corner heads nothing
        var tag = row.IsHeader && Text(cell) != "" ? "th" : "td";
        renderer.Write($"<{tag}");
        if (tag == "th") renderer.Write(" scope=\"col\"");
        if (table.ColumnDefinitions.ElementAtOrDefault(index)?.Alignment == TableColumnAlign.Right) renderer.Write(" class=\"number\"");
        renderer.Write(">");
        var implicitParagraph = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = true;
        renderer.WriteChildren(cell);
        renderer.ImplicitParagraph = implicitParagraph;
        renderer.Write($"</{tag}>");
    }

    private static string Text(TableCell cell) =>
        string.Concat(cell.OfType<LeafBlock>().Select(block => LessonMarkdown.PlainText(block.Inline))).Trim();
}
