using Onboarding.Core.Documents;
using Onboarding.Pdf;

namespace Onboarding.Tests.Pdf;

internal static class Lato
{
    public static readonly FontStack Regular = new(Read("Lato-Regular.ttf"));
    public static readonly FontStack Bold = new(Read("Lato-Bold.ttf"));

    /// <summary>With what it has not: Arabic and Hebrew.</summary>
    public static readonly FontStack WithNoto = new(Regular.First, Read("NotoSansArabic-Regular.ttf"), Read("NotoSansHebrew-Regular.ttf"));

    public static TextStyle Text(double size) => new(Regular, size, Color.Black);

    private static TrueTypeFont Read(string name)
    {
        using var file = typeof(CertificateDocument).Assembly.GetManifestResourceStream(name)!;
        return TrueTypeFont.Read(file);
    }
}
