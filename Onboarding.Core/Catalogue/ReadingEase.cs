using System.Text.RegularExpressions;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using Onboarding.Core.Catalogue.Dialect;

namespace Onboarding.Core.Catalogue;

/// <summary>How easily a lesson is read, quiz included and trainer's notes not: by the length of its sentences and of its words.</summary>
/// <param name="LongWords">Of ten letters or more.</param>
public sealed partial record ReadingEase(int Words, int Sentences, int LongWords)
{
    public const int LongWord = 10;
    public const double LargestShareOfLongWords = 0.15;

    public double WordsPerSentence => Sentences == 0 ? 0 : (double)Words / Sentences;
    public double ShareOfLongWords => Words == 0 ? 0 : (double)LongWords / Words;

    internal static ReadingEase Of(MarkdownDocument tree)
    {
        var sentences = tree.Descendants<LeafBlock>().Where(block => block.Inline is not null && block is not HeadingBlock && !IsForTrainers(block))
            .SelectMany(block => SentenceEnd().Split(LessonMarkdown.PlainText(block.Inline)))
            .Select(sentence => Word().Matches(sentence)).Where(words => words.Count > 0).ToList();
        var words = sentences.SelectMany(sentence => sentence).ToList();
        return new(words.Count, sentences.Count, words.Count(word => word.Length >= LongWord));
    }

    private static bool IsForTrainers(Block block)
    {
        for (var parent = block.Parent; parent is not null; parent = parent.Parent)
            if (parent is CustomContainer { Info: Containers.Trainer }) return true;
        return false;
    }

    [GeneratedRegex(@"[.!?…:;]+(?=\s|$)")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();
}
