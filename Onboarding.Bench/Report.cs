using System.Globalization;

namespace Onboarding.Bench;

/// <summary>What one verb found, as one chapter of docs/benchmarks.md; a new run replaces its own chapter and no other.</summary>
public sealed class Report(string verb)
{
    private static readonly string Book = Path.Combine(Clone.Root, "docs", "benchmarks.md");

    private readonly List<string> lines = [Heading(verb), "", $"{DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().Date):yyyy-MM-dd}, {Machine.Description}.", ""];

    public void Say(string paragraph) => lines.AddRange(paragraph, "");

    /// <summary>Each row in the order of the head; a number keeps three figures.</summary>
    public void Table(string[] head, IEnumerable<object[]> rows)
    {
        lines.Add(Row(head));
        lines.Add(Row(head.Select(_ => "---")));
        lines.AddRange(rows.Select(row => Row(row.Select(Written))));
        lines.Add("");
    }

    /// <summary>On the screen always, into the book when asked.</summary>
    public void Publish(bool intoBook)
    {
        Console.WriteLine(string.Join('\n', lines));
        if (!intoBook) return;

        var book = File.Exists(Book) ? File.ReadAllLines(Book).ToList() : ["# Benchmarks", ""];
        var start = book.IndexOf(Heading(verb));
        if (start < 0) start = book.Count;
        var end = book.FindIndex(Math.Min(start + 1, book.Count), line => line.StartsWith("## "));
        book.RemoveRange(start, (end < 0 ? book.Count : end) - start);
        book.InsertRange(start, lines);
        File.WriteAllText(Book, string.Join('\n', book).TrimEnd() + "\n");
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
