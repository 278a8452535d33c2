using AngleSharp.Dom;
using AngleSharp.Html.Parser;
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

        foreach (var html in (string[])[module.Aim, module.Html, module.Remember, .. module.Steps.Select(step => step.Html)])
            foreach (var element in new HtmlParser().ParseDocument(html).Body!.QuerySelectorAll("*")) ShouldBeHarmless(element);
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

    [Theory]
    [InlineData(">", 100_000)]
    [InlineData("- ", 50_000)]
    [InlineData("[", 100_000)]
    [InlineData("![", 50_000)]
    [InlineData("*a **b ", 20_000)]
    [InlineData("<https://", 10_000)]
    [InlineData(":::astuce\n", 2_000)]
    [InlineData("| a ", 20_000)]
    [InlineData("[^1]: x\n", 10_000)]
    public void A_monstrous_lesson_takes_nothing_down(string piece, int times)
    {
        using var content = new TemporaryContent();
        using var library = content.Open();

        content.WriteLesson("À la fin, vous saurez.\n\n" + string.Concat(Enumerable.Repeat(piece, times)));
        library.Reload();

        library.Now.Module("hameconnage").ShouldNotBeNull();
    }

    [Fact]
    public void Settings_nested_without_end_are_a_problem()
    {
        using var content = new TemporaryContent();
        content.Write("services.yml", "a: " + new string('[', 100_000));

        content.Problems().ShouldContain(problem => problem.File == "services.yml");
    }

    private static void ShouldBeHarmless(IElement element)
    {
        element.LocalName.ShouldNotBeOneOf("script", "iframe", "object", "embed", "style", "link", "meta", "base", "form");
        foreach (var attribute in element.Attributes)
        {
            attribute.Name.ShouldNotStartWith("on");
            attribute.Name.ShouldNotBe("style");
            if (attribute.Name is "href" or "src" or "xlink:href") ShouldLeadSomewhereGood(attribute.Value);
        }
    }

    // As a browser resolves it: blanks at the ends and control characters inside are dropped
    private static void ShouldLeadSomewhereGood(string url)
    {
        url = string.Concat(url.Trim().Where(c => !char.IsControl(c))).Replace('\\', '/');
        var address = new Uri(new Uri("https://passerelle.test/modules/x"), url);
        (address.Scheme is "https" or "mailto" or "tel").ShouldBeTrue(url);
        address.UserInfo.ShouldBeEmpty();
        if (url.StartsWith('/')) address.Host.ShouldBe("passerelle.test");
        address.Host.ShouldNotBe("pirate.example");
    }
}
