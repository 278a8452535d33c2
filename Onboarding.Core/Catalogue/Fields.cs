using System.Globalization;
using System.Text.RegularExpressions;
using Onboarding.Core.Documents;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Onboarding.Core.Catalogue;

/// <summary>
/// The keys of a YAML text, asked for one by one. What is missing, unknown or of another type becomes a problem with its line,
/// and the question still has an answer, so that one reading finds every problem of a file.
/// </summary>
internal sealed class Fields
{
    private const int DeepestNesting = 12;
    private const int MostValues = 20_000;
    public const int LongestText = 500;

    private readonly Dictionary<string, YamlNode> values = [];
    private readonly Dictionary<string, int> lines = [];
    private readonly HashSet<string> asked = [];
    private readonly string file;
    private readonly int line;
    private readonly int lineOffset;
    private readonly ICollection<Problem> problems;

    private Fields(YamlMappingNode map, string file, int lineOffset, ICollection<Problem> problems)
    {
        (this.file, this.lineOffset, this.problems, line) = (file, lineOffset, problems, Start(map));
        foreach (var (key, value) in map.Children)
        {
            var name = (key as YamlScalarNode)?.Value ?? "";
            values[name] = value;
            lines[name] = Start(key);
        }
        int Start(YamlNode node) => (int)node.Start.Line + lineOffset;
    }

    public IReadOnlyDictionary<string, int> Lines => lines;

    public IEnumerable<string> Keys => values.Keys;

    /// <summary>Null, with a problem, when the text is no YAML or no list of keys.</summary>
    /// <param name="lineOffset">How many lines of the file stand before the text.</param>
    public static Fields? Read(string yaml, string file, int lineOffset, ICollection<Problem> problems)
    {
        if (yaml.Split('\n').Index().FirstOrDefault(line => line.Item.Contains('\t')) is { Item: not null } tabbed)
        {
            problems.Add(new(file, tabbed.Index + 1 + lineOffset, Severity.Error,
                "une tabulation dans les réglages", "remplacez chaque tabulation par deux espaces"));
            return null;
        }
        // Where the reader stood when it gave up
        var at = 1;
        try
        {
            yaml = Quoted(yaml);
            if (Trap(yaml, ref at) is { } trap) return Refuse(trap, "écrivez des réglages simples, comme ceux des autres leçons");
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            if (stream.Documents is [{ RootNode: YamlMappingNode map }])
                return new(map, file, lineOffset, problems);
            return Refuse("aucun réglage", "écrivez une ligne « clé: valeur » par réglage");
        }
        catch (YamlException twice) when (twice.Message.StartsWith("Duplicate key ", StringComparison.Ordinal))
        {
            at = (int)twice.Start.Line;
            return Refuse($"le réglage « {twice.Message["Duplicate key ".Length..]} » est écrit deux fois", "gardez-en un");
        }
        catch (Exception error) when (error is YamlException or InvalidOperationException or ArgumentException)
        {
            // A bracket left open makes the library fail in ways that it does not announce
            if (error is YamlException { Start.Line: > 0 } where) at = (int)where.Start.Line;
            return Refuse("cette ligne n’est pas du YAML", "vérifiez les deux-points, les crochets et les guillemets");
        }

        Fields? Refuse(string what, string remedy)
        {
            problems.Add(new(file, at + lineOffset, Severity.Error, what, remedy));
            return null;
        }
    }

    public string Text(string key) => OptionalText(key) ?? Missing(key, "");

    /// <summary>A text that attestations carry: their fonts must have all of it.</summary>
    public string PrintedText(string key)
    {
        var text = Text(key);
        if (!CertificateDocument.CanWrite(text))
            Fault(key, $"les attestations ne savent pas imprimer tous les caractères de « {key} »", "écrivez-le sans émoji ni symbole rare");
        return text;
    }

