using System.Net;
using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Razor.Hosting;
using Onboarding.Core.People;
using Onboarding.Web;

namespace Onboarding.Tests.Web;

public sealed class AudienceTests(Shell site) : IClassFixture<Shell>
{
    private static readonly Me Lea = new(Guid.CreateVersion7(), "Léa", [new(Role.Agent)]);
    private static readonly Me Samia = new(Guid.CreateVersion7(), "Samia", [new(Role.Agent), new(Role.Trainer)]);
    private static readonly Me Visit = new(null, "", [], VisitId: Guid.CreateVersion7());
    private static readonly Me Card = new(null, "", [], CardId: Guid.CreateVersion7());

    public static TheoryData<string, HttpStatusCode, HttpStatusCode, HttpStatusCode, HttpStatusCode, HttpStatusCode> Matrix => new()
    {
        // address, nobody, Léa, Samia, a visit, a card
        { "/essai/tous", OK, OK, OK, OK, OK },
        { "/essai/connectes", Who, OK, OK, No, No },
        { "/essai/visite", Who, No, No, OK, OK },
        { "/essai/formateurs", Who, No, OK, No, No },
        { "/essai/oubliee", Who, No, No, No, No },
    };

    private const HttpStatusCode OK = HttpStatusCode.OK;
    private const HttpStatusCode Who = HttpStatusCode.Unauthorized;
    private const HttpStatusCode No = HttpStatusCode.Forbidden;

    [Theory, MemberData(nameof(Matrix))]
    public async Task A_page_answers_its_audience_and_a_page_without_one_answers_nobody(
        string address, HttpStatusCode nobody, HttpStatusCode lea, HttpStatusCode samia, HttpStatusCode visit, HttpStatusCode card)
    {
        foreach (var (me, expected) in new[] { (null, nobody), (Lea, lea), (Samia, samia), (Visit, visit), (Card, card) })
        {
            var browser = await site.Browser(me).Visits(address);

            browser.Status.ShouldBe(expected, $"{address} for {me?.Name}");
            browser.Text.Contains("bienvenue").ShouldBe(expected == OK);
            browser.Text.ShouldNotContain("secret");
        }
    }

    [Fact]
    public void Every_page_of_the_site_says_who_it_is_for() =>
        PagesWithoutAudience(typeof(Program).Assembly).ShouldBeEmpty();

    [Fact]
    public void A_page_that_forgot_is_found() =>
        PagesWithoutAudience(typeof(AudienceTests).Assembly).ShouldHaveSingleItem().ShouldBe("/Pages/Samples/Forgotten.cshtml");

    private static IEnumerable<string> PagesWithoutAudience(Assembly assembly) =>
        from page in new RazorCompiledItemLoader().LoadItems(assembly)
        where page.Kind == "mvc.1.0.razor-page"
        let model = page.Type.GetProperty("Model")?.PropertyType
        where model is null || !model.IsAssignableTo(typeof(PageModel)) || !HasAudience(model)
        select page.Identifier;

    private static bool HasAudience(Type model) =>
        model.GetCustomAttributes().Any(attribute => attribute is AudienceAttribute or IAllowAnonymous);
}
