using Onboarding.Core.Catalogue;

namespace Onboarding.Tests.Catalogue;

/// <summary>What the content check lets pass, and what depends on the day; what it prints is in <see cref="PrintedProblemsTests"/>.</summary>
public sealed class CheckTests : IDisposable
{
    private const string Lesson = TemporaryContent.Lesson;

    private readonly TemporaryContent content = new();

    [Fact]
    public void A_good_folder_has_no_problem()
    {
        foreach (var language in (string[])["en", "facile"]) content.Write($"modules/cybersecurite/hameconnage.{language}.md", content.Read(Lesson));

        content.Problems().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("[x](https://assure.ameli.fr/compte), <https://www.cybermalveillance.gouv.fr>, [x](https://www.info-retraite.fr)")]
    [InlineData("Un piège : ameli.fr.mon-dossier.example, et `impots-gouv.example`.")]
    [InlineData("![liseré](images/carte.svg \"décorative\") ![](images/carte.svg \"décorative\")")]
    [InlineData("Il s'appelait Pôle emploi, {service:france-travail} a pris sa suite.")]
    [InlineData("Une agence[^1].\n\n[^1]: Pôle emploi jusqu'en 2023.")]
    public void A_text_that_is_right(string text)
    {
        content.WriteLesson($"À la fin, vous saurez.\n\n{text}", TemporaryContent.Rest);

        content.Problems().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("À la fin, vous saurez.\n\n## Un dessin\n\n![Une carte](images/carte.svg)\n\n## Une partie\n\n### Qui en a une\n\nTexte.\n\n## Du code\n\n    ls\n\n## Un tableau\n\n|a|\n|-|\n|b|")]
    [InlineData("À la fin, vous saurez.\n\n## Un encart\n\n:::astuce\n{service:ameli}\n:::\n\n## Une note[^1]\n\nTexte.\n\n[^1]: Note.")]
    public void A_part_that_says_something(string text)
    {
        content.WriteLesson(text, TemporaryContent.Rest);

        content.Problems().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("## Un titre")]
    public void A_lesson_without_a_text_is_not_published(string text)
    {
        content.WriteLesson(text);

        ShouldHave(Lesson, 1, Severity.Error, "la leçon n’a pas de texte");
        using var library = content.Open();
        library.Now.Module("hameconnage").ShouldBeNull();
    }

    [Fact]
    public void A_lesson_that_does_not_begin_with_its_aim()
    {
        content.WriteLesson("## Une partie\n\nTexte.");

        ShouldHave(Lesson, 16, Severity.Error, "but");
    }

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

    [Theory]
    [InlineData("minutes: 12", "minutes: 45", 5, "5 à 20 minutes")]
    [InlineData("reviewed: 2026-11-10", "reviewed: 2026-12-25", 11, "à venir")]
    public void What_is_only_a_warning_does_not_hold_a_lesson_back(string good, string odd, int line, string word)
    {
        content.Write(Lesson, content.Read(Lesson).Replace(good, odd));

        ShouldHave(Lesson, line, Severity.Warning, word);
        content.Module().ShouldNotBeNull();
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

        ShouldHave(Lesson, 1, Severity.Error, "UTF-16");
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

    private void ShouldHave(string file, int line, Severity severity, string word)
    {
        var problems = content.Problems();
        problems.ShouldContain(problem => problem.File == file && problem.Line == line && problem.Severity == severity && problem.What.Contains(word),
            string.Join('\n', problems));
    }
}
