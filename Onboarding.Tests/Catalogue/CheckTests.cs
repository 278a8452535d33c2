using Onboarding.Core.Catalogue;

namespace Onboarding.Tests.Catalogue;

/// <summary>Each rule of the content check: the line that it points at, and the word by which its author knows it.</summary>
public sealed class CheckTests : IDisposable
{
    private const string Lesson = TemporaryContent.Lesson;

    private readonly TemporaryContent content = new();

    [Fact]
    public void A_good_folder_has_no_problem() => content.Problems().ShouldBeEmpty();

    [Theory]
    [InlineData("minutes: 12", "minutes: douze", 5, "minutes")]
    [InlineData("minutes: 12", "minutes: [12]", 5, "minutes")]
    [InlineData("minutes: 12", "durée: 12", 5, "inconnu")]
    [InlineData("minutes: 12\n", "", 2, "« minutes » manque")]
    [InlineData("title: Reconnaître l'hameçonnage : l'essentiel", "title:", 2, "title")]
    [InlineData("audience: [agents, citizens]", "audience: [tous]", 6, "audience")]
    [InlineData("audience: [agents, citizens]", "audience: []", 6, "audience")]
    [InlineData("level: beginner  ", "level: facile", 7, "level")]
    [InlineData("digcomp: [4.1, 4.2]", "digcomp: [4.9]", 8, "4.9")]
    [InlineData("crcn: [4.1]", "crcn: [6.1]", 8, "6.1")]
    [InlineData("crcn: [4.1]", "pix: [4.1]", 8, "pix")]
    [InlineData("services: [france-travail]", "services: [anpe]", 9, "anpe")]
    [InlineData("tags: [mail, arnaque]", "tags: mail", 10, "tags")]
    [InlineData("reviewed: 2026-11-10", "reviewed: hier", 11, "reviewed")]
    [InlineData("sources: [https://www.cybermalveillance.gouv.fr]", "sources: [http://www.cybermalveillance.gouv.fr]", 12, "sources")]
    [InlineData("sources: [https://www.cybermalveillance.gouv.fr]", "sources: [https://www.francetravai1.fr]", 12, "ressemble")]
    [InlineData("summary: Les", "summary: \"Les", 3, "YAML")]
    [InlineData("summary: Les", "title: Les", 3, "YAML")]
    public void Settings_that_are_wrong(string good, string bad, int line, string word) => Breaks(Lesson, good, bad, line, word);

    [Fact]
    public void A_lesson_without_settings()
    {
        content.Write(Lesson, "À la fin, vous saurez.");

        ShouldHave(Lesson, 1, Severity.Error, "en-tête");
    }

    [Theory]
    [InlineData("# Titre", "niveau 1")]
    [InlineData("### Trop bas", "niveau 3")]
    [InlineData("## Bon\n\n#### Trop bas", "niveau 4", 20)]
    [InlineData(":::astuces\nTexte\n:::", "« astuces » est inconnu")]
    [InlineData(":::etapes\n- sans numéro\n:::", "numéros")]
    [InlineData("> :::astuce\n> Texte", "pas fermé")]
    [InlineData("[x](autre.md)", "n’existe pas")]
    [InlineData("[x](../../../etc/passwd.md)", "refusé")]
    [InlineData("[x](notes.pdf)", "refusé")]
    [InlineData("[x](#nulle-part)", "#nulle-part")]
    [InlineData("[x](hameconnage.md#nulle-part)", "#nulle-part")]
    [InlineData("[x](/modules/nulle-part)", "/modules/nulle-part")]
    [InlineData("[x](/parcours/nulle-part)", "/parcours/nulle-part")]
    [InlineData("![Une carte](images/absente.svg)", "absente.svg")]
    [InlineData("![Une carte](carte.svg)", "dossier images")]
    [InlineData("![](images/carte.svg)", "texte de remplacement")]
    [InlineData("{service:anpe}", "anpe")]
    [InlineData("{site:maire}", "maire")]
    [InlineData("[x](https://www.ameli-remboursement.fr)", "ressemble")]
    [InlineData("Allez sur francetravail-emploi.com vite.", "ressemble")]
    [InlineData("[x](https://impots.gouv.fr.espace-perso.net/avis)", "ressemble")]
    [InlineData("<https://arneli.fr>", "ressemble")]
    [InlineData("[x](mailto:aide@impots-gouv.fr)", "ressemble")]
    public void A_text_that_is_wrong(string text, string word, int line = 18)
    {
        content.WriteLesson($"À la fin, vous saurez.\n\n{text}");

        ShouldHave(Lesson, line, Severity.Error, word);
    }

