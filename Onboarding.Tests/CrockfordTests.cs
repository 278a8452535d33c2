using Onboarding.Core;

namespace Onboarding.Tests;

public sealed class CrockfordTests
{
    [Fact]
    public void The_alphabet_has_no_look_alikes()
    {
        Crockford.Alphabet.Length.ShouldBe(32);
        Crockford.Alphabet.ShouldBeUnique();
        Crockford.Alphabet.ShouldNotContain(c => "ILOU".Contains(c), "I and L look like 1, O like 0, U spells what it should not");
    }

    [Fact]
    public void A_random_code_is_of_the_alphabet_and_never_the_same()
    {
        var codes = Enumerable.Range(0, 1000).Select(_ => Crockford.Random(12)).ToList();

        codes.ShouldAllBe(code => code.Length == 12 && code.All(Crockford.Alphabet.Contains));
        codes.ShouldBeUnique();
        codes.SelectMany(code => code).Distinct().Count().ShouldBe(32);
    }

    [Theory]
    [InlineData("7kq4m2xd", "7KQ4M2XD")]
    [InlineData(" 7KQ4-M2XD ", "7KQ4M2XD")]
    [InlineData("7KQ4‑M2XD", "7KQ4M2XD")]
    [InlineData("7KQ4 – M2XD", "7KQ4M2XD")]
    [InlineData("7\u00A0K\tQ4\n", "7KQ4")]
    [InlineData("OIL", "011")]
    [InlineData("oil", "011")]
    public void What_was_meant_is_read_from_what_was_typed(string typed, string meant) => Crockford.Read(typed).ShouldBe(meant);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" - ")]
    [InlineData("7KU4")]
    [InlineData("7K.4")]
    [InlineData("7Ké4")]
    [InlineData("７KQ4")]
    [InlineData("7K\0Q")]
    [InlineData("7K😀4")]
    public void A_foreign_character_makes_it_no_code(string? typed) => Crockford.Read(typed).ShouldBeNull();

    [Fact]
    public void The_check_character_catches_nearly_every_swap_of_two_neighbours()
    {
        var swaps = (from a in Crockford.Alphabet
                     from b in Crockford.Alphabet
                     from before in Crockford.Alphabet
                     where a != b
                     select (Right: $"{before}{a}{b}000", Swapped: $"{before}{b}{a}000")).ToList();

        var missed = swaps.Count(swap => Crockford.CheckCharacter(swap.Right) == Crockford.CheckCharacter(swap.Swapped));

        ((double)missed / swaps.Count).ShouldBeLessThan(0.01);
    }

    [Theory]
    [InlineData("7KQ4M2XD9TPA", "7KQ4-M2XD-9TPA")]
    [InlineData("7KQ4M2", "7KQ4-M2")]
    public void A_code_is_printed_in_groups_of_four(string code, string printed)
    {
        Crockford.Spaced(code).ShouldBe(printed);
        Crockford.Read(printed).ShouldBe(code);
    }
}
