using System.Reflection;
using System.Text.RegularExpressions;
using Onboarding.Tests.Pdf.Matterhorn;

namespace Onboarding.Tests.Pdf;

/// <summary>docs/accessibilite-pdf.md promises proofs: they exist.</summary>
public sealed class AccessibilityPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Clone.Root, "docs", "accessibilite-pdf.md"));

    [Fact]
    public void All_31_checkpoints_are_answered() =>
        Regex.Matches(Page, @"^\| (\d\d) ", RegexOptions.Multiline).Select(row => int.Parse(row.Groups[1].Value)).ShouldBe(Enumerable.Range(1, 31));

    [Fact]
    public void Every_test_that_is_named_exists()
    {
        var tests = typeof(PdfFile).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Select(method => (Class: type.Name, Test: method.Name)))
            .ToHashSet();

        var named = Regex.Matches(Page, @"`(?:(\w+Tests)\.)?([A-Z][a-z]*(?:_\w+){2,})`").ToArray();

        named.Length.ShouldBeGreaterThan(30);
        named.Select(name => (Class: name.Groups[1].Value, Test: name.Groups[2].Value))
            .Where(name => name.Class == ""
                ? !tests.Contains((nameof(MatterhornTests), name.Test)) && !tests.Contains((nameof(PdfATests), name.Test))
                : !tests.Contains(name))
            .ShouldBeEmpty();
    }

    [Fact]
    public void As_many_conditions_are_decided_as_it_says()
    {
        var conditions = Directory.GetFiles(Path.Combine(Clone.Root, "Onboarding.Tests", "Pdf", "Matterhorn"), "*Conditions.cs")
            .SelectMany(file => Regex.Matches(File.ReadAllText(file), "\"\\d\\d-\\d{3}\"").Select(match => match.Value)).Distinct();

        Page.ShouldContain($"décide {conditions.Count()} conditions");
    }
}
