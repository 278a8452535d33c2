using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Onboarding.Tests.Eye;

/// <summary>What a machine can judge of a page as it stands on the screen. The rules are put into the page once and run as often as it changes.</summary>
public static class Axe
{
    private static readonly string Rules = new BundledAxeScriptProvider().GetScript();
    private static readonly string[] Tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    /// <param name="page">As it stands.</param>
    /// <param name="colours">False where the reader's own colours replace the page's: the rules know the page's only.</param>
    public static async Task<IReadOnlyList<string>> Violations(this IPage page, bool colours = true)
    {
        if (!await page.EvaluateAsync<bool>("'axe' in window")) await page.EvaluateAsync(Rules);
        return await page.EvaluateAsync<string[]>("""
            async ([tags, colours]) => (await axe.run({ runOnly: tags, resultTypes: ["violations"], rules: { "color-contrast": { enabled: colours } } })).violations
              .map(v => `${v.id}, ${v.help}: ${v.nodes.slice(0, 3).map(n => n.html).join(" | ")}`)
            """, new object[] { Tags, colours });
    }

    public static Task<bool> ScrollsSideways(this IPage page) =>
        page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth");

    /// <summary>As a reader does in the browser's settings.</summary>
    public static Task DoublesText(this IPage page, bool doubled) =>
        page.EvaluateAsync($"document.documentElement.style.fontSize = '{(doubled ? "200%" : "")}'");
}
