using Onboarding.Core;

namespace Onboarding.Tests;

public class FrenchTests
{
    [Theory]
    [InlineData("Qui est là ?", "Qui est là\u00A0?")]
    [InlineData("L'été : 5 % de 1,99 € ; vraiment !", "L’été\u00A0: 5\u00A0% de 1,99\u00A0€\u00A0; vraiment\u00A0!")]
    [InlineData("« Bonjour » dit-il", "«\u00A0Bonjour\u00A0» dit-il")]
    [InlineData("«Bonjour»", "«\u00A0Bonjour\u00A0»")]
    [InlineData("« Bonjour\u202F»\u202F!", "«\u00A0Bonjour\u00A0»\u00A0!")]
    [InlineData("https://a.example/?b", "https://a.example/?b")]
    [InlineData("à 9h:30", "à 9h:30")]
    public void Spaces_before_high_marks_never_break(string typed, string set)
    {
        French.Typeset(typed).ShouldBe(set);
        French.Typeset(set).ShouldBe(set, "typesetting twice changes nothing");
    }

    [Fact]
    public void Dates_hours_and_ranks_are_said_as_people_say_them()
    {
        French.Long(new(2026, 5, 4)).ShouldBe("lundi 4 mai 2026");
        French.Short(new(2026, 5, 1)).ShouldBe("1er mai 2026");
        French.Hours(new(9, 0), new(12, 5)).ShouldBe("9\u00A0h\u00A000 – 12\u00A0h\u00A005");
        French.Duration(185).ShouldBe("3\u00A0h\u00A005");
        (French.Ordinal(1), French.Ordinal(1, feminine: true), French.Ordinal(2)).ShouldBe(("1er", "1re", "2e"));
    }
}
