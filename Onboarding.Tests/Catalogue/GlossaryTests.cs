namespace Onboarding.Tests.Catalogue;

public sealed class GlossaryTests : IDisposable
{
    private readonly TemporaryContent content = new();

    public void Dispose() => content.Dispose();

    [Fact]
    public void A_word_is_explained_once_in_each_part_and_on_each_screen()
    {
        content.WriteLesson("""
            À la fin, vous saurez joindre la CPAM.

            ## La CPAM

            La CPAM, oui la CPAM. Un [lien vers la CPAM](https://www.ameli.fr).

            ## Les étapes

            :::etapes
            1. **Appelez.** La CPAM répond, la CPAM écoute.
            2. **Attendez.** Rien.
            :::

            *[CPAM]: Votre caisse locale : celle qui rembourse.
            *[RIB]: Jamais employé.
            """);

        var module = content.Module();

        module.Glossary.ShouldBe([new("mot-cpam", "CPAM", "Votre caisse locale\u00A0: celle qui rembourse.")]);
        var button = "<button class=\"term\" type=\"button\" popovertarget=\"mot-cpam\">CPAM</button>";
        Times(module.Aim).ShouldBe(1);
        Times(module.Html).ShouldBe(2);
        Times(module.Steps[1].Html).ShouldBe(1);
        Times(module.Steps[2].Html).ShouldBe(0);
        module.Sections[0].Title.ShouldBe("La CPAM");

        int Times(string html) => html.Split(button).Length - 1;
    }
}
