using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Core.Catalogue;

namespace Onboarding.Tests.Faults;

/// <summary>A file that somebody spoils while the site runs: readers keep its last good version, its author is told where and what.</summary>
public sealed class BrokenContentTests : IDisposable
{
    private const string Lesson = "modules/cybersecurite/hameconnage.md";

    private readonly CopiedContent content = new();

    [Fact]
    public async Task A_file_in_Windows_1252_leaves_the_last_good_version_in_place()
    {
        await using var site = await Website.Open(content: content.Folder);
        var served = (await site.NewBrowser().Visits("/modules/hameconnage")).Text;

        await site.WritesNothing(async () =>
        {
            Spoil(site, content.Read(Lesson).Replace("title: ", "title: Abîmée, "), Encoding.Latin1);
            (await site.NewBrowser().Visits("/modules/hameconnage")).Text.ShouldBe(served);
        });
        WhatAuthorsRead(site).ShouldContain("n’est pas en UTF-8");
        WhatAuthorsRead(site).ShouldContain("enregistrez le fichier en UTF-8");
    }

    [Fact]
    public async Task A_tab_in_the_front_matter_leaves_the_last_good_version_in_place()
    {
        await using var site = await Website.Open(content: content.Folder);
        var served = (await site.NewBrowser().Visits("/modules/hameconnage")).Text;

        Spoil(site, content.Read(Lesson).Replace("title: ", "title:\tAbîmée, "), Encoding.UTF8);

        (await site.NewBrowser().Visits("/modules/hameconnage")).Text.ShouldBe(served);
        WhatAuthorsRead(site).ShouldContain("une tabulation dans les réglages");
        WhatAuthorsRead(site).ShouldContain("remplacez chaque tabulation par deux espaces");
    }

    [Fact]
    public async Task A_mended_file_is_served_again()
    {
        await using var site = await Website.Open(content: content.Folder);
        var good = content.Read(Lesson);
        Spoil(site, good.Replace("title: ", "title:\tAbîmée, "), Encoding.UTF8);

        Spoil(site, good.Replace("title: ", "title: Mieux, "), new UTF8Encoding());

        (await site.NewBrowser().Visits("/modules/hameconnage")).Sees("Mieux,");
        site.Services.GetRequiredService<CurrentLibrary>().Problems.Where(problem => problem.Severity == Severity.Error).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_new_file_that_cannot_be_read_is_not_served_and_hides_nothing()
    {
        await using var site = await Website.Open(content: content.Folder);
        content.Write("modules/cybersecurite/nouvelle.md", Encoding.Latin1.GetBytes("---\ntitle: Été\n---\n\nÀ la fin…\n"));
        Waits(site);

        (await site.NewBrowser().Visits("/modules/nouvelle")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await site.NewBrowser().Visits("/modules/hameconnage")).Status.ShouldBe(HttpStatusCode.OK);
        (await site.NewBrowser().Visits("/catalogue")).Status.ShouldBe(HttpStatusCode.OK);
        site.Services.GetRequiredService<CurrentLibrary>().Problems.ShouldContain(problem => problem.File == "modules/cybersecurite/nouvelle.md");
    }

    [Fact]
    public async Task Trainers_read_what_to_mend_and_where_and_nobody_else_does()
    {
        await using var site = await Website.Open(content: content.Folder);
        content.Change(Lesson, text => text.Replace("[x]", "[ ]"));
        Waits(site);
        const string Told = "Erreur, modules/cybersecurite/hameconnage.md, ligne ";

        var samia = await (await site.SignedInAs(site.World.Samia)).Visits("/catalogue/suivi");
        samia.Sees(Told);
        samia.Sees("un quiz n’a pas de bonne réponse ; cochez-en une avec [x].");
        (await (await site.SignedInAs(site.World.Lea)).Visits("/catalogue/suivi")).SeesNot(Told);
        (await site.NewBrowser().Visits("/catalogue/suivi")).SeesNot(Told);
    }

    [Fact]
    public async Task Trainers_read_that_the_folder_itself_is_gone_while_every_lesson_is_served()
    {
        await using var site = await Website.Open(content: content.Folder);
        var away = content.Folder + "-ailleurs";
        Directory.Move(content.Folder, away);
        Waits(site);

        foreach (var address in (string[])["/", "/catalogue", "/modules/hameconnage", "/modules/hameconnage/quiz", "/borne"])
            (await site.NewBrowser().Visits(address)).Status.ShouldBe(HttpStatusCode.OK, address);
        (await (await site.SignedInAs(site.World.Samia)).Visits("/catalogue/suivi")).Sees("le dossier n’a pas pu être relu");
        Directory.Move(away, content.Folder);
    }

    [Fact]
    public async Task A_start_with_a_broken_lesson_serves_the_others_and_one_without_lessons_says_so()
    {
        content.Change(Lesson, _ => "Rien.");
        await using (var site = await Website.Open(content: content.Folder))
        {
            (await site.NewBrowser().Visits("/modules/hameconnage")).Status.ShouldBe(HttpStatusCode.NotFound);
            (await site.NewBrowser().Visits("/modules/mots-de-passe")).Status.ShouldBe(HttpStatusCode.OK);
            (await (await site.SignedInAs(site.World.Samia)).Visits("/catalogue/suivi")).Sees("l’en-tête manque");
        }

        foreach (var folder in (string[])["modules", "courses"]) Directory.Delete(Path.Combine(content.Folder, folder), recursive: true);
        content.Delete("services.yml");
        await using (var site = await Website.Open(content: content.Folder))
        {
            foreach (var address in (string[])["/", "/seances", "/borne", "/carte"])
                (await site.NewBrowser().Visits(address)).Status.ShouldBe(HttpStatusCode.OK, address);
            (await site.NewBrowser().Visits("/catalogue")).Sees("Aucune leçon pour le moment");
            (await (await site.SignedInAs(site.World.Samia)).Visits("/catalogue/suivi")).Sees("le dossier n’a aucune leçon");
        }
    }

    public void Dispose() => content.Dispose();

    private void Spoil(Website site, string text, Encoding encoding)
    {
        content.Write(Lesson, encoding.GetBytes(text));
        Waits(site);
    }

    // In short steps: a notice from the file system sets the hour at which the folder is looked at anew
    private static void Waits(Website site)
    {
        for (var second = 0; second < 10; second++) site.Clock.Advance(TimeSpan.FromSeconds(1));
    }

    private static string WhatAuthorsRead(Website site) =>
        string.Join('\n', site.Services.GetRequiredService<CurrentLibrary>().Problems.Where(problem => problem.File == Lesson));
}
