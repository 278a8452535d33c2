using Onboarding.Core.Catalogue.Dialect;

namespace Onboarding.Core.Catalogue.Searching;

/// <summary>A piece of a text, for a page to encode; what was asked for is marked.</summary>
public sealed record Piece(string Text, bool IsWanted);

/// <summary>The words that something was found by, found again in its texts. For the one who asked: it remembers the words that it meets.</summary>
public sealed class Wanted(IEnumerable<string> stems)
{
    private const int Longest = 240;
    private const int Before = 60;

    // A title or an item alone says little: among shorter sentences the longer is told
    private const int Telling = 60;

    private readonly HashSet<string> stems = [.. stems];
    private readonly Dictionary<string, string?> met = [];

    public IReadOnlyList<Piece> Mark(string text)
    {
        var pieces = new List<Piece>();
        var end = 0;
        foreach (var word in In(text))
        {
            if (word.Start > end) pieces.Add(new(text[end..word.Start], false));
            end = word.Start + word.Length;
            pieces.Add(new(text[word.Start..end], true));
        }
        if (end < text.Length) pieces.Add(new(text[end..], false));
        return pieces;
    }

    /// <summary>A lesson's summary, or the sentence of it that says more of what was asked for.</summary>
    public IReadOnlyList<Piece> Excerpt(Module module) => Mark(Shortened(
        module.Passages.Where(passage => In(passage).Any()).SelectMany(NumberedSteps.Sentences).Prepend(module.Summary)
            .MaxBy(sentence => (In(sentence).Select(word => Stem(word, sentence)).Distinct().Count(), Math.Min(sentence.Length, Telling)))!));

    // Around the first word, between two of its own
    private string Shortened(string text)
    {
        if (text.Length <= Longest) return text;
        var first = In(text).FirstOrDefault().Start;
        var start = first <= Before ? 0 : text.IndexOf(' ', first - Before) + 1;
        var end = text.Length - start <= Longest ? text.Length : text.LastIndexOf(' ', start + Longest);
        return end <= start ? text[..Longest] : $"{(start > 0 ? "… " : "")}{text[start..end]}{(end < text.Length ? " …" : "")}";
    }

    private IEnumerable<Word> In(string text) => Words.In(text).Where(word => Stem(word, text) is { } stem && stems.Contains(stem));

    // Null for a word that says nothing: it has the stem of another now and then, as « pas » of « passe »
    private string? Stem(Word word, string text)
    {
        var known = met.GetAlternateLookup<ReadOnlySpan<char>>();
        if (known.TryGetValue(word.In(text), out var stem)) return stem;
        var folded = French.Folded(word.In(text).ToString());
        return known[word.In(text)] = Words.IsEmpty(folded) ? null : Stems.Of(folded);
    }
}
