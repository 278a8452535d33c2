namespace Onboarding.Core.Catalogue.Searching;

/// <summary>What somebody typed, read by a lexicon: of each word the stems that it may mean, and how surely.</summary>
internal sealed class Question
{
    // Nobody asks for more at once, and each word that nobody knows is compared with all others
    private const int MostWords = 16;

    // How surely, where it is not the word itself
    private const double BeingTyped = 0.8;
    private const double Elided = 0.9;
    private const double Cut = 0.6;
    private const double OneSlip = 0.6;
    private const double TwoSlips = 0.3;

    private const int ShortestCut = 3;

    private readonly Lexicon lexicon;
    private readonly Predicate<int> isThere;
    private readonly List<IReadOnlyDictionary<int, double>> meanings = [];

    /// <param name="typed">Anything.</param>
    /// <param name="lexicon">Who reads it.</param>
    /// <param name="isThere">Whether a stem stands in anything that the reader may see.</param>
    /// <param name="unfinished">The last word is still being typed.</param>
    public Question(string typed, Lexicon lexicon, Predicate<int> isThere, bool unfinished)
    {
        (this.lexicon, this.isThere) = (lexicon, isThere);
        var words = Words.In(typed).Select(word => French.Folded(word.In(typed).ToString())).ToList();
        foreach (var (at, word) in words.Index().Where(word => !Words.IsEmpty(word.Item)).Take(MostWords)) Read(words, at, unfinished && at == words.Count - 1);
    }

    /// <summary>One for each word that means something here.</summary>
    public IReadOnlyList<IReadOnlyDictionary<int, double>> Meanings => meanings;

    private void Read(List<string> words, int at, bool isBeingTyped)
    {
        var (word, before, after) = (words[at], words.ElementAtOrDefault(at - 1), words.ElementAtOrDefault(at + 1));
        var meaning = new Dictionary<int, double>();
        Add(meaning, lexicon.Stem(word), 1);
        // « france connect »
        if (before is not null) Add(meaning, lexicon.Stem(before + word), 1);
        if (after is not null) Add(meaning, lexicon.Stem(word + after), 1);
        if (isBeingTyped) Add(meaning, lexicon.BeginningWith(word), BeingTyped);
        else if (Typos.Allowed(word.Length) == 0) Add(meaning, WithNeighbours(words, at), OneSlip);

        if (meaning.Count == 0 && lexicon.Glued(word) is { Count: > 0 } parts && parts.All(part => isThere(part)))
            meanings.AddRange(parts.Select(part => new Dictionary<int, double> { [part] = 1 }));
        else if (meaning.Count > 0 || Guess(word, meaning))
            meanings.Add(meaning);
    }

    // What else a word may mean that is too short to be corrected by itself: « mo de passe », « code pim »
    private IEnumerable<int> WithNeighbours(List<string> words, int at)
    {
        for (var several = 2; several <= Lexicon.MostGlued; several++)
        {
            for (var first = Math.Max(0, at - several + 1); first <= Math.Min(at, words.Count - several); first++)
            {
                var run = words.GetRange(first, several);
                var folded = string.Concat(run);
                if (Typos.Allowed(folded.Length) == 0) continue;
                foreach (var stem in lexicon.NearGlued(folded).Except(run.Select(lexicon.Stem).OfType<int>())) yield return stem;
            }
        }
    }

    // An elision without its apostrophe, else a word cut short or a slip of the finger
    private bool Guess(string word, Dictionary<int, double> meaning)
    {
        if (AfterElision(word) is { } rest) Add(meaning, lexicon.Stem(rest), Elided);
        if (meaning.Count > 0) return true;

        if (word.Length >= ShortestCut) Add(meaning, lexicon.BeginningWith(word), Cut);
        if (Typos.Allowed(word.Length) > 0) Add(meaning, lexicon.Near(word, 1), OneSlip);
        if (Typos.Allowed(word.Length) > 1 && meaning.Count == 0) Add(meaning, lexicon.Near(word, 2), TwoSlips);
        return meaning.Count > 0;
    }

    private void Add(Dictionary<int, double> meaning, IEnumerable<int> stems, double surely)
    {
        foreach (var stem in stems) Add(meaning, stem, surely);
    }

    private void Add(Dictionary<int, double> meaning, int? stem, double surely)
    {
        if (stem is { } known && isThere(known)) meaning[known] = Math.Max(surely, meaning.GetValueOrDefault(known));
    }

    /// <summary>« didentite », « limprimante », « quinscription ».</summary>
    private static string? AfterElision(string word) => word switch
    {
        ['q', 'u', 'a' or 'e' or 'i' or 'o' or 'u', _, _, ..] => word[2..],
        ['l' or 'd' or 'j' or 'm' or 'n' or 's' or 't' or 'c', 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'h', _, _, ..] => word[1..],
        _ => null,
    };
}
