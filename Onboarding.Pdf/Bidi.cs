using System.Globalization;
using System.Text;
using HarfBuzz = HarfBuzzSharp;

namespace Onboarding.Pdf;

/// <summary>
/// Which way each character of a line runs: the Unicode Bidirectional Algorithm (UAX 9) without its explicit controls,
/// which <see cref="PlainText"/> refuses. An even level runs to the right, an odd one to the left.
/// </summary>
public static class Bidi
{
    public static bool IsRightToLeft(byte level) => level % 2 == 1;

    /// <summary>Most texts need no more of this file than this answer.</summary>
    public static bool HasRightToLeft(string text)
    {
        foreach (var unit in text)
            if (BidiTypes.MayBeRightToLeft(unit)) return true;
        return false;
    }

    /// <summary>P2, P3: the direction of the first letter that has one, else to the right.</summary>
    public static byte LevelOfFirstLetter(string text)
    {
        foreach (var character in text.EnumerateRunes())
        {
            var type = BidiTypes.Of(character);
            if (type is BidiType.L or BidiType.R or BidiType.AL) return (byte)(type == BidiType.L ? 0 : 1);
        }
        return 0;
    }

    /// <summary>The level of each UTF-16 unit of a line that holds no line feed.</summary>
    public static byte[] Levels(string text, byte paragraphLevel) => new Line(text, paragraphLevel).Levels();

    /// <summary>L2: from the highest level down to the lowest odd one, whatever runs at least so high is turned round.</summary>
    public static void Reorder<T>(T[] pieces, Func<T, byte> levelOf)
    {
        for (var level = pieces.Select(levelOf).DefaultIfEmpty().Max(); level > 0; level--)
            for (var start = 0; start < pieces.Length; start++)
            {
                var end = start;
                while (end < pieces.Length && levelOf(pieces[end]) >= level) end++;
                pieces.AsSpan(start, end - start).Reverse();
                start = end;
            }
    }

