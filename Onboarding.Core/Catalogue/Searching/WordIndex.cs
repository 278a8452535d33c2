namespace Onboarding.Core.Catalogue.Searching;

/// <summary>A text of something that can be found, and what a word in it is worth.</summary>
public readonly record struct Field(string Text, int Worth)
{
    public static Field Title(string text) => new(text, 6);

    /// <summary>What people say for it.</summary>
    public static Field Tag(string text) => new(text, TagWorth);

    public static Field Summary(string text) => new(text, 2);

    public static Field Body(string text) => new(text, 1);

    internal bool IsGlued => Worth >= TagWorth;

    private const int TagWorth = 4;
}

/// <param name="Items">The best first.</param>
/// <param name="Wanted">The words that they were found by.</param>
public sealed record Found<T>(IReadOnlyList<T> Items, Wanted Wanted);

/// <summary>
/// Finds things by the words that people type: Okapi BM25 over the summed worth of each word's fields, times the share of the
/// question's words that were found. Built once, never changed.
/// </summary>
public sealed class WordIndex<T>
{
    // BM25's own: how soon a word said again counts no more, and how much a long text counts for less
    private const double Saturation = 1.2;
    private const double Length = 0.75;

    // Far behind the best is found by chance
    private const double Worst = 0.2;

    private readonly Lexicon lexicon = new();
    private readonly T[] items;
    private readonly string[] stems;
    private readonly (int Item, float Worth)[][] places;

    public WordIndex(IEnumerable<(T Item, IEnumerable<Field> Fields)> all)
    {
        var (found, lengths, said) = (new List<T>(), new List<double>(), new List<List<(int Item, float Worth)>>());
        foreach (var (item, fields) in all)
        {
            var words = Count(fields);
            foreach (var (stem, worth) in words)
            {
                while (said.Count <= stem) said.Add([]);
                said[stem].Add((found.Count, worth));
            }
            found.Add(item);
            lengths.Add(words.Values.Sum());
        }
        lexicon.Close();
        (items, stems) = ([.. found], lexicon.Spelled());
        var mean = lengths.DefaultIfEmpty(1).Average();
        places = [.. said.Select(of => of.Select(place => (place.Item, Saturated(place.Worth, lengths[place.Item] / mean))).ToArray())];
    }

    /// <param name="typed">Anything.</param>
    /// <param name="most">How many.</param>
    /// <param name="may">What the reader may see: nothing else counts.</param>
    /// <param name="unfinished">The last word is still being typed.</param>
    public Found<T> Find(string typed, int most, Predicate<T>? may = null, bool unfinished = false)
    {
        bool[] open = [.. items.Select(item => may?.Invoke(item) ?? true)];
        var question = new Question(typed, lexicon, stem => Array.Exists(places[stem], place => open[place.Item]), unfinished);
        var scores = new Scores(open);
        foreach (var meaning in question.Meanings) scores.Add(meaning.SelectMany(stem => places[stem.Key].Select(place => (place.Item, stem.Value * place.Worth))));
        return new([.. scores.Best(Worst).Take(most).Select(item => items[item])], new(question.Meanings.SelectMany(meaning => meaning.Keys).Select(stem => stems[stem])));
    }

    private Dictionary<int, float> Count(IEnumerable<Field> fields)
    {
        var worths = new Dictionary<int, float>();
        foreach (var field in fields)
        {
            foreach (var word in Words.In(field.Text))
                if (lexicon.Learn(word.In(field.Text)) is >= 0 and var stem) worths[stem] = worths.GetValueOrDefault(stem) + field.Worth;
            if (field.IsGlued) lexicon.LearnGlued(field.Text);
        }
        return worths;
    }

    private static float Saturated(float worth, double length) =>
        (float)(worth * (Saturation + 1) / (worth + Saturation * (1 - Length + Length * length)));
}
