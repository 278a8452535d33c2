using System.Globalization;
using System.Runtime.InteropServices;

namespace Onboarding.Bench;

/// <summary>What the figures were taken on.</summary>
public static class Machine
{
    public static string Description =>
        string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessorCount} cores ({Processor}), {Memory} GB of memory, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}");

    private static string Processor => Line("/proc/cpuinfo", "model name") ?? RuntimeInformation.ProcessArchitecture.ToString();

    private static long Memory => GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1_000_000_000;

    private static string? Line(string file, string name) => File.Exists(file)
        ? File.ReadLines(file).FirstOrDefault(line => line.StartsWith(name))?.Split(':', 2)[1].Trim()
        : null;
}