    private readonly struct Line
    {
        private readonly string text;
        private readonly byte paragraphLevel;

        /// <summary>As given, for each unit: a pair of surrogates is one type twice, which no rule minds.</summary>
        private readonly BidiType[] given;

        /// <summary>Where the units stand that X9 keeps: invisible ones (BN) take part in no rule.</summary>
        private readonly int[] places;

        /// <summary>The types of those, as the rules resolve them.</summary>
        private readonly BidiType[] types;

        public Line(string text, byte paragraphLevel)
        {
            (this.text, this.paragraphLevel) = (text, paragraphLevel);
            given = new BidiType[text.Length];
            for (var i = 0; i < text.Length;)
            {
                Rune.DecodeFromUtf16(text.AsSpan(i), out var character, out var length);
                given.AsSpan(i, length).Fill(BidiTypes.Of(character));
                i += length;
            }
            var isGiven = given;
            places = [.. Enumerable.Range(0, text.Length).Where(i => isGiven[i] != BidiType.BN)];
            types = [.. places.Select(place => isGiven[place])];
        }

        private BidiType Embedding => paragraphLevel % 2 == 0 ? BidiType.L : BidiType.R;

        public byte[] Levels()
        {
            MarksAreAsTheirLetter();
            NumbersAfterArabicAreArabic();
            SeparatorsJoinNumbers();
            SignsBesideNumbersAreNumbers();
            NumbersAfterLatinAreLatin();
            BracketsEnclose();
            NeutralsFollowTheirNeighbours();
            return ImplicitLevels();
        }

        /// <summary>W1.</summary>
        private void MarksAreAsTheirLetter()
        {
            for (var i = 0; i < types.Length; i++)
                if (types[i] == BidiType.NSM) types[i] = i == 0 ? Embedding : types[i - 1];
        }

        /// <summary>W2, and then W3: Arabic letters need no other name any more.</summary>
        private void NumbersAfterArabicAreArabic()
        {
            var strong = Embedding;
            foreach (ref var type in types.AsSpan())
            {
                if (type is BidiType.L or BidiType.R or BidiType.AL) strong = type;
                else if (type == BidiType.EN && strong == BidiType.AL) type = BidiType.AN;
            }
            foreach (ref var type in types.AsSpan())
                if (type == BidiType.AL) type = BidiType.R;
        }

        /// <summary>W4: one separator between two numbers of one kind.</summary>
        private void SeparatorsJoinNumbers()
        {
            for (var i = 1; i < types.Length - 1; i++)
            {
                var (before, after) = (types[i - 1], types[i + 1]);
                if (before != after) continue;
                if (types[i] is BidiType.ES or BidiType.CS && before == BidiType.EN || types[i] == BidiType.CS && before == BidiType.AN) types[i] = before;
            }
        }

        /// <summary>W5, W6: all other signs and separators are neutral.</summary>
        private void SignsBesideNumbersAreNumbers()
        {
            for (var start = 0; start < types.Length; start++)
            {
                if (types[start] != BidiType.ET) continue;
                var end = start;
                while (end < types.Length && types[end] == BidiType.ET) end++;
                var isBesideNumber = start > 0 && types[start - 1] == BidiType.EN || end < types.Length && types[end] == BidiType.EN;
                if (isBesideNumber) types.AsSpan(start, end - start).Fill(BidiType.EN);
                start = end - 1;
            }
            foreach (ref var type in types.AsSpan())
                if (type is BidiType.ES or BidiType.ET or BidiType.CS) type = BidiType.ON;
        }

        /// <summary>W7.</summary>
        private void NumbersAfterLatinAreLatin()
        {
            var strong = Embedding;
            foreach (ref var type in types.AsSpan())
            {
                if (type is BidiType.L or BidiType.R) strong = type;
                else if (type == BidiType.EN && strong == BidiType.L) type = BidiType.L;
            }
        }

        /// <summary>N0: a pair of brackets runs as the line does when anything in it does so, else as what is in it when what is before it agrees.</summary>
        private void BracketsEnclose()
        {
            foreach (var (opening, closing) in BracketPairs())
            {
                bool holdsEmbedding = false, holdsOpposite = false;
                for (var i = opening + 1; i < closing; i++)
                {
                    if (Strong(types[i]) is not { } strong) continue;
                    if (strong == Embedding) holdsEmbedding = true;
                    else holdsOpposite = true;
                }
                if (holdsEmbedding || holdsOpposite) SetBrackets(opening, closing, holdsEmbedding ? Embedding : StrongBefore(opening));
            }
        }

        private void SetBrackets(int opening, int closing, BidiType type)
        {
            foreach (var bracket in (ReadOnlySpan<int>)[opening, closing])
            {
                types[bracket] = type;
                // Marks on a bracket were neutral with it (W1) and follow it
                for (var i = bracket + 1; i < types.Length && given[places[i]] == BidiType.NSM; i++) types[i] = type;
            }
        }

        private BidiType StrongBefore(int index)
        {
            while (--index >= 0)
                if (Strong(types[index]) is { } strong) return strong;
            return Embedding;
        }

        /// <summary>BD16, in the order of the opening ones.</summary>
        private List<(int Opening, int Closing)> BracketPairs()
        {
            const int deepest = 63;
            var pairs = new List<(int Opening, int Closing)>();
            var open = new List<(int Place, int Closes)>();
            for (var i = 0; i < types.Length; i++)
            {
                if (types[i] != BidiType.ON) continue;
                var (character, category) = (Canonical(text[places[i]]), char.GetUnicodeCategory(text[places[i]]));
                if (category == UnicodeCategory.OpenPunctuation && Mirrored(character) is { } closes)
                {
                    if (open.Count == deepest) break;
                    open.Add((i, closes));
                }
                else if (category == UnicodeCategory.ClosePunctuation && open.FindLastIndex(bracket => bracket.Closes == character) is >= 0 and var match)
                {
                    pairs.Add((open[match].Place, i));
                    open.RemoveRange(match, open.Count - match);
                }
            }
            pairs.Sort();
            return pairs;
        }

        /// <summary>N1, N2: as both neighbours run, numbers being right-to-left to them; else as the line does.</summary>
        private void NeutralsFollowTheirNeighbours()
        {
            for (var start = 0; start < types.Length; start++)
            {
                if (Strong(types[start]) is not null) continue;
                var end = start;
                while (end < types.Length && Strong(types[end]) is null) end++;
                var before = start == 0 ? Embedding : Strong(types[start - 1]);
                var after = end == types.Length ? Embedding : Strong(types[end]);
                types.AsSpan(start, end - start).Fill(before == after ? before!.Value : Embedding);
                start = end - 1;
            }
        }

        /// <summary>I1, I2, and L1: separators and the spaces before them or at the end are at the level of the paragraph.</summary>
        private byte[] ImplicitLevels()
        {
            var levels = new byte[text.Length];
            Array.Fill(levels, paragraphLevel);
            for (var i = 0; i < types.Length; i++)
                levels[places[i]] = (byte)(paragraphLevel + (types[i], paragraphLevel % 2) switch
                {
                    (BidiType.R, 0) or (BidiType.L or BidiType.EN or BidiType.AN, 1) => 1,
                    (BidiType.EN or BidiType.AN, 0) => 2,
                    _ => 0,
                });

            // What is invisible is wherever its predecessor is, so that no run is cut for it
            for (var i = 1; i < levels.Length; i++)
                if (given[i] == BidiType.BN) levels[i] = levels[i - 1];

            var isAtEnd = true;
            for (var i = text.Length - 1; i >= 0; i--)
            {
                isAtEnd = given[i] == BidiType.S || isAtEnd && given[i] is BidiType.WS or BidiType.BN;
                if (isAtEnd) levels[i] = paragraphLevel;
            }
            return levels;
        }
    }

    /// <summary>The direction that neutrals see (N0, N1): a number is right-to-left to them.</summary>
    private static BidiType? Strong(BidiType type) => type switch
    {
        BidiType.L => BidiType.L,
        BidiType.R or BidiType.EN or BidiType.AN => BidiType.R,
        _ => null,
    };

    /// <summary>What a bracket looks like in a line that runs the other way; null when it has no pair.</summary>
    public static int? Mirrored(int character) =>
        (int)HarfBuzz.UnicodeFunctions.Default.GetMirroring((uint)character) is var mirrored && mirrored != character ? mirrored : null;

    // The angle brackets of technical notation are those of East Asian text (BD16 goes by canonical equivalence)
    private static int Canonical(char character) => character switch { '\u2329' => '\u3008', '\u232A' => '\u3009', _ => character };
}
