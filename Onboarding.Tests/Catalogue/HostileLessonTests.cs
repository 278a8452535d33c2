using System.Diagnostics;
using System.Globalization;
using AngleSharp.Html.Parser;
using Onboarding.Bench.Fuzzing;
using Onboarding.Core.Catalogue;

namespace Onboarding.Tests.Catalogue;

/// <summary>What a lesson must never bring to its readers, judged on the page as a browser would build it.</summary>
public class HostileLessonTests
{
    public static TheoryData<string> Attacks =>
    [
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](javascript&#58;alert(1))",
        "[x](javascript&colon;alert(1))",
        "[x](&#106;avascript:alert(1))",
        "[x](<java\tscript:alert(1)>)",
        "[x](java&Tab;script:alert(1))",
        "[x](java&NewLine;script:alert(1))",
        "[x](&#1;javascript:alert(1))",
        "[x](vbscript:msgbox(1))",
        "[x](data:text/html;base64,PHNjcmlwdD4=)",
        "[x](file:///etc/passwd)",
        "[x](//pirate.example/vol)",
        "[x](/\\pirate.example/vol)",
        "[x](https://ameli.fr@pirate.example/vol)",
        "[x](http://www.ameli.fr)",
        "<javascript:alert(1)>",
        "<data:text/html,alert(1)>",
        "[x][y]\n\n[y]: javascript:alert(1)",
        "[y]\n\n[y]: <data:text/html,1> \"titre\"",
        "![x](javascript:alert(1))",
        "![x](data:image/svg+xml;base64,PHN2Zz4=)",
        "![x](https://pirate.example/pixel.png)",
        "![x](https://www.youtube.com/watch?v=dQw4w9WgXcQ)",
        "![x](images/../../../site.yml)",
        "![x](images/%2e%2e%2fsite.yml)",
        "![x](../cybersecurite/images/carte.svg)",
        "![x][y]\n\n[y]: javascript:alert(1)",
        "<img src=x onerror=alert(1)>",
        "<svg onload=alert(1)><use href=\"data:image/svg+xml,x#y\"/></svg>",
        "<iframe src=\"https://pirate.example\"></iframe>",
        "# Titre {onclick=\"alert(1)\"}",
        "![x](images/carte.svg){onerror=alert(1)}",
        "[x](/catalogue){onclick=alert(1) style=position:fixed}",
        ":::astuce \"><script>alert(1)</script>\nTexte\n:::",
        ":::astuce {onclick=alert(1)}\nTexte\n:::",
        "| a\"><script>alert(1)</script> | b |\n|---|---|\n| 1 | 2 |",
        "*[DPO]: \"><script>alert(1)</script>\n\nLe DPO.",
        "[x](/catalogue \"\\\" onmouseover=alert(1) x=\\\"\")",
        "```html\" onclick=\"alert(1)\n<script>\n```",
    ];

