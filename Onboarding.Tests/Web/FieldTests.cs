using System.Net;

namespace Onboarding.Tests.Web;

public sealed class FieldTests(Shell site) : IClassFixture<Shell>
{
    private const string Form = "/essai/formulaire";

    [Fact]
    public async Task A_field_is_a_label_a_hint_and_a_control_tied_together()
    {
        var page = (await site.Browser().Visits(Form)).Page;

        page.QuerySelector("#Title")!.ParentElement!.OuterHtml.ShouldBe(
            """<div class="field"><label for="Title">Titre</label><span class="hint" id="Title-hint">En mots simples.</span><input aria-describedby="Title-hint" id="Title" maxlength="20" name="Title" type="text" value=""></div>""");
        page.QuerySelector("label[for=Email]")!.TextContent.ShouldBe("Adresse e-mail (facultatif)");
        page.QuerySelector("label[for=Family]")!.TextContent.ShouldStartWith("Famille « d’ici »");
    }

    [Theory]
    [InlineData("#Email", "type", "email"), InlineData("#Email", "autocomplete", "email"), InlineData("#Secret", "type", "password")]
    [InlineData("#Date", "type", "date"), InlineData("#Date", "value", "2026-05-04"), InlineData("#Start", "value", "09:00")]
    [InlineData("#Seats", "inputmode", "numeric"), InlineData("#Seats", "class", "short"), InlineData("textarea#Notes", "rows", "4")]
    [InlineData("label.choice > #Reminder", "aria-describedby", "Reminder-hint"), InlineData("fieldset.field #Kind", "value", "workshop")]
    [InlineData("fieldset.segments #Half-1", "checked", "checked"), InlineData("select#Family", "name", "Family")]
    public async Task A_property_s_type_chooses_its_control(string selector, string attribute, string value) =>
        (await site.Browser().Visits(Form)).Page.QuerySelector(selector).ShouldNotBeNull().GetAttribute(attribute).ShouldBe(value);

    [Fact]
    public async Task What_is_wrong_is_counted_named_and_linked_and_what_was_typed_is_kept()
    {
        var browser = await site.Browser().Visits(Form);

        await browser.Fills("Title", "ab").Fills("Email", "pas une adresse").Fills("Secret", "une phrase longue").Fills("Seats", "beaucoup").Fills("Kind", "day").Presses("Envoyer");

        var summary = browser.Page.QuerySelector(".error-summary")!;
        summary.GetAttribute("tabindex").ShouldBe("-1");
        summary.HasAttribute("autofocus").ShouldBeTrue();
        summary.QuerySelector("h2")!.TextContent.ShouldBe("Trois points à corriger");
        summary.QuerySelectorAll("a").Select(link => (link.GetAttribute("href"), link.TextContent)).ShouldBe(
        [
            ("#Title", "«\u00A0Titre\u00A0»\u00A0: entre 3 et 20 caractères."),
            ("#Email", "«\u00A0Adresse e-mail\u00A0»\u00A0: écrivez une adresse comme nom@exemple.fr."),
            ("#Seats", "«\u00A0Places\u00A0»\u00A0: «\u00A0beaucoup\u00A0» ne convient pas."),
        ]);

        var seats = browser.Page.QuerySelector("#Seats")!;
        seats.GetAttribute("value").ShouldBe("beaucoup");
        seats.GetAttribute("aria-invalid").ShouldBe("true");
        seats.GetAttribute("aria-describedby").ShouldBe("Seats-error");
        seats.PreviousElementSibling!.Id.ShouldBe("Seats-error");
        browser.Page.QuerySelector("#Secret")!.HasAttribute("value").ShouldBeFalse();
        browser.Page.QuerySelector("#Kind-1")!.HasAttribute("checked").ShouldBeTrue();
        browser.Page.Title!.ShouldStartWith("Erreur");
    }

    [Fact]
    public async Task What_was_done_is_told_once()
    {
        var browser = await site.Browser().Visits(Form);

        await browser.Fills("Title", "Ma souris").Fills("Secret", "une phrase").Fills("Seats", "8").Fills("Kind", "day").Presses("Envoyer");
        browser.Status.ShouldBe(HttpStatusCode.Redirect);

        await browser.Visits(browser.Answer.Headers.Location!.ToString());
        browser.Page.QuerySelector(".notice[data-state=done][role=status]")!.TextContent.Trim().ShouldBe("C’est enregistré.");
        await browser.Visits(Form);
        browser.Page.QuerySelector(".notice").ShouldBeNull();
    }
}
