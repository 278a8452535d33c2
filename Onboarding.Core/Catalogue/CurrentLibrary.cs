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

    private readonly Lock _reloading = new();
    private readonly string _folder;
    private readonly TimeProvider _clock;
    private readonly ITimer _timer;
    private readonly FileSystemWatcher? _watcher;
    private Drafts? _good;
    private string _stamp = "";
    private volatile Library _now;
    private volatile Problem? _trouble;

    /// <exception cref="ContentException">The folder has no valid site.yml: there is nobody to serve.</exception>
    public CurrentLibrary(string folder, TimeProvider clock)
    {
        (_folder, _clock) = (Path.GetFullPath(folder), clock);
        Load();
        _timer = clock.CreateTimer(_ => Follow(always: false), null, Poll, Timeout.InfiniteTimeSpan);
        _watcher = Watch();
    }

    public Library Now => _now;

    public IReadOnlyList<Problem> Problems => _trouble is { } trouble ? [trouble, .. _now.Problems] : _now.Problems;

    /// <summary>Reads the folder again, whether or not it seems to have changed.</summary>
    public void Reload() => Follow(always: true);

    public void Dispose()
    {
        _watcher?.Dispose();
        _timer.Dispose();
    }

    private void Follow(bool always)
    {
        lock (_reloading)
        {
            try
            {
                // At midnight in Paris a service's name may change
                if (always || _clock.Today != _now.Date || Stamp() != _stamp) Load();
                _trouble = null;
            }
            catch (Exception error)
            {
                // Whatever the file system throws, readers keep what they had and authors are told
                _trouble = new(".", 1, Severity.Error,
                    $"le dossier n’a pas pu être relu ({error.Message})", "vérifiez qu’il existe et qu’il est lisible");
            }
            finally
            {
                // One look after the other: a clock that jumps ahead owes none for the time between
                _timer.Change(Poll, Timeout.InfiniteTimeSpan);
            }
        }
    }

    [MemberNotNull(nameof(_now))]
    private void Load()
    {
        var (stamp, today) = (Stamp(), _clock.Today);
        var (drafts, unreadable) = LibraryReader.Read(_folder);
        IReadOnlyList<Problem> problems = [.. unreadable, .. LibraryCheck.Check(drafts, today)];
        var good = drafts.Mended(_good, problems);
        if (good.Site is null) throw new ContentException(WithoutSite(problems));
        (_now, _good, _stamp) = (LibraryRenderer.Render(good, problems, today), good, stamp);
    }

    private string Stamp() => ContentFolder.Stamp(_folder);

    private string WithoutSite(IReadOnlyList<Problem> problems) =>
        $"Le dossier de contenu {_folder} ne peut pas être servi : {problems.First(problem => problem.File == "site.yml")}.";

    private FileSystemWatcher? Watch()
    {
        try
        {
            var watcher = new FileSystemWatcher(_folder) { IncludeSubdirectories = true };
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

        void Soon() => _timer.Change(Settling, Timeout.InfiniteTimeSpan);
    }
}
