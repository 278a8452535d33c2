namespace Onboarding.Pdf;

/// <summary>Width in points. A row header names its row to whoever does not see the table.</summary>
public sealed record TableColumn(string Header, double Width, Alignment Alignment = Alignment.Left, bool IsRowHeader = false);

/// <param name="Padding">Above and below the text of a cell, in points.</param>
public sealed record TableStyle(TextStyle Header, TextStyle RowHeader, TextStyle Body, double Padding, Color HeaderRule, Color RowRule);

/// <summary>Rows under a header. Drawn in several pieces, it repeats the header for the eye and says it once.</summary>
public sealed class Table(TableStyle style, params IReadOnlyList<TableColumn> columns)
{
    private readonly TextBlock[] header = [.. columns.Select(column => Cell(column.Header, column, style.Header))];
    private readonly List<TextBlock[]> rows = [];

    public int RowCount => rows.Count;

    public double Width { get; } = columns.Sum(column => column.Width);

    public void AddRow(params IReadOnlyList<string> cells) =>
        rows.Add([.. columns.Zip(cells, (column, text) => Cell(text, column, column.IsRowHeader ? style.RowHeader : style.Body))]);

    /// <summary>Of some rows with the header above them.</summary>
    public double HeightOf(Range range) => HeightOf(header) + rows[range].Sum(HeightOf);

    public void Draw(Page page, StructureElement table, double x, double y, Range range)
    {
        var isFirstPiece = range.GetOffsetAndLength(rows.Count).Offset == 0;
        if (isFirstPiece)
        {
            var row = table.Add(StructureType.TR);
            DrawCells(header, x, y, (_, draw) => page.Draw(row.AddHeaderCell(HeaderScope.Column), draw));
        }
        else DrawCells(header, x, y, (_, draw) => page.Decorate(draw));

        y += HeightOf(header);
        Rule(page, x, y, style.HeaderRule, 0.9);
        foreach (var cells in rows[range])
        {
            var row = table.Add(StructureType.TR);
            DrawCells(cells, x, y, (column, draw) =>
                page.Draw(column.IsRowHeader ? row.AddHeaderCell(HeaderScope.Row) : row.Add(StructureType.TD), draw));
            y += HeightOf(cells);
            Rule(page, x, y, style.RowRule, 0.6);
        }
    }

    private void DrawCells(TextBlock[] cells, double x, double y, Action<TableColumn, Action<Canvas>> draw)
    {
        foreach (var (column, cell) in columns.Zip(cells))
        {
            var left = x;
            draw(column, canvas => canvas.Text(cell, left, y + style.Padding));
            x += column.Width;
        }
    }

    private void Rule(Page page, double x, double y, Color color, double width) =>
        page.Decorate(canvas => canvas.Stroke(GraphicsPath.Line(x, y, x + Width, y), color, width));

    private double HeightOf(TextBlock[] cells) => cells.Max(cell => cell.Height) + 2 * style.Padding;

    // Columns stand apart by what their text does not use
    private static TextBlock Cell(string text, TableColumn column, TextStyle style) =>
        new Paragraph(text, style).Wrap(column.Width, column.Alignment);
}
