using System.Text;
using FsCheck.Xunit;
using Onboarding.Core.Certificates;
using Onboarding.Core.Data;

namespace Onboarding.Tests.Certificates;

public sealed class NameFormTests
{
    private const string Code = "7KQ4M2XD9TPA7KQ4";
    private static readonly DigestKey Key = new([1, 2, 3]);

    [Theory]
    [InlineData("Éloïse Martin", "eloise martin")]
    [InlineData("ÉLOÏSE MARTIN", "Éloïse Martin")]
    [InlineData("E\u0301loi\u0308se Martin", "\u00C9lo\u00EFse Martin")]
    [InlineData("Hélène D’Étampes", "Helene D'Etampes")]
    [InlineData("Hélène D’Étampes", "HELENE D ETAMPES")]
    [InlineData("Jean-Baptiste Petit", "Jean Baptiste Petit")]
    [InlineData("Jean-Baptiste Petit", "Jean\u2011Baptiste  Petit ")]
    [InlineData("Łukasz Wiśniewski", "Lukasz Wisniewski")]
    [InlineData("Nguyễn Thị Hạnh", "Nguyen Thi Hanh")]
    [InlineData("Đặng Văn", "Dang Van")]
    [InlineData("Cœur", "COEUR")]
    [InlineData("Lætitia", "Laetitia")]
    [InlineData("Søren Strauß", "SOREN STRAUSS")]
    [InlineData("Işık", "ISIK")]
    [InlineData("Мар’яна", "МАР'ЯНА")]
    [InlineData("Мар’яна", "Мар\u02BCяна")]         // the apostrophe of Ukrainian keyboards is a letter to Unicode
    [InlineData("Ｌéa", "Lea")]
    public void One_name_is_written_in_many_ways(string onPaper, string typed)
    {
        NameForm.Fold(typed).ShouldBe(NameForm.Fold(onPaper));
        NameForm.Digest(Key, Code, typed).ShouldBe(NameForm.Digest(Key, Code, onPaper));
    }

    [Theory]
    [InlineData("Jean Martin", "Jeanne Martin")]
    [InlineData("Jean Martin", "Martin Jean")]
    [InlineData("Jean-Baptiste", "JeanBaptiste")]
    [InlineData("D’Étampes", "Détampes")]
    [InlineData("محمد علي", "محمود علي")]
    [InlineData("Олена", "Алена")]
    [InlineData("李小龙", "李小明")]
    [InlineData("𞤀𞤁", "𞤀𞤂")]
    public void Different_names_differ(string one, string other) => NameForm.Digest(Key, Code, other).ShouldNotBe(NameForm.Digest(Key, Code, one));

    [Theory]
    [InlineData("Hélène D’Étampes", "helene d etampes")]
    [InlineData("Łukasz Œuvré-Øst", "lukasz oeuvre ost")]
    public void Its_first_form_never_changes_for_a_digest_cannot_be_made_again(string name, string form)
    {
        NameForm.Version.ShouldBe(1);
        NameForm.Fold(name).ShouldBe(form);
    }

    [Fact]
    public void A_digest_belongs_to_one_attestation_and_one_key()
    {
        var digest = NameForm.Digest(Key, Code, "Léa Fontaine");

        digest.Length.ShouldBe(DigestKey.Bytes);
        NameForm.Digest(Key, "0000M2XD9TPA7KQ4", "Léa Fontaine").ShouldNotBe(digest);
        NameForm.Digest(new DigestKey([1, 2, 4]), Code, "Léa Fontaine").ShouldNotBe(digest);
    }

    [Property(MaxTest = 500)]
    public void Whatever_is_typed_has_a_form_that_is_its_own(string? typed)
    {
        var form = NameForm.Fold(typed ?? "");

        NameForm.Fold(form).ShouldBe(form);
    }

    [Theory]
    [InlineData('\uFFFE')]
    [InlineData('\uD800')]                          // half a pair
    [InlineData('\uDC00')]
    public void What_is_not_even_text_is_compared_all_the_same(char foreign) =>
        NameForm.Fold($"{foreign}Léa {foreign} Fontaine").ShouldContain("lea");

    [Theory]
    [InlineData(NormalizationForm.FormC)]
    [InlineData(NormalizationForm.FormD)]
    [InlineData(NormalizationForm.FormKC)]
    [InlineData(NormalizationForm.FormKD)]
    public void The_normal_form_of_what_is_typed_does_not_matter(NormalizationForm form)
    {
        foreach (var name in new[] { "Éloïse", "Nguyễn", "Łukasz", "محمد", "Олена Їжак", "한국" })
            NameForm.Fold(name.Normalize(form)).ShouldBe(NameForm.Fold(name));
    }
}
