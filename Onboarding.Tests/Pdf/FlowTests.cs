using Onboarding.Pdf;

namespace Onboarding.Tests.Pdf;

public sealed class FlowTests
{
    private const double LineHeight = 10 * 1.3;

    /// <summary>Room for ten lines of ten points.</summary>
    private static readonly PageFrame TenLines = new(new(300, 2 * 40 + 10 * LineHeight), 40);

    [Fact]
    public void A_heading_goes_to_the_page_of_what_it_heads()
    {
        Pages(Lines(8), new Heading(1, "Titre", Lato.Text(10)) { SpaceBefore = 0 }, Lines(1))
            .ShouldBe(["1 2 3 4 5 6 7 8 Titre 1"]);
        Pages(Lines(9), new Heading(1, "Titre", Lato.Text(10)) { SpaceBefore = 0 }, Lines(1))
            .ShouldBe(["1 2 3 4 5 6 7 8 9", "Titre 1"]);
    }

    [Fact]
    public void Headings_that_follow_one_another_stay_together_with_what_they_head() =>
        Pages(Lines(8), new Heading(1, "Titre", Lato.Text(10)) { SpaceBefore = 0 }, new Heading(2, "Sous-titre", Lato.Text(10)) { SpaceBefore = 0 }, Lines(1))
            .ShouldBe(["1 2 3 4 5 6 7 8", "Titre Sous-titre 1"]);

    [Fact]
    public void An_item_that_is_kept_whole_goes_to_the_next_page_and_over_two_when_it_fills_more_than_one()
    {
        ItemList list = new(ListNumbering.None, Lato.Text(10), new ListItem(Lines(4)), new ListItem(Lines(12)), new ListItem(Lines(2))) { KeepsItemsWhole = true, Gap = 0 };

        Pages(Lines(7), list).ShouldBe(["1 2 3 4 5 6 7", "1 2 3 4", "1 2 3 4 5 6 7 8 9 10", "11 12 1 2"]);
    }

    [Fact]
    public void No_line_of_a_paragraph_stays_alone_on_a_page()
    {
        Pages(Lines(9), Lines(4)).ShouldBe(["1 2 3 4 5 6 7 8 9", "1 2 3 4"]);
        Pages(Lines(7), Lines(4)).ShouldBe(["1 2 3 4 5 6 7 1 2", "3 4"]);
        Pages(Lines(25)).ShouldBe(["1 2 3 4 5 6 7 8 9 10", "11 12 13 14 15 16 17 18 19 20", "21 22 23 24 25"]);
    }

    [Fact]
    public void The_space_before_a_block_counts_for_nothing_at_the_top_of_a_page()
    {
        Pages(Lines(5), new Paragraph("a", Lato.Text(10)) { SpaceBefore = 4 * LineHeight }).ShouldBe(["1 2 3 4 5 a"]);
        Pages(Lines(9), new Paragraph("a", Lato.Text(10)) { SpaceBefore = 100 }, Lines(9)).ShouldBe(["1 2 3 4 5 6 7 8 9", "a 1 2 3 4 5 6 7 8 9"]);
    }

    [Fact]
    public void A_table_repeats_its_header_on_every_page_and_says_it_once()
    {
        var table = Table(25);

        using var file = Flow([table]);

        file.IsSound();
        file.Information.ShouldMatch("Pages: +3");
        Count(file.Text, "Nom").ShouldBe(3);
        Count(file.Structure, "\"Nom\"").ShouldBe(1);
        Count(file.Structure, "/Scope /Column").ShouldBe(2);
        Count(file.Structure, "/Scope /Row").ShouldBe(25);
        Count(file.Structure, "Table (block)").ShouldBe(1);
    }

    [Fact]
    public void A_row_is_not_divided_as_long_as_a_page_can_hold_it()
    {
        var table = Table(8);
        table.AddRow("long", string.Join('\n', Enumerable.Range(1, 3)));

        Pages(table)[^1].ShouldBe("Nom Détail long 1 2 3");
    }

    [Fact]
    public void A_row_longer_than_a_page_goes_on_under_the_repeated_header()
    {
        var table = Table(0);
        table.AddRow("long", string.Join('\n', Enumerable.Range(1, 14)));

        using var file = Flow([table]);

        file.IsSound();
        Pages(file).ShouldBe(["Nom Détail long 1 2 3 4 5 6 7 8 9", "Nom Détail 10 11 12 13 14"]);
        Count(file.Structure, "TD").ShouldBe(1);
    }

