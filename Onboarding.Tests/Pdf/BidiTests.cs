using System.Globalization;
using Onboarding.Pdf;

namespace Onboarding.Tests.Pdf;

public sealed class BidiTests
{
    [Fact]
    public void Lines_run_as_the_Unicode_standard_says()
    {
        var cases = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Pdf", "Unicode", "BidiCharacterTest.sample.txt"))
            .Where(line => line != "" && line[0] != '#').ToArray();

        cases.Length.ShouldBeGreaterThan(3000);
        foreach (var line in cases)
        {
            var (levels, order) = Resolve(line.Split(';'));
            $"{levels};{order}".ShouldBe(string.Join(';', line.Split(';')[2..]), line);
        }
    }

    [Theory]
    [InlineData("Éloïse D’Étampes, 12/03/2026 (matin)", false)]
    [InlineData("Γιώργος Łukasz Nguyễn Олена 山", false)]
    [InlineData("Léa 🙂", false)]
    [InlineData("Léa נ", true)]
    [InlineData("١٢", true)]
    [InlineData("\U0001E900", true)]                // Adlam, beyond sixteen bits
    public void Only_a_text_that_holds_such_a_letter_can_turn(string text, bool turns)
    {
        Bidi.HasRightToLeft(text).ShouldBe(turns);
        if (!turns) Bidi.Levels(text, 0).ShouldAllBe(level => level == 0);
    }

    // A case is: characters; direction asked for; level of the paragraph; level of each character, x for what is invisible; their order from left to right
    private static (string Levels, string Order) Resolve(string[] fields)
    {
        const string automatic = "2";
        var characters = fields[0].Split(' ').Select(hex => char.ConvertFromUtf32(int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture))).ToArray();
        var text = string.Concat(characters);
        var paragraph = fields[1] == automatic ? Bidi.LevelOfFirstLetter(text) : byte.Parse(fields[1], CultureInfo.InvariantCulture);
        var units = Bidi.Levels(text, paragraph);
        var levels = characters.Select((_, i) => units[characters.Take(i).Sum(character => character.Length)]).ToArray();

        var isShown = fields[3].Split(' ').Select(level => level != "x").ToArray();
        int[] order = [.. Enumerable.Range(0, levels.Length).Where(i => isShown[i])];
        Bidi.Reorder(order, i => levels[i]);
        return ($"{paragraph};{string.Join(' ', levels.Select((level, i) => isShown[i] ? $"{level}" : "x"))}", string.Join(' ', order));
    }
}
