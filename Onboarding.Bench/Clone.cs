using System.Runtime.CompilerServices;

namespace Onboarding.Bench;

/// <summary>The repository that this was built from.</summary>
public static class Clone
{
    public static readonly string Root = Path.GetFullPath(Path.Combine(Here(), "..", ".."));

    private static string Here([CallerFilePath] string thisFile = "") => thisFile;
}
