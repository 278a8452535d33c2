using System.Numerics;

namespace Onboarding.Core.Catalogue.Searching;

/// <summary>How many letters were missed, added, mistaken or exchanged with their neighbour.</summary>
internal static class Typos
{
    // A word that is longer is no word
    private const int Longest = 40;

    /// <summary>How many may be between a word of that length and the one that was meant.</summary>
    public static int Allowed(int length) => length is < 4 or > Longest ? 0 : length < 8 ? 1 : 2;

    /// <summary>The letters of a word as a set, which costs less to compare than the words.</summary>
    public static uint Letters(string word) => word.Aggregate(0u, (letters, c) => letters | 1u << (c & 31));

    /// <summary>One slip takes one letter away and brings another at most.</summary>
    public static bool MayBeWithin(int slips, uint letters, uint others) => BitOperations.PopCount(letters ^ others) <= 2 * slips;

    /// <summary>Damerau's distance; anything above <paramref name="most"/> when there are more.</summary>
    public static int Between(ReadOnlySpan<char> typed, ReadOnlySpan<char> meant, int most)
    {
        if (Math.Abs(typed.Length - meant.Length) > most || typed.Length > Longest) return most + 1;

        Span<int> beforeLast = stackalloc int[Longest + 3], last = stackalloc int[Longest + 3], row = stackalloc int[Longest + 3];
        for (var j = 0; j <= meant.Length; j++) last[j] = j;
        for (var i = 1; i <= typed.Length; i++)
        {
            var least = row[0] = i;
            for (var j = 1; j <= meant.Length; j++)
            {
                row[j] = Math.Min(Math.Min(last[j], row[j - 1]) + 1, last[j - 1] + (typed[i - 1] == meant[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && typed[i - 1] == meant[j - 2] && typed[i - 2] == meant[j - 1]) row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
                least = Math.Min(least, row[j]);
            }
            if (least > most) return most + 1;
            var free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return last[meant.Length];
    }
}
