using Onboarding.Core;
using Onboarding.Core.Data;
using Onboarding.Core.Learning;

namespace Onboarding.Tests.Learning;

public sealed class LearnerCardTests
{
    private static readonly DateTime Now = new(2027, 3, 1, 8, 0, 0, DateTimeKind.Utc);
    private static readonly DigestKey Key = new([1, 2, 3]);

    [Fact]
    public void A_new_card_is_twelve_characters_that_read_as_they_are_printed()
    {
        var (card, code) = LearnerCard.Make(Key, Now);

        code.Length.ShouldBe(12);
        LearnerCard.ReadCode(Crockford.Spaced(code)).ShouldBe(code);
        card.CodeDigest.ShouldBe(LearnerCard.Digest(Key, code));
    }

    [Fact]
    public void Each_single_wrong_character_is_caught_wherever_it_stands()
    {
        for (var card = 0; card < 20; card++)
        {
            var code = LearnerCard.Make(Key, Now).Code;
            var slips = from position in Enumerable.Range(0, code.Length)
                        from other in Crockford.Alphabet
                        where other != code[position]
                        select code.Remove(position, 1).Insert(position, other.ToString());

            slips.Count().ShouldBe(12 * 31);
            slips.ShouldAllBe(slip => LearnerCard.ReadCode(slip) == null);
        }
    }

    [Fact]
    public void A_code_is_read_as_people_type_it()
    {
        var code = WithCheck("01230110ABC");

        LearnerCard.ReadCode(code.ToLowerInvariant()).ShouldBe(code);
        LearnerCard.ReadCode($" {code[..4]} {code[4..8]}-{code[8..]}\n").ShouldBe(code);
        LearnerCard.ReadCode("o123OiL0abc" + code[^1]).ShouldBe(code);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("7KQ4")]
    [InlineData("7KQ4-M2XD-9TP")]
    [InlineData("7KQ4-M2XD-9TPA-7KQ4")]
    [InlineData("7KQ4-M2XD-9TP!")]
    [InlineData("7KQ4-M2XD-9TPU")]
    public void What_cannot_be_a_card_is_refused(string? typed) => LearnerCard.ReadCode(typed).ShouldBeNull();

    [Theory]
    [InlineData("7KQ4-M2XD-9TPA"), InlineData("7kq4 m2xd 9tpb"), InlineData("O123OiL0abcZ")]
    public void Twelve_characters_with_a_digit_are_meant_to_be_a_code_even_with_a_slip(string typed) => LearnerCard.IsCodeMeant(typed).ShouldBeTrue();

    [Theory]
    [InlineData(null), InlineData("7KQ4"), InlineData("7KQ4-M2XD-9TPU"), InlineData("7KQ4-M2XD-9TPA-7KQ4"), InlineData("Élise 2 Martin")]
    [InlineData("Robert Martin"), InlineData("Anne-Sophie My"), InlineData("Ismail Ibraim"), InlineData("Olivier Lison")]
    public void A_name_is_not_even_of_twelve_letters(string? typed) => LearnerCard.IsCodeMeant(typed).ShouldBeFalse();

    [Fact]
    public void A_stolen_database_opens_no_card_without_the_key()
    {
        var (card, code) = LearnerCard.Make(Key, Now);

        LearnerCard.Digest(new DigestKey([1, 2, 4]), code).ShouldNotBe(card.CodeDigest);
        LearnerCard.Digest(Key, WithCheck("00000000000")).ShouldNotBe(card.CodeDigest);
    }

    [Fact]
    public void A_card_remembers_when_it_was_last_used()
    {
        var (card, _) = LearnerCard.Make(Key, Now);
        card.LastUsedAt.ShouldBe(Now);

        card.Use(Now.AddDays(3));

        card.LastUsedAt.ShouldBe(Now.AddDays(3));
        card.MadeAt.ShouldBe(Now);
    }

    private static string WithCheck(string body) => body + Crockford.CheckCharacter(body);
}
