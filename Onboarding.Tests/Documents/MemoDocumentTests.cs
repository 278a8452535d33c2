using Onboarding.Core.Catalogue;
using Onboarding.Core.Documents;
using Onboarding.Tests.Pdf;

namespace Onboarding.Tests.Documents;

/// <summary>One page in large print, whatever the lesson says.</summary>
public sealed class MemoDocumentTests
{
    private const string Address = "https://passerelle.example/modules/ameli";

    private static readonly Library OurOwn = LibraryRenderer.Render(LibraryReader.Read(Path.Combine(Clone.Root, "content")).Drafts, [], new(2026, 11, 24));

    public static TheoryData<string> OurLessons => [.. OurOwn.Modules.Select(module => module.Slug)];

    [Theory, MemberData(nameof(OurLessons))]
    public void Every_lesson_of_ours_is_a_page_that_says_each_of_its_steps(string lesson)
    {
        var memo = OurOwn.Module(lesson)!.Memo;
        memo.CanBeWritten.ShouldBeTrue();
        using var card = new PdfFile(MemoDocument.Write(memo, $"https://passerelle.example/modules/{lesson}"));

        IsOneCleanPage(card);
        memo.Parts.ShouldNotBeEmpty();
        card.Structure.ShouldSayInOrder([memo.Title, memo.Aim, .. memo.Parts.SelectMany(part => part.Steps.Select(step => step.Title).Prepend(part.Title)), .. memo.Remember]);
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
    public void Print_shrinks_first_then_sentences_go_and_what_is_left_is_printed_larger()
    {
        var cards = Enumerable.Range(2, 22).Select(CardOf).ToList();

        cards[0].ShouldBe((3, 16));
        cards[^1].Sentences.ShouldBe(0);
        cards.Select(card => card.Sentences).Distinct().ShouldBe([3, 2, 1, 0]);
        cards.Select(card => card.Print).ShouldAllBe(print => print >= MemoDocument.SmallestPrint);
        foreach (var (shorter, longer) in cards.Zip(cards.Skip(1)))
        {
            if (shorter.Sentences == longer.Sentences) longer.Print.ShouldBeLessThanOrEqualTo(shorter.Print);
            else longer.Sentences.ShouldBeLessThan(shorter.Sentences);
        }
        // Titles alone have room for more than is wanted
        cards.Where(card => card.Sentences == 0).Max(card => card.Print).ShouldBe(18);

        static (int Sentences, double Print) CardOf(int steps)
        {
            using var card = new PdfFile(MemoDocument.Write(Lesson() with
            {
                Parts = [new("Pas à pas", [.. Enumerable.Range(1, steps).Select(step => new MemoStep($"Étape {step}", [Sentence('A', step), Sentence('B', step), Sentence('C', step)]))])],
            }, Address));

            card.PageCount.ShouldBe(1);
            var words = card.Read(document => document.GetPage(1).GetWords().Select(word => (word.Text, Size: word.Letters[0].PointSize)).ToList());
            words.ShouldContain(word => word.Text == $"{steps}.");
            return ("ABC".Count(letter => words.Any(word => word.Text == $"{letter}{steps}")), Math.Round(words.First(word => word.Text == "saurez").Size, 2));
        }

        static string Sentence(char letter, int step) => $"Phrase {letter}{step} qui est assez longue pour remplir plus d’une ligne, même quand elle est écrite en petit.";
    }

    [Fact]
    public void A_lesson_that_says_too_much_is_cut_at_its_end()
    {
        using var card = new PdfFile(MemoDocument.Write(Lesson() with
        {
            Aim = string.Join(' ', Enumerable.Repeat("À la fin, vous saurez beaucoup.", 8)),
            Parts = [.. Enumerable.Range(1, 6).Select(part => new MemoPart($"Partie {part}", [.. Enumerable.Range(1, 10).Select(step => new MemoStep($"Étape {part}.{step}", ["Phrase."]))]))],
        }, Address));

        IsOneCleanPage(card);
        card.Text.ShouldContain("Étape 1.1");
        card.Text.ShouldContain("Encore bloqué ?");
        card.Text.ShouldNotContain("Partie 6");
    }

    [Fact]
    public void Even_an_endless_aim_leaves_a_card_with_a_title()
    {
        using var card = new PdfFile(MemoDocument.Write(Lesson() with { Title = string.Join(' ', Enumerable.Repeat("Créer son compte", 31))[..500], Aim = new string('m', 20_000) }, Address));

        IsOneCleanPage(card);
        card.Text.ShouldContain("Créer son compte");
    }

    [Fact]
    public void A_step_without_a_title_keeps_a_sentence()
    {
        var longest = string.Join(' ', Enumerable.Repeat("Cela prend deux lignes", 4));
        var lesson = Lesson() with { Parts = [new("Pas à pas", [.. Enumerable.Range(1, 14).Select(step => new MemoStep($"Étape {step}", [longest])), new("", ["Regardez l’écran.", longest])])] };
        using var card = new PdfFile(MemoDocument.Write(lesson, Address));

        card.Text.ShouldNotContain("deux lignes");
        card.Structure.ShouldSayInOrder("\"14.\"", "\"Étape 14\"", "\"15.\"", "\"Regardez l’écran.\"");
    }

    [Fact]
    public void A_character_that_no_font_has_is_known_before()
    {
        Lesson().CanBeWritten.ShouldBeTrue();
        (Lesson() with { Title = "Créer 🙂" }).CanBeWritten.ShouldBeFalse();
        (Lesson() with { Parts = [new("", [new("", ["山"])])] }).CanBeWritten.ShouldBeFalse();
    }

    internal static Memo Lesson() => new(
        "Créer son compte", "À la fin, vous saurez créer un compte.",
        [new("Sur le site", [new("Ouvrez le site", ["Tapez l’adresse.", "Appuyez sur Entrée."]), new("Perdu ?", ["Revenez."])])],
        ["Je prends mon temps."], new(2026, 11, 10), "Communauté d’agglomération de Clairval", "03 53 01 42 60", "du lundi au vendredi");

    private static void IsOneCleanPage(PdfFile card)
    {
        card.PageCount.ShouldBe(1);
        card.SmallestPrint().ShouldBeGreaterThanOrEqualTo(MemoDocument.SmallestPrint - 0.01);
        card.KeepsItsLettersInside(margin: 28);
        card.HasNoMissingGlyph();
        // The words above the line that closes them: nothing runs into the foot
        var (body, foot) = card.Read(document =>
        {
            var words = document.GetPage(1).GetWords().ToList();
            var help = words.First(word => word.Text == "Encore").BoundingBox.Top;
            return (words.Where(word => word.BoundingBox.Bottom > help).Min(word => word.BoundingBox.Bottom), help);
        });
        body.ShouldBeGreaterThan(foot + 8);
    }
}