    [Theory]
    [InlineData("[x](https://assure.ameli.fr/compte), <https://www.cybermalveillance.gouv.fr>, [x](https://www.info-retraite.fr)")]
    [InlineData("Un piège : ameli.fr.mon-dossier.example, et `impots-gouv.example`.")]
    [InlineData("![liseré](images/carte.svg \"décorative\") ![](images/carte.svg \"décorative\")")]
    [InlineData("Il s'appelait Pôle emploi, {service:france-travail} a pris sa suite.")]
    [InlineData("Une agence[^1].\n\n[^1]: Pôle emploi jusqu'en 2023.")]
    public void A_text_that_is_right(string text)
    {
        content.WriteLesson($"À la fin, vous saurez.\n\n{text}");

        content.Problems().ShouldBeEmpty();
    }

    [Fact]
    public void A_lesson_that_does_not_begin_with_its_aim()
    {
        content.WriteLesson("## Une partie\n\nTexte.");

        ShouldHave(Lesson, 16, Severity.Error, "but");
    }

    [Theory]
    [InlineData("- [x] Je le transfère", "- [ ] Je le transfère", 19, "bonne réponse")]
    [InlineData(" -- C'est ainsi que votre carte est volée.", "", 21, "explication")]
    [InlineData("- [ ] Je paie --", "- Je paie --", 21, "case")]
    [InlineData("- [ ] Je paie --", "- [ ] --", 21, "vide")]
    [InlineData("Un message réclame 1,99 €. Que faites-vous ?\n", "", 19, "sans question")]
    [InlineData("- [ ] Je paie -- C'est ainsi que votre carte est volée.\n", "", 19, "moins de deux")]
    public void A_quiz_that_is_wrong(string good, string bad, int line, string word) => Breaks(Lesson, good, bad, line, word);

    [Fact]
    public void A_name_that_a_service_no_longer_bears()
    {
        content.WriteLesson("À la fin, vous saurez.\n\nUn mot,\nallez à pôle emploi.");

        ShouldHave(Lesson, 19, Severity.Warning, "« Pôle emploi » s’appelle aujourd’hui France Travail");
    }

    [Fact]
    public void A_name_that_is_still_right_that_day()
    {
        content.Clock.AdjustTime(new(2023, 12, 31, 12, 0, 0, TimeSpan.Zero));
        content.WriteLesson("À la fin, vous saurez.\n\nAllez à Pôle emploi.");

        content.Problems().ShouldNotContain(problem => problem.What.Contains("s’appelle"));
    }

    [Fact]
    public void A_lesson_not_reviewed_for_twelve_months()
    {
        content.Clock.AdjustTime(new(2027, 11, 10, 12, 0, 0, TimeSpan.Zero));
        content.Problems().ShouldBeEmpty();

        content.Clock.AdjustTime(new(2027, 11, 11, 12, 0, 0, TimeSpan.Zero));
        ShouldHave(Lesson, 11, Severity.Warning, "plus de 12 mois");
    }

    [Fact]
    public void Sentences_too_long_for_a_beginner()
    {
        content.WriteLesson("À la fin, vous saurez.\n\n" + string.Join(' ', Enumerable.Repeat("un mot et puis un autre mot", 60)) + ".");

        ShouldHave(Lesson, 1, Severity.Warning, "mots en moyenne");
    }

    [Fact]
    public void Words_too_long_for_a_beginner()
    {
        content.WriteLesson("À la fin, vous saurez.\n\n" + string.Concat(Enumerable.Repeat("Authentification systématique. ", 40)));

        ShouldHave(Lesson, 1, Severity.Warning, "lettres ou plus");
    }

    [Theory]
    [InlineData("minutes: 12", "minutes: 45", 5, "5 à 20 minutes")]
    [InlineData("reviewed: 2026-11-10", "reviewed: 2026-12-25", 11, "à venir")]
    public void What_is_only_a_warning_does_not_hold_a_lesson_back(string good, string odd, int line, string word)
    {
        content.Write(Lesson, content.Read(Lesson).Replace(good, odd));

        ShouldHave(Lesson, line, Severity.Warning, word);
        content.Module().ShouldNotBeNull();
    }

    [Theory]
    [InlineData("modules: [hameconnage]", "modules: [absente]", 4, "absente")]
    [InlineData("modules: [hameconnage]", "modules: [hameconnage, hameconnage]", 4, "deux fois")]
    [InlineData("modules: all", "modules: 3", 5, "leçons")]
    [InlineData("quiz: 80", "quiz: 50", 5, "80")]
    [InlineData("renewal: P1Y", "renewal: un an", 6, "durée")]
    [InlineData("colour: data", "colour: rose", 10, "colour")]
    [InlineData("pictogram: lost", "pictogram: chat", 9, "pictogram")]
    public void A_course_that_is_wrong(string good, string bad, int line, string word) => Breaks("courses/l-essentiel.yml", good, bad, line, word);

