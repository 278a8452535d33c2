using Onboarding.Pdf;
using QRCoder;

namespace Onboarding.Core.Documents;

/// <summary>A QR code as dark bars, one module high. The quiet zone, <see cref="QuietZone"/> modules of white around it, is the caller's.</summary>
public sealed record QrCode(int Size, IReadOnlyList<(int X, int Y, int Width)> Bars)
{
    /// <summary>ISO/IEC 18004 asks for four modules on each side.</summary>
    public const int QuietZone = 4;

    public static QrCode Of(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var size = code.ModuleMatrix.Count - (2 * QuietZone);
        var bars = new List<(int, int, int)>();
        for (var y = 0; y < size; y++)
        {
            var row = code.ModuleMatrix[y + QuietZone];
            for (var x = 0; x < size; x++)
            {
                if (!row[x + QuietZone]) continue;
                var start = x;
                while (x + 1 < size && row[x + 1 + QuietZone]) x++;
                bars.Add((start, y, x - start + 1));
            }
        }
        return new(size, bars);
    }

    /// <summary>A unit for each module.</summary>
    internal GraphicsPath ToPath()
    {
        var path = new GraphicsPath();
        foreach (var (x, y, width) in Bars) path.AddRectangle(x, y, width, 1);
        return path;
    }
}
