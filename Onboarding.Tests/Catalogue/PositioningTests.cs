using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Bench.Fuzzing;
using Onboarding.Core.Catalogue;

namespace Onboarding.Tests.Catalogue;

/// <summary>positioning.yml: how it is read, what check-content prints for each mistake, what a hostile one can do.</summary>
public sealed class PositioningTests : IDisposable
{
    private const string File = "positioning.yml";

    private static readonly string Ours = System.IO.File.ReadAllText(Path.Combine(Clone.Root, "content", File));

    private readonly TemporaryContent content = new();

    public PositioningTests() => content.Write(File, Good);

    /// <summary>Ten questions, the least there are: the first begins at line 24, each has eight lines.</summary>
    private static readonly string Good = Written(text => text);

    // Every text that a reader sees goes through the pen
    private static string Written(Func<string, string> pen)
    {
        var yaml = new StringBuilder("areas:\n");
        foreach (var area in (string[])["information", "communication", "creation", "safety", "problem-solving"])
        {
            yaml.Append($"  {area}:\n    name: {pen($"Domaine {area}")}\n    en: {pen($"Area {area}")}\n");
            yaml.Append($"    levels: {{ beginner: {Said("B", "b")}, intermediate: {Said("I", "i")}, advanced: {Said("A", "a")} }}\n");
        }
        yaml.Append("\nquestions:\n");
        for (var number = 1; number <= 10; number++)
        {
            yaml.Append($"  - digcomp: \"{(number - 1) % 5 + 1}.1\"\n");
            yaml.Append($"    text: {pen($"L'heure de {{site:short-name}} {number} ?")}\n    en: {pen($"The time of {{site:short-name}} {number}?")}\n    answers:\n");
            foreach (var (level, french, english) in new[] { ("beginner", "Je demande", "I ask"), ("intermediate", "Je regarde", "I look"), ("advanced", "Je la sais", "I know it") })
                yaml.Append($"      - {{ level: {level}, {Said(french, english)[2..]}\n");
        }
        return yaml.ToString();

        string Said(string french, string english) => $"{{ text: {pen(french)}, en: {pen(english)} }}";
    }

    /// <summary>What is good, what it becomes, what is printed.</summary>
    public static TheoryData<string, string, string> Mistakes => new()
    {
        { "  creation:\n", "  dessin:\n", "10: error: le réglage « dessin » est inconnu ; retirez-le ou corrigez son nom ; les réglages possibles sont information, communication, creation, safety, problem-solving" },
        { "  creation:\n", "  dessin:\n", "2: error: le réglage « creation » manque ; ajoutez la ligne « creation: … »" },
        { "    name: Domaine safety\n", "", "15: error: le réglage « name » manque ; ajoutez la ligne « name: … »" },
        { "    en: Area safety\n", "", "15: warning: « en » manque : les lecteurs de cette langue liront ceci en français ; ajoutez la ligne « en: … »" },
        { "digcomp: \"4.1\"\n    text: L'heure de {site:short-name} 4 ?", "digcomp: \"4.9\"\n    text: L'heure de {site:short-name} 4 ?", "45: error: la compétence « 4.9 » n’est pas dans la référence « digcomp » ; écrivez son numéro, comme 4.1" },
        { "digcomp: \"4.1\"\n    text: L'heure de {site:short-name} 4 ?", "digcomp: \"3.1\"\n    text: L'heure de {site:short-name} 4 ?", "23: error: le domaine « safety » a moins de 2 questions ; posez-lui-en 2 au moins, de compétence 4.1 ou suivantes" },
        { "    text: L'heure de {site:short-name} 1 ?\n", "", "24: error: le réglage « text » manque ; ajoutez la ligne « text: … »" },
        { "    text: L'heure de {site:short-name} 1 ?", "    text: L'heure de {site:maire} ?", "25: error: « maire » n’est pas dans site.yml ; corrigez ce nom" },
        { "    en: The time of {site:short-name} 1?", "    en: The time of {service:anpe}?", "26: error: le service « anpe » n’est pas dans services.yml ; ajoutez-le au registre ou corrigez son nom" },
        { "    text: L'heure de {site:short-name} 1 ?", $"    text: {new string('m', 131)}", "25: warning: ce texte a 131 signes ; visez 130 au plus : il se lit seul, en très grand, sur l’écran d’une borne" },
        { First, First.Replace("      - { level: intermediate, text: Je regarde, en: I look }\n", ""), "27: error: la question 1 a 2 réponse(s) ; écrivez-en 3 ou 4 ; « Je ne sais pas » s’y ajoute de lui-même" },
        { First, First.Replace("intermediate", "beginner"), "27: error: les réponses de la question 1 ne vont pas de la moins aisée à la plus aisée ; rangez-les de beginner à advanced, avec chaque niveau au moins une fois" },
        { First, First.Replace("level: advanced", "level: beginner").Replace("level: intermediate", "level: advanced"), "27: error: les réponses de la question 1 ne vont pas de la moins aisée à la plus aisée ; rangez-les de beginner à advanced, avec chaque niveau au moins une fois" },
        { First, First.Replace("level: beginner", "level: facile"), "28: error: la valeur de « level » ne convient pas ; écrivez un mot parmi beginner, intermediate, advanced" },
        { First, First.Replace("text: Je demande", "texte: Je demande"), "28: error: le réglage « texte » est inconnu ; retirez-le ou corrigez son nom ; les réglages possibles sont level, text, en" },
        { First, First[..First.IndexOf("      - {")].Replace("answers:", "answers: []"), "27: error: la question 1 a 0 réponse(s) ; écrivez-en 3 ou 4 ; « Je ne sais pas » s’y ajoute de lui-même" },
        { First, "", "23: error: le questionnaire a 9 question(s) ; posez-en de 10 à 12 : trois minutes" },
        { First, string.Concat(Enumerable.Repeat(First, 4)), "23: error: le questionnaire a 13 question(s) ; posez-en de 10 à 12 : trois minutes" },
        { "questions:\n", "questions: []\nautres:\n", "23: error: le questionnaire a 0 question(s) ; posez-en de 10 à 12 : trois minutes" },
        { "areas:\n", "areas: &a\n", "1: error: les signes &, * et ! de YAML ne sont pas admis ; écrivez des réglages simples, comme ceux des autres leçons" },
        { "areas:\n", "areas:\n\tx: y\n", "2: error: une tabulation dans les réglages ; remplacez chaque tabulation par deux espaces" },
    };

    [Theory, MemberData(nameof(Mistakes))]
    public void Prints_the_line_the_mistake_and_the_remedy(string good, string bad, string printed)
    {
        Good.ShouldContain(good);
        content.Write(File, Good.Replace(good, bad));

        content.Problems().Select(problem => Browser.Plain(problem.ToString())).ShouldContain($"{File}:{printed}");
    }

    [Fact]
    public void A_good_file_has_no_problem_and_no_file_is_none_either()
    {
        content.Problems().ShouldBeEmpty();
        content.Delete(File);
        content.Problems().ShouldBeEmpty();
        using var library = content.Open();
        library.Now.Positioning.ShouldBeNull();
    }

    [Fact]
    public void Says_what_its_author_wrote_typeset_with_the_facts_of_the_registers()
    {
        using var library = content.Open();

        var positioning = library.Now.Positioning.ShouldNotBeNull();

        positioning.Areas.Keys.ShouldBe(Enum.GetValues<Area>());
        positioning.Areas[Area.Safety].Name.In("fr").ShouldBe(("Domaine safety", "fr"));
        positioning.Areas[Area.Safety].Levels[Level.Advanced].In("en").ShouldBe(("a", "en"));
        var scene = positioning.Scenes[3];
        (scene.Number, scene.Area).ShouldBe((4, Area.Safety));
        scene.Text.In("fr").ShouldBe(("L’heure de Val-d’Ombre 4\u00A0?", "fr"));
        scene.Text.In("en").ShouldBe(("The time of Val-d’Ombre 4?", "en"));
        scene.Text.In("ar").ShouldBe(("L’heure de Val-d’Ombre 4\u00A0?", "fr"));
        scene.Habits.Select(habit => habit.Level).ShouldBe(Enum.GetValues<Level>());
        Enumerable.Range(-1, 6).Where(scene.Offers).ShouldBe([0, 1, 2, 3]);
    }

    [Fact]
    public void A_broken_file_leaves_the_last_good_version_in_place_and_a_mended_one_is_served()
    {
        using var library = content.Open();
        var version = library.Now.Version;

        content.Write(File, Good.Replace("level: advanced", "level: parfait"));
        library.Reload();
        library.Now.Positioning.ShouldNotBeNull().Scenes.Count.ShouldBe(10);

        content.Write(File, Good.Replace("Je demande", "J'appelle"));
        library.Reload();
        library.Now.Positioning.ShouldNotBeNull().Scenes[0].Habits[0].Text.French.ShouldBe("J’appelle");
        library.Now.Version.ShouldNotBe(version);
    }

    [Fact]
    public void What_is_no_text_too_big_a_folder_or_a_link_is_a_problem_never_an_exception()
    {
        foreach (var bytes in (byte[][])[Encoding.Unicode.GetBytes(Good), Encoding.Latin1.GetBytes(Good.Replace("Je demande", "Été")), new byte[300_000], [], "\u001b[2J"u8.ToArray(), "[[[[[["u8.ToArray(), "- - - - - - - - - - - - - - a"u8.ToArray(), "--- a\n--- b"u8.ToArray()])
        {
            content.Write(File, bytes);
            IsRefused();
        }
        content.Delete(File);
        System.IO.File.CreateSymbolicLink(Path.Combine(content.Folder, File), "/etc/passwd");
        IsRefused();
        content.Delete(File);
        Directory.CreateDirectory(Path.Combine(content.Folder, File));
        IsRefused();

        void IsRefused()
        {
            using var library = content.Open();
            library.Now.Positioning.ShouldBeNull();
            library.Problems.ShouldContain(problem => problem.File == File && problem.Severity == Severity.Error);
            library.Now.Module("hameconnage").ShouldNotBeNull();
        }
    }

    [Fact]
    public async Task Hostile_texts_are_words_on_the_pages()
    {
        var hostile = Corpora.All.Select(sample => sample.Line).Where(line => line is { Length: > 0 and <= 400 } && !string.IsNullOrWhiteSpace(line)
            && !line.Any(char.IsControl) && !line.Contains("{s", StringComparison.OrdinalIgnoreCase)).ToList();
        await using var site = await Website.Open(content: content.Folder);
        var library = site.Services.GetRequiredService<CurrentLibrary>();

        for (var next = 0; next < hostile.Count;)
        {
            // JSON is YAML
            content.Write(File, Written(_ => JsonSerializer.Serialize(hostile[next++ % hostile.Count])));
            library.Reload();
            library.Problems.ShouldAllBe(problem => problem.Severity == Severity.Warning);
            foreach (var address in (string[])["/positionnement", "/borne/positionnement"])
            {
                var browser = await site.NewBrowser().Visits(address);
                Inert.ForeignIn(browser.Page).ShouldBeEmpty();
                browser.Page.QuerySelectorAll("main input[type=radio]").Length.ShouldBe(40);
                foreach (var number in Enumerable.Range(1, 10)) browser.Fills($"q{number}", "1");
                Inert.ForeignIn((await browser.Presses("Voir mon résultat")).Page).ShouldBeEmpty();
            }
        }
        hostile.Count.ShouldBeGreaterThan(1_500);
    }

    [Fact]
    public void Ours_asks_of_each_area_in_ten_to_twelve_questions_in_each_language_of_the_site()
    {
        content.Write(File, Ours);
        using var library = content.Open();
        library.Problems.ShouldBeEmpty();
        var positioning = library.Now.Positioning.ShouldNotBeNull();

        positioning.Scenes.Count.ShouldBeInRange(Positioning.FewestScenes, Positioning.MostScenes);
        positioning.Scenes.GroupBy(scene => scene.Area).Select(area => area.Count()).ShouldAllBe(scenes => scenes >= Positioning.FewestScenesOfAnArea);
        foreach (var language in LessonLanguage.OfTheScreen)
            Sentences(positioning).Where(sentence => sentence.In(language).Language != language).Select(sentence => sentence.French).ShouldBeEmpty();
    }

    public void Dispose() => content.Dispose();

    private static string First => Good[Good.IndexOf("  - digcomp")..Good.IndexOf("  - digcomp: \"2.1\"")];

    private static IEnumerable<Sentence> Sentences(Positioning positioning) =>
    [
        .. positioning.Areas.Values.SelectMany(area => area.Levels.Values.Prepend(area.Name)),
        .. positioning.Scenes.SelectMany(scene => scene.Habits.Select(habit => habit.Text).Prepend(scene.Text)),
    ];
}
