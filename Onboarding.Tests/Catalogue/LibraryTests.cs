using Onboarding.Core;
using Onboarding.Core.Catalogue;

namespace Onboarding.Tests.Catalogue;

public sealed class LibraryTests : IDisposable
{
    private readonly TemporaryContent content = new();

    [Fact]
    public void A_lesson_says_what_its_author_wrote_typeset()
    {
        var module = content.Module();

        module.Title.ShouldBe("Reconnaître l’hameçonnage\u00A0: l’essentiel");
        module.Family.ShouldBe("cybersecurite");
        (module.Order, module.Minutes, module.Audience, module.Level).ShouldBe((30, 12, Audiences.Both, Level.Beginner));
        module.Skills.DigComp.ShouldBe(["4.1", "4.2"]);
        module.Skills.Crcn.ShouldBe(["4.1"]);
        module.Services.ShouldHaveSingleItem().Slug.ShouldBe("france-travail");
        module.Tags.ShouldBe(["mail", "arnaque"]);
        module.Reviewed.ShouldBe(new(2026, 11, 10));
        module.Sources.ShouldHaveSingleItem().Host.ShouldBe("www.cybermalveillance.gouv.fr");
        module.Version.ShouldMatch("^[0-9a-f]{12}$");
        module.Aim.ShouldBe("À la fin, vous saurez reconnaître un faux message.");
    }

    [Fact]
    public void A_draft_that_changes_after_its_check_is_shown_as_it_is_now()
    {
        var (drafts, today, proofs) = (LibraryReader.Read(content.Folder).Drafts, content.Clock.Today, new Proofs());
        LibraryCheck.Check(drafts, today, proofs);

        var changed = drafts with { Modules = [.. drafts.Modules.Select(module => module with { Body = module.Body.Replace("un faux message", "un faux site") })] };

        LibraryRenderer.Render(changed, [], today, proofs).Module("hameconnage")!.Aim.ShouldContain("un faux site");
    }

    [Fact]
    public void A_course_says_what_its_author_wrote()
    {
        using var library = content.Open();

        var course = library.Now.Course("l-essentiel").ShouldNotBeNull();

        course.Title.ShouldBe("Cybersécurité\u00A0: l’essentiel");
        course.Modules.ShouldHaveSingleItem().Slug.ShouldBe("hameconnage");
        course.Completion.ShouldBe(new(Modules: 1, Quiz: true));
        course.RenewalMonths.ShouldBe(12);
        (course.Need, course.Hint, course.Pictogram, course.Colour).ShouldBe(("Ma sécurité", "mots de passe, faux messages", "lost", "data"));
    }

    [Fact]
    public void Families_and_lessons_come_in_their_order()
    {
        var family = content.Read("modules/cybersecurite/_family.yml");
        var lesson = content.Read(TemporaryContent.Lesson).Replace("aliases: [phishing]\n", "");
        content.Write("modules/arrivee/_family.yml", family.Replace("order: 2", "order: 1"));
        content.Write("modules/arrivee/bienvenue.md", lesson.Replace("order: 30", "order: 2"));
        content.Write("modules/arrivee/qui-appeler.md", lesson.Replace("order: 30", "order: 1"));
        using var library = content.Open();

        library.Now.Modules.Select(module => module.Slug).ShouldBe(["qui-appeler", "bienvenue", "hameconnage"]);
    }

    [Fact]
    public void An_old_address_leads_to_the_lesson_but_is_not_one()
    {
        using var library = content.Open();

        library.Now.Module("phishing").ShouldBeNull();
        library.Now.Canonical("phishing").ShouldBe("hameconnage");
        library.Now.Canonical("hameconnage").ShouldBe("hameconnage");
        library.Now.Canonical("inconnu").ShouldBeNull();
    }

    [Theory]
    [InlineData("2023-12-31", "Pôle emploi")]
    [InlineData("2024-01-01", "France Travail")]
    public void A_service_has_the_name_of_the_day(string date, string name)
    {
        using var library = content.Open();

        library.Now.Services.Find("france-travail")!.NameOn(DateOnly.Parse(date)).ShouldBe(name);
    }

    [Fact]
    public void A_file_with_a_byte_order_mark_and_the_line_ends_of_Windows_is_the_same_lesson()
    {
        var version = content.Module().Version;

        content.Write(TemporaryContent.Lesson, "\uFEFF" + content.Read(TemporaryContent.Lesson).Replace("\n", "\r\n"));

        content.Module().Version.ShouldBe(version);
    }

    [Fact]
    public void An_image_is_found_by_its_family_and_name_and_nothing_else_is()
    {
        content.Write("modules/cybersecurite/images/secret.txt", "rien");
        using var library = content.Open();

        library.Now.Image("cybersecurite", "carte.svg")!.Type.ShouldBe("image/svg+xml");
        library.Now.Image("cybersecurite", "secret.txt").ShouldBeNull();
        library.Now.Image("cybersecurite", "../_family.yml").ShouldBeNull();
        library.Now.Image("..", "site.yml").ShouldBeNull();
    }

    [Fact]
    public void A_title_may_name_the_authority()
    {
        content.Write(TemporaryContent.Lesson, content.Read(TemporaryContent.Lesson)
            .Replace("title: Reconnaître l'hameçonnage : l'essentiel", "title: {site:short-name} : bienvenue"));

        content.Module().Title.ShouldBe("Val-d’Ombre\u00A0: bienvenue");
    }

    [Fact]
    public void What_is_for_the_trainer_and_what_to_remember_stand_apart()
    {
        content.WriteLesson("À la fin, vous saurez.\n\n:::animateur\nComptez dix minutes.\n:::\n\n:::retenir\n- L'urgence est un piège.\n:::");

        var module = content.Module();

        module.TrainerNotes.ShouldBe("<p>Comptez dix minutes.</p>");
        module.Memo.Remember.ShouldBe(["L’urgence est un piège."]);
        module.Html.ShouldNotContain("dix minutes");
        module.Html.ShouldNotContain("33700");
    }

    [Fact]
    public void The_contents_list_names_each_part()
    {
        content.WriteLesson("À la fin, vous saurez.\n\n## L'œuvre : un\n\nTexte.\n\n### Détail\n\nTexte.\n\n## Note de fin\n\nTexte.");

        content.Module().Sections.ShouldBe([new("l-oeuvre-un", "L’œuvre\u00A0: un"), new("partie-note-de-fin", "Note de fin")]);
    }

    public void Dispose() => content.Dispose();
}
