namespace Onboarding.Core.Data;

/// <summary>Where this machine keeps what is not in the database: the digest key, and SQLite's own file.</summary>
public sealed record DataFolder(string Path)
{
    /// <exception cref="IOException">The disk is full or read-only.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder belongs to somebody else.</exception>
    public void TryWriting()
    {
        using var trial = new FileStream(
            System.IO.Path.Combine(Path, $".essai-{Guid.CreateVersion7():N}"), FileMode.CreateNew, FileAccess.Write, FileShare.None, 4096, FileOptions.DeleteOnClose);
        trial.WriteByte(0);
        trial.Flush(flushToDisk: true);
    }
}
