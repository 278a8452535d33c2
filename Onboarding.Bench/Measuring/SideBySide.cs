namespace Onboarding.Bench.Measuring;

/// <summary>Two servers struck in turn on the same machine in the same minute: their ratio outlives a noisy neighbour, their figures do not.</summary>
internal sealed class SideBySide(TimeSpan stretch, int rounds)
{
    private const int WarmUps = 2;

    public string Method =>
        $"Requests per second over {Hammer.Connections} connections, the client on the same cores: {rounds} rounds of {stretch.TotalSeconds} s each way, taken in turn after as long a warm-up; the median of the rounds' ratios.";

    public (double First, double Second, double Ratio) Compare(Hammer first, Hammer second)
    {
        using (first)
        using (second)
        {
            for (var warmUp = 0; warmUp < WarmUps; warmUp++) _ = (first.Strike(stretch), second.Strike(stretch));

            var taken = Enumerable.Range(0, rounds).Select(_ => (First: first.Strike(stretch), Second: second.Strike(stretch))).ToList();
            return (Median(taken.Select(t => t.First)), Median(taken.Select(t => t.Second)), Median(taken.Select(t => t.First / t.Second)));
        }
    }

    private static double Median(IEnumerable<double> figures) => figures.Order().ToList() is var ordered ? ordered[ordered.Count / 2] : 0;
}
