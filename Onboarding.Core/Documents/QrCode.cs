using Onboarding.Pdf;
using QRCoder;

namespace Onboarding.Core.Documents;

/// <summary>A QR code as one path, a unit for each module, without its quiet zone: white paper around it is the caller's.</summary>
internal static class QrCode
{
    private const int QuietZone = 4;

    public static GraphicsPath Of(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var path = new GraphicsPath();
        for (var y = QuietZone; y < code.ModuleMatrix.Count - QuietZone; y++)
        {
            var row = code.ModuleMatrix[y];
            for (var x = QuietZone; x < row.Length - QuietZone; x++)
            {
                if (!row[x]) continue;
                var start = x;
                while (x + 1 < row.Length && row[x + 1]) x++;
                path.AddRectangle(start - QuietZone, y - QuietZone, x - start + 1, 1);
            }
        }
        return path;
    }
}
