namespace Onboarding.Core.Data.Backups;

/// <summary>A folder of a moment beside what it will become, so that a move stays on one disk. Nobody else reads it.</summary>
internal sealed class ScratchFolder : IDisposable
{
    private const string Prefix = ".passerelle-";
    private const string LockName = "lock";

    private readonly string path;
    private readonly FileStream hold;

    public ScratchFolder(string beside)
    {
        RemoveAbandoned(beside);
        path = Path.Combine(beside, $"{Prefix}{Guid.CreateVersion7():N}");
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        hold = new FileStream(File(LockName), FileMode.CreateNew, FileAccess.Write, FileShare.None);
    }

    public string File(string name) => Path.Combine(path, name);

    public void Dispose()
    {
        hold.Dispose();
        Directory.Delete(path, recursive: true);
    }

    // People's names are in them. Whoever was killed holds the lock no more
    private static void RemoveAbandoned(string beside)
    {
        foreach (var left in Directory.GetDirectories(beside, $"{Prefix}*"))
        {
            try
            {
                new FileStream(Path.Combine(left, LockName), FileMode.Open, FileAccess.Write, FileShare.None).Dispose();
                Directory.Delete(left, recursive: true);
            }
            catch (Exception inUse) when (inUse is IOException or UnauthorizedAccessException)
            {
                // Somebody else is at work in it
            }
        }
    }
}
