namespace Onboarding.Pdf;

/// <summary>Width in points. A row header names its row to whoever does not see the table.</summary>
public sealed record TableColumn(string Header, double Width, Alignment Alignment = Alignment.Left, bool IsRowHeader = false);

/// <param name="Padding">Above and below the text of a cell, in points.</param>
public sealed record TableStyle(TextStyle Header, TextStyle RowHeader, TextStyle Body, double Padding, Color HeaderRule, Color RowRule);

/// <summary>Rows under a header, flowing or drawn in pieces: the header is repeated for the eye and said once.</summary>
public sealed class Table(TableStyle style, params IReadOnlyList<TableColumn> columns) : Block
{
    private readonly TextBlock[] header = [.. columns.Select(column => new Paragraph(column.Header, style.Header).Wrap(column.Width, column.Alignment))];
    private readonly List<TextBlock[]> rows = [];

    public int RowCount => rows.Count;

    public double Width { get; } = columns.Sum(column => column.Width);

    public void AddRow(params IReadOnlyList<string> cells) =>
        AddRow([.. columns.Zip(cells, (column, text) => new Paragraph(text, column.IsRowHeader ? style.RowHeader : style.Body))]);

    /// <exception cref="ArgumentException">A row has as many cells as there are columns.</exception>
    public void AddRow(params IReadOnlyList<Paragraph> cells)
    {
        if (cells.Count != columns.Count) throw new ArgumentException($"The table has {columns.Count} columns, the row {cells.Count} cells.", nameof(cells));
        rows.Add([.. columns.Zip(cells, (column, cell) => cell.Wrap(column.Width, column.Alignment))]);
    }

    /// <summary>Of some rows with the header above them.</summary>
    public double HeightOf(Range range) => HeightOf(header) + rows[range].Sum(HeightOf);

    /// <summary>Draws some rows with the header above them; the piece with the first row says the header.</summary>
    public void Draw(Page page, StructureElement table, double x, double y, Range range)
    {
        var isFirstPiece = range.GetOffsetAndLength(rows.Count).Offset == 0;
        Strip[] head = [isFirstPiece ? SaidHeader(table, x) : RepeatedHeader(x)];
        foreach (var strip in head.Concat(rows[range].Select(row => Row(table, row, x))))
        {
            strip.Draw(page, y);
            y += strip.Height;
        }
    }

    internal override IEnumerable<Strip> Lay(StructureElement parent, double left, double width)
    {
        var table = parent.Add(StructureType.Table);
        var repeated = RepeatedHeader(left);
        yield return SaidHeader(table, left) with { SpaceBefore = SpaceBefore, KeepsWithNext = rows is not [] };
        foreach (var row in rows) yield return Row(table, row, left) with { Repeated = repeated };
    }

    private Strip SaidHeader(StructureElement table, double x)
    {
        var row = table.Add(StructureType.TR);
        var cells = columns.Select(_ => row.AddHeaderCell(HeaderScope.Column)).ToArray();
        return Header(x, (cell, page, draw) => page.Draw(cells[cell], draw));
    }

    private Strip RepeatedHeader(double x) => Header(x, (_, page, draw) => page.Decorate(Artifact.Repetition, draw));

    private Strip Header(double x, CellDrawing draw)
    {
        var height = HeightOf(header);
        return new(height, (page, y) =>
        {
            DrawCells(page, header, x, y + style.Padding, draw);
            Rule(page, x, y + height, style.HeaderRule, 0.9);
        });
    }

    private Strip Row(StructureElement table, TextBlock[] row, double x)
    {
        var element = table.Add(StructureType.TR);
        var cells = columns.Select(column => column.IsRowHeader ? element.AddHeaderCell(HeaderScope.Row) : element.Add(StructureType.TD)).ToArray();
        return Piece(row, style.Padding, style.Padding) with { Parts = Lines() };

        Strip Piece(TextBlock?[] texts, double above, double below)
        {
            var height = above + texts.Max(text => text?.Height ?? 0) + below;
            return new(height, (page, y) =>
            {
                DrawCells(page, texts, x, y + above, (cell, page, draw) => page.Draw(cells[cell], draw));
                if (below > 0) Rule(page, x, y + height, style.RowRule, 0.6);
            });
        }

        IEnumerable<Strip> Lines()
        {
            var last = row.Max(cell => cell.LineCount) - 1;
            for (var line = 0; line <= last; line++)
            {
                var texts = row.Select(cell => line < cell.LineCount ? cell.Line(line) : null).ToArray();
                yield return Piece(texts, line == 0 ? style.Padding : 0, line == last ? style.Padding : 0);
            }
        }
    }

    private delegate void CellDrawing(int cell, Page page, Action<Canvas> draw);

    private void DrawCells(Page page, TextBlock?[] cells, double x, double y, CellDrawing draw)
    {
        foreach (var (index, cell) in cells.Index())
        {
            var left = x;
            if (cell is not null) draw(index, page, canvas => canvas.Text(cell, left, y));
            x += columns[index].Width;
        }
    }

    private void Rule(Page page, double x, double y, Color color, double width) =>
        page.Decorate(canvas => canvas.Stroke(GraphicsPath.Line(x, y, x + Width, y), color, width));

    private double HeightOf(TextBlock[] cells) => cells.Max(cell => cell.Height) + 2 * style.Padding;
}
