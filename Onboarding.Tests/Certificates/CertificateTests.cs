using Onboarding.Core.Certificates;
using Onboarding.Core.Data;
using Onboarding.Tests.Documents;

namespace Onboarding.Tests.Certificates;

public sealed class CertificateTests
{
    private const string Code = "7KQ4M2XD9TPA7KQ4";
    private static readonly DigestKey Key = new([1, 2, 3]);

    [Theory]
    [InlineData("7KQ4M2XD9TPA7KQ4")]
    [InlineData("7kq4-m2xd-9tpa-7kq4")]
    [InlineData(" 7KQ4 M2XD 9TPA 7KQ4 ")]
    public void A_code_is_read_as_people_type_it(string typed) => Certificate.ReadCode(typed).ShouldBe(Code);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("7KQ4M2XD9TPA7KQ")]
    [InlineData("7KQ4M2XD9TPA7KQ44")]
    [InlineData("7KQ4M2XD9TPA7KQU")]
    public void What_cannot_be_a_code_is_refused(string? typed) => Certificate.ReadCode(typed).ShouldBeNull();

    [Fact]
    public void A_code_carries_eighty_bits_or_more() => (Certificate.CodeLength * 5).ShouldBeGreaterThanOrEqualTo(80);

    [Fact]
    public void Answers_yes_or_no_to_the_name_on_the_paper()
    {
        var certificate = IssuedTo("Hélène D’Étampes");

        certificate.IsFor("helene d'etampes", Key).ShouldBeTrue();
        certificate.IsFor("Hélène Étampes", Key).ShouldBeFalse();
        certificate.IsFor("", Key).ShouldBeFalse();
        certificate.IsFor("Hélène D’Étampes", new DigestKey([9])).ShouldBeFalse("another installation's key");
    }

    [Fact]
    public void A_digest_of_another_form_is_not_compared_with_this_one() =>
        IssuedTo("Léa Fontaine", nameForm: 2).IsFor("Léa Fontaine", Key).ShouldBeFalse();

    [Fact]
    public void What_it_keeps_of_the_paper_has_no_name()
    {
        var certificate = IssuedTo("Hélène D’Étampes");

        certificate.Facts.ShouldContain("Mon smartphone pas");
        certificate.Facts.ShouldContain("\"hameconnage\":\"v1\"");
        certificate.Facts.ShouldNotContain("tampes");
    }

    private static Certificate IssuedTo(string name, int nameForm = NameForm.Version) =>
        new(CertificateDocumentTests.Facts() with { Code = Code, Holder = name }, new Dictionary<string, string> { ["hameconnage"] = "v1" }, Key, new StoredFile("application/pdf", [], default))
        {
            Kind = CertificateKind.Attendance,
            CompletedAt = new(2027, 3, 2, 17, 0, 0, DateTimeKind.Utc),
            Title = "Mon smartphone pas à pas",
            From = new(2027, 3, 2),
            To = new(2027, 3, 2),
            Minutes = 180,
            NameFormVersion = nameForm,
        };
}