    [Theory]
    [InlineData("checked: 2026-11-10", "checked: récemment", 5, "checked")]
    [InlineData("phone: \"39 49\"", "tel: \"39 49\"", 4, "tel")]
    [InlineData("site: https://www.francetravail.fr", "site: www.francetravail.fr", 3, "site")]
    [InlineData("until: 2023-12-31, name: Pôle emploi", "until: 2023-12-31", 2, "name")]
    public void A_register_that_is_wrong(string good, string bad, int line, string word) => Breaks("services.yml", good, bad, line, word);

    [Fact]
    public void Two_lessons_at_one_address()
    {
        content.Write("modules/donnees/_family.yml", content.Read("modules/cybersecurite/_family.yml"));
        content.Write("modules/donnees/hameconnage.md", content.Read(Lesson));

        ShouldHave("modules/donnees/hameconnage.md", 1, Severity.Error, "a aussi l’adresse");
        ShouldHave(Lesson, 1, Severity.Error, "a aussi l’adresse");
    }

    [Fact]
    public void An_old_address_that_another_lesson_has()
    {
        content.Write("modules/cybersecurite/phishing.md", content.Read(Lesson).Replace("aliases: [phishing]\n", ""));

        ShouldHave(Lesson, 13, Severity.Error, "« phishing » est déjà prise");
    }

    [Theory]
    [InlineData("Hameçonnage.md")]
    [InlineData("mots de passe.md")]
    public void A_name_that_makes_no_address(string name)
    {
        content.Write($"modules/cybersecurite/{name}", content.Read(Lesson).Replace("aliases: [phishing]\n", ""));

        ShouldHave($"modules/cybersecurite/{name}", 1, Severity.Error, "adresse");
    }

    [Fact]
    public void A_family_without_its_file()
    {
        content.Delete("modules/cybersecurite/_family.yml");

        ShouldHave("modules/cybersecurite/_family.yml", 1, Severity.Error, "manque");
    }

    [Fact]
    public void A_translation_whose_quiz_differs()
    {
        var original = content.Read(Lesson);
        content.Write("modules/cybersecurite/hameconnage.facile.md", original);
        content.Problems().ShouldBeEmpty();

        content.Write("modules/cybersecurite/hameconnage.en.md", original.Replace("- [x] J'appelle", "- [ ] J'appelle").Replace("- [ ] Je n'en", "- [x] Je n'en"));
        ShouldHave("modules/cybersecurite/hameconnage.en.md", 1, Severity.Error, "mêmes questions");
    }

    [Fact]
    public void A_file_that_is_too_big()
    {
        content.WriteLesson("À la fin, vous saurez. " + new string('a', 256 * 1024));

        ShouldHave(Lesson, 1, Severity.Error, "256 ko");
    }

    [Fact]
    public void A_file_in_UTF_16()
    {
        content.Write(Lesson, System.Text.Encoding.Unicode.GetBytes(content.Read(Lesson)));

        ShouldHave(Lesson, 1, Severity.Error, "UTF-8");
    }

    [Fact]
    public void One_reading_tells_every_problem_of_a_file()
    {
        content.Write(Lesson, content.Read(Lesson).Replace("minutes: 12", "minutes: douze").Replace("tags: [mail, arnaque]", "tags: 3"));

        content.Problems().Select(problem => problem.Line).ShouldBe([5, 10]);
    }

    [Fact]
    public void The_verb_prints_file_line_fault_and_remedy_and_fails_on_an_error()
    {
        var today = new DateOnly(2026, 11, 24);
        var output = new StringWriter();
        ContentCheck.Run(content.Folder, today, output).ShouldBe(0);

        content.WriteLesson("À la fin, vous saurez.\n\n[x](javascript:alert)");
        ContentCheck.Run(content.Folder, today, output).ShouldBe(1);

        output.ToString().ShouldMatch(@"(?m)^modules/cybersecurite/hameconnage\.md:18: error: le lien «\u00A0javascript:alert\u00A0» est refusé\u00A0; écrivez .+$");
    }

    [Fact]
    public void The_verb_says_that_there_is_no_folder()
    {
        var output = new StringWriter();

        ContentCheck.Run(Path.Combine(content.Folder, "absent"), new(2026, 11, 24), output).ShouldBe(1);

        output.ToString().ShouldContain("site.yml:1: error: ce fichier manque");
    }

    public void Dispose() => content.Dispose();

    private void Breaks(string file, string good, string bad, int line, string word)
    {
        var text = content.Read(file);
        text.ShouldContain(good);
        content.Write(file, text.Replace(good, bad));
        ShouldHave(file, line, Severity.Error, word);
    }

    private void ShouldHave(string file, int line, Severity severity, string word)
    {
        var problems = content.Problems();
        problems.ShouldContain(problem => problem.File == file && problem.Line == line && problem.Severity == severity && problem.What.Contains(word),
            string.Join('\n', problems));
    }
}
