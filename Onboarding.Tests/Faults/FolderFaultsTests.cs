using System.Text;
using Onboarding.Core.Catalogue;
using Onboarding.Tests.Catalogue;

namespace Onboarding.Tests.Faults;

/// <summary>The content folder is deleted, emptied, half copied or made hostile: what was good stays, and its author reads why.</summary>
public sealed class FolderFaultsTests : IDisposable
{
    private const string Other = "modules/cybersecurite/autre.md";

    private readonly TemporaryContent content = new();

    public FolderFaultsTests() => content.Write(Other, content.Read(TemporaryContent.Lesson).Replace("aliases: [phishing]\n", ""));

    public static TheoryData<string, string, Action<TemporaryContent>> Faults => new()
    {
        { "deleted", "plus de la moitié des leçons ont disparu", content => Directory.Delete(content.Folder, recursive: true) },
        { "emptied", "plus de la moitié des leçons ont disparu", content => Empty(content.Folder) },
        { "without a lesson", "plus de la moitié des leçons ont disparu", content => Directory.Delete(Path.Combine(content.Folder, "modules"), recursive: true) },
        { "a file half written", "un quiz a moins de deux réponses", content => Rewrite(content, text => text[..(text.IndexOf("Je le transfère", StringComparison.Ordinal) - 6)]) },
        { "a file cut in its settings", "l’en-tête manque", content => Rewrite(content, text => text[..200]) },
        { "a file cut inside a letter", "n’est pas en UTF-8", content => content.Write(TemporaryContent.Lesson, Encoding.UTF8.GetBytes("---\ntitle: é")[..^1]) },
        { "an empty file", "l’en-tête manque", content => content.Write(TemporaryContent.Lesson, "") },
        { "a folder in place of a file", "ceci est un dossier", content => Replace(content, path => Directory.CreateDirectory(path)) },
        { "a link out of the folder", "ceci est un lien", content => Replace(content, path => File.CreateSymbolicLink(path, "/etc/passwd")) },
        { "a link to itself", "ceci est un lien", content => Replace(content, path => File.CreateSymbolicLink(path, path)) },
        { "a folder that holds itself", "ceci est un lien", content => Directory.CreateSymbolicLink(Path.Combine(content.Folder, "modules", "cybersecurite", "boucle"), content.Folder) },
        { "a linked image", "ceci est un lien", content => File.CreateSymbolicLink(Path.Combine(content.Folder, "modules/cybersecurite/images/passwd.svg"), "/etc/passwd") },
        { "ten megabytes", "dépasse 256 ko", content => content.Write(TemporaryContent.Lesson, new byte[10_000_000]) },
        { "a line of ten megabytes", "dépasse 256 ko", content => content.WriteLesson("À la fin, " + new string('a', 10_000_000)) },
        { "a bomb", "les signes &, * et !", content => content.Write("services.yml", Bomb) },
        { "UTF-16", "en UTF-16, ou abîmé", content => content.Write(TemporaryContent.Lesson, Encoding.Unicode.GetBytes(content.Read(TemporaryContent.Lesson))) },
        { "zeros", "en UTF-16, ou abîmé", content => Rewrite(content, text => text.Replace("message", "mess\0age")) },
        { "ten thousand files", "a plus de 5000 fichiers", content => Flood(content.Folder, 10_000) },
    };

