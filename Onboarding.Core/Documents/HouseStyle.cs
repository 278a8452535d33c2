using Onboarding.Pdf;

namespace Onboarding.Core.Documents;

/// <summary>Fonts, colours and drawings of every document. Paper is white, so these are the colours of the light screen.</summary>
internal static class HouseStyle
{
    /// <summary>In whose name documents are written; the authority that gives them is their author.</summary>
    public const string Brand = "Passerelle";

    public static readonly Color Ink = Color.FromHex("#14231d");
    public static readonly Color InkSoft = Color.FromHex("#445148");
    public static readonly Color Line = Color.FromHex("#dfdacb");
    public static readonly Color LineStrong = Color.FromHex("#717a72");
    public static readonly Color Pine = Color.FromHex("#0b5d4b");
    public static readonly Color Fir = Color.FromHex("#073a2f");

    // Lato has Latin with Vietnamese, Greek and Cyrillic
    public static readonly FontStack Regular = new(Font("Lato-Regular.ttf"), Font("NotoSansArabic-Regular.ttf"), Font("NotoSansHebrew-Regular.ttf"));
    public static readonly FontStack Bold = new(Font("Lato-Bold.ttf"), Font("NotoSansArabic-Bold.ttf"), Font("NotoSansHebrew-Bold.ttf"));

    public static readonly Drawing Logo = Drawing.Read("logo.svg");
    public static readonly Drawing ForestEdge = Drawing.Read("forest-edge.svg");

    public static bool CanWrite(string text) => Regular.CanWrite(text) && Bold.CanWrite(text);

    public static TextStyle Text(double size) => new(Regular, size, Ink);

    public static TextStyle Strong(double size) => new(Bold, size, Ink);

    public static Stream Resource(string name) => typeof(HouseStyle).Assembly.GetManifestResourceStream(name)
        ?? throw new FileNotFoundException("Not embedded in the assembly.", name);

    /// <summary>The edge of the forest closes every sheet, from side to side.</summary>
    public static void CloseWithForest(Page page, double height)
    {
        var tile = ForestEdge.Width * height / ForestEdge.Height;
        var tiles = (int)Math.Ceiling(page.Size.Width / tile);
        var left = (page.Size.Width - tiles * tile) / 2;
        page.Decorate(canvas =>
        {
            for (var i = 0; i < tiles; i++) ForestEdge.Draw(canvas, Pine, left + i * tile, page.Size.Height - height, height);
        });
    }

    private static TrueTypeFont Font(string name)
    {
        using var file = Resource(name);
        return TrueTypeFont.Read(file);
    }
}
