using System.Text.RegularExpressions;
using Onboarding.Core.Sessions;

namespace Onboarding.Tests;

/// <summary>
/// Arrows point one way: whoever reads a folder of the domain needs to know only those below it. What must go through one door
/// (writing, the clock, chance) goes through it everywhere.
/// </summary>
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

    /// <summary>The gate, and a walk-in that needs its booking stored before its mark.</summary>
    private static readonly string[] Savers = ["Onboarding.Core/Data/WriteGate.cs", "Onboarding.Core/Attendance/RollCall.cs"];

    private static readonly string[] Product = ["Onboarding.Core", "Onboarding.Pdf", "Onboarding.Web"];

    private const int LongestFile = 300;

    [Fact]
    public void No_arrow_points_back() => Sources("Onboarding.Core", "*.cs")
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

    [Fact]
    public void Only_the_gate_saves() => Of(Product).SelectMany(source => Writes(source.Path, source.Text)).ShouldBeEmpty();

    [Theory]
    [InlineData("Onboarding.Web/Pages/Sessions/New.cshtml.cs", "    await db.SaveChangesAsync();", "SaveChangesAsync")]
    [InlineData("Onboarding.Web/Pages/Sessions/New.cshtml", "    @{ db.SaveChanges(); }", "SaveChanges")]
    [InlineData("Onboarding.Web/SignIn.cs", "    await db.Throttles.ExecuteDeleteAsync(stop);", "ExecuteDeleteAsync")]
    [InlineData("Onboarding.Web/SignIn.cs", "    await db.Visits.ExecuteUpdateAsync(v => v);", "ExecuteUpdateAsync")]
    [InlineData("Onboarding.Web/SignIn.cs", "    await db.Database.ExecuteSqlAsync($\"\");", "ExecuteSqlAsync")]
    [InlineData("Onboarding.Core/Sessions/Session.cs", "    await db.SaveChangesAsync(stop);", "SaveChangesAsync")]
    public void A_made_up_write_beside_the_gate_is_seen(string path, string line, string named) =>
        Writes(path, line).ShouldBe([$"{path} calls {named}"]);

    [Theory]
    [InlineData("Onboarding.Core/Data/WriteGate.cs", "    await db.SaveChangesAsync(stop);")]
    [InlineData("Onboarding.Core/Kiosks/Visits.cs", "    await db.Visits.ExecuteDeleteAsync();")]
    [InlineData("Onboarding.Core/People/SecurityStamps.cs", "    return base.SavedChangesAsync(data, result, stop);")]
    public void A_write_through_the_gate_is_none(string path, string line) => Writes(path, line).ShouldBeEmpty();

    [Fact]
    public void Nobody_asks_the_wall_clock_or_plain_chance() => Of(Product).SelectMany(source => Whims(source.Path, source.Text)).ShouldBeEmpty();

    [Theory]
    [InlineData("DateTime.Now")]
    [InlineData("DateTime.UtcNow")]
    [InlineData("DateTime.Today")]
    [InlineData("DateTimeOffset.Now")]
    [InlineData("DateTimeOffset.UtcNow")]
    [InlineData("System.DateTime.UtcNow")]
    [InlineData("Guid.NewGuid")]
    [InlineData("Random.Shared")]
    public void A_made_up_look_at_the_wall_clock_is_seen(string named) =>
        Whims("Sessions/Session.cs", $"    var it = {named};").ShouldHaveSingleItem();

    [Theory, InlineData("clock.UtcNow"), InlineData("clock.Today"), InlineData("Guid.CreateVersion7()")]
    public void The_clock_of_the_site_is_none(string named) => Whims("Sessions/Session.cs", $"    var it = {named};").ShouldBeEmpty();

    [Fact]
    public void A_file_does_one_thing() => Of([.. Product, "Onboarding.Bench", "Onboarding.Tests"]).Where(source => IsTooLong(source.Text)).Select(source => source.Path).ShouldBeEmpty();

    [Theory, InlineData(LongestFile, false), InlineData(LongestFile + 1, true)]
    public void A_made_up_long_file_is_seen(int lines, bool isTooLong) =>
        IsTooLong(string.Concat(Enumerable.Repeat("// One more\n", lines))).ShouldBe(isTooLong);

    private static IEnumerable<string> Writes(string path, string text)
    {
        var isCore = path.StartsWith("Onboarding.Core/");
        return Code(text)
            .SelectMany(line => WriteCalls().Matches(line))
            .Select(match => match.Groups["call"].Value)
            .Where(call => call.StartsWith("SaveChanges") ? !Savers.Contains(path) : !isCore)
            .Select(call => $"{path} calls {call}");
    }

    private static IEnumerable<string> Whims(string path, string text) =>
        Code(text).SelectMany(line => WallClock().Matches(line)).Select(match => $"{path} asks {match.Value}");

    private static bool IsTooLong(string text) => text.TrimEnd('\n').Count(c => c == '\n') + 1 > LongestFile;

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

    private static IEnumerable<(string Path, string Text)> Of(IEnumerable<string> projects) =>
        projects.SelectMany(project => Sources(project, "*.cs", "*.cshtml").Select(source => ($"{project}/{source.Path}", source.Text)));

    private static List<(string Path, string Text)> Sources(string project, params string[] kinds)
    {
        var root = Path.Combine(Clone.Root, project);
        var sources = kinds.SelectMany(kind => Directory.EnumerateFiles(root, kind, SearchOption.AllDirectories))
            .Select(file => (Path: Path.GetRelativePath(root, file).Replace('\\', '/'), File: file))
            .Where(source => !source.Path.StartsWith("obj/") && !source.Path.StartsWith("bin/") && !source.Path.StartsWith("Data/Migrations/"))
            .Select(source => (source.Path, Text: File.ReadAllText(source.File)))
            .ToList();
        sources.ShouldNotBeEmpty(root);
        return sources;
    }

    // By its whole name, or as C# also allows within Onboarding.Core: by the folder and a type in it
    [GeneratedRegex(@"\bOnboarding\.Core\.(?<folder>\w+)|(?<![\w.])(?<folder>Data|Messages|Documents|Organisation|People|Catalogue|Learning|Sessions|Attendance|Certificates|Kiosks|Arrivals|Support|Reporting|Privacy|Demo)\.[A-Z]\w*")]
    private static partial Regex Names();

    [GeneratedRegex(@"\.(?<call>(SaveChanges|ExecuteUpdate|ExecuteDelete|ExecuteSql\w*?)(Async)?)\(")]
    private static partial Regex WriteCalls();

    [GeneratedRegex(@"\b(DateTime\.(Now|UtcNow|Today)|DateTimeOffset\.(Now|UtcNow)|Guid\.NewGuid|Random\.Shared)\b")]
    private static partial Regex WallClock();
}
