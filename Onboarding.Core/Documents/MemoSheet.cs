using Onboarding.Pdf;
using static Onboarding.Core.Documents.HouseStyle;

namespace Onboarding.Core.Documents;

/// <summary>The card from top to bottom: letterhead, the lesson in short, whom to ask and the way back to the lesson, forest. Lengths are points.</summary>
internal sealed class MemoSheet(Document document, Memo memo, string address, double size)
{
    private const double Margin = 52, LetterheadTop = 30, LetterheadHeight = 26, ForestHeight = 30, QrSize = 88;
    private const double FootTop = 704, SmallText = MemoDocument.SmallestPrint;

    private static readonly PageFrame Frame = new(PageSize.A4, Margin, Top: 70, Margin, Bottom: PageSize.A4.Height - FootTop + 10);

    private readonly StructureElement structure = document.Structure;

    public static bool IsOnePage(Memo memo, double size) => Frame.CountPages(Blocks(memo, size)) == 1;

    public void Draw()
    {
        var letterhead = structure.Add(StructureType.P);
        var page = document.Flow(Frame, Blocks(memo, size))[0];
        DrawLetterhead(page, letterhead);
        DrawFoot(page);
        CloseWithForest(page, ForestHeight);
    }

    private static IReadOnlyList<Block> Blocks(Memo memo, double size)
    {
        var (text, strong) = (Text(size), Strong(size));
        var title = Strong(size * 1.6) with { Color = Fir, Tracking = -0.01, LineHeight = 1.15 };
        var heading = Strong(size * 1.1) with { Color = Pine };

        List<Block> blocks = [new Heading(1, memo.Title, title)];
        if (memo.Aim != "") blocks.Add(new Paragraph(memo.Aim, text) { SpaceBefore = size * 0.4 });
        foreach (var part in memo.Parts)
        {
            if (part.Title != "") blocks.Add(new Heading(2, part.Title, heading) { SpaceBefore = size * 0.8 });
            blocks.Add(new ItemList(ListNumbering.Decimal, strong with { Color = Pine }, [.. part.Steps.Select(step => new ListItem(Words(step, text, strong)))])
            {
                SpaceBefore = size * 0.25,
                Gap = size * (part.Steps.All(step => step.Sentences is []) ? 0.1 : 0.25),
            });
        }
        if (memo.Remember is not [])
        {
            blocks.Add(new Heading(2, "À retenir", heading) { SpaceBefore = size * 0.8 });
            blocks.Add(new ItemList(ListNumbering.Disc, text, [.. memo.Remember]) { SpaceBefore = size * 0.25, Gap = size * 0.1 });
        }
        return blocks;
    }

    private static Paragraph Words(MemoStep step, TextStyle text, TextStyle strong)
    {
        var sentences = string.Join(' ', step.Sentences);
        if (step.Title == "") return new(sentences, text);
        if (sentences == "") return new(step.Title, strong);

        var end = char.IsLetterOrDigit(step.Title[^1]) || step.Title[^1] == '»' ? ". " : " ";
        return new(new TextSpan(step.Title + end, strong), new TextSpan(sentences, text));
    }

    private static void DrawLetterhead(Page page, StructureElement element)
    {
        page.Decorate(canvas => Logo.Draw(canvas, Pine, Margin - 3, LetterheadTop - 3, LetterheadHeight + 6));
        var words = new Paragraph(new("Aide-mémoire ", Strong(SmallText) with { Color = Fir }), new TextSpan(Brand, Text(SmallText) with { Color = InkSoft })).Wrap(Frame.Width);
        page.Draw(element, canvas => canvas.Text(words, Margin + LetterheadHeight + 12, LetterheadTop + (LetterheadHeight - words.Height) / 2));
    }

    private void DrawFoot(Page page)
    {
        page.Decorate(canvas => canvas.Stroke(GraphicsPath.Line(Margin, FootTop, page.Size.Width - Margin, FootTop), LineStrong, 0.9));

        var (left, width) = (Margin + QrSize + 18, Frame.Width - QrSize - 18);
        var help = new Paragraph(new("Encore bloqué ? ", Strong(SmallText)), new TextSpan(French.Typeset($"Appelez le {memo.SupportPhone.Replace(' ', French.NoBreak)}, {memo.SupportHours}."), Text(SmallText))).Wrap(width);
        var lesson = new Paragraph(new("La leçon entière : \n", Strong(SmallText)), new TextSpan(WithoutScheme(address), Text(SmallText))).Wrap(width);
        var checkedOn = new Paragraph($"Vérifié le {French.Short(memo.Reviewed)}.", Text(SmallText) with { Color = InkSoft }).Wrap(width);

        var qrTop = FootTop + 11;
        var y = qrTop + (QrSize - help.Height - lesson.Height - checkedOn.Height - 4) / 2;
        foreach (var block in (TextBlock[])[help, lesson, checkedOn])
        {
            page.Draw(structure.Add(StructureType.P), canvas => canvas.Text(block, left, y));
            y += block.Height + 2;
        }
        var code = QrCode.Of(address).ToPath();
        page.Draw(structure.AddFigure(French.Typeset($"Code QR qui mène à la leçon : {address}")), canvas =>
            canvas.Fill(code, Ink, Margin, qrTop, QrSize / code.Bounds.Width));
    }

    private static string WithoutScheme(string address) => new Uri(address) is var uri ? uri.Authority + uri.AbsolutePath : "";
}
