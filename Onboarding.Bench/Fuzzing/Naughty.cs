using System.Text;

namespace Onboarding.Bench.Fuzzing;

/// <summary>A string that has broken other programs, as it goes into a request: already written in percents, well or badly.</summary>
/// <param name="Name">What a finding names it by.</param>
/// <param name="Written">More than one when the same name comes several times.</param>
public sealed record Naughty(string Name, params string[] Written)
{
    /// <summary>What no corpus has, since it is not text or is too long for one.</summary>
    public static readonly IReadOnlyList<Naughty> Own =
    [
        new("empty", ""),
        new("blanks", "%20%09%0D%0A%C2%A0%E2%80%8B"),
        new("null", "a%00b"),
        new("null alone", "%00"),
        new("lone surrogate in UTF-8", "%ED%A0%80"),
        new("cut UTF-8", "%C3%28%F0%9F"),
        new("overlong UTF-8", "%C0%AF%C0%AE"),
        new("malformed percents", "%zz%4%"),
        new("percent u", "%u003Cscript%u003E"),
        new("twice", "1", "2"),
        new("twice, one empty", "", "9"),
        new("negative", "-1"),
        new("2^31", "2147483648"),
        new("2^63", "9223372036854775808"),
        new("not a number", "NaN"),
        new("very small", "1e-999"),
        new("end of time", "9999-12-31T23:59:59.9999999Z"),
        new("before time", "0000-00-00"),
        new("24 o’clock", "24:00"),
        Text("nobody", Guid.Empty.ToString()),
        Text("8 kB", new string('x', 8192)),
        Text("8 kB of é", new string('é', 8192)),
        Text("5,000 combining", "e" + new string('\u0301', 5000)),
        Text("bidi overrides", "\u202Egpj.exe\u202C\u2066abc\u2069\u200F"),
        Text("byte order mark", "\uFEFFabc\uFFFE"),
        Text("marks of a template", "{{7*7}}${7*7}<%= 7*7 %>@(7*7){0}{1}"),
        Text("a header", "x\r\nSet-Cookie: a=b\r\nLocation: https://ailleurs.example"),
        Text("an attribute", "\" onmouseover=alert(1) x=\"' onfocus='alert(1)' autofocus"),
        Text("a script", "</title></textarea></script><script>alert(1)</script>"),
        Text("an address", "javascript:alert(1)//https://ailleurs.example"),
        Text("a drawing", "<svg/onload=alert(1)><a href=//ailleurs.example>ici</a>"),
        Text("SQL", "'; DROP TABLE \"People\"; --"),
    ];

    /// <summary>Our own, then as many of the corpora; the same ones for the same seed.</summary>
    public static IReadOnlyList<Naughty> Take(int count, int seed) =>
        [.. Own.Concat(Corpora.Evenly(count, seed, "blns", "payloads").Select(sample => Text(sample.Name, sample.Text))).Take(count)];

    private static Naughty Text(string name, string text) => new(name, Percents(text));

    // Uri.EscapeDataString refuses what is no text
    private static string Percents(string text) => Uri.EscapeDataString(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)));
}
