using Markdig.Extensions.Abbreviations;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Onboarding.Core.Catalogue.Dialect;

/// <summary>
/// What no lesson needs and would keep a parser busy for minutes: emphasis and brackets take the square of their number, every
/// row of a table is filled up to the widest, an abbreviation is spelled out at each of its uses. Found by counting, before
/// anything is parsed or written: ten times what our longest lesson has is allowed.
/// </summary>
internal static class Excess
{
    // A passage stands between two empty lines: no paragraph, list item or row can hold more
    private const int LongestPassage = 8 * 1024;
    private const int MostSignsInPassage = 1_000;
    private const int MostSigns = 10_000;
    private const int MostLines = 2_000;
    private const int MostCells = 2_000;

    // What the tags around a word take
    private const int WeightOfNode = 50;

    /// <returns>Null when there is none; the line is the text's.</returns>
    public static (int Line, string What, string Remedy)? In(string text)
    {
        var (number, lines, signs, cells) = (0, 0, 0, 0);
        var passage = new Passage();
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            if (line.IsWhiteSpace())
            {
                (signs, cells, passage) = (signs + passage.Signs, cells + passage.Cells, new());
                continue;
            }
            lines++;
            passage.Add(line, number);
            if (passage.Length > LongestPassage || passage.Signs > MostSignsInPassage)
                return (passage.Line, "ce passage est trop long ou trop chargé de signes", "partagez-le par des lignes vides");
            if (cells + passage.Cells > MostCells)
                return (passage.Line, $"les tableaux ont plus de {MostCells} cases", "gardez ce que le lecteur cherche, ou partagez la leçon");
            if (lines > MostLines || signs + passage.Signs > MostSigns)
                return (number, $"la leçon dépasse {MostLines} lignes ou {MostSigns} signes de mise en forme", "partagez-la");
        }
        return null;
    }

    /// <summary>About as many characters as the page will have.</summary>
    public static long Weight(MarkdownDocument tree) => tree.Descendants().Sum(node => WeightOfNode + node switch
    {
        LinkInline link => (link.Url?.Length ?? 0) + (link.Title?.Length ?? 0),
        AbbreviationInline use => use.Abbreviation.Text.Length,
        LiteralInline literal => literal.Content.Length,
        _ => 0L,
    });

    private struct Passage
    {
        private int rows;
        private int columns;

        public int Line { get; private set; }
        public int Length { get; private set; }
        public int Signs { get; private set; }
        public readonly int Cells => rows * columns;

        public void Add(ReadOnlySpan<char> line, int number)
        {
            if (Length == 0) Line = number;
            Length += line.Length;
            foreach (var c in line)
                if (char.IsAscii(c) && (char.IsPunctuation(c) || char.IsSymbol(c))) Signs++;
            if (line.Contains('|')) (rows, columns) = (rows + 1, Math.Max(columns, line.Count('|') + 1));
        }
    }
}

/// <summary>Nested more deeply than any lesson needs.</summary>
internal sealed class TooDeep(int line = 1) : Exception("des listes, citations, crochets ou encarts sont imbriqués trop profondément")
{
    public const string Remedy = "ramenez-les à deux ou trois niveaux";

    public int Line => line;
}
