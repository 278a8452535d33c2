using FsCheck.Xunit;
using Onboarding.Core.Catalogue.Searching;

namespace Onboarding.Tests.Catalogue.Searching;

public sealed class WordIndexTests
{
    [Theory]
    [InlineData("DÉCLARER", "Déclarer ses impôts")]
    [InlineData("impot", "Déclarer ses impôts")]
    [InlineData("oeil", "Protéger son œil")]
    [InlineData("de\u0301clarer", "Déclarer ses impôts")]
    [InlineData("identité", "Sa carte d’identité")]
    [InlineData("carte d'identité", "Sa carte d’identité")]
    public void Case_accents_ligatures_and_elisions_do_not_matter(string typed, string title) => Best(typed, title, "Autre chose").ShouldBe(title);

    [Theory]
    [InlineData("réseau", "Les réseaux sociaux")]
    [InlineData("sociaux", "Un réseau social")]
    [InlineData("jai oublier", "Mot oublié")]
    [InlineData("imprimante", "Imprimer moins")]
    [InlineData("imprimées", "Imprimer moins")]
    [InlineData("actualiser", "Son actualisation")]
    [InlineData("remboursé", "Les remboursements")]
    [InlineData("utilisateurs", "Utiliser le clavier")]
    [InlineData("fausses", "Un faux message")]
    [InlineData("personnel", "Les données personnelles")]
    public void Plurals_feminines_and_endings_do_not_matter(string typed, string title) => Best(typed, title, "Autre chose").ShouldBe(title);

    [Theory]
    [InlineData("imprimmer", "Imprimer moins")]         // one too many, and so doubled
    [InlineData("adrese", "Une adresse")]
    [InlineData("medcin", "Son médecin")]               // one missing
    [InlineData("oridnateur", "Un ordinateur")]         // exchanged
    [InlineData("tablrtte", "La tablette")]             // mistaken
    [InlineData("franceconect", "FranceConnect")]
    [InlineData("ameçonage", "L’hameçonnage")]
    [InlineData("ordonace", "Une ordonnance")]          // two, in a long word
    public void A_slip_of_the_finger_is_forgiven(string typed, string title) => Best(typed, title, "Autre chose").ShouldBe(title);

    [Theory]
    [InlineData("mdi")]                                 // too short to be mistaken
    [InlineData("clavecin")]                            // too far from « clavier »
    [InlineData("comment faire")]                       // says nothing
    [InlineData("le la les")]
    [InlineData("?! … €")]
    [InlineData("")]
    public void What_is_something_else_finds_nothing(string typed) => Best(typed, "Un mot", "Le clavier", "Que faire").ShouldBeNull();

    /// <summary>« carte » is a word: somebody who typed it did not mean « carie », nor does « cartes » say that they did.</summary>
    [Fact]
    public void A_word_that_is_known_is_no_mistake() => All("carte", "Une carte", "Une carie").ShouldBe(["Une carte"]);

    [Theory]
    [InlineData("didentite", "Carte d’identité")]
    [InlineData("limprimante", "L’imprimante")]
    [InlineData("lagenda", "Un agenda")]
    [InlineData("motdepasse perdu", "Des choses perdues : le mot de passe")]
    [InlineData("wifi", "Le Wi-Fi")]
    [InlineData("e mail", "Son email")]
    [InlineData("france connect", "FranceConnect")]
    public void Words_typed_as_one_or_apart_are_read_as_they_were_meant(string typed, string title) => Best(typed, title, "Autre chose", "Le mot juste").ShouldBe(title);

    [Theory]
    [InlineData("mo de passe", "Le mot de passe")]
    [InlineData("le mt de passe", "Le mot de passe")]
    [InlineData("code pim", "Un code PIN")]
    [InlineData("cle ubs", "La clé USB")]
    public void A_word_too_short_to_be_corrected_is_read_with_its_neighbours(string typed, string title) =>
        Best(typed, title, "Il passe", "Un code de la route", "La clé du mode avion", "Le fichier de 5 Mo").ShouldBe(title);

    [Fact]
    public void But_neighbours_that_are_known_are_no_mistake() => All("code pim", "Un code PIN", "Un code PIM")[0].ShouldBe("Un code PIM");

