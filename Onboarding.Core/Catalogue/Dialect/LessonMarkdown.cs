using Markdig;
using Markdig.Extensions.Abbreviations;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Onboarding.Core.Catalogue.Dialect;

/// <summary>
/// The Markdown of lessons. Extensions are named one by one: the advanced set would let {onclick=…} through,
/// and a video's address would become a frame of another host.
/// </summary>
internal static class LessonMarkdown
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder { MaximumNestingDepth = 32 }
        .UseAbbreviations()
        .UseCustomContainers()
        .UseEmphasisExtras()
        .UseFigures()
        .UseFootnotes()
        .UsePipeTables()
        .UsePreciseSourceLocation()
        .UseTaskLists()
        .Use<Additions>()
        .DisableHtml()
        .Build();

    /// <exception cref="TooDeep">Nothing else is too strange for Markdown.</exception>
    public static MarkdownDocument Parse(string markdown)
    {
        try
        {
            return Markdown.Parse(markdown, Pipeline);
        }
        catch (ArgumentException)
        {
            // So Markdig refuses what is nested, here or when it is written; it does not say where
            throw new TooDeep();
        }
    }

    /// <summary>Blocks that a <see cref="Preparation"/> has gone through, as HTML that has passed the second wall.</summary>
    public static string Html(IEnumerable<Block> blocks) => Write(renderer =>
    {
        foreach (var block in blocks) renderer.Write(block);
    });

    public static string Html(ContainerInline? inlines) => Write(renderer =>
    {
        if (inlines is not null) renderer.WriteChildren(inlines);
    });

    /// <exception cref="TooDeep"/>
    public static string Write(Action<HtmlRenderer> write)
    {
        var text = new StringWriter();
        var renderer = new HtmlRenderer(text);
        Pipeline.Setup(renderer);
        try
        {
            write(renderer);
        }
        catch (ArgumentException)
        {
            throw new TooDeep();
        }
        return SecondWall.Clean(text.ToString()).Trim();
    }

    public static string PlainText(Inline? inline) => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        AutolinkInline link => link.Url,
        FactInline fact => fact.ToString(),
        LineBreakInline => " ",
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        AbbreviationInline { Abbreviation.Label: { } label } => label,
        ContainerInline container => string.Concat(container.Select(PlainText)),
        _ => "",
    };

    /// <summary>Its paragraphs, and those within it, as text; a picture alone says nothing here.</summary>
    public static IEnumerable<string> Texts(Block block) => block.Descendants().Prepend(block).OfType<ParagraphBlock>()
        .Where(paragraph => paragraph.Inline is { } inlines && !inlines.All(inline => inline is LinkInline { IsImage: true } or LineBreakInline))
        .Select(paragraph => PlainText(paragraph.Inline).Trim()).Where(text => text != "");

    private sealed class Additions : IMarkdownExtension
    {
        public void Setup(MarkdownPipelineBuilder pipeline)
        {
            pipeline.BlockParsers.Replace<CustomContainerParser>(new NestedContainerParser());
            pipeline.InlineParsers.InsertBefore<EmphasisInlineParser>(new FactParser());
        }

        public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
        {
            renderer.ObjectRenderers.ReplaceOrAdd<HtmlCustomContainerRenderer>(new ContainerRenderer());
            renderer.ObjectRenderers.ReplaceOrAdd<HtmlAbbreviationRenderer>(new GlossaryRenderer());
            renderer.ObjectRenderers.ReplaceOrAdd<HtmlTableRenderer>(new TableRenderer());
            renderer.ObjectRenderers.ReplaceOrAdd<HtmlFootnoteGroupRenderer>(new NotesRenderer());
            renderer.ObjectRenderers.ReplaceOrAdd<HtmlFootnoteLinkRenderer>(new NoteLinkRenderer());
        }
    }
}
