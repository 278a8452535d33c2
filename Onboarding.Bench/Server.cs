using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Onboarding.Bench;

/// <summary>A program of ours that listens on the loopback, as a process of its own: it can be watched, stopped and killed.</summary>
/// <param name="assembly">Its .dll, built or published.</param>
/// <param name="settings">As configuration names them: Data:Path.</param>
public partial class Server(string assembly, IReadOnlyDictionary<string, string> settings, params IReadOnlyList<string> arguments) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ConcurrentQueue<string> said = [];
    private Process? process;
    private int port;

    public Uri Address => new($"http://127.0.0.1:{port}");

    /// <summary>All that it wrote, since its first start.</summary>
    public IEnumerable<string> Log => said;

    /// <summary>Bytes of memory that it holds now.</summary>
    public long Memory => Fresh.WorkingSet64;

    /// <summary>Time that all its threads together have had since its start.</summary>
    public TimeSpan Cpu => Fresh.TotalProcessorTime;

    /// <summary>Answers when it listens; a second start finds it at the same address.</summary>
    public virtual async Task Start()
    {
        var listens = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        var start = Command(arguments);
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.Exited += (_, _) => listens.TrySetException(new InvalidOperationException($"{assembly} ended before it listened:\n{string.Join('\n', said)}"));
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Kill();
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        port = await listens.Task.WaitAsync(Patience);

        void Hear(string? line)
        {
            if (line is null) return;
            said.Enqueue(line);
            if (OwnAddress().Match(line) is { Success: true } match) listens.TrySetResult(int.Parse(match.Groups["port"].ValueSpan));
        }
    }

    /// <summary>A verb of the same program with the same settings, in a process of its own beside this one; answers what it said.</summary>
    public Task<string> Does(params string[] verb) => Task.Run(() => Programs.Run(Command(verb)));

    /// <summary>kill -9: no goodbye.</summary>
    public void Kill()
    {
        if (process is not { HasExited: false }) return;
        process.Kill();
        process.WaitForExit();
    }

    /// <summary>As the machine's own stop does: SIGTERM, and the program's own time to end. Answers its exit code.</summary>
    public async Task<int> Stop()
    {
        if (process is { HasExited: false }) Programs.Run("/bin/sh", "-c", $"kill -TERM {process.Id}");
        await process!.WaitForExitAsync().WaitAsync(Patience);
        return process.ExitCode;
    }

    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Kill();
        process?.Dispose();
        process = null;
        return ValueTask.CompletedTask;
    }

    private ProcessStartInfo Command(IEnumerable<string> words)
    {
        var command = new ProcessStartInfo("dotnet", [assembly, .. words])
        {
            WorkingDirectory = Path.GetDirectoryName(assembly)!,
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Production", ["ASPNETCORE_URLS"] = Address.ToString() },
        };
        foreach (var (name, value) in settings) command.Environment[name.Replace(":", "__")] = value;
        return command;
    }

    private Process Fresh
    {
        get
        {
            process!.Refresh();
            return process;
        }
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:(?<port>\d+)")]
    private static partial Regex OwnAddress();
}
