using System.Diagnostics;

namespace Onboarding.Tests;

/// <summary>Programs that tests run. Where the whole suite must run (CI set), a missing one fails; elsewhere the test is skipped and says so.</summary>
public static class Tool
{
    private static readonly Dictionary<string, (string[] Paths, string Package)> Known = new()
    {
        ["chromium"] = (["/usr/bin/chromium"], "chromium"),
        ["initdb"] = (["/usr/lib/postgresql/15/bin/initdb", "/usr/lib/postgresql/17/bin/initdb"], "postgresql-15"),
        ["pdfinfo"] = (["/usr/bin/pdfinfo"], "poppler-utils"),
        ["pdftotext"] = (["/usr/bin/pdftotext"], "poppler-utils"),
        ["pdffonts"] = (["/usr/bin/pdffonts"], "poppler-utils"),
        ["pdftoppm"] = (["/usr/bin/pdftoppm"], "poppler-utils"),
        ["qpdf"] = (["/usr/bin/qpdf"], "qpdf"),
    };

    /// <summary>Null when the program is missing: for fixtures, which cannot skip.</summary>
    public static string? Find(string name) => Known[name].Paths.FirstOrDefault(File.Exists);

    public static string Need(string name)
    {
        if (Find(name) is { } path) return path;

        var missing = $"{name} manque : apt-get install {Known[name].Package}";
        if (Environment.GetEnvironmentVariable("CI") is { Length: > 0 }) Assert.Fail(missing);
        Assert.Skip(missing);
        return "";
    }

    /// <summary>What the program prints; a non-zero exit fails the test with what it said.</summary>
    public static string Run(string name, params string[] arguments) => RunPath(Need(name), arguments);

    internal static string RunPath(string path, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(path, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, $"{path} {string.Join(' ', arguments)}\n{output}{errors.Result}");
        return output;
    }
}
