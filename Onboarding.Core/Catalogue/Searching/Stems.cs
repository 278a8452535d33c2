using System.Text;

namespace Onboarding.Core.Catalogue.Searching;

/// <summary>
/// What is left of a word without its endings: « imprimer », « imprimante » and « imprimées » are one. Lessons and questions go
/// through the same, so that it need not be right, only always wrong in the same way.
/// </summary>
internal static class Stems
{
    // What people cut short or call by another name, and the feminine that no ending explains; in the singular
    private static readonly Dictionary<string, string> Same = new()
    {
        ["appli"] = "application",
        ["ordi"] = "ordinateur",
        ["visio"] = "visioconference",
        ["tel"] = "telephone",
        ["info"] = "information",
        ["doc"] = "document",
        ["email"] = "mail",
        ["mel"] = "mail",
        ["courriel"] = "mail",
        ["texto"] = "sms",
        ["boulot"] = "travail",
        ["taf"] = "travail",
        ["fau"] = "fausse",
    };

    // With how many letters must be left; the longest that fits is taken
    private static readonly (string Ending, int Left)[] Endings =
    [
        ("issement", 3), ("issante", 3), ("atrice", 3), ("ation", 3), ("ateur", 3), ("ement", 3), ("issant", 3), ("ante", 4), ("ance", 4), ("euse", 4),
        ("eur", 4), ("ant", 4), ("ent", 4), ("ee", 3), ("ez", 3), ("er", 3), ("e", 3),
    ];

    /// <param name="word">Without case and accents.</param>
    public static string Of(string word)
    {
        var stem = Singular(word);
        stem = Same.GetValueOrDefault(stem, stem);
        foreach (var (ending, left) in Endings)
        {
            if (stem.Length - ending.Length < left || !stem.EndsWith(ending, StringComparison.Ordinal)) continue;
            stem = stem[..^ending.Length];
            break;
        }
        if (stem.Length > 3 && stem[^1] == 'e') stem = stem[..^1];
        return Single(stem);
    }

    private static string Singular(string word) =>
        word.Length < 4 ? word
        : word.EndsWith("aux", StringComparison.Ordinal) && word[^4] != 'e' && word.Length > 5 ? word[..^3] + "al"
        : word[^1] is 's' or 'x' ? word[..^1]
        : word;

    // « imprimmer », « adrese »: the letter that people double, or do not
    private static string Single(string stem)
    {
        var single = new StringBuilder(stem.Length);
        foreach (var c in stem)
            if (single.Length == 0 || c != single[^1] || char.IsDigit(c)) single.Append(c);
        return single.ToString();
    }
}
