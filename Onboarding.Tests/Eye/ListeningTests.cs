using Microsoft.Playwright;
using Onboarding.Tests.Journeys;

namespace Onboarding.Tests.Eye;

/// <summary>« Écouter », with a voice that the test holds in its hand: it speaks as far as it is told to.</summary>
[Collection(nameof(Eyes))]
public sealed class ListeningTests(Eyes eyes, Chrome chrome)
{
    private const string Lesson = "/modules/franceconnect";

    [Fact]
    public async Task There_is_a_button_when_this_machine_itself_has_a_voice_for_the_language_of_the_lesson()
    {
        var page = await Opens(Lesson);
        var button = page.Button("Écouter");

        await Learns(page, ("en-GB", true));
        await Assertions.Expect(button).ToBeHiddenAsync();
        await Learns(page, ("fr-FR", false));
        await Assertions.Expect(button).ToBeHiddenAsync();
        await Learns(page, ("fr-CA", true));
        await Assertions.Expect(button).ToBeVisibleAsync();

        await button.ClickAsync();
        (await page.EvaluateAsync<string>("speechSynthesis.said[0].voice.lang")).ShouldBe("fr-CA");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task It_reads_every_word_of_the_lesson_once_marks_where_it_is_and_stops()
    {
        var page = await Opens(Lesson);
        await Learns(page, ("fr-FR", true));
        // As an author may write them: a list in a list, lines that are short
        await page.EvaluateAsync("document.querySelector('[data-read]').insertAdjacentHTML('beforeend', '<ul><li>Deux<br>choix<ul><li>le premier</li><li><p>le second</p></li></ul></li></ul>')");

        await page.Button("Écouter").ClickAsync();
        await Assertions.Expect(page.Locator(".spoken")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Button("Arrêter la lecture")).ToBeVisibleAsync();
        await page.EvaluateAsync("() => { while (speechSynthesis.saying) speechSynthesis.ends(); }");

        (await page.EvaluateAsync<string>("letters(speechSynthesis.said.map(speech => speech.text))")).ShouldBe(await page.EvaluateAsync<string>(Written));
        (await page.EvaluateAsync<string[]>("speechSynthesis.said.slice(-3).map(speech => speech.text)")).ShouldBe(["Deux\nchoix", "le premier", "le second"]);
        await Assertions.Expect(page.Locator(".spoken")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Button("Écouter")).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task It_is_silent_when_it_is_stopped_and_when_its_page_is_left()
    {
        var page = await Opens(Lesson);
        await Learns(page, ("fr-FR", true));

        await page.Button("Écouter").ClickAsync();
        await page.EvaluateAsync("speechSynthesis.ends()");
        await page.Button("Arrêter la lecture").ClickAsync();
        (await page.EvaluateAsync<bool>("speechSynthesis.saying === undefined")).ShouldBeTrue();
        (await page.EvaluateAsync<int>("speechSynthesis.said.length")).ShouldBe(2);
        await Assertions.Expect(page.Locator(".spoken")).ToHaveCountAsync(0);

        await page.Button("Écouter").ClickAsync();
        (await page.EvaluateAsync<bool>("speechSynthesis.saying === undefined")).ShouldBeFalse();
        await page.EvaluateAsync("dispatchEvent(new Event('pagehide'))");
        (await page.EvaluateAsync<bool>("speechSynthesis.saying === undefined")).ShouldBeTrue();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_voice_that_fails_says_so_and_can_be_asked_again()
    {
        var page = await Opens(Lesson);
        await Learns(page, ("fr-FR", true));
        var status = page.Locator("[data-listen] ~ [role=status]");

        await page.Button("Écouter").ClickAsync();
        await page.EvaluateAsync("speechSynthesis.fails('synthesis-failed')");
        await Assertions.Expect(page.Button("Écouter")).ToBeVisibleAsync();
        await Assertions.Expect(status).ToHaveTextAsync("La voix s’est arrêtée. Vous pouvez réessayer.");
        await Assertions.Expect(page.Locator(".spoken")).ToHaveCountAsync(0);

        await page.Button("Écouter").ClickAsync();
        await Assertions.Expect(status).ToBeEmptyAsync();
        (await page.EvaluateAsync<bool>("speechSynthesis.saying === undefined")).ShouldBeFalse();
        // What somebody stops has not failed, though Chromium calls it an error
        await page.EvaluateAsync("() => { speechSynthesis.cancel = () => speechSynthesis.saying && speechSynthesis.fails('canceled'); }");
        await page.Button("Arrêter la lecture").ClickAsync();
        await Assertions.Expect(page.Button("Écouter")).ToBeVisibleAsync();
        await Assertions.Expect(status).ToBeEmptyAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_kiosk_that_speaks_is_not_idle_and_one_that_has_stopped_is()
    {
        var page = await Opens("/borne/modules/franceconnect/2", clock: true);
        await Learns(page, ("fr-FR", true));
        var warning = page.GetByRole(AriaRole.Alertdialog);
        await page.Button("Écouter").ClickAsync();

        foreach (var sign in (string[])["start", "boundary"])
        {
            await page.Clock.RunForAsync(165_000);
            await page.EvaluateAsync("sign => speechSynthesis.saying.dispatchEvent(new Event(sign))", sign);
        }
        await page.Clock.RunForAsync(165_000);
        await Assertions.Expect(warning).ToBeHiddenAsync();

        await page.Clock.RunForAsync(25_000);
        await Assertions.Expect(warning).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    private async Task<IPage> Opens(string address, bool clock = false)
    {
        var page = await chrome.Open(await eyes.Site(), Chrome.Desk);
        await page.AddInitScriptAsync(Voice);
        if (clock) await page.Clock.InstallAsync();
        await page.GotoAsync(address);
        return page;
    }

    private static Task Learns(IPage page, (string Lang, bool LocalService) voice) =>
        page.EvaluateAsync("voice => speechSynthesis.learns(voice)", new { lang = voice.Lang, localService = voice.LocalService });

    private const string Voice = """
        window.letters = texts => texts.join("").replaceAll(/\s/g, "");
        window.SpeechSynthesisUtterance = class extends EventTarget {
          constructor(text) { super(); this.text = text; }
        };
        Object.defineProperty(window, "speechSynthesis", { value: new class extends EventTarget {
          voices = [];
          said = [];
          getVoices() { return this.voices; }
          learns(voice) { this.voices.push(voice); this.dispatchEvent(new Event("voiceschanged")); }
          speak(speech) { this.said.push(speech); this.saying = speech; }
          ends(as = new Event("end")) { const speech = this.saying; this.saying = undefined; speech.dispatchEvent(as); }
          fails(error) { this.ends(Object.assign(new Event("error"), { error })); }
          // Real voices say of what is cut off that it has ended
          cancel() { if (this.saying) this.ends(); }
        }() });
        """;

    // What stands there to be read, drawings by what is said of them; a box to tick is no text
    private const string Written = """
        () => {
          const found = [], nodes = document.createTreeWalker(document.querySelector("[data-read]"), NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
          while (nodes.nextNode())
            if (!nodes.currentNode.parentElement.closest("label")) found.push(nodes.currentNode.data ?? nodes.currentNode.alt ?? "");
          return letters(found);
        }
        """;
}
