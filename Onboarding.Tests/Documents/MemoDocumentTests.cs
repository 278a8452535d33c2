using Onboarding.Core.Catalogue;
using Onboarding.Core.Documents;
using Onboarding.Tests.Pdf;

namespace Onboarding.Tests.Documents;

/// <summary>Every step whole, in large print, on the least paper.</summary>
public sealed class MemoDocumentTests
{
    private const string Address = "https://passerelle.example/modules/ameli";

    private static readonly Library OurOwn = LibraryRenderer.Render(LibraryReader.Read(Path.Combine(Clone.Root, "content")).Drafts, [], new(2026, 11, 24));

    public static TheoryData<string> OurLessons => [.. OurOwn.Modules.Select(module => module.Slug)];

    [Theory, MemberData(nameof(OurLessons))]
    public void Every_lesson_of_ours_fits_a_sheet_with_each_of_its_words(string lesson)
    {
        var memo = OurOwn.Module(lesson)!.Memo;
        memo.CanBeWritten.ShouldBeTrue();
        using var card = new PdfFile(MemoDocument.Write(memo, $"https://passerelle.example/modules/{lesson}"));

        IsClean(card);
        card.PageCount.ShouldBeLessThanOrEqualTo(2);
        memo.Parts.ShouldNotBeEmpty();
        card.Structure.ShouldSayInOrder([memo.Title, memo.Aim, .. memo.Parts.SelectMany(part => part.Steps.Select(step => step.Title).Prepend(part.Title)), .. memo.Remember]);
        // Whoever reads a page as text takes the end of a line for a space, and a hyphen there for one of the line's
        var text = Letters(card.Text);
        foreach (var step in memo.Parts.SelectMany(part => part.Steps)) text.ShouldContain(Letters(step.Words));

        static string Letters(string words) => string.Concat(words.Where(char.IsLetterOrDigit));
    }

    [Fact]
    public void It_says_the_lesson_in_reading_order()
    {
        using var card = new PdfFile(MemoDocument.Write(Lesson(), Address));

        card.IsSound();
        card.Information.ShouldMatch(@"Title: +Aide-mémoire : Créer son compte");
        card.Structure.ShouldSayInOrder(
            "\"Aide-mémoire Passerelle\"", "H1", "\"Créer son compte\"", "\"À la fin, vous saurez créer un compte.\"",
            "H2", "\"Sur le site\"", "L (block)", "/ListNumbering /Decimal", "\"1.\"", "\"Ouvrez le site. Tapez l’adresse. Appuyez sur Entrée.\"", "\"2.\"", "\"Perdu ? Revenez.\"",
            "H2", "\"À retenir\"", "\"Je prends mon temps.\"",
            "Encore bloqué ? Appelez le 03 53 01 42 60, du lundi au vendredi.", "La leçon entière :", "passerelle.example/modules/ameli", "Vérifié le 10 novembre 2026.", "Figure");
    }

    [Fact]
    public void The_QR_code_leads_back_to_the_lesson()
    {
        using var card = new PdfFile(MemoDocument.Write(Lesson(), Address));

        card.ShowsQrCode(Address, left: 52, top: 715, size: 88);
    }

    [Fact]
    public void The_least_paper_comes_first_then_the_largest_print_on_it()
    {
        var cards = Enumerable.Range(2, 22).Select(CardOf).ToList();

        cards[0].ShouldBe((1, 16));
        cards.ShouldContain((1, 14));
        cards.ShouldContain((2, 16));
        foreach (var (shorter, longer) in cards.Zip(cards.Skip(1)))
        {
            if (shorter.Sides == longer.Sides) longer.Print.ShouldBeLessThanOrEqualTo(shorter.Print);
            else longer.Sides.ShouldBe(shorter.Sides + 1);
        }

        static (int Sides, double Print) CardOf(int steps)
        {
            using var card = new PdfFile(MemoDocument.Write(Lesson() with { Parts = [Steps(steps)] }, Address));

            IsClean(card);
            var words = card.Read(document => document.GetPages().SelectMany(page => page.GetWords()).Select(word => (word.Text, Size: word.Letters[0].PointSize)).ToList());
            foreach (var step in Enumerable.Range(1, steps)) words.Count(word => word.Text == $"C{step}").ShouldBe(1);
            return (card.PageCount, Math.Round(words.First(word => word.Text == "saurez").Size, 2));
        }
    }

