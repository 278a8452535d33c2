using Markdig.Syntax;

namespace Onboarding.Core.Catalogue.Dialect;

/// <summary>A prepared tree cut into its aim and its parts, without what no learner's page shows.</summary>
internal sealed class Lesson
{
    private readonly MarkdownDocument tree;

    public Lesson(MarkdownDocument tree)
    {
        this.tree = tree;
        var ids = Slugs.Give(tree).ToDictionary(pair => pair.Heading, pair => pair.Id);
        Glossary = Dialect.Glossary.Of(tree);
        TrainerNotes = Inside(Containers.Trainer);
        Remove(Containers.Trainer);
        Remove(Containers.Quiz);
        if (tree.FirstOrDefault() is ParagraphBlock aim)
        {
            Aim = LessonMarkdown.Html(aim.Inline);
            AimInWords = LessonMarkdown.PlainText(aim.Inline).Trim();
            tree.Remove(aim);
        }
        Parts = [.. Cut(tree, ids)];
    }

    /// <summary>The first paragraph, as inline HTML.</summary>
    public string Aim { get; } = "";

    public string AimInWords { get; } = "";

    public string TrainerNotes { get; }

    public IReadOnlyList<GlossaryEntry> Glossary { get; }

    public IReadOnlyList<Part> Parts { get; } = [];

    public string Remember() => Inside(Containers.Remember);

    /// <summary>The same as text: a paragraph or an item each.</summary>
    public IReadOnlyList<string> Reminders() => [.. tree.Named(Containers.Remember).SelectMany(LessonMarkdown.Texts)];

    /// <summary>The whole page: a section for each part.</summary>
    public string Html() => string.Join('\n', Parts.Select(part => part.Html()));

    /// <summary>The page as text: a title, a paragraph or an item each.</summary>
    public IReadOnlyList<string> Passages() =>
        [AimInWords, .. Parts.SelectMany(part => part.Blocks.SelectMany(LessonMarkdown.Texts).Prepend(part.Title)).Where(text => text != "")];

    public void Remove(string container)
    {
        foreach (var block in tree.Named(container))
        {
            block.Parent!.Remove(block);
            foreach (var part in Parts) part.Blocks.Remove(block);
        }
    }

    private string Inside(string container) => LessonMarkdown.Html(tree.Named(container).SelectMany(block => block));

    private static IEnumerable<Part> Cut(MarkdownDocument tree, Dictionary<HeadingBlock, string> ids)
    {
        var part = new Part("", "", null, []);
        foreach (var block in tree)
        {
            // Notes stand at the foot of the page, after the last part
            if (block is HeadingBlock { Level: 2 } or Markdig.Extensions.Footnotes.FootnoteGroup)
            {
                if (part.Heading is not null || part.Blocks.Count > 0) yield return part;
                part = block is HeadingBlock heading
                    ? new(ids[heading], LessonMarkdown.PlainText(heading.Inline), heading, [])
                    : new("", "", null, [block]);
            }
            else part.Blocks.Add(block);
        }
        if (part.Heading is not null || part.Blocks.Count > 0) yield return part;
    }
}

/// <summary>What stands under a heading of the second level; without a heading, what stands before the first one.</summary>
internal sealed record Part(string Id, string Title, HeadingBlock? Heading, List<Block> Blocks)
{
    public string Html() => LessonMarkdown.Write(renderer =>
    {
        if (Heading is not null) renderer.Write($"<section id=\"{Id}\">").Write(Heading);
        foreach (var block in Blocks) renderer.Write(block);
        if (Heading is not null) renderer.Write("</section>");
    });
}
