using System.Diagnostics.CodeAnalysis;

namespace Onboarding.Core.Catalogue;

/// <summary>
/// The library as it stands now. It follows its folder: a file that changes for the better is served within seconds, one that
/// breaks leaves its last good version in place, and no reader ever meets the exception.
/// </summary>
public sealed class CurrentLibrary : IDisposable
{
    // The poll is what counts; the watcher only makes it come sooner. Some file systems and containers send no notice at all
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(5);

    // An editor writes in several strokes
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(300);

    private readonly Lock reloading = new();
    private readonly string folder;
    private readonly TimeProvider clock;
    private readonly ITimer timer;
    private readonly FileSystemWatcher? watcher;
    private Drafts? good;
    private string stamp;
    private string lastSeen = "";
    private volatile Library now;
    private volatile Problem? trouble;

    /// <exception cref="ContentException">The folder has no valid site.yml: there is nobody to serve.</exception>
    public CurrentLibrary(string folder, TimeProvider clock)
    {
        (this.folder, this.clock) = (Path.GetFullPath(folder), clock);
        try
        {
            stamp = Stamp();
            Load();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ContentException($"Le dossier de contenu {this.folder} ne peut pas être lu : {error.Message}");
        }
        timer = clock.CreateTimer(_ => Follow(always: false), null, Poll, Timeout.InfiniteTimeSpan);
        watcher = Watch();
    }

    public Library Now => now;

    public IReadOnlyList<Problem> Problems => trouble is { } found ? [found, .. now.Problems] : now.Problems;

    /// <summary>Reads the folder again, whether or not it seems to have changed.</summary>
    public void Reload() => Follow(always: true);

    public void Dispose()
    {
        watcher?.Dispose();
        timer.Dispose();
    }

    private void Follow(bool always)
    {
        lock (reloading)
        {
            var (next, seen) = (Poll, "");
            try
            {
                seen = Stamp();
                // A copy may last longer than an editor's strokes: what still moves between two looks is not read yet
                var hasSettled = seen == lastSeen;
                lastSeen = seen;
                // At midnight in Paris a service's name may change
                if (always || clock.Today != now.Date || (seen != stamp && hasSettled))
                {
                    Load();
                    (stamp, trouble) = (seen, null);
                }
                else if (seen != stamp) next = Settling;
            }
            catch (Exception error)
            {
                // Whatever the file system throws, readers keep what they had and authors are told. What was judged stays so until
                // it changes; anything else is tried again at the next look
                (stamp, trouble) = (error is ContentException ? seen : "", new(".", 1, Severity.Error,
                    $"le dossier n’a pas pu être relu ({error.Message})", "vérifiez qu’il existe, qu’il est lisible et qu’il est complet"));
            }
            finally
            {
                // One look after the other: a clock that jumps ahead owes none for the time between
                timer.Change(next, Timeout.InfiniteTimeSpan);
            }
        }
    }

    [MemberNotNull(nameof(now))]
    private void Load()
    {
        var (today, proofs) = (clock.Today, new Proofs());
        var (drafts, unreadable) = LibraryReader.Read(folder);
        if (!drafts.IsWhole(good)) throw new ContentException("plus de la moitié des leçons ont disparu d’un coup");
        IReadOnlyList<Problem> problems = [.. unreadable, .. LibraryCheck.Check(drafts, today, proofs)];
        var mended = drafts.Mended(good, problems);
        if (mended.Site is null) throw new ContentException(WithoutSite(problems));
        (now, good) = (LibraryRenderer.Render(mended, problems, today, proofs), mended);
    }

    private string Stamp() => ContentFolder.Stamp(folder);

    private string WithoutSite(IReadOnlyList<Problem> problems) =>
        $"Le dossier de contenu {folder} ne peut pas être servi : {problems.First(problem => problem.File == "site.yml")}.";

    private FileSystemWatcher? Watch()
    {
        try
        {
            var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
            watcher.Changed += (_, _) => Soon();
            watcher.Created += (_, _) => Soon();
            watcher.Deleted += (_, _) => Soon();
            watcher.Renamed += (_, _) => Soon();
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (IOException)
        {
            // The machine has no watch left to give: the poll sees the change a few seconds later
            return null;
        }

        void Soon() => timer.Change(Settling, Timeout.InfiniteTimeSpan);
    }
}
