namespace Onboarding.Core.Catalogue;

/// <summary>The files that count: what an editor, git or a file manager hides beside them is left aside.</summary>
internal static class ContentFolder
{
    private static readonly EnumerationOptions Everywhere = new() { RecurseSubdirectories = true, MaxRecursionDepth = 4 };

    public static IEnumerable<string> Files(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*", Everywhere).Where(path => Path.GetFileName(path) is not ['.', ..] and not [.., '~'])
        : [];

    /// <summary>Changes when a file comes, goes or is written, also by a copy that keeps its size or by an atomic rename.</summary>
    public static string Stamp(string folder)
    {
        var stamps = Files(folder).Select(path => new FileInfo(path)).Where(file => file.Exists)
            .Select(file => $"{file.FullName}|{file.Length}|{file.LastWriteTimeUtc.Ticks}");
        return SourceFile.DigestOf(string.Join('\n', stamps.Order(StringComparer.Ordinal)));
    }
}
