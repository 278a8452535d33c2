using Onboarding.Pdf;

namespace Onboarding.Core.Documents;

/// <summary>The memo card of a lesson: one A4 page in large print, to keep beside the keyboard.</summary>
public static class MemoDocument
{
    /// <summary>In points, of any word on the card.</summary>
    public const double SmallestPrint = 14;

    /// <summary>From what is wanted to what is still allowed.</summary>
    private static readonly double[] Sizes = [16, 15, SmallestPrint];

    /// <summary>Titles alone leave room: they are written larger.</summary>
    private static readonly double[] SizesOfTitles = [18, 17, .. Sizes];

    /// <param name="address">Of the lesson, absolute; the QR code holds it.</param>
    /// <exception cref="UnwritableTextException">Ask <see cref="Memo.CanBeWritten"/> before.</exception>
    public static byte[] Write(Memo memo, string address)
    {
        var document = new Document(new($"Aide-mémoire : {memo.Title}", "fr-FR", new(memo.Reviewed, TimeOnly.MinValue, TimeSpan.Zero))
        {
            Author = memo.Issuer,
            Creator = HouseStyle.Brand,
        });
        var (shown, size) = OnOnePage(memo);
        new MemoSheet(document, shown, address, size).Draw();
        return document.ToBytes();
    }

    /// <summary>Whole steps when they fit, then two sentences of each, one, or their titles alone: print shrinks first, words go next.</summary>
    private static (Memo Memo, double Size) OnOnePage(Memo memo)
    {
        var titles = memo.Cut(0);
        var tries = Sizes.Select(size => (memo, size))
            .Concat(Sizes.Select(size => (memo.Cut(2), size)))
            .Concat(Sizes.Select(size => (memo.Cut(1), size)))
            .Concat(SizesOfTitles.Select(size => (titles, size)))
            .Concat(Shorter(titles).Select(shorter => (shorter, SmallestPrint)));
        foreach (var (shown, size) in tries)
            if (MemoSheet.IsOnePage(shown, size)) return (shown, size);
        throw new InvalidOperationException("The title of this lesson fills more than a page.");
    }

    private static IEnumerable<Memo> Shorter(Memo memo)
    {
        for (var shorter = memo.Shorter(); shorter is not null; shorter = shorter.Shorter()) yield return shorter;
    }
}