    public string? OptionalText(string key) => Find(key) switch
    {
        null => null,
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "~" or "null" } => Wrong<string?>(key, "un texte", null),
        YamlScalarNode { Value: { Length: <= LongestText } text } when !string.IsNullOrWhiteSpace(text) => text.ReplaceLineEndings(" ").Trim(),
        _ => Wrong<string?>(key, $"un texte de {LongestText} caractères au plus", null),
    };

    public int Integer(string key) => OptionalInteger(key) ?? Missing(key, 0);

    public int? OptionalInteger(string key) => Find(key) switch
    {
        null => null,
        YamlScalarNode node when int.TryParse(node.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
        _ => Wrong<int?>(key, "un nombre entier", 0),
    };

    public DateOnly Date(string key) => OptionalDate(key) ?? Missing(key, DateOnly.MinValue);

    public DateOnly? OptionalDate(string key) => Find(key) switch
    {
        null => null,
        YamlScalarNode node when DateOnly.TryParseExact(node.Value, "yyyy-MM-dd", out var date) => date,
        _ => Wrong<DateOnly?>(key, "une date comme 2026-11-10", DateOnly.MinValue),
    };

    public IReadOnlyList<string> Words(string key) => values.ContainsKey(key) ? OptionalWords(key) : Missing<IReadOnlyList<string>>(key, []);

    public IReadOnlyList<string> OptionalWords(string key) => Find(key) switch
    {
        null => [],
        YamlSequenceNode list when list.All(item => item is YamlScalarNode { Value.Length: > 0 }) =>
            [.. list.Cast<YamlScalarNode>().Select(item => item.Value!)],
        _ => Wrong<IReadOnlyList<string>>(key, "une liste entre crochets, comme [a, b]", []),
    };

    public Uri Address(string key) => ToAddress(key, Text(key));

    public IReadOnlyList<Uri> Addresses(string key) => [.. Words(key).Select(word => ToAddress(key, word))];

    /// <summary>One word of those that <paramref name="words"/> translates.</summary>
    public T Choice<T>(string key, IReadOnlyDictionary<string, T> words) => Translate(key, Text(key), words);

    public T[] Choices<T>(string key, IReadOnlyDictionary<string, T> words) => [.. Words(key).Select(word => Translate(key, word, words))];

    public Fields Map(string key) => Find(key) switch
    {
        YamlMappingNode map => new(map, file, lineOffset, problems),
        null => Missing(key, Nothing()),
        _ => Wrong(key, "des réglages entre accolades", Nothing()),
    };

    public IReadOnlyList<Fields> Maps(string key) => Find(key) switch
    {
        YamlSequenceNode list when list.All(item => item is YamlMappingNode) =>
            [.. list.Cast<YamlMappingNode>().Select(map => new Fields(map, file, lineOffset, problems))],
        null => Missing<IReadOnlyList<Fields>>(key, []),
        _ => Wrong<IReadOnlyList<Fields>>(key, "une liste de réglages entre accolades", []),
    };

    /// <summary>To be called last: whatever nobody asked for is unknown.</summary>
    public void Close()
    {
        foreach (var key in values.Keys.Where(key => !asked.Contains(key)))
            Fault(key, $"le réglage « {key} » est inconnu",
                $"retirez-le ou corrigez son nom ; les réglages possibles sont {string.Join(", ", asked)}");
    }

    public void Fault(string key, string what, string remedy) =>
        problems.Add(new(file, LineOf(key), Severity.Error, what, remedy));

    public void Doubt(string key, string what, string remedy) =>
        problems.Add(new(file, LineOf(key), Severity.Warning, what, remedy));

    /// <summary>Of the key, or of the map that lacks it.</summary>
    public int LineOf(string key) => lines.GetValueOrDefault(key, line);

    // YAML takes « Cybersécurité : l’essentiel » for a key and its value; French writes that colon in every other title
    private static string Quoted(string yaml) => PlainFrench.Replace(yaml, line =>
        $"{line.Groups["key"].Value} '{line.Groups["text"].Value.Replace("'", "''")}'{line.Groups["comment"].Value}");

    // What would exhaust the stack or the memory of the tree builder
    private static string? Trap(string yaml, ref int line)
    {
        var parser = new Parser(new StringReader(yaml));
        for (var (depth, read) = (0, 0); parser.MoveNext(); read++)
        {
            var current = parser.Current!;
            line = (int)current.Start.Line;
            if ((depth += current.NestingIncrease) > DeepestNesting) return "les réglages ont trop de niveaux";
            if (read > MostValues) return $"les réglages ont plus de {MostValues} valeurs";
            // Ten lines that repeat one another ten times are ten thousand million values
            if (current is AnchorAlias or NodeEvent { Anchor.IsEmpty: false } or NodeEvent { Tag.IsEmpty: false }) return "les signes &, * et ! de YAML ne sont pas admis";
        }
        return null;
    }

    private YamlNode? Find(string key)
    {
        asked.Add(key);
        return values.GetValueOrDefault(key);
    }

    private Fields Nothing() => new([], file, lineOffset, []);

    private Uri ToAddress(string key, string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps
            ? address
            : Wrong(key, "une adresse qui commence par https://", new Uri("https://invalid.example"));

    private T Translate<T>(string key, string word, IReadOnlyDictionary<string, T> words) => words.TryGetValue(word, out var value)
        ? value
        : Wrong(key, $"un mot parmi {string.Join(", ", words.Keys)}", default(T)!);

    private T Missing<T>(string key, T instead)
    {
        if (!values.ContainsKey(key))
            Fault(key, $"le réglage « {key} » manque", $"ajoutez la ligne « {key}: … »");
        return instead;
    }

    private T Wrong<T>(string key, string expected, T instead)
    {
        // A missing text is reported once, as missing
        if (values.ContainsKey(key))
            Fault(key, $"la valeur de « {key} » ne convient pas", $"écrivez {expected}");
        return instead;
    }

    // A key; a text that begins with a fact or has a colon inside, and no quotes or brackets of its own; perhaps a comment
    private const string Key = @"^(?<key>[ ]*(?:- )?[a-z][a-z-]*:)[ ]+";
    private const string FrenchText = """(?<text>\{(?:site|service):[^\n]*?|[^\s'"\[{|>&*#][^\n]*?:[ ][^\n]*?)""";
    private const string Comment = @"(?<comment>[ ]+#[^\n]*)?[ ]*$";

    // Without backtracking: a hostile line would take the cube of its length
    private static readonly Regex PlainFrench = new(Key + FrenchText + Comment, RegexOptions.Multiline | RegexOptions.NonBacktracking);
}
