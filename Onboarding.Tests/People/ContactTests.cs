using Onboarding.Core.People;

namespace Onboarding.Tests.People;

public sealed class ContactTests
{
    [Theory]
    [InlineData("robert@clairval.example", "robert@clairval.example")]
    [InlineData("  Robert.Petit+ateliers@Clairval.Example ", "robert.petit+ateliers@clairval.example")]
    [InlineData("éloïse@sous.domaine.clairval.example", "éloïse@sous.domaine.clairval.example")]
    public void An_address_is_kept_in_lower_case(string typed, string read) => Contact.Read(typed).ShouldBe(read);

    [Theory]
    [InlineData("0639980001", "0639980001")]
    [InlineData("06 39 98 00 01", "0639980001")]
    [InlineData("06.39.98.00.01", "0639980001")]
    [InlineData("06-39-98-00-01", "0639980001")]
    [InlineData("06\u00A039\u00A098\u00A000\u00A001", "0639980001")]
    [InlineData("+33 6 39 98 00 01", "+33639980001")]
    [InlineData("+33 (0)6 39 98 00 01", "+33639980001")]
    [InlineData("(0)6 39 98 00 01", "0639980001")]
    [InlineData("+32 470 12 34 56", "+32470123456")]
    public void A_number_is_kept_as_it_is_dialled(string typed, string read) => Contact.Read(typed).ShouldBe(read);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("Robert")]
    [InlineData("robert@")]
    [InlineData("@clairval.example")]
    [InlineData("robert@clairval")]
    [InlineData("robert@clairval..example")]
    [InlineData("robert petit@clairval.example")]
    [InlineData("Robert <robert@clairval.example>")]
    [InlineData("robert@clairval.example, lea@clairval.example")]
    [InlineData("06 39 98 00")]
    [InlineData("06 39 98 00 01 02")]
    [InlineData("00 39 98 00 01")]
    [InlineData("06 ٣٩ ٩٨ ٠٠ ٠١")]
    [InlineData("+1")]
    public void Anything_else_is_neither(string? typed) => Contact.Read(typed).ShouldBeNull();

    [Theory]
    [InlineData("robert@clairval.example\r\nBcc: lea@clairval.example")]
    [InlineData("robert\0@clairval.example")]
    [InlineData("robert\u202E@clairval.example")]
    [InlineData("robert@clair\u0007val.example")]
    public void An_address_hides_no_second_line_and_no_control(string typed) => Contact.Read(typed).ShouldBeNull();

    [Fact]
    public void An_address_has_at_most_254_characters()
    {
        var longest = "robert@" + new string('a', 254 - "robert@.example".Length) + ".example";

        Contact.Read(longest).ShouldBe(longest);
        Contact.Read("x" + longest).ShouldBeNull();
        Contact.Read(new string('a', 65) + "@clairval.example").ShouldBeNull();
    }
}
