using Onboarding.Core.People;

namespace Onboarding.Tests.People;

public sealed class PersonNameTests
{
    [Theory]
    [InlineData("Éloïse")]
    [InlineData("Hélène D’Étampes")]
    [InlineData("Hélène D'Étampes")]
    [InlineData("Łukasz Wiśniewski")]
    [InlineData("Nguyễn Thị Hạnh")]
    [InlineData("Олена Мар’яненко")]
    [InlineData("محمد علي")]
    [InlineData("יעל כהן")]
    [InlineData("Jean-Baptiste de l’Épine, Jr.")]
    [InlineData("علی\u200Cرضا")]              // Persian needs its joiners
    [InlineData("Y")]
    [InlineData("null")]
    public void Names_are_names(string name)
    {
        PersonName.Read(name).ShouldBe(name);
        PersonName.Refusal(name).ShouldBeNull();
    }

    [Theory]
    [InlineData("李小龙")]
    [InlineData("김민준")]
    [InlineData("สมชาย ใจดี")]
    [InlineData("प्रिया")]
    [InlineData("𞤀𞤁𞤂")]                     // Adlam, beyond sixteen bits
    [InlineData("Léa 🙂")]
    public void A_name_that_no_attestation_could_carry_is_refused_for_that(string name)
    {
        PersonName.Read(name).ShouldBeNull();
        PersonName.Refusal(name).ShouldBe(NameRefusal.NoFont);
    }

    [Fact]
    public void The_marks_that_a_right_to_left_keyboard_adds_are_dropped() => PersonName.Read("\u200Fמשה\u200E \u061Cعلي").ShouldBe("משה علي");

    [Fact]
    public void Spaces_of_no_width_that_a_copied_page_brings_are_dropped() => PersonName.Read("\uFEFFLéa\u200B Fon\u2060taine").ShouldBe("Léa Fontaine");

    [Fact]
    public void A_name_has_one_to_a_hundred_and_twenty_letters()
    {
        PersonName.Read(new string('é', 120)).ShouldBe(new string('é', 120));
        PersonName.Read(new string('é', 121)).ShouldBeNull();
    }

    [Fact]
    public void Its_letters_are_counted_as_they_are_kept_composed()
    {
        PersonName.Read("E\u0301loi\u0308se").ShouldBe("\u00C9lo\u00EFse");
        PersonName.Read(string.Concat(Enumerable.Repeat("e\u0301", 120))).ShouldBe(new string('é', 120));
    }

    [Theory]
    [InlineData("  Léa   Fontaine ")]
    [InlineData("Léa\tFontaine")]
    [InlineData("Léa\r\nFontaine")]
    [InlineData("Léa\u2028Fontaine")]
    [InlineData("Léa\u00A0Fontaine")]
    public void A_name_stands_on_one_line_with_single_spaces(string typed) => PersonName.Read(typed).ShouldBe("Léa Fontaine");

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t\r\n ")]
    [InlineData("\u200B")]                      // spaces of no width show nothing
    [InlineData("\u2060\uFEFF\u00AD")]
    public void Nothing_is_not_a_name(string? typed)
    {
        PersonName.Read(typed).ShouldBeNull();
        PersonName.Refusal(typed).ShouldBe(NameRefusal.NotAName);
    }

    [Theory]
    [InlineData('\u202A')]
    [InlineData('\u202B')]
    [InlineData('\u202C')]
    [InlineData('\u202D')]
    [InlineData('\u202E')]
    [InlineData('\u2066')]
    [InlineData('\u2067')]
    [InlineData('\u2068')]
    [InlineData('\u2069')]
    public void No_name_can_pose_as_another_by_turning_the_line_round(char control) =>
        PersonName.Read($"Léa {control}Fontaine").ShouldBeNull();

    [Theory]
    [InlineData('\0')]
    [InlineData('\u001B')]
    [InlineData('\u007F')]
    [InlineData('\uE000')]
    [InlineData('\uFFFD')]
    [InlineData('\uFFFE')]
    [InlineData('\uFFFF')]
    [InlineData('\uD800')]                      // half a pair
    [InlineData('\uDC00')]
    public void What_cannot_be_written_on_a_line_is_refused(char hidden) => PersonName.Read($"Léa{hidden}Fontaine").ShouldBeNull();
}
