using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Onboarding.Core;
using Onboarding.Core.Learning;
using Onboarding.Tests.Pdf;

namespace Onboarding.Tests.Learning;

/// <summary>Rule 13.</summary>
public sealed class CardsForARoomTests
{
    [Fact]
    public async Task Cards_for_a_whole_room_print_in_one_PDF()
    {
        await using var site = await Website.Open();
        var before = await Count(site);
        var samia = await (await site.SignedInAs(site.World.Samia)).Visits("/cartes");

        await samia.Fills("Count", "13").Presses("Créer la feuille (PDF)");

        samia.Status.ShouldBe(HttpStatusCode.OK);
        samia.Answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        samia.Answer.Content.Headers.ContentDisposition!.FileName.ShouldBe("cartes-de-reprise.pdf");
        samia.Answer.Headers.CacheControl!.ToString().ShouldBe("no-store");
        (await Count(site)).ShouldBe(before + 13);

        using var sheet = new PdfFile(await samia.Answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        var printed = Regex.Matches(sheet.Text, @"\b\w{4}-\w{4}-\w{4}\b").Select(match => match.Value).ToList();
        printed.Count.ShouldBe(13);
        printed.Distinct().Count().ShouldBe(13);
        foreach (var code in printed)
        {
            var bearer = await site.NewBrowser().Visits("/carte");
            await bearer.Fills("Code", code).Presses("Continuer");
            bearer.Sees("Vos leçons suivent votre carte");
        }
    }

    [Fact]
    public async Task The_codes_are_on_the_paper_and_nowhere_else()
    {
        await using var site = await Website.Open();
        var samia = await (await site.SignedInAs(site.World.Samia)).Visits("/cartes");

        await samia.Fills("Count", "1").Presses("Créer la feuille (PDF)");

        using var sheet = new PdfFile(await samia.Answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        var code = LearnerCard.ReadCode(Regex.Match(sheet.Text, @"\b\w{4}-\w{4}-\w{4}\b").Value)!;
        var everything = await site.Read(async db => string.Join(' ', await db.LearnerCards.Select(card => Convert.ToHexString(card.CodeDigest)).ToListAsync()));
        everything.ShouldContain(Convert.ToHexString(LearnerCard.Digest(site.Services.GetService(typeof(Core.Data.DigestKey)) as Core.Data.DigestKey ?? throw new InvalidOperationException(), code)));
        foreach (var file in Directory.GetFiles(site.DataFolder, "*", SearchOption.AllDirectories))
            (await File.ReadAllTextAsync(file, System.Text.Encoding.Latin1, TestContext.Current.CancellationToken)).ShouldNotContain(code);
        (await samia.Visits("/cartes")).Text.ShouldNotContain(Crockford.Spaced(code));
    }

    [Theory]
    [InlineData("0", "« Nombre de cartes » : de 1 à 60.")]
    [InlineData("61", "« Nombre de cartes » : de 1 à 60.")]
    [InlineData("-1", "« Nombre de cartes » : de 1 à 60.")]
    [InlineData("99999999999999999999", "ne convient pas")]
    [InlineData("douze", "ne convient pas")]
    [InlineData("", "Ce champ est à remplir.")]
    public async Task A_number_that_no_room_has_makes_no_card(string typed, string sentence)
    {
        await using var site = await Website.Open();
        var before = await Count(site);
        var samia = await (await site.SignedInAs(site.World.Samia)).Visits("/cartes");

        await samia.Fills("Count", typed).Presses("Créer la feuille (PDF)");

        samia.Text.ShouldContain(sentence);
        (await Count(site)).ShouldBe(before);
    }

    [Fact]
    public async Task One_card_can_still_be_copied_by_hand()
    {
        await using var site = await Website.Open();
        var samia = await (await site.SignedInAs(site.World.Samia)).Visits("/cartes");

        await samia.Presses("Créer une carte");

        samia.Sees("Une carte est prête");
        LearnerCard.ReadCode(Regex.Match(samia.Text, @"\b\w{4}-\w{4}-\w{4}\b").Value).ShouldNotBeNull();
        samia.Page.QuerySelector(".error-summary").ShouldBeNull();
    }

    private static Task<int> Count(Website site) => site.Read(db => db.LearnerCards.CountAsync());
}
