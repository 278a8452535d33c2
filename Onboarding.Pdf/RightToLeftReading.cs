namespace Onboarding.Pdf;

/// <summary>How right-to-left glyphs say their text to programs that turn the line round when they read it.</summary>
internal static class RightToLeftReading
{
    private const char Lam = '\u0644';

    /// <summary>One character, or null when none would come back right.</summary>
    public static string? OfOneGlyph(string cluster) => cluster switch
    {
        // The ligatures that Arabic cannot be written without, as Unicode's compatibility characters
        [Lam, '\u0622'] => "\uFEF5",
        [Lam, '\u0623'] => "\uFEF7",
        [Lam, '\u0625'] => "\uFEF9",
        [Lam, '\u0627'] => "\uFEFB",
        [var character] when Bidi.Mirrored(character) is null => cluster,
        [var high, _] when char.IsHighSurrogate(high) => cluster,
        _ => null,
    };
}
