using System.Runtime.CompilerServices;

namespace Onboarding.Tests;

/// <summary>Hostile lines that others have gathered; beside each stands its licence.</summary>
public static class Corpus
{
    /// <summary>github swisskyrepo/PayloadsAllTheThings, MIT.</summary>
    public static IReadOnlyList<string> OpenRedirects => Lines("open-redirect.txt");

    /// <summary>github swisskyrepo/PayloadsAllTheThings, MIT.</summary>
    public static IReadOnlyList<string> Traversals => Lines("traversal.txt");

    private static IReadOnlyList<string> Lines(string file) => [.. File.ReadLines(Path.Combine(Folder(), file)).Where(line => line.Length > 0)];

    private static string Folder([CallerFilePath] string path = "") => Path.Combine(Path.GetDirectoryName(path)!, "Corpora");
}
