using Microsoft.EntityFrameworkCore;
using Onboarding.Core;
using Onboarding.Core.Attendance;
using Onboarding.Core.Sessions;

namespace Onboarding.Tests.Rules;

/// <summary>Rule 16: nobody learns only from their missing attestation that their name could not be printed.</summary>
public sealed class NamesAtTheCounterTests
{
    private const string Chinese = "李小龙 & Léa 🙂";

    [Fact]
    public async Task At_home_a_script_without_a_font_is_refused_with_what_to_do_and_what_was_typed_is_kept()
    {
        await using var site = await Website.Open();
        var session = await site.World.Workshop();
        var guest = await site.NewBrowser().Visits($"/seances/{session.Code}");

        await guest.Fills("Name", Chinese).Fills("Contact", "06 39 98 00 01").Sends("Contact");

        guest.Sees("écrivez votre nom en lettres latines, comme sur votre pièce d’identité");
        Typed(guest, "Name").ShouldBe(Chinese);
        Typed(guest, "Contact").ShouldBe("06 39 98 00 01");
        await NobodyIsBooked(site);

        await guest.Fills("Name", "Li Xiaolong").Sends("Contact");
        guest.Address.ShouldStartWith("/inscription/");
    }

    [Theory]
    [InlineData("inscriptions", "Who", -1)]
    [InlineData("appel", "WalkIn", 0.3)]
    public async Task At_the_desk_too(string page, string field, double hoursAfterTheBeginning)
    {
        await using var site = await Website.Open();
        var session = await site.World.Workshop();
        site.Clock.SetUtcNow(Website.Start.AddDays(1).AddHours(hoursAfterTheBeginning));
        var samia = await (await site.SignedInAs(site.World.Samia)).Visits($"/seances/{session.Code}/{page}");

        await samia.Fills(field, Chinese).Sends(field);

        samia.Sees("écrivez le nom en lettres latines, comme sur la pièce d’identité");
        Typed(samia, field).ShouldBe(Chinese);
        await NobodyIsBooked(site);
    }

    [Theory]
    [InlineData("inscriptions", "Who", -1)]
    [InlineData("appel", "WalkIn", 0.3)]
    public async Task A_card_s_code_with_a_slip_does_not_become_a_name(string page, string field, double hoursAfterTheBeginning)
    {
        await using var site = await Website.Open();
        var session = await site.World.Workshop();
        site.Clock.SetUtcNow(Website.Start.AddDays(1).AddHours(hoursAfterTheBeginning));
        var samia = await (await site.SignedInAs(site.World.Samia)).Visits($"/seances/{session.Code}/{page}");
        var code = site.World.CardCode;
        var slip = code[..4] + (code[4] == '7' ? '8' : '7') + code[5..];

        await samia.Fills(field, Crockford.Spaced(slip).ToLowerInvariant()).Sends(field);

        samia.Sees("Cette carte n’est pas connue. Relisez le code, ou écrivez seulement le nom.");
        await NobodyIsBooked(site);
    }

    [Theory]
    [InlineData("Robert Martin", "twelve letters of the codes’ alphabet")]
    [InlineData("Alice Garnier", "and the last is even their check character")]
    public async Task A_name_of_twelve_letters_is_a_name(string name, string why)
    {
        await using var site = await Website.Open();
        var session = await site.World.Workshop();
        var samia = await (await site.SignedInAs(site.World.Samia)).Visits($"/seances/{session.Code}/inscriptions");

        await samia.Fills("Who", name).Sends("Who");

        (await site.Read(db => db.Bookings.Select(b => b.GuestName).ToListAsync())).ShouldBe([name], why);
    }

    [Fact]
    public async Task A_guest_booked_before_reads_why_their_attestation_waits()
    {
        await using var site = await Website.Open();
        var secret = Booking.NewSecret();
        var session = await site.World.Workshop();
        var booking = (await site.World.Books(session, Participant.Guest("李小龙", null, secret))).Booking!;
        site.Clock.SetUtcNow(Website.Start.AddDays(1).AddHours(6));
        const string sentence = "alphabet que nos attestations ne savent pas encore imprimer";
        Body(await site.NewBrowser().Visits($"/inscription/{secret}")).ShouldNotContain(sentence);

        await site.World.Marks(session, booking);
        (await site.World.Closes(session)).ShouldBe(ClosingOutcome.Closed);
        await site.DoQueuedWork();

        Body(await site.NewBrowser().Visits($"/inscription/{secret}")).ShouldContain(sentence);
    }

    private static string Typed(Browser browser, string field) => browser.Page.QuerySelector($"[name={field}]")!.GetAttribute("value")!;

    private static string Body(Browser browser) => browser.Page.QuerySelector("main")!.TextContent;

    private static async Task NobodyIsBooked(Website site) => (await site.Read(db => db.Bookings.CountAsync())).ShouldBe(0);
}
