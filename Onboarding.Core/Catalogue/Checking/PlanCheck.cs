using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Onboarding.Core.Catalogue.Dialect;

namespace Onboarding.Core.Catalogue.Checking;

/// <summary>What every lesson has: an aim, parts that say something, numbered steps, what to remember, an exercise.</summary>
internal static class PlanCheck
{
    public static void Check(MarkdownDocument tree, Report report)
    {
        var hasAim = tree.FirstOrDefault() is ParagraphBlock;
        if (tree.Skip(hasAim ? 1 : 0).Any(Says))
        {
            if (!hasAim)
                report.Error(tree[0].Line + 1, "la leçon ne commence pas par son but", "commencez par une phrase comme « À la fin, vous saurez… »");
            CheckParts(tree, report);
            CheckWhole(tree, report);
        }
        else
            report.Error(1, $"la leçon n’a pas de texte{(hasAim ? " après son but" : "")}",
                "écrivez-la : son but, ses étapes numérotées, ce qu’il faut retenir, un exercice");
        CheckHeadings(tree, report);
        CheckContainers(tree, report);
    }

    private static void CheckHeadings(MarkdownDocument tree, Report report)
    {
        var above = 1;
        foreach (var heading in tree.Descendants<HeadingBlock>())
        {
            if (heading.Level == 1)
                report.Error(heading.Line + 1, "un titre de niveau 1 dans le texte",
                    "le titre de la leçon est dans l’en-tête : commencez par ##");
            else if (heading.Level > above + 1)
                report.Error(heading.Line + 1, $"un titre de niveau {heading.Level} suit un titre de niveau {above}",
                    $"écrivez {new string('#', above + 1)}");
            above = heading.Level;
        }
    }

    private static void CheckParts(MarkdownDocument tree, Report report)
    {
        HeadingBlock? silent = null;
        foreach (var block in tree)
        {
            if (block is HeadingBlock heading)
            {
                // A part may begin with a part of its own
                if (heading.Level <= silent?.Level) Refuse(silent);
                silent = heading;
            }
            else if (Says(block)) silent = null;
        }
        if (silent is not null) Refuse(silent);

        void Refuse(HeadingBlock heading) =>
            report.Error(heading.Line + 1, "un titre n’a pas de texte sous lui", "écrivez cette partie, ou retirez son titre");
    }

    private static void CheckWhole(MarkdownDocument tree, Report report)
    {
        if (tree.Named(Containers.Steps).Count == 0)
            report.Warning(1, "la leçon n’a pas d’étapes", "numérotez-les 1. 2. 3. entre une ligne :::etapes et une ligne :::");
        if (tree.Named(Containers.Remember).Count == 0)
            report.Warning(1, "rien n’est à retenir", "écrivez l’essentiel entre une ligne :::retenir et une ligne :::");
        if (tree.Named(Containers.Practice).Count == 0)
            report.Warning(1, "la leçon n’a pas d’exercice", "proposez-en un entre une ligne :::pratique et une ligne :::");
    }

    private static void CheckContainers(MarkdownDocument tree, Report report)
    {
        foreach (var container in tree.Descendants<CustomContainer>())
            if (container.Info is { } name && (name == Containers.Trainer || Callout.ByName.ContainsKey(name)) && !container.Any(Says))
                report.Error(container.Line + 1, $"l’encart « {name} » est vide", "écrivez-en le texte, ou retirez-le");
        foreach (var step in tree.Named(Containers.Steps).SelectMany(steps => steps.OfType<ListBlock>()).SelectMany(list => list).Where(step => !Says(step)))
            report.Error(step.Line + 1, "une étape est vide", "écrivez ce qu’il faut faire, ou retirez son numéro");
    }

    // To a learner: a picture does, what is for the trainer and the quiz stand elsewhere, the notes belong to no part
    private static bool Says(Block block) => block switch
    {
        HeadingBlock or FootnoteGroup or CustomContainer { Info: Containers.Trainer or Containers.Quiz } => false,
        ContainerBlock container => container.Any(Says),
        CodeBlock code => code.Lines.Count > 0,
        LeafBlock { Inline: { } text } => LessonMarkdown.PlainText(text).Trim() != "" || text.Descendants<LinkInline>().Any(link => link.IsImage),
        _ => false,
    };
}
