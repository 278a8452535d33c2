using System.Text;
using Onboarding.Core.Catalogue;

namespace Onboarding.Tests.Catalogue;

public sealed class ReloadTests : IDisposable
{
    private readonly TemporaryContent content = new();

    [Fact]
    public void Serves_a_changed_lesson_once_the_folder_has_been_looked_at_again()
    {
        using var library = content.Open();

        content.WriteLesson("À la fin, vous saurez mieux.", TemporaryContent.Rest);
        content.WaitsTenSeconds(() => library.Now.Module("hameconnage")!.Aim.Contains("mieux"));

        library.Now.Module("hameconnage")!.Aim.ShouldContain("saurez mieux");
    }

    [Fact]
    public void A_reader_keeps_the_library_that_they_began_with()
    {
        using var library = content.Open();
        var begun = library.Now;

        content.WriteLesson("À la fin, vous saurez mieux.", TemporaryContent.Rest);
        library.Reload();

        begun.Module("hameconnage")!.Aim.ShouldNotContain("mieux");
        library.Now.Version.ShouldNotBe(begun.Version);
        library.Now.Module("hameconnage")!.Version.ShouldNotBe(begun.Module("hameconnage")!.Version);
    }

    [Fact]
    public void An_untouched_folder_is_not_read_again()
    {
        using var library = content.Open();
        var before = library.Now;

        content.Clock.Advance(TimeSpan.FromMinutes(1));

        library.Now.ShouldBeSameAs(before);
    }

    [Fact]
    public void A_broken_lesson_keeps_its_last_good_version_and_the_others_move_on()
    {
        content.Write("modules/cybersecurite/autre.md", content.Read(TemporaryContent.Lesson).Replace("aliases: [phishing]\n", ""));
        using var library = content.Open();

        content.Write(TemporaryContent.Lesson, "---\ntitle: sans rien d’autre\n---\nPerdu.");
        content.Write("modules/cybersecurite/autre.md", content.Read("modules/cybersecurite/autre.md").Replace("minutes: 12", "minutes: 7"));
        library.Reload();

        library.Now.Module("hameconnage")!.Aim.ShouldContain("reconnaître un faux message");
        library.Now.Module("autre")!.Minutes.ShouldBe(7);
        library.Now.Course("l-essentiel").ShouldNotBeNull();
        library.Problems.ShouldContain(problem => problem.File == TemporaryContent.Lesson && problem.Severity == Severity.Error);

        // It stays so, however often the folder is read, and mends as soon as the file does
        library.Reload();
        library.Now.Module("hameconnage").ShouldNotBeNull();
        content.WriteLesson("À la fin, tout va bien.", TemporaryContent.Rest);
        library.Reload();
        library.Now.Module("hameconnage")!.Aim.ShouldContain("tout va bien");
        library.Problems.ShouldNotContain(problem => problem.Severity == Severity.Error);
    }

    [Fact]
    public async Task Nobody_waits_for_a_pipe_in_the_folder()
    {
        Programs.Run("mkfifo", Path.Combine(content.Folder, "modules/cybersecurite/tuyau.md"));

        using var library = await Task.Run(content.Open, TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);

        library.Now.Modules.Select(module => module.Slug).ShouldBe(["hameconnage"]);
        library.Problems.ShouldContain(problem => problem.File.EndsWith("tuyau.md"));
    }

    [Fact]
    public void A_lesson_that_never_was_good_is_left_out_with_the_courses_that_need_it()
    {
        content.Write("modules/cybersecurite/autre.md", content.Read(TemporaryContent.Lesson).Replace("aliases: [phishing]\n", ""));
        content.Write(TemporaryContent.Lesson, "Sans en-tête.");

        using var library = content.Open();

        library.Now.Modules.Select(module => module.Slug).ShouldBe(["autre"]);
        library.Now.Courses.ShouldBeEmpty();
    }

