namespace Onboarding.Core.Data.Backups;

/// <summary>A folder of a moment beside what it will become, so that a move stays on one disk. Nobody else reads it.</summary>
internal sealed class ScratchFolder : IDisposable
{
    private readonly string path;

    public ScratchFolder(string beside)
    {
        path = Path.Combine(beside, $".passerelle-{Guid.CreateVersion7():N}");
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public string File(string name) => Path.Combine(path, name);

    public void Dispose() => Directory.Delete(path, recursive: true);
}
