namespace Onboarding.Core.Catalogue.Searching;

/// <summary>What somebody typed, as far as it is read.</summary>
/// <param name="Words">On one line, with single spaces and nothing hidden.</param>
/// <param name="IsCut">It went on.</param>
public sealed record Asked(string Words, bool IsCut)
{
    public const int Longest = 200;

    public static readonly Asked Nothing = new("", false);

    public bool IsNothing => Words.Length == 0;

    public static Asked Of(string? typed)
    {
        var words = (typed ?? "").Split((char[]?)null).Select(Typed.Shown).Where(word => word != "");
        var line = string.Join(' ', words);
        if (line.Length <= Longest) return new(line, false);
        // Not within a character of two units
        return new(line[..(char.IsHighSurrogate(line[Longest - 1]) ? Longest - 1 : Longest)].TrimEnd(), true);
    }
}
