using System.Net;
using Markdig.Extensions.CustomContainers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Onboarding.Core.Catalogue.Dialect;

/// <summary>The names that may stand after ::: in a lesson.</summary>
internal static class Containers
{
    public const string Steps = "etapes";
    public const string Practice = "pratique";
    public const string Remember = "retenir";
    public const string Trainer = "animateur";
    public const string Quiz = "quiz";

    public static readonly string[] All = [.. Callout.ByName.Keys, Steps, Trainer, Quiz];

    extension(MarkdownObject block)
    {
        /// <summary>The containers of that name, the block itself among them.</summary>
        public List<CustomContainer> Named(string name) =>
            [.. block.Descendants().Prepend(block).OfType<CustomContainer>().Where(container => container.Info == name)];
    }
}

/// <param name="Kind">The style sheet's data-kind.</param>
internal sealed record Callout(string Kind, string Icon)
{
    public static readonly IReadOnlyDictionary<string, Callout> ByName = new Dictionary<string, Callout>
    {
        ["astuce"] = new("tip", "tip"),
        ["attention"] = new("warning", "alert"),
        [Containers.Remember] = new("remember", "knot"),
        ["exemple"] = new("example", "magnifier"),
        [Containers.Practice] = new("practice", "hand"),
    };
}

/// <summary>
/// A call-out may stand inside a step with fences of the same length: a closing line belongs to the innermost open container
/// that reaches as far to the left. Markdig alone would close the outermost.
/// </summary>
internal sealed class NestedContainerParser : CustomContainerParser
{
    // Each line is offered to every container that is open, and each of them looks for the innermost
    private const int Deepest = 8;

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var state = base.TryOpen(processor);
        if (state != BlockState.None && Around(processor).Take(Deepest).Count() == Deepest)
            throw new TooDeep(processor.LineIndex + 1);
        return state;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var fence = processor.Column;
        if (OpenInside((ContainerBlock)block) is not { } inner || inner.Column > fence) return base.TryContinue(processor, block);

        processor.GoToColumn(processor.ColumnBeforeIndent);
        return BlockState.Continue;
    }

    private static IEnumerable<CustomContainer> Around(BlockProcessor processor)
    {
        for (var block = processor.CurrentContainer; block is not null; block = block.Parent)
            if (block is CustomContainer container) yield return container;
    }

    // IsOpen cannot tell: Markdig lowers it on every block before it asks the first one
    private static CustomContainer? OpenInside(ContainerBlock container)
    {
        for (var last = container.LastChild; last is ContainerBlock inside; last = inside.LastChild)
            if (inside is CustomContainer { ClosingFencedCharCount: 0 } open) return open;
        return null;
    }
}

internal sealed class ContainerRenderer : HtmlObjectRenderer<CustomContainer>
{
    protected override void Write(HtmlRenderer renderer, CustomContainer container)
    {
        if (container.Info == Containers.Steps)
            WriteSteps(renderer, container);
        else if (Callout.ByName.TryGetValue(container.Info ?? "", out var callout))
            WriteCallout(renderer, container, callout);
        else
            renderer.WriteChildren(container);
    }

    private static void WriteSteps(HtmlRenderer renderer, CustomContainer container)
    {
        foreach (var list in container.OfType<ListBlock>()) list.GetAttributes().AddClass("steps");
        renderer.WriteChildren(container);
    }

    private static void WriteCallout(HtmlRenderer renderer, CustomContainer container, Callout callout)
    {
        renderer.EnsureLine();
        renderer.Write($"<aside class=\"callout\" data-kind=\"{callout.Kind}\"><p class=\"callout-title\">");
        renderer.Write($"<svg class=\"icon\" aria-hidden=\"true\"><use href=\"/icons.svg#{callout.Icon}\"/></svg> ");
        var words = container.Words;
        var label = words.Callouts[container.Info!];
        renderer.Write(string.IsNullOrWhiteSpace(container.Arguments)
            ? label
            : $"<span class=\"visually-hidden\">{label}{words.Colon}</span>{WebUtility.HtmlEncode(French.Typeset(container.Arguments.Trim()))}");
        renderer.WriteLine("</p>");
        renderer.WriteChildren(container);
        if (callout.Kind == "practice") renderer.Write(Tasks.Box(words.Done));
        renderer.EnsureLine();
        renderer.WriteLine("</aside>");
    }
}
