using Onboarding.Pdf;

namespace Onboarding.Tests.Pdf;

/// <summary>What would make the claims untrue cannot be written.</summary>
public sealed class StructureTests
{
    private readonly Document document = new(new("Essai", "fr-FR", DateTimeOffset.UnixEpoch));

    [Fact]
    public void A_picture_belongs_into_a_figure_or_an_artifact()
    {
        var page = document.AddPage(PageSize.A4);
        var square = GraphicsPath.Rectangle(0, 0, 10, 10);

        Should.Throw<InvalidOperationException>(() => page.Draw(document.Structure.Add(StructureType.P), canvas => canvas.Fill(square, Color.Black)));
        Should.Throw<InvalidOperationException>(() => page.Draw(document.Structure.Add(StructureType.P), canvas => canvas.Stroke(square, Color.Black, 1)));
        Should.Throw<InvalidOperationException>(
            () => page.Draw(document.Structure.Add(StructureType.P), canvas => canvas.Image(Image.Read(Sample.Halo()), 0, 0, 10, 10)));
        page.Draw(document.Structure.AddFigure("Un carré"), canvas => canvas.Fill(square, Color.Black));
        page.Decorate(canvas => canvas.Fill(square, Color.Black));
        document.ToBytes().ShouldNotBeEmpty();
    }

    [Theory, InlineData(""), InlineData("  ")]
    public void A_figure_says_what_it_shows(string nothing) => Should.Throw<ArgumentException>(() => document.Structure.AddFigure(nothing));

    [Theory, InlineData(""), InlineData(" ")]
    public void A_document_has_a_title_and_a_language(string nothing)
    {
        Should.Throw<ArgumentException>(() => new DocumentMetadata(nothing, "fr-FR", DateTimeOffset.UnixEpoch));
        Should.Throw<ArgumentException>(() => new DocumentMetadata("Essai", nothing, DateTimeOffset.UnixEpoch));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(1, 3)]
    [InlineData(1, 2, 4)]
    public void A_level_of_headings_is_not_skipped(params int[] levels)
    {
        document.AddPage(PageSize.A4);
        foreach (var level in levels) document.Structure.AddHeading(level);

        Should.Throw<InvalidOperationException>(document.ToBytes).Message.ShouldContain($"H{levels[^1]}");
    }

    [Fact]
    public void Headings_may_come_back_up_by_several_levels()
    {
        document.AddPage(PageSize.A4);
        foreach (var level in (int[])[1, 2, 3, 1, 2]) document.Structure.AddHeading(level);

        document.ToBytes().ShouldNotBeEmpty();
    }

    [Fact]
    public void Rows_cells_and_items_stand_where_the_standard_has_them()
    {
        var (table, list) = (document.Structure.Add(StructureType.Table), document.Structure.AddList(ListNumbering.Disc));

        Should.Throw<InvalidOperationException>(() => table.Add(StructureType.P));
        Should.Throw<InvalidOperationException>(() => table.Add(StructureType.TR).Add(StructureType.P));
        Should.Throw<InvalidOperationException>(() => list.Add(StructureType.P));
        Should.Throw<InvalidOperationException>(() => list.Add(StructureType.LI).Add(StructureType.P));
        foreach (var type in (StructureType[])[StructureType.TR, StructureType.TD, StructureType.LI, StructureType.LBody, StructureType.Document])
            Should.Throw<InvalidOperationException>(() => document.Structure.Add(type));
        Should.Throw<InvalidOperationException>(() => document.Structure.AddHeaderCell(HeaderScope.Row));
        table.Add(StructureType.TR).Add(StructureType.TD).Add(StructureType.P).ShouldNotBeNull();
        list.Add(StructureType.LI).Add(StructureType.LBody).AddList(ListNumbering.Decimal).ShouldNotBeNull();
    }

    [Fact]
    public void Another_language_is_said_where_it_is_spoken()
    {
        var page = document.AddPage(PageSize.A4);
        var paragraph = document.Structure.Add(StructureType.P);
        paragraph.Language = "en";
        page.Draw(paragraph, canvas => canvas.Text(new Paragraph("Hello", Lato.Text(12)).Wrap(100), 50, 50));
        using var file = new PdfFile(document.ToBytes());

        StructureNode.Read(file.Objects).Children.Single().Language.ShouldBe("u:en");
    }
}