    [Theory]
    [MemberData(nameof(Attacks))]
    public void Reaches_no_reader(string attack)
    {
        using var content = new TemporaryContent();
        content.WriteLesson($"À la fin, {attack}\n\nTexte.\n\n{attack}\n\n:::etapes\n1. Étape\n\n   {attack.Replace("\n", "\n   ")}\n:::\n\n:::retenir\n{attack}\n:::");

        // Most are refused by the check already; here the check is passed over, and the page must be harmless all the same
        var (drafts, _) = LibraryReader.Read(content.Folder);
        var module = LibraryRenderer.Render(drafts, [], new(2026, 11, 24)).Module("hameconnage")!;

        foreach (var html in (string[])[module.Aim, module.Html, .. module.Steps.Concat(module.KioskSteps).Select(step => step.Html)])
        {
            Inert.LiveIn(html).ShouldBeEmpty();
            new HtmlParser().ParseDocument(html).QuerySelectorAll("[href*='pirate.example']").ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](java&Tab;script:alert(1))")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("[x][y]\n\n[y]: data:text/html,1")]
    [InlineData("[x](http://www.ameli.fr)")]
    [InlineData("[x](//pirate.example)")]
    public void Is_told_to_its_author(string attack)
    {
        using var content = new TemporaryContent();
        content.WriteLesson($"À la fin, vous saurez.\n\n{attack}");

        content.Problems().ShouldContain(problem => problem.Severity == Severity.Error && problem.Line == 18 && problem.What.Contains("refusé"));
    }

    /// <summary>Each took a parser seconds or all of its memory, or hangs another one.</summary>
    public static TheoryData<string> Pieces =>
    [
        ">", "> ", "- ", "1. ", "- > ", "[", "![", "[]", "[a](", "[a](<b", "](", "[a]:", "[^1]: ", "[^1] ", "*", "*a **b ", "*a_", "a**b", "~a", "==a", "^a", "`a ``b ", "<https://", "<!--", "<a ",
        "&#x41;", "\\", "{service:", "{service:france-travail} ", "::a", ":::astuce\n", ":::\n", ":::astuce\nx\n:::\n", ":::retenir\nx\n:::\n\n", ":::etapes\n1. a\n:::\n", "> :::astuce\n", "^^^\n", "| a ", "|\n",
        "a|b\n", "## a\n\n", "##\n", "- [ ] a\n", ":::quiz\nq\n- [x] a -- b\n- [ ] c -- d\n:::\n", "*[A]: x\n", "![a](images/carte.svg) ", "<a@b.example> ", "a.b.", "a  \n", "« a » ! ", "a\u00A0", "\t",
    ];

    /// <summary>A coarse bound, for the slowest of machines: what it stands against took minutes.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Theory]
    [MemberData(nameof(Pieces))]
    public void A_monstrous_lesson_is_read_in_no_time_or_refused_and_takes_nothing_down(string piece)
    {
        using var content = new TemporaryContent();
        using var library = content.Open();
        var watch = Stopwatch.StartNew();

        foreach (var text in (string[])[Times(piece, 250_000 / piece.Length), AsMuchAsIsAllowed(piece)])
        {
            content.WriteLesson($"À la fin, vous saurez.\n\n{text}");
            library.Reload();
            library.Now.Module("hameconnage")!.Html.Length.ShouldBeLessThan(2 * 1024 * 1024);
        }

        watch.Elapsed.ShouldBeLessThan(Patience);
    }

    [Theory]
    [InlineData("*[A]: {0}\n\n", "A ")]
    [InlineData("[a]: /{0}\n\n", "[a] ")]
    [InlineData("[a]: /b '{0}'\n\n", "[a] ")]
    public void What_is_written_once_and_used_a_thousand_times_is_weighed_before_it_is_spelled_out(string definition, string use)
    {
        using var content = new TemporaryContent();
        content.WriteLesson("À la fin, vous saurez.\n\n" + string.Format(CultureInfo.InvariantCulture, definition, new string('x', 8_000))
            + string.Concat(Enumerable.Repeat(Times(use, 400) + "\n\n", 9)));
        var before = GC.GetAllocatedBytesForCurrentThread();

        content.Problems().ShouldContain(problem => problem.What.Contains("la page dépasse 2 Mo"));

        // Spelled out it is thirty megabytes of text, and many times that in the sanitizer
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(200_000_000);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("![")]
    public void What_can_be_read_but_not_written_is_refused_at_a_start_too(string piece)
    {
        using var content = new TemporaryContent();
        content.WriteLesson("À la fin, vous saurez.\n\n" + Times(piece, 400));

        content.Problems().ShouldContain(problem => problem.File == TemporaryContent.Lesson && problem.What.Contains("imbriqué"));
    }

    // Ten passages of about a thousand signs, two thousand lines, a quarter of a megabyte: whichever comes first
    private static string AsMuchAsIsAllowed(string piece)
    {
        var (signs, lines) = (Math.Max(1, piece.Count(c => char.IsAscii(c) && (char.IsPunctuation(c) || char.IsSymbol(c)))), piece.Count(c => c == '\n'));
        var times = Math.Min(Math.Min(990 / signs, 8_000 / piece.Length), lines > 0 ? 190 / lines : 10_000);
        return string.Concat(Enumerable.Repeat(Times(piece, times) + "\n\n", piece.Contains('|') ? 2 : 10));
    }

    private static string Times(string piece, int times) => string.Concat(Enumerable.Repeat(piece, times));

    [Fact]
    public void Settings_nested_without_end_are_a_problem()
    {
        using var content = new TemporaryContent();
        content.Write("services.yml", "a: " + new string('[', 100_000));

        content.Problems().ShouldContain(problem => problem.File == "services.yml");
    }
}
