using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Onboarding.Core.Catalogue.Dialect;

namespace Onboarding.Core.Catalogue.Checking;

/// <summary>Where the links of a lesson lead, and what its images say.</summary>
internal sealed class LinkCheck(
    Drafts drafts, IReadOnlyDictionary<string, MarkdownDocument> trees, LookAlikes lookAlikes, ModuleDraft module, Report report)
{
    public void Check(MarkdownDocument tree)
    {
        var anchors = Anchors(tree);
        foreach (var link in tree.Descendants<LinkInline>())
        {
            if (link.IsImage) CheckImage(link);
            else CheckLink(link.Url, link.Line + 1, anchors);
        }
        foreach (var link in tree.Descendants<AutolinkInline>())
            CheckLink(link.IsEmail ? $"mailto:{link.Url}" : link.Url, link.Line + 1, anchors);
    }

    private void CheckLink(string? url, int line, HashSet<string> anchors)
    {
        var target = LinkTarget.Of(url, module.File);
        if (target.Host is { } host) lookAlikes.Report(host, line, report);
        switch (target)
        {
            case { Kind: LinkKind.Refused }:
                report.Error(line, $"le lien « {url} » est refusé",
                    "écrivez une adresse https://, mailto:, tel:, ou le nom d’une autre leçon (.md)");
                break;
            case { Kind: LinkKind.Fragment } when !anchors.Contains(target.Fragment!):
                report.Error(line, $"la partie « {url} » n’existe pas dans cette leçon",
                    "reprenez le titre visé, en minuscules et avec des tirets");
                break;
            case { Kind: LinkKind.Lesson } when !drafts.Files.Contains(target.File!):
                report.Error(line, $"la leçon « {url} » n’existe pas", "corrigez le chemin, qui part du dossier de cette leçon");
                break;
            case { Kind: LinkKind.Lesson, Fragment: { } fragment }
                when trees.GetValueOrDefault(target.File!) is { } lesson && !Anchors(lesson).Contains(fragment):
                report.Error(line, $"la partie « #{fragment} » n’existe pas dans {target.File}",
                    "reprenez le titre visé, en minuscules et avec des tirets");
                break;
            case { Kind: LinkKind.OwnPage } when !LeadsSomewhere(target.Href):
                report.Error(line, $"l’adresse « {url} » n’existe pas sur le site", "pour une leçon, écrivez le chemin de son fichier .md");
                break;
        }
    }

    private void CheckImage(LinkInline image)
    {
        var line = image.Line + 1;
        if (ImageTarget.Of(image.Url, module.Family) is not { } target)
            report.Error(line, $"l’image « {image.Url} » n’est pas dans le dossier images de la famille",
                "copiez-la là et écrivez images/nom.svg");
        else if (!drafts.Files.Contains(target.File))
            report.Error(line, $"l’image « {image.Url} » n’existe pas",
                "ajoutez le fichier (.svg, .png, .jpg ou .webp) ou corrigez son nom");
        if (image.Title != Links.Decorative && string.IsNullOrWhiteSpace(LessonMarkdown.PlainText(image)))
            report.Error(line, $"l’image « {image.Url} » n’a pas de texte de remplacement",
                $"décrivez-la entre les crochets ; si elle n’apprend rien, ajoutez le titre \"{Links.Decorative}\"");
    }

    private bool LeadsSomewhere(string href) => href.Split('?', '#')[0].Split('/') switch
    {
        ["", "modules", var slug, ..] => LibraryCheck.HasLesson(drafts, slug),
        ["", "parcours", var slug] => drafts.Files.Contains($"courses/{slug}.yml"),
        _ => true,
    };

    private static HashSet<string> Anchors(MarkdownDocument tree) => [.. Slugs.Give(tree).Select(heading => heading.Id)];
}
