using FsCheck.Xunit;
using Onboarding.Core.Catalogue.Searching;

namespace Onboarding.Tests.Catalogue.Searching;

public sealed class WantedTests : IDisposable
{
    private readonly TemporaryContent content = new();

    [Theory]
    [InlineData("identité", "Votre carte d’identité.", "Votre carte d’[identité].")]
    [InlineData("impot", "Impôts, l’impôt et « IMPÔT »", "[Impôts], l’[impôt] et « [IMPÔT] »")]
    [InlineData("motdepasse", "Pas un mot de passe", "Pas un [mot] de [passe]")]
    [InlineData("impots", "Rien de tel", "Rien de tel")]
    [InlineData("impots", "", "")]
    public void The_words_that_were_looked_for_are_marked_as_they_are_written(string typed, string text, string marked) =>
        Marked(Of(text, "Un mot de passe", "impôts").Find(typed, 5).Wanted.Mark(text)).ShouldBe(marked);

    [Property(MaxTest = 500)]
    public void The_pieces_together_are_the_text(string? text) =>
        string.Concat(Of(text ?? "").Find(text ?? "", 5).Wanted.Mark(text ?? "").Select(piece => piece.Text)).ShouldBe(text ?? "");

    [Fact]
    public void The_summary_tells_unless_a_sentence_of_the_lesson_says_more()
    {
        Excerpt("indices").ShouldStartWith("Les [indices] qui trahissent un faux message.");
        Excerpt("parapheur signé").ShouldBe("Le [parapheur] [signé] part le soir.");
    }

    [Fact]
    public void A_long_sentence_is_told_around_what_was_looked_for()
    {
        var excerpt = Excerpt("baleine");

        excerpt.Length.ShouldBeInRange(100, 260);
        excerpt.ShouldStartWith("… ");
        excerpt.ShouldContain("une [baleine] passe");
        excerpt.ShouldEndWith(" …");
    }

    public void Dispose() => content.Dispose();

    private string Excerpt(string typed)
    {
        var far = string.Join(' ', Enumerable.Repeat("la mer est calme et", 20));
        content.WriteLesson($"À la fin, vous saurez.\n\nTout est prêt. Le parapheur signé part le soir.\n\nAu loin {far} une baleine passe, {far} plus rien.\n");
        using var library = content.Open();
        return Marked(library.Now.Search.Lessons(Asked.Of(typed), Core.People.Me.Nobody, 5).Wanted.Excerpt(library.Now.Module("hameconnage")!));
    }

    private static string Marked(IEnumerable<Piece> pieces) => string.Concat(pieces.Select(piece => piece.IsWanted ? $"[{piece.Text}]" : piece.Text));

    private static WordIndex<string> Of(params string[] texts) => new(texts.Select(text => (text, (IEnumerable<Field>)[Field.Title(text)])));
}
