using Onboarding.Pdf;
using static Onboarding.Core.Documents.HouseStyle;

namespace Onboarding.Core.Documents;

/// <summary>The sheet from top to bottom: letterhead, statement, rows, proof and signature, forest. Lengths are points.</summary>
internal sealed class CertificateSheet(Document document, CertificateFacts facts, CertificateWording wording)
{
    private const double Margin = 46, Top = 42, LetterheadHeight = 34, FooterHeight = 78, ForestHeight = 36, SmallText = 10.5;
    private const int RowsInOneColumn = 5;

    private readonly Page page = document.AddPage(PageSize.A4.Landscape);
    private readonly StructureElement structure = document.Structure;

    private double Width => page.Size.Width - 2 * Margin;

    private double Right => page.Size.Width - Margin;

    private double FooterTop => page.Size.Height - ForestHeight - 24 - FooterHeight;

    public void Draw()
    {
        DrawLetterhead();
        DrawBody();
        DrawProof();
        DrawSignature();
        CloseWithForest(page, ForestHeight);
    }

    private void DrawLetterhead()
    {
        page.Decorate(canvas => Logo.Draw(canvas, Pine, Margin - 4, Top - 4, LetterheadHeight + 6));
        var left = Margin + LetterheadHeight + 10;
        Write(Fitted(facts.Brand, Strong(17) with { Color = Fir, Tracking = -0.01, LineHeight = 1.15 }, 330), left, Top);
        Write(Fitted(facts.Issuer, Text(10) with { Color = InkSoft }, 330), left, Top + 19.5);

        var number = new Paragraph(new("N° ", Text(SmallText)), new TextSpan(facts.Number, Strong(SmallText))).Wrap(Width);
        var issued = Fitted(wording.Issued, Text(SmallText), 330);
        left = Right - Math.Max(number.Width, issued.Width);
        Write(number, left, Top + 2);
        Write(issued, left, Top + 2 + number.Height);
    }

    /// <summary>The statement stands in the middle of the room that the table leaves it. Much to say is said smaller.</summary>
    private void DrawBody()
    {
        const double smallestScale = 0.45;
        var top = Top + LetterheadHeight + 12;
        var room = FooterTop - 18 - top;
        for (var scale = 1.0; scale >= smallestScale; scale -= 0.05)
        {
            var body = new Body(this, facts.Holder, wording, scale);
            if (body.Height > room) continue;
            body.Draw(top, room);
            return;
        }
        throw new InvalidOperationException("The facts of this attestation do not fit one page.");
    }

    private void DrawProof()
    {
        const double size = 72;
        var qrCode = QrCode.Of(facts.VerificationAddress).ToPath();
        page.Draw(structure.AddFigure(wording.QrCodeInWords), canvas =>
            canvas.Fill(qrCode, Ink, Margin, FooterTop + 3, size / qrCode.Bounds.Width));

        TextSpan[] lines =
        [
            new("À vérifier", Strong(SmallText)), new($" sur \n{wording.Address} \ncode ", Text(SmallText)), new(wording.Code, Strong(SmallText)),
        ];
        var words = new Paragraph(lines).Fit(290, 3, 0.5) ?? new Paragraph(lines).Wrap(290);
        Write(words, Margin + size + 16, FooterTop + 3 + (size - words.Height) / 2);
    }

    private void DrawSignature()
    {
        const double widest = 280, narrowest = 190;
        var purpose = new Paragraph(CertificateWording.Purpose, Text(SmallText) with { Color = InkSoft }).Wrap(widest);
        var signatory = Fitted(facts.Signatory, Strong(SmallText), widest);
        var title = Fitted(facts.SignatoryTitle, Text(SmallText), widest);

        var left = Right - Math.Max(narrowest, Math.Max(purpose.Width, Math.Max(signatory.Width, title.Width)));
        var bottom = FooterTop + FooterHeight;
        Write(purpose, left, FooterTop);
        Write(signatory, left, bottom - title.Height - signatory.Height);
        Write(title, left, bottom - title.Height);
    }

    private void Write(TextBlock block, double x, double y, StructureType type = StructureType.P) =>
        page.Draw(structure.Add(type), canvas => canvas.Text(block, x, y));

    private static TextBlock Fitted(string text, TextStyle style, double width)
    {
        var paragraph = new Paragraph(text, style);
        return paragraph.Fit(width, 1, 0.6) ?? new Paragraph(text, style with { Size = style.Size * 0.6 }).Wrap(width);
    }

