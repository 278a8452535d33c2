using System.Text;
using Onboarding.Pdf;

namespace Onboarding.Tests.Pdf;

/// <summary>A document that uses everything: what is true of it is true of the library.</summary>
internal static class Sample
{
    public const int Agencies = 45;

    public static readonly byte[] Csv = Encoding.UTF8.GetBytes("agence;ville\r\nAgence 1;Clairval\r\n");

    private static readonly Color Pine = Color.FromHex("#0b5d4b");
    private static readonly TextStyle Body = Lato.Text(11) with { LineHeight = 1.45 };
    private static readonly TextStyle Strong = Body with { Fonts = Lato.Bold };
    private static readonly TextStyle Linked = Body with { Color = Pine };

    public static byte[] Picture(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Pdf", "Images", name));

    /// <summary>A disc that fades towards its edge.</summary>
    public static byte[] Halo()
    {
        const int size = 64;
        var pixels = new byte[size * size * 4];
        for (var i = 0; i < size * size; i++)
        {
            var distance = Math.Sqrt(Math.Pow(i % size - size / 2.0, 2) + Math.Pow(i / size - size / 2.0, 2)) / (size / 2.0);
            new byte[] { 0xF5, 0xB0, 0x2E, (byte)(255 * Math.Clamp(1.2 - distance, 0, 1)) }.CopyTo(pixels, i * 4);
        }
        return Png.Write(size, size, Png.RgbAlpha, 8, pixels);
    }

    public static byte[] Write()
    {
        var document = new Document(new("Où trouver de l’aide près de chez vous", "fr-FR", new(2026, 11, 24, 9, 30, 0, TimeSpan.FromHours(1)))
        {
            Author = "Communauté d’agglomération de Clairval",
            Subject = "Les agences, leurs horaires & comment venir",
            Creator = "Onboarding.Tests",
        });
        document.Attach(new("agences.csv", "text/csv", AttachmentRelationship.Data, "Les agences, pour un tableur", Csv, new(2026, 11, 20, 0, 0, 0, TimeSpan.Zero)));
        document.Attach(new("Été à venir.txt", "text/plain", AttachmentRelationship.Supplement, "Horaires d’été", "À venir"u8.ToArray(), new(2026, 11, 21, 0, 0, 0, TimeSpan.Zero)));
        document.Flow(Frame, Blocks());
        return document.ToBytes();
    }

    private static readonly PageFrame Frame = new(PageSize.A4, Left: 64, Top: 84, Right: 64, Bottom: 76)
    {
        Header = (canvas, _, _) => canvas.Text(new Paragraph("Clairval, à vos côtés", Lato.Text(9)).Wrap(467, Alignment.Right), 64, 44),
        Footer = (canvas, page, count) => canvas.Text(new Paragraph($"Page {page} sur {count}", Lato.Text(9)).Wrap(467, Alignment.Center), 64, 790),
    };

    private static Block[] Blocks()
    {
        var agencies = new Heading(2, "Toutes les agences", new(Lato.Bold, 16, Color.Black)) { SpaceBefore = 20 };
        return
        [
            new Heading(1, "Où trouver de l’aide près de chez vous", new(Lato.Bold, 26, Pine)),
            new Paragraph(
                new("Dans chaque agence, quelqu’un vous accueille sans rendez-vous. Les horaires sont dans ", Body),
                new("le tableau des agences", Linked, Link.Into(agencies.Bookmark, "Aller au tableau des agences")),
                new(". Pour signaler un courriel douteux, allez sur ", Body),
                new("le site officiel qui reçoit les signalements de tous les courriels indésirables", Linked,
                    Link.To(new("https://www.signal-spam.fr/signaler?de=l’été"), "Signal Spam, le site des signalements (signal-spam.fr)")),
                new(", sans répondre au message.", Body)),
            new Figure("Une passerelle au-dessus d’une vallée, au soleil couchant", Image.Read(Picture("footbridge.jpg")), 260) { Alignment = Alignment.Center, SpaceBefore = 14 },
            new Ornament(64, 64, (canvas, x, y) => canvas.Image(Disc, x, y, 64, 64)) { Alignment = Alignment.Right },
            new Heading(2, "Avant de venir", new(Lato.Bold, 16, Color.Black)),
            new ItemList(ListNumbering.Decimal, Body,
                new ListItem(new Paragraph("Prenez une pièce d’identité et, si vous l’avez, le dernier courrier reçu. Une copie suffit, et nous pouvons la faire avec vous sur place.", Body)),
                new ListItem(
                    new Paragraph("Chargez votre téléphone. Il servira à :", Body),
                    new ItemList(ListNumbering.Disc, Body, "recevoir un code ;", "prendre une photo d’un document.") { SpaceBefore = 3 }),
                new ListItem(new Paragraph("Ne notez vos mots de passe nulle part : personne ne vous les demandera.", Body))),
            new Heading(3, "En anglais", new(Lato.Bold, 13, Color.Black)),
            new Paragraph("No appointment is needed: just come in.", Body) { Language = "en" },
            new Figure("Une cloche, en gris", Image.Read(Picture("grey.jpg")), 48),
            new Figure("Un triangle", 20, 18, (canvas, x, y) => canvas.Fill(GraphicsPath.Parse("M10 0L20 18H0Z"), Pine, x, y)),
            agencies,
            Table(),
            new Paragraph("Les accents composés restent lisibles : x\u0323\u0304, Nguyễn, Łukasz, a\u2010b\u2011c.", Body),
        ];
    }

    private static readonly Image Disc = Image.Read(Halo());

    private static Table Table()
    {
        var style = new TableStyle(Strong, Strong, Body, 4, Pine, Color.FromHex("#dfdacb"));
        var table = new Table(style, new("Agence", 110, IsRowHeader: true), new("Adresse", 230), new("Horaires", 127, Alignment.Right));
        for (var number = 1; number <= Agencies; number++)
            table.AddRow($"Agence {number}", number % 7 == 0 ? "12, rue du Pont-Neuf, derrière la grande salle des fêtes, au fond de la cour à gauche" : "1, place de la Mairie", "9 h 00 – 12 h 00");
        table.AddRow(new Paragraph("En ligne", Strong), new Paragraph(new TextSpan("clairval.example", Linked, Link.To(new("https://clairval.example/"), "Le site de Clairval"))), new Paragraph("", Body));
        return table;
    }
}
