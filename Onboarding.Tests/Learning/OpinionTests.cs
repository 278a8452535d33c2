using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Core.Data;
using Onboarding.Core.Learning;
using Onboarding.Core.Messages;

namespace Onboarding.Tests.Learning;

/// <summary>« Cette page vous a-t-elle aidé ? »</summary>
public sealed class OpinionTests : IAsyncLifetime
{
    private const string Care = "/catalogue/suivi";

    private static readonly DateOnly Today = DateOnly.FromDateTime(Website.Start.UtcDateTime);

    private Website site = null!;

    public async ValueTask InitializeAsync() => site = await Website.Open();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task A_stranger_says_it_in_two_presses_and_nothing_tells_who_they_are()
    {
        var robert = site.NewBrowser();

        await robert.Visits("/modules/hameconnage/avis?aide=non");
        robert.Fills("Sentence", "  Je ne trouve pas l’adresse. ");
        await robert.Presses("Envoyer mon avis");

        robert.Sees("Merci. Votre avis aide à améliorer cette leçon.");
        var kept = await site.Read(db => db.Opinions.SingleAsync());
        (kept.Module, kept.Helped, kept.Sentence, kept.On).ShouldBe(("hameconnage", false, "Je ne trouve pas l’adresse.", Today));
        typeof(Opinion).GetProperties().Select(property => property.Name).ShouldBe(["Id", "Module", "Helped", "Sentence", "On"]);
        // A key of version 7 begins with the very millisecond
        var begins = Convert.ToInt64(kept.Id.ToString("N")[..12], 16);
        Math.Abs(begins - DateTimeOffset.UtcNow.ToUnixTimeMilliseconds()).ShouldBeGreaterThan((long)TimeSpan.FromDays(1).TotalMilliseconds);
    }

