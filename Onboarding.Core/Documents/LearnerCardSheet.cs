using Onboarding.Pdf;
using static Onboarding.Core.Documents.HouseStyle;

namespace Onboarding.Core.Documents;

/// <param name="Code">In groups of four, as it is read aloud and typed.</param>
/// <param name="Address">Absolute, with the code; the QR code holds it.</param>
public sealed record PrintedCard(string Code, string Address);

/// <summary>Learner cards for a whole room: ten of the size of a bank card on each A4 page, with lines to cut along. Lengths are points.</summary>
public sealed class LearnerCardSheet
{
    public const int Columns = 2, Rows = 5, CardsOnAPage = Columns * Rows;

    private const double CardWidth = 243, CardHeight = 153, Padding = 13, QrSize = 82, SmallText = 11, GridTop = 48, HeadingTop = 22;

    private readonly Document document;
    private readonly IReadOnlyList<PrintedCard> cards;
    private readonly string typedAt;

    private LearnerCardSheet(Document document, IReadOnlyList<PrintedCard> cards, string typedAt) =>
        (this.document, this.cards, this.typedAt) = (document, cards, typedAt);

    /// <param name="issuer">The authority.</param>
    /// <param name="typedAt">The page where a code is typed, absolute.</param>
    /// <param name="madeOn">The day of their making.</param>
    public static byte[] Write(IReadOnlyList<PrintedCard> cards, string issuer, Uri typedAt, DateOnly madeOn)
    {
        var document = new Document(new("Cartes de reprise", "fr-FR", new(madeOn, TimeOnly.MinValue, TimeSpan.Zero)) { Author = issuer, Creator = Brand });
        new LearnerCardSheet(document, cards, typedAt.Authority + typedAt.AbsolutePath).Draw(issuer, madeOn);
        return document.ToBytes();
    }

    private static double GridLeft => (PageSize.A4.Width - Columns * CardWidth) / 2;

    private void Draw(string issuer, DateOnly madeOn)
    {
        var heading = document.Structure.AddHeading(1);
        var style = Text(SmallText) with { Color = InkSoft };
        foreach (var (index, chunk) in cards.Chunk(CardsOnAPage).Index())
        {
            var page = document.AddPage(PageSize.A4);
            var words = new Paragraph($"Cartes de reprise, à découper. {issuer}, {French.Short(madeOn)}", style);
            var line = words.Fit(Columns * CardWidth, 1, 0.6) ?? words.Wrap(Columns * CardWidth);
            if (index == 0) page.Draw(heading, Heading);
            else page.Decorate(Artifact.Header, Heading);

            DrawCutLines(page, chunk.Length);
            foreach (var (place, card) in chunk.Index())
                DrawCard(page, card, GridLeft + place % Columns * CardWidth, GridTop + place / Columns * CardHeight);

            void Heading(Canvas canvas) => canvas.Text(line, GridLeft, HeadingTop);
        }
    }

    private static void DrawCutLines(Page page, int count)
    {
        for (var place = 0; place < count; place++)
        {
            var card = GraphicsPath.Rectangle(GridLeft + place % Columns * CardWidth, GridTop + place / Columns * CardHeight, CardWidth, CardHeight);
            page.Decorate(canvas => canvas.Stroke(card, LineStrong, 0.5));
        }
    }

    private void DrawCard(Page page, PrintedCard card, double left, double top)
    {
        const double logo = 18, inside = CardWidth - 2 * Padding;
        var element = document.Structure.Add(StructureType.Sect);
        var (x, y) = (left + Padding, top + Padding);

        page.Decorate(canvas => Logo.Draw(canvas, Pine, x - 2, y - 2, logo + 2));
        var name = new Paragraph("Carte de reprise", Strong(13) with { Color = Fir }).Wrap(inside);
        page.Draw(element.AddHeading(2), canvas => canvas.Text(name, x + logo + 6, y + (logo - name.Height) / 2));

        // An address is typed: it stands on one line of its own, below the square
        var words = new Paragraph("Pour retrouver vos leçons, scannez le carré ou tapez ce code sur", Text(SmallText)).Wrap(inside - QrSize - 10);
        var place = new Paragraph(typedAt, Strong(SmallText));
        var line = place.Fit(inside, 1, 0.6) ?? place.Wrap(inside);
        page.Draw(element.Add(StructureType.P), canvas =>
        {
            canvas.Text(words, x, y + logo + 6);
            canvas.Text(line, x, y + QrSize + 4);
        });

        var code = new Paragraph(card.Code, Strong(24)).Fit(inside, 1, 0.5)!;
        page.Draw(element.Add(StructureType.P), canvas => canvas.Text(code, x, top + CardHeight - Padding / 2 - code.Height));

        var squares = QrCode.Of(card.Address).ToPath();
        page.Draw(element.AddFigure(French.Typeset($"Code QR de la carte {card.Code}")), canvas =>
            canvas.Fill(squares, Ink, left + CardWidth - Padding - QrSize, y, QrSize / squares.Bounds.Width));
    }
}