    [Fact]
    public void A_newcomer_does_not_take_the_address_of_a_lesson_that_is_served()
    {
        using var library = content.Open();

        content.Write("modules/arrivee/_family.yml", content.Read("modules/cybersecurite/_family.yml"));
        content.Write("modules/arrivee/hameconnage.md", content.Read(TemporaryContent.Lesson));
        content.Write("modules/arrivee/autre.md", content.Read(TemporaryContent.Lesson));
        library.Reload();

        library.Now.Module("hameconnage")!.Family.ShouldBe("cybersecurite");
        library.Now.Canonical("phishing").ShouldNotBeNull();
        library.Problems.ShouldAllBe(problem => problem.File.EndsWith(".md"));
    }

    [Fact]
    public void A_deleted_lesson_is_gone()
    {
        content.Write("modules/cybersecurite/autre.md", content.Read(TemporaryContent.Lesson).Replace("aliases: [phishing]\n", ""));
        content.Write("courses/l-essentiel.yml", content.Read("courses/l-essentiel.yml").Replace("[hameconnage]", "[autre]"));
        using var library = content.Open();

        content.Delete(TemporaryContent.Lesson);
        library.Reload();

        library.Now.Module("hameconnage").ShouldBeNull();
        library.Now.Canonical("phishing").ShouldBeNull();
    }

    [Fact]
    public void A_file_in_Windows_1252_is_a_problem_with_its_line_and_the_good_version_stays()
    {
        using var library = content.Open();

        var text = content.Read(TemporaryContent.Lesson).Replace("’", "'").Replace("reconnaître", "discerner");
        content.Write(TemporaryContent.Lesson, Encoding.Latin1.GetBytes(text));
        library.Reload();

        library.Now.Module("hameconnage")!.Aim.ShouldContain("reconnaître");
        var problem = library.Problems.ShouldHaveSingleItem();
        (problem.File, problem.Line).ShouldBe((TemporaryContent.Lesson, 2));
        problem.Remedy.ShouldContain("UTF-8");
    }

    [Fact]
    public void A_tab_in_the_front_matter_is_a_problem_with_its_line_and_the_good_version_stays()
    {
        using var library = content.Open();

        content.Write(TemporaryContent.Lesson, content.Read(TemporaryContent.Lesson).Replace("minutes: 12", "minutes:\t13"));
        library.Reload();

        library.Now.Module("hameconnage")!.Minutes.ShouldBe(12);
        library.Problems.ShouldHaveSingleItem().ToString().ShouldStartWith($"{TemporaryContent.Lesson}:5: error: une tabulation");
    }

    [Fact]
    public void Serving_goes_on_when_the_authority_s_file_is_deleted()
    {
        using var library = content.Open();

        content.Delete("site.yml");
        content.WriteLesson("À la fin, vous saurez joindre {site:support-phone}.", TemporaryContent.Rest);
        library.Reload();

        library.Now.Site.Town.ShouldBe("Ombreville");
        library.Now.Module("hameconnage")!.Aim.ShouldContain("01 99 00 42 61".Replace(' ', '\u00A0'));
        library.Problems.ShouldContain(problem => problem.File == "site.yml");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("name: Une agglomération")]
    [InlineData("[")]
    public void Does_not_start_without_the_authority_s_file(string? site)
    {
        if (site is null) content.Delete("site.yml");
        else content.Write("site.yml", site);

        var refusal = Should.Throw<ContentException>(content.Open);

        refusal.Message.ShouldContain("site.yml:");
        refusal.Message.ShouldNotContain("\n");
    }

    [Fact]
    public void A_service_changes_its_name_at_midnight_in_Paris()
    {
        content.WriteLesson("À la fin, vous saurez vous inscrire à {service:france-travail}.", TemporaryContent.Rest);
        content.Clock.AdjustTime(new(2023, 12, 31, 22, 59, 50, TimeSpan.Zero));
        using var library = content.Open();
        library.Now.Module("hameconnage")!.Aim.ShouldContain("Pôle emploi");

        content.Clock.Advance(TimeSpan.FromSeconds(20));

        library.Now.Module("hameconnage")!.Aim.ShouldContain("France Travail");
        library.Now.Date.ShouldBe(new(2024, 1, 1));
    }

    public void Dispose() => content.Dispose();
}
