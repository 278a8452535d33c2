using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Onboarding.Core.Sessions;

namespace Onboarding.Tests;

/// <summary>Arrows point one way: whoever reads a folder of the domain needs to know only those below it.</summary>
public sealed partial class ArchitectureTests
{
    /// <summary>From the lowest: each may name those before it.</summary>
    private static readonly string[] Floors =
        ["Data", "Messages", "Documents", "Organisation", "People", "Catalogue", "Learning", "Sessions", "Attendance", "Certificates"];

    /// <summary>They may name every floor; nobody names them.</summary>
    private static readonly string[] Readers = ["Kiosks", "Arrivals", "Support", "Reporting", "Privacy"];

    /// <summary>It tells everybody's story.</summary>
    private const string Demo = "Demo";

    /// <summary>The one that names the entities it maps.</summary>
    private const string MapsEverything = "Data/OnboardingDb.cs";

    [Fact]
    public void No_arrow_points_back() => Sources("Onboarding.Core")
        .Where(source => source.Path != MapsEverything)
        .SelectMany(source => BackwardArrows(source.Path, source.Text))
        .ShouldBeEmpty();

    [Theory]
    [InlineData("Attendance/RollCall.cs", "using Onboarding.Core.Certificates;", "Certificates")]
    [InlineData("Attendance/RollCall.cs", "    Onboarding.Core.Certificates.Certificate.ReadCode(typed);", "Certificates")]
    [InlineData("Attendance/RollCall.cs", "    Certificates.Certificate.ReadCode(typed);", "Certificates")]
    [InlineData("Attendance/RollCall.cs", "using static Onboarding.Core.Certificates.NameForm;", "Certificates")]
    [InlineData("Data/WriteGate.cs", "using Onboarding.Core.People;", "People")]
    [InlineData("Documents/Sheet.cs", "using Onboarding.Core.Sessions;", "Sessions")]
    [InlineData("Sessions/Session.cs", "using Onboarding.Core.Kiosks;", "Kiosks")]
    [InlineData("Reporting/Figures.cs", "using Onboarding.Core.Kiosks;", "Kiosks")]
    [InlineData("Kiosks/Visit.cs", "using Onboarding.Core.Demo;", "Demo")]
    [InlineData("French.cs", "using Onboarding.Core.Data;", "Data")]
    [InlineData("Elsewhere/Thing.cs", "namespace Onboarding.Core.Elsewhere;", "Elsewhere")]
    public void A_made_up_arrow_back_is_seen(string path, string line, string named) =>
        BackwardArrows(path, line).ShouldBe([$"{path} names {named}"]);

    [Theory]
    [InlineData("Certificates/Issuing.cs", "using Onboarding.Core.Attendance;")]
    [InlineData("Kiosks/Visit.cs", "using Onboarding.Core.Learning;")]
    [InlineData("Demo/DemoWorld.cs", "using Onboarding.Core.Kiosks;")]
    [InlineData("Sessions/Session.cs", "namespace Onboarding.Core.Sessions;")]
    [InlineData("Sessions/SessionRights.cs", "    db.Certificates.Add(certificate);")]
    [InlineData("Sessions/Session.cs", "/// Certificates. They come later")]
    public void An_arrow_down_is_none(string path, string line) => BackwardArrows(path, line).ShouldBeEmpty();

    [Fact]
    public void The_domain_knows_no_word_of_HTTP() => typeof(Session).Assembly.GetReferencedAssemblies()
        .Select(assembly => assembly.Name!)
        .Where(name => name.StartsWith("Microsoft.AspNetCore.Http") || name.StartsWith("Microsoft.AspNetCore.Mvc") || name == "Onboarding.Web")
        .ShouldBeEmpty();

    [Fact]
    public void The_PDF_library_references_nothing_of_ours() => System.Reflection.Assembly.Load("Onboarding.Pdf").GetReferencedAssemblies()
        .Where(assembly => assembly.Name!.StartsWith("Onboarding"))
        .ShouldBeEmpty();

    private static IEnumerable<string> BackwardArrows(string path, string text)
    {
        var own = path.Contains('/') ? path[..path.IndexOf('/')] : "";
        return Code(text)
            .SelectMany(line => Names().Matches(line))
            .Select(match => match.Groups["folder"].Value)
            .Distinct()
            .Where(named => !MayName(own, named))
            .Select(named => $"{path} names {named}");
    }

    private static bool MayName(string own, string named) =>
        own == Demo || (own == named && (Floors.Contains(own) || Readers.Contains(own)))
        || (Floors.Contains(named) && (Readers.Contains(own) || Array.IndexOf(Floors, named) < Array.IndexOf(Floors, own)));

    private static IEnumerable<string> Code(string text) => text.Split('\n').Where(line => !line.TrimStart().StartsWith("//"));

    private static List<(string Path, string Text)> Sources(string project)
    {
        var root = Path.Combine(Repository(), project);
        var sources = Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Select(file => (Path: Path.GetRelativePath(root, file).Replace('\\', '/'), File: file))
            .Where(source => !source.Path.StartsWith("obj/") && !source.Path.StartsWith("bin/") && !source.Path.StartsWith("Data/Migrations/"))
            .Select(source => (source.Path, Text: File.ReadAllText(source.File)))
            .ToList();
        sources.ShouldNotBeEmpty(root);
        return sources;
    }

    private static string Repository([CallerFilePath] string thisFile = "") => Path.GetFullPath(Path.Combine(thisFile, "..", ".."));

    // By its whole name, or as C# also allows within Onboarding.Core: by the folder and a type in it
    [GeneratedRegex(@"\bOnboarding\.Core\.(?<folder>\w+)|(?<![\w.])(?<folder>Data|Messages|Documents|Organisation|People|Catalogue|Learning|Sessions|Attendance|Certificates|Kiosks|Arrivals|Support|Reporting|Privacy|Demo)\.[A-Z]\w*")]
    private static partial Regex Names();
}
