using System.Net;

namespace Onboarding.Tests.Faults;

/// <summary>More than any page of ours sends: refused whole, with words, whichever way it comes.</summary>
public sealed class LargeFormsTests
{
    /// <summary>The one charset that the framework knows and throws on.</summary>
    [Theory]
    [InlineData("/connexion")]
    [InlineData("/carte")]
    [InlineData("/verifier")]
    public async Task A_form_in_UTF_7_is_refused(string address)
    {
        await using var site = await Website.Open();
        using var form = new StringContent("Email=a", null, "application/x-www-form-urlencoded");
        form.Headers.ContentType!.CharSet = "utf-7";

        var answer = await site.CreateClient().PostAsync(address, form, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("Trainers", "", 1023, HttpStatusCode.OK)]
    [InlineData("Trainers", "", 1030, HttpStatusCode.BadRequest)]
    [InlineData("Trainers", "", 5000, HttpStatusCode.BadRequest)]
    [InlineData("HalfDays[#].Date", "", 1030, HttpStatusCode.BadRequest)]
    [InlineData("", "Trainers", 1030, HttpStatusCode.BadRequest)]
    [InlineData("", "HalfDays[#].Date", 1030, HttpStatusCode.BadRequest)]
    [InlineData("HalfDays[#].Date", "HalfDays[#].Date", 1000, HttpStatusCode.BadRequest)]
    public async Task A_thousand_rows_are_refused_and_nothing_is_written(string inTheForm, string inTheAddress, int rows, HttpStatusCode expected)
    {
        await using var site = await Website.Open();
        var samia = await site.SignedInAs(site.World.Samia);
        await samia.Visits("/seances/nouvelle");
        var id = Guid.CreateVersion7().ToString();
        List<KeyValuePair<string, string>> fields = [new("__RequestVerificationToken", samia.Token), .. Rows(inTheForm, rows)];
        // What comes in the address follows what came in the form
        var query = string.Join('&', Rows(inTheAddress, inTheForm.Length > 0 ? 2 * rows : rows).Select(row => $"{row.Key}={row.Value}"));

        await site.WritesNothing(async () =>
        {
            using var answer = await samia.Http.PostAsync($"/seances/nouvelle?{query}", new FormUrlEncodedContent(fields), TestContext.Current.CancellationToken);
            answer.StatusCode.ShouldBe(expected);
            if (expected != HttpStatusCode.BadRequest) return;
            var words = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            words.ShouldContain("Cet envoi ne se lit pas");
            words.ShouldContain("Rien n’a été enregistré.");
        });

        IEnumerable<KeyValuePair<string, string>> Rows(string name, int count) =>
            Enumerable.Range(0, name.Length == 0 ? 0 : count).Select(i => new KeyValuePair<string, string>(name.Replace("#", $"{i}"), name == "Trainers" ? id : "2026-12-01"));
    }
}