    [Theory]
    [InlineData("email", "Un courriel")]
    [InlineData("boulot", "Un travail")]
    [InlineData("textos", "Un SMS")]
    [InlineData("aplication", "Une appli")]
    [InlineData("faux", "Une fausse adresse")]
    public void Another_name_for_the_same_thing_is_understood(string typed, string title) => Best(typed, title, "Autre chose").ShouldBe(title);

    [Theory]
    [InlineData("imprim", "Une imprimante")]
    [InlineData("navi", "Le navigateur")]
    public void A_word_cut_short_is_understood(string typed, string title) => Best(typed, title, "Autre chose").ShouldBe(title);

    [Theory]
    [InlineData("mot de pa", "Mot de passe")]
    [InlineData("impri", "L’imprimante")]
    [InlineData("actualisa", "Son actualisation")]
    [InlineData("mot", "Mot de passe")]
    public void The_last_word_may_still_be_being_typed(string typed, string title) =>
        Of(title, "Autre chose").Find(typed, 5, unfinished: true).Items[0].ShouldBe(title);

    [Fact]
    public void A_title_is_worth_more_than_a_tag_a_summary_or_a_word_of_the_text()
    {
        WordIndex<string> index = new(
        [
            ("body", [Field.Title("Leçon courte"), Field.Body("impôts")]),
            ("summary", [Field.Title("Leçon courte"), Field.Summary("impôts")]),
            ("tag", [Field.Title("Leçon courte"), Field.Tag("impôts")]),
            ("title", [Field.Title("Leçon d’impôts")]),
        ]);

        index.Find("impots", 5).Items.ShouldBe(["title", "tag", "summary", "body"]);
    }

    [Fact]
    public void What_has_more_of_the_words_goes_first() =>
        All("perdu mot de passe", "Perdu perdu perdu", "Le mot de passe perdu", "Un mot, un autre mot")[0].ShouldBe("Le mot de passe perdu");

    [Fact]
    public void A_rare_word_says_more_than_a_common_one() =>
        All("compte caf", "Un compte", "Le compte", "Ce compte", "La Caf")[0].ShouldBe("La Caf");

    [Fact]
    public void Nobody_finds_by_a_word_that_they_may_not_read_and_it_corrects_no_slip_of_theirs()
    {
        var index = Of("Le mouton", "Le bouton", "La baleine");

        index.Find("mouton", 5).Items.ShouldBe(["Le mouton"]);
        index.Find("mouton", 5, title => title != "Le mouton").Items.ShouldBe(["Le bouton"]);
        index.Find("balaine", 5, title => title != "La baleine").Items.ShouldBeEmpty();
    }

    [Fact]
    public void No_more_is_found_than_was_asked_for() => Of([.. Enumerable.Range(1, 30).Select(i => $"Leçon {i}")]).Find("leçon", 7).Items.Count.ShouldBe(7);

    [Property(MaxTest = 500)]
    public void Whatever_is_written_or_typed_breaks_nothing(string? written, string? typed)
    {
        var index = Of(written ?? "", "Le mot de passe");

        index.Find(typed ?? "", 5).Wanted.Mark(written ?? "");
        index.Find(written ?? "", 5, unfinished: true).Items.Count.ShouldBeLessThanOrEqualTo(2);
    }

    [Theory]
    [InlineData("\uD800\uDC00\uD800")]                  // half a pair
    [InlineData("\uFFFE\u0301")]                        // no character; an accent of nothing
    [InlineData("'’ʼ d' l’")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("İstanbul ß ﬁ")]
    public void Nor_does_what_is_hardly_text(string typed) => Of(typed, "Autre chose").Find(typed, 5, unfinished: true).Wanted.Mark(typed);

    private static WordIndex<string> Of(params string[] titles) => new(titles.Select(title => (title, (IEnumerable<Field>)[Field.Title(title)])));

    private static IReadOnlyList<string> All(string typed, params string[] titles) => Of(titles).Find(typed, titles.Length).Items;

    private static string? Best(string typed, params string[] titles) => All(typed, titles) is [var best, ..] ? best : null;
}
