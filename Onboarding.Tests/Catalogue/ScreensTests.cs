namespace Onboarding.Tests.Catalogue;

/// <summary>The kiosk: one thing a screen.</summary>
public sealed class ScreensTests : IDisposable
{
    private readonly TemporaryContent content = new();

    [Fact]
    public void Begin_with_the_aim_then_one_step_each_and_end_with_what_to_remember()
    {
        content.WriteLesson("""
            À la fin, vous saurez créer votre compte.

            ## Avant de commencer

            Un texte que la borne ne montre pas.

            :::etapes
            1. **Ouvrez le site.** Tapez l'adresse.

               :::astuce
               Sans vous presser.
               :::
            2. **Vérifiez l'adresse** Elle finit par ameli.fr.
            :::

            ## Sur le site

            :::etapes
            1. Cherchez « Créer mon compte ». Le bouton est en haut.
            2. **Ne donnez pas** votre mot de passe.
            3. Demandez à M. Dupont
            :::

            :::retenir
            Prenez votre temps.
            :::
            """);

        var steps = content.Module().Steps;

        steps.Select(step => (step.Context, step.Title)).ShouldBe([
            ("Reconnaître l’hameçonnage\u00A0: l’essentiel", "Reconnaître l’hameçonnage\u00A0: l’essentiel"),
            ("Avant de commencer", "Ouvrez le site"),
            ("Avant de commencer", "Vérifiez l’adresse"),
            ("Sur le site", "Cherchez «\u00A0Créer mon compte\u00A0»"),
            ("Sur le site", "Ne donnez pas votre mot de passe"),
            ("Sur le site", "Demandez à M. Dupont"),
            ("Reconnaître l’hameçonnage\u00A0: l’essentiel", "À retenir"),
        ]);
        steps[0].Html.ShouldContain("vous saurez créer votre compte");
        steps[1].Html.ShouldStartWith("<p>Tapez l’adresse.</p>");
        steps[1].Html.ShouldContain("Sans vous presser.");
        steps[2].Html.ShouldBe("<p>Elle finit par ameli.fr.</p>");
        steps[3].Html.ShouldBe("<p>Le bouton est en haut.</p>");
        steps[4].Html.ShouldBeEmpty();
        steps[^1].Html.ShouldBe("<p>Prenez votre temps.</p>");
    }

    [Fact]
    public void Show_the_parts_of_a_lesson_that_has_no_steps()
    {
        content.WriteLesson("À la fin, vous saurez.\n\n## Un\n\nPremier.\n\n## Deux\n\nSecond.\n\n:::animateur\nDix minutes.\n:::\n\n## Trois\n\n:::retenir\nTrois mots.\n:::");

        var steps = content.Module().Steps;

        steps.Skip(1).Select(step => (step.Title, step.Html)).ShouldBe([("Un", "<p>Premier.</p>"), ("Deux", "<p>Second.</p>"), ("À retenir", "<p>Trois mots.</p>")]);
    }

    [Fact]
    public void Never_show_the_quiz()
    {
        content.Module().Steps.ShouldAllBe(step => !step.Html.Contains("33700"));
    }

    public void Dispose() => content.Dispose();
}
