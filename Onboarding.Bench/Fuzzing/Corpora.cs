using System.Text.Json;
using System.Text.RegularExpressions;

namespace Onboarding.Bench.Fuzzing;

/// <summary>What others have thought of to hurt a page or to trip a parser; README.md beside the files, which lie with the tests, says whose they are.</summary>
public static partial class Corpora
{
    private static readonly string Folder = Path.Combine(Clone.Root, "Onboarding.Tests", "Corpora");

    public static readonly string[] Names = ["payloads", "drawings", "dompurify", "commonmark", "markdown-it", "blns"];

    public static IEnumerable<Sample> All => Names.SelectMany(Named);

    public static IReadOnlyList<Sample> Named(string corpus)
    {
        var texts = corpus switch
        {
            "payloads" => Files("payloads", "xss-*.txt").SelectMany(file => file.Split('\n')).Select(line => line.Trim('\r')).Where(line => line.Trim() != ""),
            "drawings" => Files("payloads/svg", "*.svg"),
            "dompurify" => Json("dompurify/expect.json").EnumerateArray().Select(vector => vector.GetProperty("payload").GetString()!),
            "commonmark" => Example().Matches(Text("commonmark/spec-0.31.2.txt")).Select(match => match.Groups["markdown"].Value.Replace('→', '\t')),
            "markdown-it" => Files("markdown-it", "*.txt").SelectMany(file => Fixture().Matches(file).Select(match => match.Groups["markdown"].Value)),
            "blns" => Json("blns/blns.json").EnumerateArray().Select(text => text.GetString()!),
            _ => throw new ArgumentOutOfRangeException(nameof(corpus)),
        };
        return [.. texts.Distinct().Select((text, index) => new Sample($"{corpus}-{index}", text))];
    }

    /// <summary>As many of each corpus as of any other, while it has enough; the same ones for the same seed.</summary>
    /// <param name="corpora">All of them when none is named.</param>
    public static IReadOnlyList<Sample> Evenly(int count, int seed, params string[] corpora)
    {
        var random = new Random(seed);
        var shuffled = (corpora is [] ? Names : corpora).Select(name => Named(name).ToArray()).ToList();
        foreach (var corpus in shuffled) random.Shuffle(corpus);
        return [.. Enumerable.Range(0, count).SelectMany(round => shuffled.Select(corpus => corpus.ElementAtOrDefault(round))).OfType<Sample>().Take(count)];
    }

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.GetFiles(Path.Combine(Folder, folder), pattern).Order(StringComparer.Ordinal).Select(File.ReadAllText);

    private static string Text(string file) => File.ReadAllText(Path.Combine(Folder, file));

    private static JsonElement Json(string file) => JsonDocument.Parse(Text(file)).RootElement;

    [GeneratedRegex(@"^`{32} example\n(?<markdown>.*?)^\.\n.*?^`{32}$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Example();

    [GeneratedRegex(@"^\.\n(?<markdown>.*?)^\.\n.*?^\.$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fixture();
}

/// <param name="Name">Its corpus and its place there: what a failing test prints.</param>
public sealed record Sample(string Name, string Text)
{
    /// <summary>For places that hold one line.</summary>
    public string Line => Text.ReplaceLineEndings(" ").Trim();
}
