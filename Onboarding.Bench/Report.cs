using System.Globalization;

namespace Onboarding.Bench;

/// <summary>What one verb found, as one chapter of docs/benchmarks.md; a new run replaces its own chapter and no other.</summary>
public sealed class Report(string verb)
{
    private static readonly string Book = Path.Combine(Clone.Root, "docs", "benchmarks.md");

    private readonly List<string> lines = [Heading(verb), "", $"{DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().Date):yyyy-MM-dd}, {Machine.Description}.", ""];

    public void Say(string paragraph) => Add(paragraph, "");

    /// <summary>Each row in the order of the head; a number keeps three figures.</summary>
    public void Table(string[] head, IEnumerable<object[]> rows)
    {
        Add([Row(head), Row(head.Select(_ => "---")), .. rows.Select(row => Row(row.Select(Written))), ""]);
    }

    /// <summary>On the screen each thing as it is found, into the book when asked.</summary>
    public void Publish(bool intoBook)
    {
        if (!intoBook) return;

        var book = File.Exists(Book) ? File.ReadAllLines(Book).ToList() : ["# Benchmarks", ""];
        var start = book.IndexOf(Heading(verb));
        if (start < 0) start = book.Count;
        var end = book.FindIndex(Math.Min(start + 1, book.Count), line => line.StartsWith("## "));
        book.RemoveRange(start, (end < 0 ? book.Count : end) - start);
        book.InsertRange(start, lines);
        File.WriteAllText(Book, string.Join('\n', book).TrimEnd() + "\n");
    }

    private void Add(params string[] found)
    {
        lines.AddRange(found);
        foreach (var line in found) Console.WriteLine(line);
    }

    private static string Heading(string verb) => $"## {verb}";

    private static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";

    private static string Written(object cell) => cell switch
    {
        double number => number.ToString(number < 100 ? "G3" : "N0", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString()!,
    };
}
