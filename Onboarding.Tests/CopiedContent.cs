namespace Onboarding.Tests;

/// <summary>A copy of the repository's own lessons, which a test spoils or mends while the site serves them.</summary>
public sealed class CopiedContent : IDisposable
{
    private static readonly string Original = Path.Combine(Clone.Root, "content");

    public CopiedContent()
    {
        foreach (var file in Directory.EnumerateFiles(Original, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(Folder, Path.GetRelativePath(Original, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("contenu-").FullName;

    public string Read(string file) => File.ReadAllText(Path.Combine(Folder, file));

    public void Write(string file, byte[] bytes) => File.WriteAllBytes(Path.Combine(Folder, file), bytes);

    public void Change(string file, Func<string, string> change) => File.WriteAllText(Path.Combine(Folder, file), change(Read(file)));

    public void Delete(string file) => File.Delete(Path.Combine(Folder, file));

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
