using Onboarding.Pdf;

namespace Onboarding.Tests.Pdf;

public sealed class OutlineTests
{
    [Fact]
    public void Headings_are_the_outline_each_below_the_one_that_it_belongs_to()
    {
        using var file = new PdfFile(Write(("Guide", 1), ("Venir", 2), ("En bus", 3), ("À pied", 3), ("Sur place", 2), ("Annexe", 1)));

        file.IsSound();
        // As mupdf shows it: a sign when something lies below, tabs for the depth
        file.Outline.TrimEnd().Split('\n').Select(line => line[..line.LastIndexOf('"')].Replace('\t', ' ')).ShouldBe(
            ["- \"Guide", "-  \"Venir", "|   \"En bus", "|   \"À pied", "|  \"Sur place", "| \"Annexe"]);
    }

    [Fact]
    public void Every_item_is_counted_as_it_is_shown_unfolded()
    {
        using var file = new PdfFile(Write(("Guide", 1), ("Venir", 2), ("En bus", 3), ("Annexe", 1)));

        var root = file.Objects.Entry(file.Catalog, "/Outlines")!.Value;
        root.GetProperty("/Count").GetInt32().ShouldBe(4);
        file.Objects.Follow(root.GetProperty("/First")).GetProperty("/Count").GetInt32().ShouldBe(2);
    }

    [Fact]
    public void A_document_without_bookmarks_has_no_outline()
    {
        using var notice = new PdfFile(Notice.Write());

        notice.Catalog.TryGetProperty("/Outlines", out _).ShouldBeFalse();
    }

    [Fact]
    public void A_bookmark_has_one_place()
    {
        var page = new Document(new("Essai", "fr-FR", DateTimeOffset.UnixEpoch)).AddPage(PageSize.A4);
        var bookmark = new Bookmark("Ici");
        page.Place(bookmark, 10);

        Should.Throw<InvalidOperationException>(() => page.Place(bookmark, 20));
    }

    private static byte[] Write(params (string Text, int Level)[] headings)
    {
        var document = new Document(new("Essai", "fr-FR", DateTimeOffset.UnixEpoch));
        document.Flow(new(PageSize.A4, 60), [.. headings.Select(heading => new Heading(heading.Level, heading.Text, Lato.Text(12)))]);
        return document.ToBytes();
    }
}