    [Fact]
    public void A_row_has_as_many_cells_as_the_table_has_columns() => Should.Throw<ArgumentException>(() => Table(0).AddRow("seul"));

    [Fact]
    public void What_is_taller_than_a_page_is_refused_rather_than_cut() => Should.Throw<InvalidOperationException>(
        () => Flow([new Figure("Une tour", 10, 11 * LineHeight, (canvas, x, y) => canvas.Fill(GraphicsPath.Rectangle(0, 0, 10, 143), Color.Black, x, y))]));

    [Fact]
    public void Pages_can_be_counted_before_they_are_written()
    {
        var blocks = new Block[] { Lines(25) };

        TenLines.CountPages(blocks).ShouldBe(3);
        Pages(blocks).Length.ShouldBe(3);
    }

    [Fact]
    public void Headers_and_footers_are_seen_on_every_page_and_heard_on_none()
    {
        var frame = TenLines with
        {
            Header = (canvas, _, _) => canvas.Text(new Paragraph("En-tête", Lato.Text(8)).Wrap(200), 40, 20),
            Footer = (canvas, page, count) => canvas.Text(new Paragraph($"Page {page} sur {count}", Lato.Text(8)).Wrap(200), 40, 190),
        };
        var document = new Document(new("Essai", "fr-FR", DateTimeOffset.UnixEpoch));
        document.Flow(frame, Lines(12));
        using var file = new PdfFile(document.ToBytes());

        file.IsSound();
        Count(file.Text, "En-tête").ShouldBe(2);
        file.Text.ShouldContain("Page 2 sur 2");
        file.Structure.ShouldNotContain("En-tête");
        file.Structure.ShouldNotContain("sur 2");
        foreach (var page in file.Objects.Pages)
        {
            file.Objects.Content(page).ShouldContain("/Artifact <</Type /Pagination /Subtype /Header>> BDC");
            file.Objects.Content(page).ShouldContain("/Artifact <</Type /Pagination /Subtype /Footer>> BDC");
        }
    }

    [Fact]
    public void A_list_is_read_with_its_numbers_and_the_list_within()
    {
        using var file = Flow([new ItemList(ListNumbering.Decimal, Lato.Text(10),
            new ListItem(new Paragraph("Ouvrir", Lato.Text(10)), new ItemList(ListNumbering.Disc, Lato.Text(10), "la porte", "la fenêtre")),
            new ListItem(new Paragraph("Entrer", Lato.Text(10))))]);

        file.IsSound();
        Words(file.Structure).ShouldBe(Words("""
            Document L (block): /ListNumbering /Decimal
            LI (block) Lbl (block) "1." LBody (block) P (block) "Ouvrir"
              L (block): /ListNumbering /Disc
                LI (block) Lbl (block) "•" LBody (block) P (block) "la porte"
                LI (block) Lbl (block) "•" LBody (block) P (block) "la fenêtre"
            LI (block) Lbl (block) "2." LBody (block) P (block) "Entrer"
            """));
    }

    [Fact]
    public void Numbers_stand_in_line_whatever_their_length()
    {
        using var file = Flow([new ItemList(ListNumbering.Decimal, Lato.Text(10), [.. Enumerable.Repeat("pas", 10)])]);

        file.Read(document => document.GetPages().SelectMany(page => page.Letters).Where(letter => letter.Value == "p")
            .Select(letter => Math.Round(letter.StartBaseLine.X, 2)).Distinct().Count()).ShouldBe(1);
    }

    private static Paragraph Lines(int count) => new(string.Join('\n', Enumerable.Range(1, count)), Lato.Text(10)) { SpaceBefore = 0 };

    private static Table Table(int rows)
    {
        var table = new Table(new(Lato.Text(10), Lato.Text(10), Lato.Text(10), 0, Color.Black, Color.Black), new("Nom", 100, IsRowHeader: true), new("Détail", 100))
        {
            SpaceBefore = 0,
        };
        for (var row = 0; row < rows; row++) table.AddRow($"n{row}", "d");
        return table;
    }

    private static PdfFile Flow(Block[] blocks)
    {
        var document = new Document(new("Essai", "fr-FR", DateTimeOffset.UnixEpoch));
        document.Flow(TenLines, blocks);
        return new(document.ToBytes());
    }

    private static string[] Pages(params Block[] blocks)
    {
        using var file = Flow(blocks);
        return Pages(file);
    }

    private static string[] Pages(PdfFile file) => [.. file.TextOfMupdf.TrimEnd().Split('\f', StringSplitOptions.RemoveEmptyEntries).Select(Words)];

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