    [Fact]
    public void No_step_goes_on_over_the_end_of_a_side()
    {
        using var card = new PdfFile(MemoDocument.Write(OfTwoSides(), Address));

        card.PageCount.ShouldBe(2);
        var sides = card.Read(document => document.GetPages().Select(page => page.GetWords().Select(word => word.Text).ToHashSet()).ToList());
        foreach (var step in Enumerable.Range(1, 9)) sides.ShouldContain(side => side.Contains($"A{step}") && side.Contains($"C{step}"));
        sides.ShouldAllBe(side => side.Contains("bloqué") && side.Contains("42"));
    }

    [Fact]
    public void Each_side_says_which_it_is_and_whom_to_call_and_a_reader_aloud_hears_it_once()
    {
        using var card = new PdfFile(MemoDocument.Write(OfTwoSides(), Address));

        card.Text.ShouldContain("Page 1 sur 2");
        card.Text.ShouldContain("Page 2 sur 2");
        card.Text.Split("Encore bloqué").Length.ShouldBe(3);
        card.Structure.Split("Encore bloqué").Length.ShouldBe(2);
    }

    [Fact]
    public void A_lesson_that_says_too_much_takes_more_paper_and_loses_nothing()
    {
        using var card = new PdfFile(MemoDocument.Write(Lesson() with
        {
            Title = string.Join(' ', Enumerable.Repeat("Créer son compte", 31))[..500],
            Aim = string.Join(' ', Enumerable.Repeat("À la fin, vous saurez beaucoup.", 200)) + new string('m', 2_000),
            Parts = [.. Enumerable.Range(1, 6).Select(part => new MemoPart($"Partie {part}", [.. Enumerable.Range(1, 10).Select(step => new MemoStep($"Étape {part}.{step}", ""))]))],
        }, Address));

        IsClean(card);
        card.PageCount.ShouldBeGreaterThan(2);
        card.Text.ShouldContain("Étape 6.10");
    }

    [Fact]
    public void A_character_that_no_font_has_is_known_before()
    {
        Lesson().CanBeWritten.ShouldBeTrue();
        (Lesson() with { Title = "Créer 🙂" }).CanBeWritten.ShouldBeFalse();
        (Lesson() with { Parts = [new("", [new("", "山")])] }).CanBeWritten.ShouldBeFalse();
    }

    internal static Memo Lesson() => new(
        "Créer son compte", "À la fin, vous saurez créer un compte.",
        [new("Sur le site", [new("Ouvrez le site", "Tapez l’adresse. Appuyez sur Entrée."), new("Perdu ?", "Revenez.")])],
        ["Je prends mon temps."], new(2026, 11, 10), "Communauté d’agglomération de Clairval", "03 53 01 42 60", "du lundi au vendredi");

    internal static Memo OfTwoSides() => Lesson() with { Parts = [Steps(9)] };

    private static MemoPart Steps(int count) => new("Pas à pas", [.. Enumerable.Range(1, count).Select(step => new MemoStep($"Étape {step}", string.Join(' ', "ABC".Select(letter => Sentence(letter, step)))))]);

    private static string Sentence(char letter, int step) => $"Phrase {letter}{step} qui est assez longue pour remplir plus d’une ligne, même quand elle est écrite en petit.";

    private static void IsClean(PdfFile card)
    {
        card.SmallestPrint().ShouldBeGreaterThanOrEqualTo(MemoDocument.SmallestPrint - 0.01);
        card.KeepsItsLettersInside(margin: 28);
        card.HasNoMissingGlyph();
        // The words above the line that closes them: nothing runs into the foot
        foreach (var (body, foot) in card.Read(document => document.GetPages().Select(page =>
        {
            var words = page.GetWords().ToList();
            var help = words.Last(word => word.Text == "Encore").BoundingBox.Top;
            return (words.Where(word => word.BoundingBox.Bottom > help).Min(word => word.BoundingBox.Bottom), help);
        }).ToList()))
            body.ShouldBeGreaterThan(foot + 8);
    }
}
