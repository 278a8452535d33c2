using System.Text.RegularExpressions;
using System.Xml.Linq;
using Onboarding.Core.Catalogue;
using Onboarding.Web.Languages;

namespace Onboarding.Tests.Languages;

/// <summary>Reads the sources of the site: each sentence said through T has its translation, and each translation is still said.</summary>
public sealed partial class TranslationTests
{
    private static readonly string Site = Path.Combine(Root(), "Onboarding.Web");

    private static readonly IReadOnlyList<(string File, string Text)> Sources =
    [
        .. Directory.EnumerateFiles(Site, "*.cs*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".cs") || file.EndsWith(".cshtml"))
            .Where(file => !file.Contains("/obj/") && !file.Contains("/bin/"))
            .Select(file => (Path.GetRelativePath(Site, file), File.ReadAllText(file))),
    ];

    public static TheoryData<string> Languages => [.. LessonLanguage.OfTheScreen.Where(language => language != "fr")];

    [Theory, MemberData(nameof(Languages))]
    public void Nothing_is_missing(string language) => Said().Except(Translated(language).Keys).ShouldBeEmpty();

    [Theory, MemberData(nameof(Languages))]
    public void Nothing_is_stale(string language) => Translated(language).Keys.Except(Said()).ShouldBeEmpty();

    [Theory, MemberData(nameof(Languages))]
    public void Every_place_holder_is_kept(string language) =>
        Translated(language).Where(pair => !Holders(pair.Key).SetEquals(Holders(pair.Value)) && !pair.Key.EndsWith(T.Several)).ShouldBeEmpty();

    [Fact]
    public void A_sentence_is_written_where_it_is_said() =>
        Sources.SelectMany(source => Unreadable().Matches(source.Text).Select(match => $"{source.File}: {match.Value}")).ShouldBeEmpty();

    private static HashSet<string> Said() =>
    [
        .. Sources.SelectMany(source => Sentence().Matches(source.Text)).Select(match => match.Groups["key"].Value),
        .. Sources.SelectMany(source => Plural().Matches(source.Text)).SelectMany(match => new[] { match.Groups["key"].Value, match.Groups["key"].Value + T.Several }),
        .. Sources.Where(source => source.Text.Contains("IValidationMetadataProvider")).SelectMany(source => Arm().Matches(source.Text)).Select(match => match.Groups["key"].Value),
        // Forms of the staff stay French
        .. Sources.Where(source => source.Text.Contains(": PageModel") && !source.Text.Contains("Audience.Role(") && !source.File.Contains("Administration"))
            .SelectMany(source => Annotation().Matches(source.Text)).Select(match => match.Groups["key"].Value),
    ];

    private static Dictionary<string, string> Translated(string language) =>
        XDocument.Load(Path.Combine(Site, "Languages", $"Texts.{language}.resx")).Descendants("data")
            .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value, StringComparer.OrdinalIgnoreCase);

    private static HashSet<string> Holders(string text) => [.. Holder().Matches(text).Select(match => match.Value)];

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Onboarding.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }

    [GeneratedRegex("""\b[Tt]\["(?<key>[^"]+)["]""")]
    private static partial Regex Sentence();

    [GeneratedRegex("""\b[Tt]\.N\([^"]+"(?<key>[^"]+)["]""")]
    private static partial Regex Plural();

    [GeneratedRegex("""=> "(?<key>[^"]+)["]""")]
    private static partial Regex Arm();

    [GeneratedRegex("""\b(Display\(Name|ErrorMessage) = "(?<key>[^"]+)["]""")]
    private static partial Regex Annotation();

    [GeneratedRegex("""\b(?<!\.)[Tt]\[(?!")[^\]]*\]|\b[Tt]\.N\((?:[^"()]|\([^"()]*\))*\)|\b[Tt]\[\$""")]
    private static partial Regex Unreadable();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Holder();
}
