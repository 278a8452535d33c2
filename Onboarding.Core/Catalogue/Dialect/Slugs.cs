using System.Globalization;
using System.Text;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Onboarding.Core.Catalogue.Dialect;

/// <summary>The ids of headings: « L’été à l’œuvre » is l-ete-a-l-oeuvre, which a person can read in an address.</summary>
internal static class Slugs
{
    // What the page around the lesson, and the notes at its foot, call their own
    private static readonly string[] ReservedPrefixes =
        [NotesRenderer.NotePrefix, NotesRenderer.CallPrefix, Glossary.Prefix, "content", "menu", "account", "quiz", "search"];

    /// <summary>The id of each heading of the tree, in order; written on it as well, but for parts of the page, whose section bears it.</summary>
    public static IReadOnlyList<(HeadingBlock Heading, string Id)> Give(MarkdownDocument tree)
    {
        var taken = new Dictionary<string, int>();
        var ids = new List<(HeadingBlock, string)>();
        foreach (var heading in tree.Descendants<HeadingBlock>())
        {
            var id = Unique(Of(LessonMarkdown.PlainText(heading.Inline)), taken);
            if (heading.Level != 2 || heading.Parent != tree) heading.GetAttributes().Id = id;
            ids.Add((heading, id));
        }
        return ids;
    }

    public static string Of(string title)
    {
        var slug = new StringBuilder();
        // What is no character of Unicode cannot be decomposed
        foreach (var c in French.Folded(string.Concat(title.Select(c => char.IsSurrogate(c) || char.GetUnicodeCategory(c) == UnicodeCategory.OtherNotAssigned ? '-' : c))))
        {
            if (c is >= 'a' and <= 'z' or >= '0' and <= '9') slug.Append(c);
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }
        var id = slug.ToString().Trim('-');
        if (id.Length == 0) return "partie";
        return char.IsDigit(id[0]) || ReservedPrefixes.Any(prefix => id.StartsWith(prefix, StringComparison.Ordinal)) ? $"partie-{id}" : id;
    }

    // With the last rank that each id was given, so that a thousand equal titles do not each count to a thousand
    private static string Unique(string id, Dictionary<string, int> taken)
    {
        var (candidate, rank) = (id, taken.GetValueOrDefault(id, 1));
        while (!taken.TryAdd(candidate, 1)) candidate = $"{id}-{++rank}";
        taken[id] = rank;
        return candidate;
    }
}
