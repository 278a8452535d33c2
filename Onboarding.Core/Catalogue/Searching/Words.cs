using System.Globalization;

namespace Onboarding.Core.Catalogue.Searching;

/// <summary>Where a word stands in a text.</summary>
internal readonly record struct Word(int Start, int Length)
{
    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);
}

/// <summary>A text cut into words: what is elided (« l’ », « qu’ ») is none, nor is a letter alone.</summary>
internal static class Words
{
    private static readonly HashSet<string> Elided = Set("l d j m n s t c qu");

    // What anybody says around what they look for
    private static readonly HashSet<string> Empty = Set("""
        aller au aux avec avez avoir avons car ce cela ces cet cette ceux cest chez ci combien comme comment ca dans de des dois doit donc dont du elle elles en
        est et etait etre eu eux faire fais fait faites faut femme fille fils il ils jai je jy la le les leur leurs lui ma mais mari me mes mettre moi mon ne ni
        nos notre nous on ont ou par pas peut peux plus pour pourquoi puis qu quand que quel quelle quelles quels quest qui quoi sa sans savoir se sera ses si
        sont son suis sur ta te tes toi ton tres tu un une va vais veut veux vos votre vous voudrais ya
        """);

    public static bool IsEmpty(string folded) => folded.Length < 2 || Empty.Contains(folded);

    public static IEnumerable<Word> In(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var start = at;
            while (at < text.Length && IsOfWord(text[at])) at++;
            if (at == start) at++;
            else if (!(at < text.Length && IsApostrophe(text[at]) && Elided.Contains(text[start..at].ToLowerInvariant()))) yield return new(start, at - start);
        }
    }

    // An accent typed apart belongs to its letter
    private static bool IsOfWord(char c) => char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark;

    private static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ' or '`' or '´' or '‘';

    private static HashSet<string> Set(string words) => [.. words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];
}
