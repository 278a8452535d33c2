using System.Diagnostics;
using System.Text;
using Onboarding.Core.Catalogue;
using Onboarding.Tests.Catalogue;

namespace Onboarding.Tests.Faults;

/// <summary>A lesson's settings as nobody should write them: the lesson is set aside with its reason, and the others are served.</summary>
public sealed class SettingsFaultsTests : IDisposable
{
    private const string Other = "modules/cybersecurite/autre.md";
    private const string Value = "ne convient pas";

    private static readonly string Good = TemporaryContent.FrontMatter.Replace("---\n", "").Replace("aliases: [phishing]\n", "");

    private readonly TemporaryContent content = new();

    public SettingsFaultsTests() => content.Write(Other, content.Read(TemporaryContent.Lesson).Replace("aliases: [phishing]\n", ""));

    public static TheoryData<string, string, string> Settings => new()
    {
        { "a bomb", "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n" + Good, "les signes &, * et !" },
        { "a list that holds itself", Instead("tags: [mail, arnaque]", "tags: &a [*a]"), "les signes &, * et !" },
        { "an anchor that nobody uses", Instead("tags: [", "tags: &a ["), "les signes &, * et !" },
        { "a merge", "<<: { title: x }\n" + Good, "« << » est inconnu" },
        { "a key that is a list", "? [a, b]\n: c\n" + Good, "est inconnu" },
        { "5,000 brackets", $"{Good}x: {new string('[', 5_000)}", "trop de niveaux" },
        { "5,000 braces", $"{Good}x: {Times("{a: ", 5_000)}", "trop de niveaux" },
        { "600 levels of indentation", Good + string.Join('\n', Enumerable.Range(0, 600).Select(i => new string(' ', i) + "a:")), "trop de niveaux" },
        { "a type of Python", Title("!!python/object/apply:os.system [id]"), "les signes &, * et !" },
        { "a type of .NET", Title("!<System.Diagnostics.Process> x"), "les signes &, * et !" },
        { "bytes", Title("!!binary aGVsbG8="), "les signes &, * et !" },
        { "a key written twice", Good + "title: Autre", "« title » est écrit deux fois" },
        { "yes for a number", Instead("minutes: 12", "minutes: yes"), Value },
        { "hexadecimal", Instead("minutes: 12", "minutes: 0x10"), Value },
        { "an exponent", Instead("order: 30", "order: 1e3"), Value },
        { "less than nothing", Instead("order: 30", "order: -5"), Value },
        { "too great a number", Instead("order: 30", "order: 99999999999"), Value },
        { "a day that never was", Instead("reviewed: 2026-11-10", "reviewed: 2026-02-30"), Value },
        { "a moment for a day", Instead("reviewed: 2026-11-10", "reviewed: 2026-11-10T00:00:00Z"), Value },
        { "nothing for a text", Title("~"), Value },
        { "null for a text", Title("null"), Value },
        { "an empty text", Title("''"), Value },
        { "a list for a text", Title("[a, b]"), Value },
        { "a text for a list", Instead("tags: [mail, arnaque]", "tags: mail"), Value },
        { "a list in a list", Instead("tags: [mail, arnaque]", "tags: [mail, [arnaque]]"), Value },
        { "an open quote", Title("\"Reconnaître"), "n’est pas du YAML" },
        { "an open bracket", Instead("tags: [mail, arnaque]", "tags: [mail, arnaque"), "n’est pas du YAML" },
        { "a directive", "%YAML 9.9\n" + Good, "n’est pas du YAML" },
        { "nothing", "", "aucun réglage" },
        { "comments", "# rien", "aucun réglage" },
        { "a list", "- a\n- b", "aucun réglage" },
        { "a word", "bonjour", "aucun réglage" },
        { "a tab", Instead("minutes: 12", "minutes:\t12"), "une tabulation" },
        { "a bell", Title("a\u0007b"), "un caractère invisible" },
        { "an escape", Title("\u001b[31mrouge"), "un caractère invisible" },
        { "a zero", Title("a\0b"), "en UTF-16, ou abîmé" },
        { "a megabyte", Title(new string('x', 1_000_000)), "dépasse 256 ko" },
        { "100,000 letters", Title(new string('x', 100_000)), Value },
        { "60,000 colons", Title(Times("a: ", 60_000)), Value },
        { "30,000 quotes", Title(Times("a: '' ", 30_000)), Value },
        { "20,000 keys", Good + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"k{i}: x\n")), "plus de 20000 valeurs" },
        { "20,000 tags", Instead("[mail, arnaque]", $"[{string.Join(", ", Enumerable.Range(0, 20_000))}]"), "plus de 20000 valeurs" },
    };

    [Theory]
    [MemberData(nameof(Settings))]
    public void The_lesson_is_set_aside_with_its_reason_and_the_others_are_served(string fault, string settings, string reason) =>
        IsSetAside(fault, Encoding.UTF8.GetBytes($"---\n{settings.TrimEnd('\n')}\n---\n\nÀ la fin, vous saurez.\n{TemporaryContent.Quiz}"), reason);

    [Fact]
    public void So_is_one_whose_bytes_are_no_text()
    {
        var text = content.Read(TemporaryContent.Lesson);

        IsSetAside("UTF-16", Encoding.Unicode.GetBytes(text), "en UTF-16, ou abîmé");
        IsSetAside("UTF-16 with its mark", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)], "en UTF-16, ou abîmé");
        IsSetAside("UTF-32", Encoding.UTF32.GetBytes(text), "en UTF-16, ou abîmé");
        IsSetAside("half a letter", Encoding.UTF8.GetBytes("---\ntitle: é")[..^1], "n’est pas en UTF-8");
        IsSetAside("settings left open", Encoding.UTF8.GetBytes("---\n" + Good), "l’en-tête manque");
    }

    /// <summary>The same words mean other things to other readers of YAML.</summary>
    [Theory]
    [InlineData("no")]
    [InlineData("1.0")]
    [InlineData("2026-11-10")]
    public void A_title_is_the_text_that_was_typed(string title)
    {
        content.Write(TemporaryContent.Lesson, content.Read(TemporaryContent.Lesson).Replace("title: Reconnaître l'hameçonnage : l'essentiel", $"title: {title}"));

        content.Module().Title.ShouldBe(title);
    }

    public void Dispose() => content.Dispose();

    private void IsSetAside(string fault, byte[] bytes, string reason)
    {
        content.Write(TemporaryContent.Lesson, bytes);
        var watch = Stopwatch.StartNew();

        using var library = content.Open();

        library.Now.Module("hameconnage").ShouldBeNull(fault);
        library.Now.Module("autre").ShouldNotBeNull(fault);
        library.Problems.ShouldContain(problem => problem.File == TemporaryContent.Lesson && problem.Severity == Severity.Error && problem.What.Contains(reason), string.Join('\n', library.Problems));
        watch.Elapsed.ShouldBeLessThan(HostileLessonTests.Patience, fault);
    }

    private static string Instead(string good, string bad) => Good.Replace(good, bad);

    private static string Title(string title) => Instead("title: Reconnaître l'hameçonnage : l'essentiel", $"title: {title}");

    private static string Times(string piece, int times) => string.Concat(Enumerable.Repeat(piece, times));
}
