using Onboarding.Core.Catalogue.Searching;
using Onboarding.Core.People;

namespace Onboarding.Tests.Catalogue.Searching;

public sealed class LibrarySearchTests : IDisposable
{
    private static readonly Me Agent = new(Guid.NewGuid(), "Léa Fontaine", [new Right(Role.Agent)]);
    private static readonly Me Trainer = new(Guid.NewGuid(), "Samia Haddad", [new Right(Role.Trainer)]);

    private readonly TemporaryContent content = new();

    [Theory]
    [InlineData("hameconnage")]                 // its title
    [InlineData("arnaque")]                     // a tag
    [InlineData("trahissent")]                  // its summary
    [InlineData("cadenas")]                     // its aim
    [InlineData("serrure")]                     // a part's title
    [InlineData("trousseau")]                   // an item
    [InlineData("clef")]                        // what a call-out says
    public void A_lesson_is_found_by_what_it_is_called_by_what_people_say_and_by_its_page(string typed)
    {
        content.WriteLesson("À la fin, vous saurez fermer un cadenas.\n\n## La serrure\n\n- Le trousseau\n\n:::astuce\nUne clef\n:::\n");

        Finds(typed).ShouldBe(["hameconnage"]);
    }

    [Theory]
    [InlineData("minuterie")]                   // the trainer's notes
    [InlineData("volée")]                       // why an answer is wrong
    [InlineData("33700")]                       // the right answer
    public void But_not_by_the_trainers_notes_nor_by_its_quiz(string typed)
    {
        content.WriteLesson("À la fin, vous saurez.\n\n:::animateur\nLa minuterie dure dix minutes.\n:::\n", TemporaryContent.Rest);

        Finds(typed).ShouldBeEmpty();
        Finds(typed, Trainer).ShouldBeEmpty();
    }

    [Theory, InlineData("pole emploi"), InlineData("Pôle-emploi"), InlineData("france travail")]
    public void A_service_is_found_by_the_name_that_it_had_and_by_todays(string typed)
    {
        content.Write(TemporaryContent.Lesson, TemporaryContent.FrontMatter.Replace("[france-travail]", "[ameli]") + "\nÀ la fin, vous saurez.\n" + TemporaryContent.Quiz + TemporaryContent.Rest);
        Finds(typed).ShouldBeEmpty();

        content.WriteLesson("À la fin, vous saurez.", TemporaryContent.Rest);
        Finds(typed).ShouldBe(["hameconnage"]);
    }

    [Fact]
    public void Agents_lessons_and_courses_are_found_by_agents_alone()
    {
        content.Write("modules/cybersecurite/parapheur.md", TemporaryContent.FrontMatter.Replace("[agents, citizens]", "[agents]").Replace("aliases: [phishing]", "aliases: []")
            .Replace("title: Reconnaître l'hameçonnage : l'essentiel", "title: Le parapheur") + "\nÀ la fin, vous saurez signer.\n" + TemporaryContent.Quiz + TemporaryContent.Rest);
        using var library = content.Open();
        library.Now.Module("parapheur").ShouldNotBeNull(string.Join('\n', library.Problems));

        foreach (var typed in (string[])["parapheur", "parafeur", "signer"])
        {
            Lessons(library.Now, typed, Agent).ShouldBe(["parapheur"]);
            Lessons(library.Now, typed, Me.Nobody).ShouldBeEmpty();
        }
        library.Now.Search.Suggestions(Asked.Of("parap"), Agent, 6).Select(module => module.Slug).ShouldBe(["parapheur"]);
        library.Now.Search.Suggestions(Asked.Of("parap"), Me.Nobody, 6).ShouldBeEmpty();
        library.Now.Search.Courses(Asked.Of("l'essentiel"), Agent, 3).Items.Select(course => course.Slug).ShouldBe(["l-essentiel"]);
        library.Now.Search.Courses(Asked.Of("l'essentiel"), Me.Nobody, 3).Items.ShouldBeEmpty();
    }

    [Theory, InlineData("ma sécurité"), InlineData("faux messages"), InlineData("ce que chacun"), InlineData("hameconnage")]
    public void A_course_is_found_by_its_door_its_summary_and_the_lessons_in_it(string typed)
    {
        using var library = content.Open();

        library.Now.Search.Courses(Asked.Of(typed), Agent, 3).Items.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_lesson_that_changes_is_found_by_its_new_words()
    {
        using var library = content.Open();
        Lessons(library.Now, "baleine", Me.Nobody).ShouldBeEmpty();

        content.WriteLesson("À la fin, vous saurez reconnaître une baleine.\n", TemporaryContent.Rest);
        library.Reload();

        Lessons(library.Now, "baleine", Me.Nobody).ShouldBe(["hameconnage"]);
    }

    [Fact]
    public void What_is_typed_is_read_on_one_line_up_to_200_characters()
    {
        Asked.Of(null).IsNothing.ShouldBeTrue();
        Asked.Of(" \n\t ").IsNothing.ShouldBeTrue();
        Asked.Of("  mot\nde   passe ").ShouldBe(new Asked("mot de passe", false));
        Asked.Of(new string('a', 200)).IsCut.ShouldBeFalse();
        Asked.Of(new string('a', 201)).ShouldBe(new Asked(new string('a', 200), true));
        // Nothing that hides, or turns round what stands beside it; a joiner belongs to its word
        Asked.Of("mot\u202Ede\u0007\u2028\u2066 \uD800passe\u0000").Words.ShouldBe("motde passe");
        Asked.Of("می\u200Cروم").Words.ShouldBe("می\u200Cروم");
        // Never half a character
        Asked.Of(new string('a', 199) + "😀").Words.ShouldBe(new string('a', 199));
    }

    public void Dispose() => content.Dispose();

    private IEnumerable<string> Finds(string typed, Me? me = null)
    {
        using var library = content.Open();
        library.Problems.Where(problem => problem.Severity == Core.Catalogue.Severity.Error).ShouldBeEmpty();
        return Lessons(library.Now, typed, me ?? Me.Nobody);
    }

    private static IEnumerable<string> Lessons(Core.Catalogue.Library library, string typed, Me me) =>
        library.Search.Lessons(Asked.Of(typed), me, 20).Items.Select(module => module.Slug);
}
