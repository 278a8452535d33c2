namespace Onboarding.Core.Catalogue.Searching;

/// <summary>What each thing that the reader may see has gathered, word after word.</summary>
internal sealed class Scores(bool[] open)
{
    private readonly int seen = open.Count(isOpen => isOpen);
    private readonly double[] scores = new double[open.Length];
    private readonly double[] shares = new double[open.Length];
    private double asked;

    /// <summary>One word of the question, with its places: where it may mean several, the surest counts.</summary>
    public void Add(IEnumerable<(int Item, double Worth)> places)
    {
        var best = new Dictionary<int, double>();
        foreach (var (item, worth) in places)
            if (open[item]) best[item] = Math.Max(worth, best.GetValueOrDefault(item));

        // What stands everywhere says little
        var rarity = best.Count == 0 ? 0 : Math.Log(1 + (double)seen / best.Count);
        asked += rarity;
        foreach (var (item, worth) in best) (scores[item], shares[item]) = (scores[item] + rarity * worth, shares[item] + rarity);
    }

    /// <summary>The best first, down to a part of the best's score.</summary>
    public IEnumerable<int> Best(double worst)
    {
        if (asked == 0) return [];
        var all = Enumerable.Range(0, scores.Length).Where(item => scores[item] > 0).Select(item => (Item: item, Score: scores[item] * shares[item] / asked)).ToList();
        var best = all.Select(item => item.Score).DefaultIfEmpty().Max();
        return all.Where(item => item.Score >= worst * best).OrderByDescending(item => item.Score).Select(item => item.Item);
    }
}
