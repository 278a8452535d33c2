using Onboarding.Core.Catalogue;

namespace Onboarding.Tests.Catalogue;

/// <summary>One lesson for three readers: plain French, French that is easy to read, English.</summary>
public sealed class TranslationsTests : IDisposable
{
    private const string English = "modules/cybersecurite/hameconnage.en.md";
    private const string Steps = "À la fin, vous saurez.\n\n:::etapes\n1. **Un.** Texte.\n2. **Deux.** Texte.\n\n   :::attention\n   Non.\n   :::\n:::\n\n:::astuce\nRegardez.\n:::\n\n[Un site](https://www.ameli.fr)\n\n:::retenir\nPeu.\n:::\n\n:::pratique\nFaites.\n:::";

    private readonly TemporaryContent content = new();

    public TranslationsTests()
    {
        content.WriteLesson(Steps);
        content.Write(English, content.Read(TemporaryContent.Lesson).Replace("Regardez", "Look").Replace("title: Reconnaître l'hameçonnage : l'essentiel", "title: Spotting phishing"));
    }

    public void Dispose() => content.Dispose();

    [Fact]
    public void Each_reader_gets_their_own_and_who_has_none_the_original()
    {
        var module = content.Module();

        module.In("en").Title.ShouldBe("Spotting phishing");
        module.In("en").Lang.ShouldBe("en");
        module.In(LessonLanguage.EasyFrench).ShouldBe(module);
        using var library = content.Open();
        library.Now.Modules.ShouldHaveSingleItem();
    }

    [Fact]
    public void What_the_dialect_says_is_in_the_language_of_the_lesson()
    {
        var english = content.Module().In("en");

        english.Html.ShouldContain(" Tip</p>");
        english.Html.ShouldContain("(external site)");
        content.Module().Html.ShouldContain("(site externe)");
    }

    [Theory]
    [InlineData("2. **Deux.** Texte.\n", "", "étapes")]
    [InlineData("- [x] J'appelle le support", "- [ ] J'appelle le support", "quiz")]
    [InlineData("- [ ] Je n'en parle", "- [x] Je n'en parle", "quiz")]
    public void One_that_is_out_of_step_with_its_original_is_an_error(string text, string changed, string what)
    {
        content.Write(English, content.Read(English).Replace(text, changed));

        content.Problems().Where(problem => problem.Severity == Severity.Error).ShouldContain(problem => problem.File == English && problem.What.Contains(what));
        content.Module().Translations.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("audience: [agents, citizens]", "audience: [agents]", "le public")]
    [InlineData("level: beginner ", "level: advanced ", "le niveau")]
    [InlineData("minutes: 12", "minutes: 15", "la durée")]
    [InlineData(":::attention", ":::exemple", "les encarts de l’étape 2")]
    [InlineData("1. **Un.** Texte.", "1. **Un.** Texte.\n\n   :::astuce\n   Oui.\n   :::", "les encarts de l’étape 1")]
    [InlineData("   :::attention\n   Non.\n   :::\n:::", ":::\n\n:::attention\nNon.\n:::", "les encarts hors des étapes")]
    [InlineData(":::astuce\nLook.\n:::", "", "les encarts hors des étapes")]
    public void One_that_differs_in_less_is_told_and_shown(string text, string changed, string what)
    {
        content.Write(English, content.Read(English).Replace(text, changed));

        content.Problems().ShouldAllBe(problem => problem.Severity == Severity.Warning && problem.File == English);
        content.Problems().ShouldContain(problem => problem.What.StartsWith(what));
        content.Module().Translations.ShouldHaveSingleItem();
    }

    [Fact]
    public void Easy_French_may_take_longer_but_not_less()
    {
        const string easy = "modules/cybersecurite/hameconnage.facile.md";
        content.Write(easy, content.Read(English).Replace("minutes: 12", "minutes: 15"));
        content.Problems().ShouldBeEmpty();

        content.Write(easy, content.Read(English).Replace("minutes: 12", "minutes: 10"));
        content.Problems().ShouldHaveSingleItem().What.ShouldStartWith("la durée");
    }

    [Fact]
    public void One_in_a_language_that_no_reader_can_choose_is_an_error()
    {
        content.Write("modules/cybersecurite/hameconnage.de.md", content.Read(English));

        var problem = content.Problems().ShouldHaveSingleItem();
        (problem.File, problem.Severity).ShouldBe(("modules/cybersecurite/hameconnage.de.md", Severity.Error));
        problem.Remedy.ShouldContain("nom.facile.md ou nom.en.md");
        content.Module().Translations.ShouldHaveSingleItem().Language.ShouldBe("en");
    }

    [Fact]
    public void An_original_that_moves_on_leaves_its_last_good_translation_behind()
    {
        using var library = content.Open();
        library.Now.Module("hameconnage")!.Translations.ShouldNotBeEmpty();

        content.Write(TemporaryContent.Lesson, content.Read(TemporaryContent.Lesson).Replace("2. **Deux.** Texte.\n", "2. **Deux.** Texte.\n3. **Trois.** Texte.\n"));
        library.Reload();

        library.Now.Module("hameconnage")!.Steps.Count.ShouldBe(5);
        library.Now.Module("hameconnage")!.Translations.ShouldBeEmpty();
    }
}
