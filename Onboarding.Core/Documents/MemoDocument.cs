using Onboarding.Pdf;

namespace Onboarding.Core.Documents;

/// <summary>The memo card of a lesson: its steps, whole and in large print, to keep beside the keyboard. One side, or the two of a sheet.</summary>
public static class MemoDocument
{
    /// <summary>In points, of any word on the card.</summary>
    public const double SmallestPrint = 14;

    /// <summary>From what is wanted to what is still allowed.</summary>
    private static readonly double[] Sizes = [16, 15, SmallestPrint];

    /// <param name="address">Of the lesson, absolute; the QR code holds it.</param>
    /// <exception cref="UnwritableTextException">Ask <see cref="Memo.CanBeWritten"/> before.</exception>
    public static byte[] Write(Memo memo, string address)
    {
        var document = new Document(new($"Aide-mémoire : {memo.Title}", "fr-FR", new(memo.Reviewed, TimeOnly.MinValue, TimeSpan.Zero))
        {
            Author = memo.Issuer,
            Creator = HouseStyle.Brand,
        });
        // No step is ever cut: the least paper first, then the largest print on it
        var sides = Sizes.ToLookup(size => MemoSheet.CountSides(memo, size)).MinBy(sizes => sizes.Key)!;
        new MemoSheet(document, memo, address, sides.First()).Draw();
        return document.ToBytes();
    }
}
