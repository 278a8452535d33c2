using Onboarding.Core.People;

namespace Onboarding.Tests.People;

public sealed class KnownPasswordsTests
{
    private static readonly Person Lea = new("Léa Fontaine-D’Étampes", "lea.fontaine@clairval.example");

    [Theory]
    [InlineData("motdepasse2027")]
    [InlineData("MotDePasse 2027 !")]
    [InlineData("mot-de-passe-12")]
    [InlineData("azertyazerty!")]
    [InlineData("azertyuiop123")]
    [InlineData("1234567890123")]
    [InlineData("123456123456")]
    [InlineData("Passerelle2027")]
    [InlineData("qsdfghjklmqsdfghjklm")]
    public Task Refuses_what_everybody_tries_first(string password) => Refuses(password);

    [Theory]
    [InlineData("Fontaine2027")]
    [InlineData("fontainefontaine")]
    [InlineData("D’Étampes 1987!")]
    [InlineData("léa fontaine d’étampes")]
    [InlineData("Lea.Fontaine@Clairval.example")]
    [InlineData("clairval-clairval")]
    public Task Refuses_ones_own_name_and_address(string password) => Refuses(password);

    [Theory]
    [InlineData("une phrase que moi seule connais")]
    [InlineData("le soleil de Marseille me manque")]
    [InlineData("Fontaine, je ne boirai pas de ton eau")]
    [InlineData("correcthorsebatterystaple")]
    [InlineData("804719263558")]                // no rule of classes: digits drawn at random will do
    [InlineData("?!;:§%£$*&~#ab")]
    [InlineData("ἀγεωμέτρητος μηδεὶς εἰσίτω")]
    public async Task Accepts_a_phrase_of_ones_own(string password) => (await Ask(password)).Succeeded.ShouldBeTrue();

    [Fact]
    public async Task Says_in_French_what_to_do_instead()
    {
        var error = (await Ask("motdepasse2027")).Errors.ShouldHaveSingleItem();

        error.Code.ShouldBe("KnownPassword");
        error.Description.ShouldContain("une phrase");
    }

    [Fact]
    public async Task An_empty_password_is_somebody_elses_business() => (await Ask(null)).Succeeded.ShouldBeTrue();

    private static async Task Refuses(string password) => (await Ask(password)).Succeeded.ShouldBeFalse(password);

    private static Task<Microsoft.AspNetCore.Identity.IdentityResult> Ask(string? password) =>
        new KnownPasswords().ValidateAsync(null!, Lea, password);
}
