namespace Onboarding.Core.Catalogue.Searching;

/// <summary>The words of some texts by their stems, each with a number, and what people type in place of them.</summary>
internal sealed class Lexicon
{
    public const int MostGlued = 3;

    private readonly Dictionary<string, int> stems = [];
    private readonly Dictionary<string, int[]> glued = [];
    private readonly Dictionary<string, (string Folded, int Stem)> met = [];
    private string[] words = [];
    private int[] stemOf = [];
    private uint[] lettersOf = [];
    private (string Run, uint Letters)[] runs = [];

    /// <summary>Below zero for a word that says nothing.</summary>
    public int Learn(ReadOnlySpan<char> word)
    {
        var spelled = met.GetAlternateLookup<ReadOnlySpan<char>>();
        if (spelled.TryGetValue(word, out var known)) return known.Stem;

        var folded = French.Folded(word.ToString());
        var stem = -1;
        if (!Words.IsEmpty(folded) && !stems.TryGetValue(Stems.Of(folded), out stem)) stems[Stems.Of(folded)] = stem = stems.Count;
        spelled[word] = (folded, stem);
        return stem;
    }

    /// <summary>« motdepasse », « wifi »: neighbours that people write as one.</summary>
    public void LearnGlued(string text)
    {
        var neighbours = Words.In(text).Select(word => (Folded: French.Folded(word.In(text).ToString()), Stem: Learn(word.In(text)))).ToList();
        for (var first = 0; first < neighbours.Count; first++)
        {
            for (var several = 2; several <= Math.Min(MostGlued, neighbours.Count - first); several++)
            {
                var some = neighbours.GetRange(first, several);
                int[] parts = [.. some.Select(word => word.Stem).Where(stem => stem >= 0)];
                if (parts.Length > 0) glued.TryAdd(string.Concat(some.Select(word => word.Folded)), parts);
            }
        }
    }

    /// <summary>Once everything is learned.</summary>
    public void Close()
    {
        var all = met.Values.Where(word => word.Stem >= 0).DistinctBy(word => word.Folded).OrderBy(word => word.Folded, StringComparer.Ordinal).ToList();
        (words, stemOf) = ([.. all.Select(word => word.Folded)], [.. all.Select(word => word.Stem)]);
        lettersOf = [.. words.Select(Typos.Letters)];
        runs = [.. glued.Keys.Select(run => (run, Typos.Letters(run)))];
        met.Clear();
        met.TrimExcess();
    }

    public int? Stem(string folded) => stems.TryGetValue(Stems.Of(folded), out var stem) ? stem : null;

    public IReadOnlyList<int> Glued(string folded) => glued.GetValueOrDefault(folded, []);

    /// <summary>« modepasse »: those of neighbours, with one slip.</summary>
    public IEnumerable<int> NearGlued(string folded)
    {
        var letters = Typos.Letters(folded);
        return runs.Where(run => Typos.MayBeWithin(1, letters, run.Letters) && Typos.Between(folded, run.Run, 1) <= 1).SelectMany(run => glued[run.Run]);
    }

    public IEnumerable<int> BeginningWith(string folded)
    {
        var at = Array.BinarySearch(words, folded, StringComparer.Ordinal);
        for (at = at < 0 ? ~at : at; at < words.Length && words[at].StartsWith(folded, StringComparison.Ordinal); at++) yield return stemOf[at];
    }

    public IEnumerable<int> Near(string folded, int slips)
    {
        var letters = Typos.Letters(folded);
        for (var at = 0; at < words.Length; at++)
            if (Typos.MayBeWithin(slips, letters, lettersOf[at]) && Typos.Between(folded, words[at], slips) <= slips) yield return stemOf[at];
    }

    /// <summary>The stems by their numbers.</summary>
    public string[] Spelled()
    {
        var all = new string[stems.Count];
        foreach (var (stem, number) in stems) all[number] = stem;
        return all;
    }
}