    /// <summary>What is said between letterhead and footer, at one scale.</summary>
    private sealed class Body
    {
        private readonly CertificateSheet sheet;
        private readonly List<(TextBlock Block, StructureType Type, double Gap)> statement = [];
        private readonly Table table;
        private readonly TextBlock? programme;
        private readonly int rowsInFirstColumn;
        private readonly double gap, statementHeight, tableHeight;

        public Body(CertificateSheet sheet, string holder, CertificateWording wording, double scale)
        {
            this.sheet = sheet;
            var measure = Math.Min(sheet.Width, 590);
            gap = 22 * scale;

            statement.Add((new Paragraph(wording.Title,
                Strong(38 * scale) with { Color = Fir, Tracking = -0.015, LineHeight = 1.15 }).Wrap(sheet.Width), StructureType.H1, 0));
            statement.Add((new Paragraph(wording.Opening, Text(13.5 * scale)).Wrap(sheet.Width, balanced: true), StructureType.P, 9 * scale));
            statement.Add((Holder(holder, scale, sheet.Width), StructureType.P, 8 * scale));
            statement.Add((new Paragraph(wording.Sentence(Text(13.5 * scale) with { LineHeight = 1.45 }, Strong(13.5 * scale) with { LineHeight = 1.45 }))
                .Wrap(measure, balanced: true), StructureType.P, 7 * scale));
            statementHeight = statement.Sum(part => part.Gap + part.Block.Height);

            var rows = wording.Rows.Count;
            var inTwoColumns = rows > RowsInOneColumn;
            rowsInFirstColumn = inTwoColumns ? (rows + 1) / 2 : rows;
            table = inTwoColumns
                ? Rows(wording, 10.5 * scale, (sheet.Width - ColumnGap) / 2, when: 98 * scale, howLong: 40 * scale)
                : Rows(wording, 11 * scale, sheet.Width, when: sheet.Width * 0.3, howLong: 55 * scale);
            tableHeight = Math.Max(table.HeightOf(..rowsInFirstColumn), table.HeightOf(rowsInFirstColumn..));

            if (wording.Programme is { } text)
                programme = new Paragraph(text, Text(9 * scale) with { Color = InkSoft }).Wrap(sheet.Width);
        }

        private const double ColumnGap = 30;

        private double ProgrammeHeight => programme is null ? 0 : programme.Height + gap / 3;

        public double Height => statementHeight + gap + tableHeight + ProgrammeHeight;

        public void Draw(double top, double room)
        {
            var y = top + (room - Height) / 2;
            foreach (var (block, type, before) in statement)
            {
                sheet.Write(block, Margin, y + before, type);
                y += before + block.Height;
            }

            y = top + room - ProgrammeHeight - tableHeight;
            var element = sheet.structure.Add(StructureType.Table);
            table.Draw(sheet.page, element, Margin, y, ..rowsInFirstColumn);
            if (rowsInFirstColumn < table.RowCount)
                table.Draw(sheet.page, element, Margin + table.Width + ColumnGap, y, rowsInFirstColumn..);
            if (programme is not null) sheet.Write(programme, Margin, top + room - programme.Height);
        }

        private static TextBlock Holder(string name, double scale, double width)
        {
            var style = Strong(28 * scale) with { Tracking = -0.01, LineHeight = 1.2 };
            var paragraph = new Paragraph(name, style, LineDirection.OfFirstLetter);
            return paragraph.Fit(width, 1, 0.75) ?? paragraph.Fit(width, 2, 0.3)
                ?? new Paragraph(name, style with { Size = style.Size * 0.3 }, LineDirection.OfFirstLetter).Wrap(width);
        }

        private static Table Rows(CertificateWording wording, double size, double width, double when, double howLong)
        {
            var style = new TableStyle(Strong(size) with { Color = InkSoft }, Strong(size), Text(size), size * 0.36, LineStrong, HouseStyle.Line);
            var table = new Table(style,
                new TableColumn(wording.Heads.What, width - when - howLong, IsRowHeader: true),
                new TableColumn(wording.Heads.When, when),
                new TableColumn(wording.Heads.HowLong, howLong, Alignment.Right));
            foreach (var row in wording.Rows) table.AddRow(row);
            return table;
        }
    }
}
