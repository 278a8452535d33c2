using System.Security.Cryptography;

namespace Onboarding.Core;

/// <summary>
/// Codes that people read aloud and type: Crockford's base 32, without I, L, O and U. One character carries five bits.
/// </summary>
public static class Crockford
{
    public const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    public static string Random(int length) => RandomNumberGenerator.GetString(Alphabet, length);

    /// <summary>What was meant by what was typed: spaces and hyphens dropped, O read as 0, I and L as 1; null when a character is foreign.</summary>
    public static string? Read(string? typed)
    {
        var letters = (typed ?? "").Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '‐' or '‑' or '–'))
            .Select(c => char.ToUpperInvariant(c) switch { 'O' => '0', 'I' or 'L' => '1', var other => other })
            .ToArray();
        return letters.Length > 0 && letters.All(Alphabet.Contains) ? new string(letters) : null;
    }

    /// <summary>Catches every single wrong character and nearly every swap of two neighbours (ISO 7064's hybrid scheme, for 32 characters).</summary>
    public static char CheckCharacter(string code)
    {
        var remainder = Alphabet.Length;
        foreach (var c in code)
        {
            var sum = (remainder + Alphabet.IndexOf(c)) % Alphabet.Length;
            remainder = (sum == 0 ? Alphabet.Length : sum) * 2 % (Alphabet.Length + 1);
        }
        return Alphabet[(Alphabet.Length + 1 - remainder) % Alphabet.Length];
    }

    /// <summary>In groups of four, as it is printed: 7KQ4-M2XD-9TPA.</summary>
    public static string Spaced(string code) => string.Join('-', code.Chunk(4).Select(group => new string(group)));
}