    [Fact]
    public async Task Opening_the_page_keeps_nothing_and_a_wrong_answer_keeps_what_was_typed()
    {
        var robert = site.NewBrowser();

        await robert.Visits("/modules/hameconnage/avis");
        robert.Fills("Sentence", "Trop long.");
        await robert.Presses("Envoyer mon avis");

        robert.Sees("Choisissez « Oui » ou « Non ».");
        robert.Sees("Trop long.");
        (await site.Read(db => db.Opinions.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task At_a_kiosk_it_is_asked_after_the_quiz_and_leads_back_to_the_kiosk()
    {
        var robert = await site.NewBrowser().Visits("/borne/modules/hameconnage/quiz");
        robert.SeesNot("Dire si cette leçon");
        foreach (var number in Enumerable.Range(1, robert.Page.QuerySelectorAll(".question").Length)) robert.Fills($"q{number}", "0");
        await robert.Sends("q1");

        await robert.Follows("Dire si cette leçon m’a aidé");
        robert.Page.QuerySelector(".kiosk-bar").ShouldNotBeNull();
        robert.Fills("Helped", "oui").Fills("Sentence", "Les dessins.");
        await robert.Presses("Envoyer mon avis");

        robert.Address.ShouldBe("/borne/modules/hameconnage/1");
        robert.Page.QuerySelector(".kiosk-bar").ShouldNotBeNull();
        (await site.Read(db => db.Opinions.SingleAsync())).Sentence.ShouldBe("Les dessins.");
    }

    [Fact]
    public async Task A_lesson_has_its_fill_for_a_day_and_says_so()
    {
        for (var rank = 0; rank < Opinion.MostADay; rank++)
            await Write(db => db.Hear(new("hameconnage", true, null, Today)));
        var robert = site.NewBrowser();

        await robert.Visits("/modules/hameconnage/avis?aide=oui");
        await robert.Presses("Envoyer mon avis");

        robert.Sees("le vôtre n’est pas gardé");
        (await site.Read(db => db.Opinions.CountAsync())).ShouldBe(Opinion.MostADay);
    }

    [Fact]
    public async Task They_are_kept_for_twelve_months()
    {
        await Write(db => db.Hear(new("hameconnage", true, null, Today.AddMonths(-12))));
        await Write(db => db.Hear(new("hameconnage", true, null, Today.AddMonths(-12).AddDays(-1))));

        await site.Services.GetRequiredService<DailyWork>().DoAll();

        (await site.Read(db => db.Opinions.Select(o => o.On).SingleAsync())).ShouldBe(Today.AddMonths(-12));
    }

    [Fact]
    public async Task Whoever_writes_lessons_reads_them_those_that_help_the_least_first()
    {
        await Hears("hameconnage", "oui", "non");
        await Hears("mots-de-passe", "oui", "oui", "non", "non");
        await Hears("sms-et-appels-frauduleux", "oui", "oui", "oui", "oui", "non");
        await Hears("retiree", "non", "non", "non");
        await Write(db => db.Hear(new("mots-de-passe", true, "Enfin clair.", Today.AddDays(-1))));
        await Write(db => db.Hear(new("hameconnage", false, "Les mots sont <b>petits</b>.", Today)));
        var samia = await site.SignedInAs(site.World.Samia);

        await samia.Visits(Care);

        Rows(samia, "#opinions ~ .scroll tr", "th, td").ShouldBe([
            "Leçon | Oui | Non | Phrases",
            "Reconnaître un courriel d’hameçonnage | 1 | 2 | 1",
            "Des mots de passe solides | 3 | 2 | 1",
            "SMS et appels frauduleux | 4 | 1 | 0",
        ]);
        Said(await samia.Visits(samia.Page.QuerySelector("[aria-label='1 phrase : Des mots de passe solides']")!.GetAttribute("href")!)).ShouldBe(["Enfin clair. | 23 novembre 2026, a aidé"]);
        Said(await samia.Visits($"{Care}/hameconnage")).ShouldBe(["Les mots sont <b>petits</b>. | 24 novembre 2026, n’a pas aidé"]);
        (await samia.Visits($"{Care}/sms-et-appels-frauduleux")).Sees("Aucune phrase sur cette leçon.");
        (await (await site.SignedInAs(site.World.Lea)).Visits(Care)).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_same_words_stand_once_with_all_their_answers()
    {
        await Write(db => db.Hear(new("hameconnage", false, "Le dessin est petit.", Today.AddDays(-1))));
        for (var rank = 0; rank < 20; rank++) await Write(db => db.Hear(new("hameconnage", rank == 0, "Nul.", Today)));
        var samia = await site.SignedInAs(site.World.Samia);

        Said(await samia.Visits($"{Care}/hameconnage")).Select(said => said.Replace("n’a pas aidé 19 fois, a aidé", "a aidé, n’a pas aidé 19 fois")).ShouldBe([
            "Nul. | 24 novembre 2026, a aidé, n’a pas aidé 19 fois",
            "Le dessin est petit. | 23 novembre 2026, n’a pas aidé",
        ]);
    }

    [Fact]
    public async Task A_flood_of_eleven_days_hides_no_older_words()
    {
        await Write(db => db.Hear(new("hameconnage", true, "Enfin clair.", Today.AddDays(-30))));
        for (var day = 0; day < 11; day++)
            for (var rank = 0; rank < Opinion.MostADay; rank++) await Write(db => db.Hear(new("hameconnage", false, $"Flot {day}.{rank}", Today.AddDays(-day))));
        var samia = await site.SignedInAs(site.World.Samia);

        var seen = Said(await samia.Visits($"{Care}/hameconnage")).ToList();
        seen.AddRange(Said(await samia.Follows("Les phrases plus anciennes")));

        seen.Count.ShouldBe(11 * Opinion.MostADay + 1);
        seen.Distinct().Count().ShouldBe(seen.Count);
        seen[^1].ShouldBe("Enfin clair. | 25 octobre 2026, a aidé");
    }

    [Theory]
    [InlineData("Appelez-moi au 06 12 34 56 78.")]
    [InlineData("06.12.34.56.78")]
    [InlineData("Mon numéro de sécu : 1 58 03 75 116 001 42")]
    [InlineData("J’ai reçu le code 482913, que faire ?")]
    [InlineData("Répondez à robert@exemple.example")]
    [InlineData("06  12 - 34/56.78")]
    [InlineData("06/12/34/56/78")]
    public async Task A_sentence_that_names_somebody_is_not_kept_and_not_lost(string sentence)
    {
        var robert = await site.NewBrowser().Visits("/modules/hameconnage/avis?aide=non");

        await robert.Fills("Sentence", sentence).Presses("Envoyer mon avis");

        robert.Sees("Enlevez-le : d’autres personnes lisent les avis.");
        robert.Page.QuerySelector("[name=Sentence]")!.TextContent.Trim().ShouldBe(sentence);
        (await site.Read(db => db.Opinions.CountAsync())).ShouldBe(0);
    }

    [Theory]
    [InlineData("En 2026, les 3 étapes et les 12 images m’ont aidé.")]
    [InlineData("Vu le 24/11/2026 à 14 h 30, à 10 ou 12 ans d’écart.")]
    [InlineData("Vu le 24-11-2026, puis le 24.11.26.")]
    [InlineData("Où est la touche « @ » (@) ?")]
    public async Task Years_days_and_counts_name_nobody(string sentence)
    {
        var robert = await site.NewBrowser().Visits("/modules/hameconnage/avis?aide=oui");

        await robert.Fills("Sentence", sentence).Presses("Envoyer mon avis");

        (await site.Read(db => db.Opinions.SingleAsync())).Sentence.ShouldBe(sentence);
    }

    [Fact]
    public async Task Whoever_writes_lessons_takes_out_a_sentence_wherever_it_was_written_about_the_lesson()
    {
        for (var rank = 0; rank < 2; rank++) await Write(db => db.Hear(new("hameconnage", false, "Demandez à M. Durand.", Today)));
        await Write(db => db.Hear(new("hameconnage", true, "Très clair.", Today.AddDays(-1))));
        var samia = await (await site.SignedInAs(site.World.Samia)).Visits($"{Care}/hameconnage");
        var karim = await (await site.SignedInAs(site.World.Karim)).Visits($"{Care}/hameconnage");

        await samia.Presses("Oui, effacer cette phrase");
        await Write(db => db.Hear(new("hameconnage", true, "Bien.", Today)));
        await site.Gate.Write(db => db.TakeOut(db.Opinions.Single(o => o.Sentence == "Bien.").Id));

        samia.Sees("La phrase est effacée.");
        samia.SeesNot("Durand");
        // Whose page is older finds nothing more to take out
        (await karim.Presses("Oui, effacer cette phrase")).Sees("Cette phrase n’était plus là.");
        (await site.Read(db => db.Opinions.OrderBy(o => o.Helped).Select(o => o.Sentence).ToListAsync())).ShouldBe([null, null, "Très clair.", null], ignoreOrder: true);
    }

    [Fact]
    public async Task Beside_them_is_what_is_to_be_reviewed_the_oldest_first()
    {
        using var content = new CopiedContent();
        Reviewed("appareils/adresse-e-mail.en", "2026-01-24");
        Reviewed("cybersecurite/sms-et-appels-frauduleux", "2026-01-25");
        Reviewed("cybersecurite/mots-de-passe", "2025-11-24");
        Reviewed("cybersecurite/hameconnage", "2025-11-23");
        await using var ours = await Website.Open(content: content.Folder);
        var samia = await ours.SignedInAs(ours.World.Samia);

        await samia.Visits(Care);

        Rows(samia, "#due ~ ul li", "a, .tag").ShouldBe([
            "Reconnaître un courriel d’hameçonnage | avant le 23 novembre 2026",
            "Des mots de passe solides | avant le 24 novembre 2026",
            "Create and use an e-mail address | avant le 24 janvier 2027",
        ]);
        samia.Page.QuerySelectorAll("#due ~ ul .tag").Select(tag => tag.GetAttribute("data-state")).ShouldBe(["alert", "soon", "soon"]);
        samia.Sees("Create and use an e-mail address (English)");
        (await (await site.SignedInAs(site.World.Samia)).Visits(Care)).Sees("Aucune leçon n’est à relire");

        void Reviewed(string lesson, string day) =>
            content.Change($"modules/{lesson}.md", text => text.Replace("reviewed: 2026-11-26", $"reviewed: {day}"));
    }

    private static IReadOnlyList<string> Said(Browser browser) => [.. Rows(browser, "main .rows li", "q, .soft")];

    private async Task Hears(string module, params string[] answers)
    {
        foreach (var answer in answers) await Write(db => db.Hear(new(module, answer == "oui", null, Today)));
    }

    private static IEnumerable<string> Rows(Browser browser, string rows, string cells) =>
        browser.Page.QuerySelectorAll(rows).Select(row => string.Join(" | ", row.QuerySelectorAll(cells).Select(cell => Browser.Plain(cell.TextContent))));

    private Task Write(Func<OnboardingDb, Task<bool>> act) => site.Services.GetRequiredService<WriteGate>().Write(act);
}
