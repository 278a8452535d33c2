using System.IO.Enumeration;

namespace Onboarding.Core.Catalogue;

/// <param name="Name">From the content folder, with slashes.</param>
internal sealed record ContentEntry(string Name, string Path, bool IsFolder, bool IsLink, long Length, DateTimeOffset WrittenAt);

/// <summary>What counts in the folder: what an editor, git or a file manager hides is left aside, and no link is followed out of it.</summary>
internal static class ContentFolder
{
    // Two thousand lessons with their images; beyond, somebody has copied another folder here
    private const int MostEntries = 5_000;

    private static readonly EnumerationOptions Everywhere = new()
    {
        RecurseSubdirectories = true,
        MaxRecursionDepth = 4,
        AttributesToSkip = FileAttributes.None,
        // A folder that cannot be read must not pass for one whose lessons were deleted
        IgnoreInaccessible = false,
    };

    /// <exception cref="ContentException">There are too many.</exception>
    public static IReadOnlyList<ContentEntry> Entries(string folder)
    {
        if (!Directory.Exists(folder)) return [];
        List<ContentEntry> entries = [.. new FileSystemEnumerable<ContentEntry>(folder, Entry, Everywhere)
        {
            ShouldIncludePredicate = (ref entry) => !IsHidden(entry.FileName),
            ShouldRecursePredicate = (ref entry) => !IsHidden(entry.FileName) && !IsLink(ref entry),
        }.Take(MostEntries + 1)];
        return entries.Count <= MostEntries ? entries
            : throw new ContentException($"Le dossier de contenu {folder} a plus de {MostEntries} fichiers : retirez ce qui n’est pas une leçon.");

        ContentEntry Entry(ref FileSystemEntry entry)
        {
            var path = entry.ToFullPath();
            return new(Path.GetRelativePath(folder, path).Replace('\\', '/'), path, entry.IsDirectory, IsLink(ref entry),
                entry.IsDirectory ? 0 : entry.Length, entry.LastWriteTimeUtc);
        }
    }

    /// <summary>Changes when a file comes, goes or is written, also by a copy that keeps its size or by an atomic rename.</summary>
    public static string Stamp(string folder) => SourceFile.DigestOf(string.Join('\n', Entries(folder)
        // A folder is written to by every hidden file that comes and goes in it
        .Select(entry => entry.IsFolder ? entry.Name : $"{entry.Name}|{entry.Length}|{entry.WrittenAt.Ticks}").Order(StringComparer.Ordinal)));

    private static bool IsHidden(ReadOnlySpan<char> name) => name is ['.', ..] or [.., '~'];

    private static bool IsLink(ref FileSystemEntry entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint);
}
