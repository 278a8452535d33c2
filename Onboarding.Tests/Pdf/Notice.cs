using Onboarding.Pdf;

namespace Onboarding.Tests.Pdf;

/// <summary>A document that is no attestation: headings, wrapped paragraphs, a table over two pages, a drawing.</summary>
internal static class Notice
{
    private const double Margin = 60;

    public static byte[] Write()
    {
        var document = new Document(new("Bien préparer sa venue & <ses> papiers", "fr-FR", new(2026, 11, 24, 9, 30, 0, TimeSpan.FromHours(1))));
        var first = document.AddPage(PageSize.A4);
        var y = Margin;
        y = Write(document, first, StructureType.H1, "Bien préparer sa venue", new(Lato.Bold, 26, Color.FromHex("#073a2f")), y);
        y = Write(document, first, StructureType.P, "Apportez une pièce d’identité, votre téléphone chargé et, si vous l’avez, "
            + "votre numéro fiscal. Personne ne vous demandera vos mots de passe : gardez-les pour vous.", Lato.Text(12), y);

        var sun = GraphicsPath.Parse("M50 10A40 40 0 1 1 50 90A40 40 0 1 1 50 10Z");
        first.Draw(document.Structure.AddFigure("Un soleil"), canvas => canvas.Fill(sun, Color.FromHex("#f5b02e"), Margin, y));

        var table = OpeningHours();
        var element = document.Structure.Add(StructureType.Table);
        y = Write(document, first, StructureType.H2, "Horaires d’ouverture", new(Lato.Bold, 16, Color.Black), y + 110);
        table.Draw(first, element, Margin, y, ..3);

        var second = document.AddPage(PageSize.A4);
        table.Draw(second, element, Margin, Margin, 3..);
        Write(document, second, StructureType.H2, "Venir en bus", new(Lato.Bold, 16, Color.Black), 300);
        Write(document, second, StructureType.P, "La ligne 3 s’arrête devant la porte.", Lato.Text(12), 330);
        return document.ToBytes();
    }

    private static double Write(Document document, Page page, StructureType type, string text, TextStyle style, double y)
    {
        var block = new Paragraph(text, style).Wrap(page.Size.Width - 2 * Margin);
        page.Draw(document.Structure.Add(type), canvas => canvas.Text(block, Margin, y));
        return y + block.Height + 8;
    }

    private static Table OpeningHours()
    {
        var style = new TableStyle(new(Lato.Bold, 10, Color.Black), new(Lato.Bold, 10, Color.Black), Lato.Text(10), 4, Color.Black, Color.Black);
        var table = new Table(style, new TableColumn("Jour", 200, IsRowHeader: true), new TableColumn("Heures", 200, Alignment.Right));
        foreach (var day in (string[])["Lundi", "Mardi", "Mercredi", "Jeudi", "Vendredi"]) table.AddRow(day, "9 h 00 – 12 h 00");
        return table;
    }
}
