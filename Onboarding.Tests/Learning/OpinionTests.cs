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
        kept.Id.Version.ShouldBe(4, "one of version 7 holds the very millisecond");
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
    public async Task Whoever_writes_lessons_reads_them_beside_what_is_wrong_and_what_is_due()
    {
        await Write(db => db.Hear(new("hameconnage", false, "Les mots sont <b>petits</b>.", Today)));
        var samia = await site.SignedInAs(site.World.Samia);

        await samia.Visits("/catalogue/suivi");

        samia.Sees("Les mots sont <b>petits</b>.");
        samia.Sees("À relire");
        (await (await site.SignedInAs(site.World.Lea)).Visits("/catalogue/suivi")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private Task Write(Func<OnboardingDb, Task<bool>> act) => site.Services.GetRequiredService<WriteGate>().Write(act);
}
