using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Core.Catalogue;
using Onboarding.Tests.Pdf;
using Onboarding.Web.Pages.Catalogue;

namespace Onboarding.Tests.Catalogue;

/// <summary>The memo card of a lesson: its words, and how it is served.</summary>
public sealed class MemosTests
{
    private const string Card = "/modules/hameconnage/memo.pdf";

    [Fact]
    public void A_card_takes_the_steps_with_their_titles_and_leaves_the_rest_to_the_lesson()
    {
        using var content = new TemporaryContent();
        content.WriteLesson("""
            À la fin, vous saurez **créer** votre compte.

            Un texte que la carte ne montre pas.

            ## Sur le site

            :::etapes
            1. **Ouvrez le site.** Tapez l'adresse de la CPAM. Trop vite ? Recommencez. « On y va. Enfin. » dit-on.

               :::astuce
               Sans vous presser.
               :::
            2. Cherchez « Créer mon compte ». Le bouton est en haut :
               - à droite ;
               - ou à gauche.
            :::

            ## Sans étapes

            1. Une liste comme une autre.

            :::retenir
            Prenez votre temps.

            - Relisez.
            :::

            *[CPAM]: caisse primaire
            """);

        var memo = content.Module().Memo;

        memo.Title.ShouldBe("Reconnaître l’hameçonnage\u00A0: l’essentiel");
        memo.Aim.ShouldBe("À la fin, vous saurez créer votre compte.");
        memo.Parts.Select(part => part.Title).ShouldBe(["Sur le site"]);
        memo.Parts[0].Steps.Select(step => step.Title).ShouldBe(["Ouvrez le site", "Cherchez «\u00A0Créer mon compte\u00A0»"]);
        memo.Parts[0].Steps[0].Words.ShouldBe("Tapez l’adresse de la CPAM. Trop vite\u00A0? Recommencez. «\u00A0On y va. Enfin.\u00A0» dit-on.");
        memo.Parts[0].Steps[1].Words.ShouldBe("Le bouton est en haut\u00A0: à droite\u00A0; ou à gauche.");
        memo.Remember.ShouldBe(["Prenez votre temps.", "Relisez."]);
        memo.SupportPhone.ShouldBe("01 99 00 42 61");
        memo.Reviewed.ShouldBe(new(2026, 11, 10));
    }

    [Fact]
    public async Task A_reader_prints_it_from_the_lesson()
    {
        await using var site = await Website.Open();
        var reader = await site.NewBrowser().Visits("/modules/hameconnage");

        await reader.Follows("Imprimer l’aide-mémoire (PDF, une feuille)");

        reader.Address.ShouldBe(Card);
        reader.Answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        reader.Answer.Content.Headers.ContentDisposition!.ToString().ShouldBe("inline; filename=aide-memoire-hameconnage.pdf");
        using var card = new PdfFile(await reader.Answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        card.Structure.ShouldContain("\"Reconnaître un courriel d’hameçonnage\"");
    }

    [Fact]
    public async Task A_card_is_French_in_every_language_and_says_so()
    {
        await using var site = await Website.Open();
        var english = await (await site.NewBrowser().Visits("/langue")).Fills("language", "en").Sends("language");

        (await english.Visits("/modules/hameconnage")).Text.ShouldContain("Print the memo card (PDF, one sheet, in French)");
        (await english.Visits(Card)).Answer.Content.Headers.ContentLanguage.ShouldBe(["fr"]);
    }

    [Fact]
    public async Task A_card_that_a_reader_has_is_not_sent_again_until_its_lesson_changes()
    {
        using var content = new CopiedContent();
        await using var site = await Website.Open(content: content.Folder);
        var reader = site.NewBrowser();
        var had = (await reader.Visits(Card)).Answer;
        had.Headers.CacheControl!.ToString().ShouldBe("no-cache");

        (await Ask()).StatusCode.ShouldBe(HttpStatusCode.NotModified);

        content.Change("modules/cybersecurite/mots-de-passe.md", lesson => lesson.Replace("Comptez.", "Comptez bien."));
        site.Services.GetRequiredService<CurrentLibrary>().Reload();
        (await Ask()).StatusCode.ShouldBe(HttpStatusCode.NotModified);

        content.Change("modules/cybersecurite/hameconnage.md", lesson => lesson.Replace("Arrêtez-vous.", "Ne bougez plus."));
        site.Services.GetRequiredService<CurrentLibrary>().Reload();
        var changed = await Ask();
        changed.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var card = new PdfFile(await changed.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        card.Text.ShouldContain("Ne bougez plus.");

        Task<HttpResponseMessage> Ask()
        {
            var question = new HttpRequestMessage(HttpMethod.Get, Card);
            question.Headers.IfNoneMatch.Add(had.Headers.ETag!);
            return reader.Http.SendAsync(question, TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task A_card_is_written_once_for_each_version_of_the_library()
    {
        await using var site = await Website.Open();
        var (library, memos) = (site.Services.GetRequiredService<CurrentLibrary>(), site.Services.GetRequiredService<PrintedMemos>());
        var first = memos.Of(library.Now.Module("hameconnage")!);

        memos.Of(library.Now.Module("hameconnage")!).ShouldBeSameAs(first);
        library.Reload();
        var second = memos.Of(library.Now.Module("hameconnage")!);
        second.ShouldNotBeSameAs(first);
        second.Digest.ShouldBe(first.Digest);
    }

    [Fact]
    public async Task Nothing_is_kept_on_a_shared_computer_nor_of_a_lesson_for_agents()
    {
        await using var site = await Website.Open();
        var visitor = await site.NewBrowser().Visits("/carte?borne=true");
        await visitor.Fills("Code", site.World.CardCode).Presses("Continuer");

        foreach (var (reader, card) in new[] { (visitor, Card), (await site.SignedInAs(site.World.Lea), "/modules/bienvenue/memo.pdf") })
        {
            (await reader.Visits(card)).Status.ShouldBe(HttpStatusCode.OK);
            reader.Answer.Headers.CacheControl!.ToString().ShouldBe("no-store");
        }
    }

    [Fact]
    public async Task An_old_address_of_a_lesson_leads_to_its_card_and_an_unknown_one_nowhere()
    {
        using var content = new CopiedContent();
        content.Change("modules/cybersecurite/hameconnage.md", lesson => lesson.Replace("level: beginner", "aliases: [phishing]\nlevel: beginner"));
        await using var site = await Website.Open(content: content.Folder);

        var moved = await site.NewBrowser(followsRedirects: false).Visits("/modules/phishing/memo.pdf");
        moved.Status.ShouldBe(HttpStatusCode.MovedPermanently);
        moved.Answer.Headers.Location!.ToString().ShouldBe(Card);
        (await site.NewBrowser().Visits("/modules/inconnu/memo.pdf")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_lesson_that_no_font_can_write_has_no_card_and_offers_none()
    {
        using var content = new CopiedContent();
        content.Change("modules/cybersecurite/hameconnage.md", lesson => lesson.Replace("**Arrêtez-vous.**", "**Arrêtez-vous ✋🏿.**"));
        await using var site = await Website.Open(content: content.Folder);

        (await site.NewBrowser().Visits("/modules/hameconnage")).Page.QuerySelector("a[href$='memo.pdf']").ShouldBeNull();
        (await site.NewBrowser().Visits(Card)).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
