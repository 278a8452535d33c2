using System.Text.RegularExpressions;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Onboarding.Core.Catalogue.Dialect;

namespace Onboarding.Core.Catalogue.Checking;

/// <summary>The words themselves: facts that a register should tell, names that a service no longer bears, domains that pretend, sentences too long for a beginner.</summary>
internal sealed partial class WordCheck(Site? site, IEnumerable<PublicService> services, LookAlikes lookAlikes, DateOnly today, Report report)
{
    private const double MostWordsPerSentence = 18;
    private const double MostWordsPerEasySentence = 12;

    // Fewer words than this measure nothing
    private const int FewestWordsToMeasure = 60;

    public void Check(ModuleDraft module, MarkdownDocument tree)
    {
        var paragraphs = tree.Descendants<LeafBlock>().Where(block => block.Inline is not null).ToList();
        foreach (var paragraph in paragraphs)
        {
            CheckFacts(paragraph);
            CheckNames(paragraph);
            CheckDomains(paragraph);
        }
        if (module is { Matter.Level: Level.Beginner, IsOriginal: true }) CheckEase(ReadingEase.Of(tree), MostWordsPerSentence);
        if (module.Language == LessonLanguage.EasyFrench) CheckEase(ReadingEase.Of(tree), MostWordsPerEasySentence);
    }

    // Written into a lesson, a town or a telephone stays when the authority changes
    private void CheckFacts(LeafBlock paragraph)
    {
        var text = Text(paragraph);
        foreach (var key in (string[])["name", "short-name", "town", "support-phone", "email"])
            if (site?.Fact(key) is { } fact && Names(text, fact))
                report.Warning(LineOf(paragraph, fact), $"« {fact} » est écrit dans la leçon", $"écrivez {{site:{key}}}");
        foreach (var written in AlmostFact().Matches(text).Where(match => !Facts.Pattern().IsMatch(match.Value)))
            report.Error(LineOf(paragraph, written.Value), $"« {written.Value} » ne se lit pas", "écrivez {service:nom} ou {site:nom}, sans espace ni majuscule");
    }

    private void CheckNames(LeafBlock paragraph)
    {
        var text = Text(paragraph);
        if (IsHistory(paragraph, text)) return;
        foreach (var service in services)
            foreach (var name in service.NamesOutdatedOn(today).Where(name => Names(text, name)))
                report.Warning(LineOf(paragraph, name), $"« {name} » s’appelle aujourd’hui {service.NameOn(today)}",
                    $"écrivez {{service:{service.Slug}}}, ou dites « anciennement {name} »");
    }

    private void CheckDomains(LeafBlock paragraph)
    {
        foreach (Match domain in Domain().Matches(Text(paragraph)))
            lookAlikes.Report(domain.Value, LineOf(paragraph, domain.Value), report);
    }

    private void CheckEase(ReadingEase ease, double mostWordsPerSentence)
    {
        if (ease.Words < FewestWordsToMeasure) return;

        if (ease.WordsPerSentence > mostWordsPerSentence)
            report.Warning(1, $"les phrases ont {ease.WordsPerSentence.ToString("0.0", French.Culture)} mots en moyenne, pour une leçon de débutant",
                $"visez {mostWordsPerSentence} au plus : une idée par phrase");
        if (ease.ShareOfLongWords > ReadingEase.LargestShareOfLongWords)
            report.Warning(1,
                $"{ease.ShareOfLongWords.ToString("0 %", French.Culture)} des mots ont {ReadingEase.LongWord} lettres ou plus, pour une leçon de débutant",
                $"visez {ReadingEase.LargestShareOfLongWords.ToString("0 %", French.Culture)} au plus : préférez les mots de tous les jours");
    }

    // Few paragraphs have the letters at all, and an expression is dear to make
    private static bool Names(string text, string name) => text.Contains(name, StringComparison.OrdinalIgnoreCase) && Regex.IsMatch(text, $@"\b{Regex.Escape(name)}\b", RegexOptions.IgnoreCase);

    // A note at the foot, or a sentence that says it speaks of the past
    private static bool IsHistory(LeafBlock paragraph, string text) => paragraph.Parent is Footnote || History().IsMatch(text);

    private static string Text(LeafBlock block) => LessonMarkdown.PlainText(block.Inline);

    private static int LineOf(LeafBlock paragraph, string word)
    {
        var literal = paragraph.Inline!.Descendants<LiteralInline>()
            .FirstOrDefault(literal => literal.Content.AsSpan().Contains(word, StringComparison.OrdinalIgnoreCase));
        return (literal?.Line ?? paragraph.Line) + 1;
    }

    [GeneratedRegex(@"\{ *(?:services?|sites?)\b[^{}\n]*\}", RegexOptions.IgnoreCase)]
    private static partial Regex AlmostFact();

    [GeneratedRegex(@"\b(anciennement|autrefois|jadis|ancien nom|s[’']appelait|a remplacé|remplace|est devenue?|ex-)\b?", RegexOptions.IgnoreCase)]
    private static partial Regex History();

    [GeneratedRegex(@"(?<![\w@.-])(?:[a-z0-9-]+\.)+(?:fr|com|net|org|eu|info|io|online|site)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Domain();
}
