using AngleSharp.Html.Parser;
using Onboarding.Core.Catalogue;

namespace Onboarding.Tests.Catalogue;

/// <summary>The dialect by example: each Markdown/*.md and, beside it, the page that it must give.</summary>
public class MarkdownTests
{
    private static readonly string Pairs = Path.Combine(AppContext.BaseDirectory, "Catalogue", "Markdown");

    public static TheoryData<string> Names => [.. Directory.GetFiles(Pairs, "*.md").Select(path => Path.GetFileNameWithoutExtension(path)).Order()];

    [Theory]
    [MemberData(nameof(Names))]
    public void Gives_the_page_beside_it(string name)
    {
        using var content = new TemporaryContent();
        content.WriteLesson("À la fin, vous saurez.\n\n" + File.ReadAllText(Path.Combine(Pairs, name + ".md")));

        // With the check passed over: what it refuses has a page too, and it must be a harmless one
        var (drafts, _) = LibraryReader.Read(content.Folder);
        var html = LibraryRenderer.Render(drafts, [], new(2026, 11, 24)).Module("hameconnage")!.Html;

        Normal(html).ShouldBe(Normal(File.ReadAllText(Path.Combine(Pairs, name + ".html"))));
    }

    // Line ends between blocks are of no meaning
    private static string Normal(string html) => new HtmlParser().ParseDocument(html).Body!.InnerHtml.ReplaceLineEndings("\n").Replace(">\n<", "><").Trim();
}
