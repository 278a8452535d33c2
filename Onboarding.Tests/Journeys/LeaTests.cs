using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Onboarding.Core.Catalogue;
using Onboarding.Core.Sessions;

namespace Onboarding.Tests.Journeys;

/// <summary>Léa, on her first day, with a phone.</summary>
public sealed class LeaTests(Chrome chrome)
{
    [Fact]
    public async Task Lea_learns_passes_comes_and_takes_home_a_proof()
    {
        await using var site = await Website.Listening();
        var today = DateOnly.FromDateTime(Website.Start.Date);
        var session = await site.World.Workshop(title: "Repérer un faux message", modules: ["hameconnage"], halfDays: new HalfDayPlan(today, new(10, 0), new(11, 0)));
        var page = await chrome.Open(site, Chrome.Phone);

        await page.GotoAsync("/connexion");
        await page.IsAccessible();
        await page.SignsIn(site.World.Lea.Email!);
        await page.IsAccessible();

        await ReadsTheLesson(page);
        await FailsThenPassesTheQuiz(page, site);
        await Books(page, session);
        await SamiaMarksHerAndCloses(site, session);
        var (file, code) = await DownloadsTheAttestation(page, site);

        Tool.Run("qpdf", "--check", file);
        Tool.Run("pdftotext", file, "-").ShouldContain("Léa Fontaine");
        await AStrangerVerifies(site, code);
    }

    private static async Task ReadsTheLesson(IPage page)
    {
        await page.GotoAsync("/catalogue");
        await page.IsAccessible();
        await page.Link("Reconnaître un courriel d’hameçonnage").First.ClickAsync();
        await page.WaitForURLAsync("**/modules/hameconnage");
        await page.IsAccessible();
        await page.Locator("a[href$='/quiz']").Last.ClickAsync();
    }

    private static async Task FailsThenPassesTheQuiz(IPage page, Website site)
    {
        var questions = site.Services.GetRequiredService<CurrentLibrary>().Now.Module("hameconnage")!.Questions;
        await page.IsAccessible();
        await Answer(page, questions, right: false);
        await page.Sees("Pas encore.");
        await page.IsAccessible();

        await Answer(page, questions, right: true);
        await page.Sees($"{questions.Count} bonnes réponses sur {questions.Count}");
        await page.IsAccessible();
        await page.GotoAsync("/modules/hameconnage");
        await page.Sees("Terminée");
    }

    private static async Task Answer(IPage page, IEnumerable<Question> questions, bool right)
    {
        foreach (var question in questions)
        {
            foreach (var (rank, answer) in question.Answers.Index())
            {
                var choice = page.Locator($"[name=q{question.Number}][value='{rank}']");
                if (question.Multiple) await choice.SetCheckedAsync(answer.IsRight == right);
                else if (answer.IsRight == right) await choice.CheckAsync();
            }
        }
        await page.Locator("main form button[type=submit]").First.ClickAsync();
    }

    private static async Task Books(IPage page, Session session)
    {
        await page.GotoAsync("/seances");
        await page.IsAccessible();
        await page.Link(session.Title).ClickAsync();
        await page.IsAccessible();
        await page.Button("Je m’inscris").ClickAsync();
        await page.Sees("Votre place est réservée");
        await page.IsAccessible();
    }

    private async Task SamiaMarksHerAndCloses(Website site, Session session)
    {
        var page = await chrome.Open(site, Chrome.Phone);
        await page.SignsIn(site.World.Samia.Email!);
        site.Clock.SetUtcNow(session.StartsAt.AddMinutes(5));
        await page.GotoAsync($"/seances/{session.Code}/appel");
        await page.IsAccessible();
        await page.GetByRole(AriaRole.Group, new() { Name = "Léa Fontaine" }).GetByText("Présent", new() { Exact = true }).ClickAsync();
        await page.Button("Enregistrer l’appel").ClickAsync();
        await page.Sees("1 émargement enregistré");

        site.Clock.SetUtcNow(session.EndsAt.AddMinutes(5));
        await page.ReloadAsync();
        await page.GetByText("Je veux clore la séance").ClickAsync();
        await page.Button("Clore définitivement").ClickAsync();
        await page.Sees("La séance est clôturée");
        await page.IsAccessible();
    }

    private static async Task<(string File, string Code)> DownloadsTheAttestation(IPage page, Website site)
    {
        await site.DoQueuedWork();
        await page.GotoAsync("/attestations");
        await page.IsAccessible();
        var download = await page.RunAndWaitForDownloadAsync(() => page.Link("PDF").ClickAsync());
        var file = Path.Combine(site.DataFolder, download.SuggestedFilename);
        await download.SaveAsAsync(file);
        return (file, await site.Read(db => db.Certificates.Select(c => c.Code).SingleAsync()));
    }

    private async Task AStrangerVerifies(Website site, string code)
    {
        var page = await chrome.Open(site, Chrome.Desk);
        await page.GotoAsync("/verifier");
        await page.IsAccessible();
        await page.Locator("[name=Code]").FillAsync(code.ToLowerInvariant());
        await page.Button("Vérifier").ClickAsync();
        await page.Sees("Cette attestation est valide");
        (await page.ContentAsync()).ShouldNotContain("Léa");
        await page.IsAccessible();
        await page.Locator("[name=Name]").FillAsync("lea fontaine");
        await page.Button("Comparer le nom").ClickAsync();
        await page.Sees("Oui.");
        await page.IsAccessible();
    }
}
