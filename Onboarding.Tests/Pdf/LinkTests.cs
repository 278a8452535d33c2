using Onboarding.Pdf;

namespace Onboarding.Tests.Pdf;

public sealed class LinkTests
{
    private static readonly PageFrame Narrow = new(new(200, 120), 20);

    [Fact]
    public void A_link_is_an_element_with_its_words_and_one_annotation_that_says_where_it_leads()
    {
        using var file = Flow(new Paragraph(
            new TextSpan("Allez sur ", Lato.Text(10)),
            new("le site des courriels indésirables", Lato.Text(10), Link.To(new("https://exemple.fr/été?a=(1)"), "Le site (exemple.fr)")),
            new(" sans attendre.", Lato.Text(10))));

        file.IsSound();
        var paragraph = StructureNode.Read(file.Objects).Children.Single();
        var link = paragraph.Children.Single();
        link.Type.ShouldBe("/Link");
        var annotation = file.Objects[link.Annotations.Single()];
        annotation.GetProperty("/Contents").GetString().ShouldBe("u:Le site (exemple.fr)");
        annotation.GetProperty("/A").GetProperty("/URI").GetString().ShouldBe("u:https://exemple.fr/%C3%A9t%C3%A9?a=(1)");
        annotation.GetProperty("/F").GetInt32().ShouldBe(4);
        // The words stand on two lines: two areas of one link
        annotation.GetProperty("/QuadPoints").GetArrayLength().ShouldBe(16);
        file.Structure.ShouldContain("\"le site des courriels indésirables\"");
    }

    [Fact]
    public void A_link_covers_its_words()
    {
        using var file = Flow(new Paragraph(new("Voir ", Lato.Text(10)), new TextSpan("ici", Lato.Text(10), Link.To(new("https://exemple.fr"), "exemple.fr"))));

        var (area, letters) = file.Read(document => (document.GetPage(1).GetAnnotations().Single().Rectangle, document.GetPage(1).Letters.TakeLast(3).ToArray()));
        foreach (var letter in letters)
        {
            letter.BoundingBox.Left.ShouldBeGreaterThanOrEqualTo(area.Left);
            letter.BoundingBox.Right.ShouldBeLessThanOrEqualTo(area.Right);
            letter.BoundingBox.Bottom.ShouldBeGreaterThanOrEqualTo(area.Bottom);
            letter.BoundingBox.Top.ShouldBeLessThanOrEqualTo(area.Top);
        }
    }

    [Fact]
    public void A_link_is_seen_without_its_colour()
    {
        const int dotsPerPoint = 4;
        using var plain = Flow(new Paragraph("mmm", Lato.Text(10)));
        using var linked = Flow(new Paragraph(new TextSpan("mmm ", Lato.Text(10), Link.To(new("https://exemple.fr"), "exemple.fr"))));

        // Under the three letters and no further, where the plain ones leave the paper white
        var width = (int)(new Paragraph("mmm", Lato.Text(10)).NaturalWidth * dotsPerPoint);
        Ink(plain.Scan(72 * dotsPerPoint)).ShouldBe(0);
        Ink(linked.Scan(72 * dotsPerPoint)).ShouldBeInRange(width - 2, width + 2);

        // Between 1 and 2 points below the baseline, which stands 10.3 below the top of the text
        static int Ink(byte[,] paper) => Enumerable.Range(0, paper.GetLength(1))
            .Count(x => Enumerable.Range((int)(31.3 * dotsPerPoint), dotsPerPoint).Any(y => paper[y, x] < 200));
    }

    [Fact]
    public void A_link_over_two_pages_has_an_annotation_on_each_and_stays_one_element()
    {
        var words = string.Join(' ', Enumerable.Repeat("mot", 60));

        using var file = Flow(new Paragraph(new TextSpan(words, Lato.Text(10), Link.To(new("https://exemple.fr"), "exemple.fr"))));

        file.IsSound();
        var link = StructureNode.Read(file.Objects).Children.Single().Children.Single();
        link.Annotations.Count.ShouldBe(2);
        file.Objects.Pages.ShouldAllBe(page => file.Objects[page].GetProperty("/Annots").GetArrayLength() == 1);
    }

    [Fact]
    public void A_link_into_the_document_leads_to_the_page_and_the_height_of_its_bookmark()
    {
        var goal = new Heading(1, "Plus loin", Lato.Text(10));

        using var file = Flow(
            new Paragraph(new TextSpan("Aller plus loin", Lato.Text(10), Link.Into(goal.Bookmark, "Aller à « Plus loin »"))),
            new Paragraph(string.Join(' ', Enumerable.Repeat("mot", 60)), Lato.Text(10)), goal);

        file.IsSound();
        var destination = file.Objects.Dictionaries.Single(value => file.Objects.Text(value, "/Subtype") == "/Link").GetProperty("/Dest");
        destination[0].GetString().ShouldBe(file.Objects.Pages[1]);
        destination[1].GetString().ShouldBe("/XYZ");
        destination[3].GetDouble().ShouldBeInRange(20, 100);
        file.Outline.ShouldContain("Plus loin");
    }

    [Fact]
    public void A_link_that_leads_nowhere_is_refused()
    {
        var lost = Link.Into(new Bookmark("Nulle part"), "Aller nulle part");

        Should.Throw<InvalidOperationException>(() => Flow(new Paragraph(new TextSpan("ici", Lato.Text(10), lost)))).Message.ShouldContain("Nulle part");
        Should.Throw<ArgumentException>(() => Link.To(new("/ici", UriKind.Relative), "Ici"));
    }

    [Theory, InlineData(""), InlineData(" ")]
    public void A_link_says_where_it_leads(string nothing) => Should.Throw<ArgumentException>(() => Link.To(new("https://exemple.fr"), nothing));

    [Fact]
    public void What_is_passed_over_holds_no_link()
    {
        var words = new Paragraph(new TextSpan("ici", Lato.Text(10), Link.To(new("https://exemple.fr"), "exemple.fr"))).Wrap(100);
        var page = new Document(new("Essai", "fr-FR", DateTimeOffset.UnixEpoch)).AddPage(PageSize.A4);

        Should.Throw<InvalidOperationException>(() => page.Decorate(canvas => canvas.Text(words, 0, 0)));
    }

    private static PdfFile Flow(params Block[] blocks)
    {
        var document = new Document(new("Essai", "fr-FR", DateTimeOffset.UnixEpoch));
        document.Flow(Narrow, blocks);
        return new(document.ToBytes());
    }
}