    public static string Bomb => "a0: &a0 [x]\n" + string.Concat(Enumerable.Range(1, 12).Select(i => $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n"));

    [Theory]
    [MemberData(nameof(Faults))]
    public void The_last_good_lessons_stay_and_authors_read_why(string fault, string reason, Action<TemporaryContent> happens)
    {
        using var library = content.Open();
        var served = library.Now.Module("hameconnage")!;

        happens(content);
        content.WaitsTenSeconds(() => library.Problems is not []);

        library.Now.Module("hameconnage")!.Html.ShouldBe(served.Html, fault);
        library.Now.Module("hameconnage")!.Questions.Count.ShouldBe(served.Questions.Count);
        library.Now.Module("autre").ShouldNotBeNull();
        library.Now.Course("l-essentiel").ShouldNotBeNull();
        library.Now.Services.Find("ameli").ShouldNotBeNull();
        library.Now.Site.Town.ShouldBe("Ombreville");
        library.Now.Image("cybersecurite", "carte.svg").ShouldNotBeNull();
        library.Problems.ShouldContain(problem => problem.Severity == Severity.Error && problem.What.Contains(reason), string.Join('\n', library.Problems));
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_start_sets_the_fault_aside_or_stops_with_one_sentence(string fault, string reason, Action<TemporaryContent> happens)
    {
        happens(content);

        try
        {
            using var library = content.Open();
            if (fault == "without a lesson") reason = "n’a aucune leçon";
            else library.Now.Module("autre").ShouldNotBeNull(fault);
            library.Problems.ShouldContain(problem => problem.What.Contains(reason), string.Join('\n', library.Problems));
        }
        catch (ContentException refusal)
        {
            fault.ShouldBeOneOf("deleted", "emptied", "ten thousand files");
            refusal.Message.ShouldStartWith("Le dossier de contenu");
            refusal.Message.ShouldNotContain("\n");
        }
    }

    [Fact]
    public void A_file_that_another_program_holds_keeps_its_last_good_version_until_it_is_let_go()
    {
        using var library = content.Open();
        content.WriteLesson("À la fin, vous saurez mieux.", TemporaryContent.Rest);

        using (new FileStream(Path.Combine(content.Folder, TemporaryContent.Lesson), FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            library.Reload();
            library.Now.Module("hameconnage")!.Aim.ShouldNotContain("mieux");
            library.Problems.ShouldContain(problem => problem.File == TemporaryContent.Lesson && problem.What.Contains("ne peut pas être lu"));
        }

        library.Reload();
        library.Now.Module("hameconnage")!.Aim.ShouldContain("mieux");
        library.Problems.ShouldBeEmpty();
    }

    [Fact]
    public void A_folder_that_comes_back_is_followed_again()
    {
        using var library = content.Open();
        var away = content.Folder + "-ailleurs";
        Directory.Move(content.Folder, away);
        content.WaitsTenSeconds(() => library.Problems is not []);
        library.Problems.ShouldNotBeEmpty();

        Directory.Move(away, content.Folder);
        content.WriteLesson("À la fin, vous saurez mieux.", TemporaryContent.Rest);
        content.WaitsTenSeconds(() => library.Problems is []);

        library.Problems.ShouldBeEmpty();
        library.Now.Module("hameconnage")!.Aim.ShouldContain("mieux");
    }

    [Fact]
    public void A_folder_that_still_moves_is_not_read_yet()
    {
        using var library = content.Open();

        for (var stroke = 0; stroke < 20; stroke++)
        {
            content.WriteLesson($"À la fin, vous saurez {new string('x', stroke + 1)}.", TemporaryContent.Rest);
            content.Clock.Advance(TimeSpan.FromSeconds(6));
            library.Now.Module("hameconnage")!.Aim.ShouldContain("reconnaître");
        }

        content.WaitsTenSeconds(() => library.Now.Module("hameconnage")!.Aim.Contains("xx"));
        library.Now.Module("hameconnage")!.Aim.ShouldContain(new string('x', 20));
    }

    [Fact]
    public void A_lesson_moved_to_another_family_takes_the_place_of_the_broken_file_it_was()
    {
        using var library = content.Open();
        var text = content.Read(TemporaryContent.Lesson);

        content.Write(TemporaryContent.Lesson, "Rien.");
        content.Write("modules/arrivee/_family.yml", content.Read("modules/cybersecurite/_family.yml"));
        content.Write("modules/arrivee/hameconnage.md", text);
        library.Reload();

        library.Now.Module("hameconnage")!.Family.ShouldBe("arrivee");
        library.Problems.ShouldAllBe(problem => problem.File == TemporaryContent.Lesson);
    }

    public void Dispose()
    {
        Directory.CreateDirectory(content.Folder);
        content.Dispose();
    }

    private static void Rewrite(TemporaryContent content, Func<string, string> change) =>
        content.Write(TemporaryContent.Lesson, change(content.Read(TemporaryContent.Lesson)));

    private static void Replace(TemporaryContent content, Action<string> make)
    {
        content.Delete(TemporaryContent.Lesson);
        make(Path.Combine(content.Folder, TemporaryContent.Lesson));
    }

    private static void Empty(string folder)
    {
        Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
    }

    private static void Flood(string folder, int files)
    {
        for (var i = 0; i < files; i++) File.WriteAllText(Path.Combine(folder, "modules", "cybersecurite", $"f{i}.md"), "");
    }
}
