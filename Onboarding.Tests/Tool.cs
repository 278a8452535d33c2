namespace Onboarding.Tests;

/// <summary>Programs that tests run. Where the whole suite must run (CI set), a missing one fails; elsewhere the test is skipped and says so.</summary>
public static class Tool
{
    private static readonly Dictionary<string, (string[] Paths, string Package)> Known = new()
    {
        ["chromium"] = (["/usr/bin/chromium"], "chromium"),
        ["initdb"] = (PostgresServer.Initdbs, "postgresql-15"),
        ["pdfinfo"] = (["/usr/bin/pdfinfo"], "poppler-utils"),
        ["pdftotext"] = (["/usr/bin/pdftotext"], "poppler-utils"),
        ["pdffonts"] = (["/usr/bin/pdffonts"], "poppler-utils"),
        ["pdftoppm"] = (["/usr/bin/pdftoppm"], "poppler-utils"),
        ["pdfdetach"] = (["/usr/bin/pdfdetach"], "poppler-utils"),
        ["pdfimages"] = (["/usr/bin/pdfimages"], "poppler-utils"),
        ["mutool"] = (["/usr/bin/mutool"], "mupdf-tools"),
        ["qpdf"] = (["/usr/bin/qpdf"], "qpdf"),
    };

    public static string Need(string name)
    {
        if (Known[name].Paths.FirstOrDefault(File.Exists) is { } path) return path;

        var missing = $"{name} manque : apt-get install {Known[name].Package}";
        if (Environment.GetEnvironmentVariable("CI") is { Length: > 0 }) Assert.Fail(missing);
        Assert.Skip(missing);
        return "";
    }

    /// <summary>What the program prints; a non-zero exit fails the test with what it said.</summary>
    public static string Run(string name, params string[] arguments) => Programs.Run(Need(name), arguments);

    /// <summary>The same for a program that must have nothing to complain of.</summary>
    public static string RunQuietly(string name, params string[] arguments) => Programs.RunQuietly(Need(name), arguments);
}
