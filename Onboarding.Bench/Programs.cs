using System.Diagnostics;

namespace Onboarding.Bench;

/// <summary>Programs of the machine.</summary>
public static class Programs
{
    /// <summary>What the program prints; a non-zero exit throws with what it said.</summary>
    public static string Run(string path, params IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(path, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output
            : throw new InvalidOperationException($"{path} {string.Join(' ', process.StartInfo.ArgumentList)}\n{output}{errors.Result}");
    }
}
