using Onboarding.Pdf;
using static Onboarding.Core.Documents.HouseStyle;

namespace Onboarding.Core.Documents;

/// <summary>A side from top to bottom: letterhead, the lesson, whom to ask and the way back to the lesson, forest. Lengths are points.</summary>
internal sealed class MemoSheet(Document document, Memo memo, string address, double size)
{
    private const double Margin = 52, LetterheadTop = 30, LetterheadHeight = 26, ForestHeight = 30, QrSize = 88;
    private const double FootTop = 704, SmallText = MemoDocument.SmallestPrint;

    private static readonly PageFrame Frame = new(PageSize.A4, Margin, Top: 70, Margin, Bottom: PageSize.A4.Height - FootTop + 10);

    private readonly StructureElement structure = document.Structure;

    public static int CountSides(Memo memo, double size) => Frame.CountPages(Blocks(memo, size));

    public void Draw()
    {
        var letterhead = structure.Add(StructureType.P);
        var sides = document.Flow(Frame, Blocks(memo, size));
        foreach (var (index, side) in sides.Index())
        {
            DrawLetterhead(side, index == 0 ? letterhead : null);
            if (sides.Count > 1) side.Decorate(Artifact.Header, canvas => DrawNumber(canvas, $"Page {index + 1} sur {sides.Count}"));
            DrawFoot(side, isSaid: side == sides[^1]);
            CloseWithForest(side, ForestHeight);
        }
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
                Gap = size * 0.25,
                KeepsItemsWhole = true,
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
        if (step.Title == "") return new(step.Words, text);
        if (step.Words == "") return new(step.Title, strong);

        var end = char.IsLetterOrDigit(step.Title[^1]) || step.Title[^1] == '»' ? ". " : " ";
        return new(new TextSpan(step.Title + end, strong), new TextSpan(step.Words, text));
    }

    private static void DrawLetterhead(Page side, StructureElement? element)
    {
        side.Decorate(canvas => Logo.Draw(canvas, Pine, Margin - 3, LetterheadTop - 3, LetterheadHeight + 6));
        var words = new Paragraph(new("Aide-mémoire ", Strong(SmallText) with { Color = Fir }), new TextSpan(Brand, Text(SmallText) with { Color = InkSoft })).Wrap(Frame.Width);
        Draw(side, element, canvas => canvas.Text(words, Margin + LetterheadHeight + 12, LetterheadTop + (LetterheadHeight - words.Height) / 2));
    }

    private static void DrawNumber(Canvas canvas, string number)
    {
        var words = new Paragraph(number, Text(SmallText) with { Color = InkSoft }).Wrap(Frame.Width, Alignment.Right);
        canvas.Text(words, Margin, LetterheadTop + (LetterheadHeight - words.Height) / 2);
    }

    /// <param name="isSaid">On every side the eye finds it; a reader aloud hears it once, at the end.</param>
    private void DrawFoot(Page side, bool isSaid)
    {
        side.Decorate(canvas => canvas.Stroke(GraphicsPath.Line(Margin, FootTop, side.Size.Width - Margin, FootTop), LineStrong, 0.9));

        var (left, width) = (Margin + QrSize + 18, Frame.Width - QrSize - 18);
        var help = new Paragraph(new("Encore bloqué ? ", Strong(SmallText)), new TextSpan(French.Typeset($"Appelez le {memo.SupportPhone.Replace(' ', French.NoBreak)}, {memo.SupportHours}."), Text(SmallText))).Wrap(width);
        var lesson = new Paragraph(new("La leçon entière : \n", Strong(SmallText)), new TextSpan(WithoutScheme(address), Text(SmallText))).Wrap(width);
        var checkedOn = new Paragraph($"Vérifié le {French.Short(memo.Reviewed)}.", Text(SmallText) with { Color = InkSoft }).Wrap(width);

        var qrTop = FootTop + 11;
        var y = qrTop + (QrSize - help.Height - lesson.Height - checkedOn.Height - 4) / 2;
        foreach (var block in (TextBlock[])[help, lesson, checkedOn])
        {
            Draw(side, isSaid ? structure.Add(StructureType.P) : null, canvas => canvas.Text(block, left, y));
            y += block.Height + 2;
        }
        var code = QrCode.Of(address).ToPath();
        Draw(side, isSaid ? structure.AddFigure(French.Typeset($"Code QR qui mène à la leçon : {address}")) : null, canvas =>
            canvas.Fill(code, Ink, Margin, qrTop, QrSize / code.Bounds.Width));
    }

    private static void Draw(Page side, StructureElement? element, Action<Canvas> draw)
    {
        if (element is null) side.Decorate(Artifact.Repetition, draw);
        else side.Draw(element, draw);
    }

    private static string WithoutScheme(string address) => new Uri(address) is var uri ? uri.Authority + uri.AbsolutePath : "";
}
