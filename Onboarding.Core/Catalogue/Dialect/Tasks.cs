using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Onboarding.Core.Catalogue.Dialect;

/// <summary>Check-boxes for the reader alone: each has its label, none is kept anywhere, not even by the browser of a kiosk.</summary>
internal static class Tasks
{
    public static string Box(string label) => $"{Opening(isChecked: false)}{label}{Closing}";

    public static void Label(MarkdownDocument tree)
    {
        foreach (var task in tree.Descendants<TaskList>().ToList())
        {
            var line = task.Parent!;
            if (task.NextSibling is LiteralInline text) text.Content.TrimStart();
            line.AppendChild(new HtmlInline(Closing));
            task.ReplaceBy(new HtmlInline(Opening(task.Checked)));
        }
    }

    private const string Closing = "</span></label>";

    private static string Opening(bool isChecked) =>
        $"<label class=\"choice\"><input type=\"checkbox\" autocomplete=\"off\"{(isChecked ? " checked" : "")}> <span>";
}
