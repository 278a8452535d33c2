using System.Diagnostics;

namespace Onboarding.Bench;

/// <summary>Programs of the machine.</summary>
public static class Programs
{
    /// <summary>What the program prints; a non-zero exit throws with what it said.</summary>
    public static string Run(string path, params IEnumerable<string> arguments) => Finished(path, arguments).Output;

    /// <summary>The same with an environment of its own.</summary>
    public static string Run(ProcessStartInfo start) => Finished(start).Output;

    /// <summary>The same for a program that must have nothing to complain of: a warning throws.</summary>
    public static string RunQuietly(string path, params IEnumerable<string> arguments)
    {
        var (output, errors) = Finished(path, arguments);
        return errors == "" ? output : throw new InvalidOperationException($"{path} {string.Join(' ', arguments)}\n{errors}");
    }

    private static (string Output, string Errors) Finished(string path, IEnumerable<string> arguments) => Finished(new ProcessStartInfo(path, arguments));

    private static (string Output, string Errors) Finished(ProcessStartInfo start)
    {
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? (output, errors.Result)
            : throw new InvalidOperationException($"{start.FileName} {string.Join(' ', start.ArgumentList)}\n{output}{errors.Result}");
    }
}
