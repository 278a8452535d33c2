using System.ComponentModel.DataAnnotations;
using System.Net;
using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Onboarding.Tests.Faults;

/// <summary>What people type by mistake: a clear sentence, nothing lost, nothing written.</summary>
public sealed class BadInputTests
{
    private static readonly string TooLong = new('é', 121);

    [Theory]
    [InlineData("Title", "5000", "Le titre compte 5000 caractères : gardez-en 120 au plus.")]
    [InlineData("Title", "   ", "Donnez un titre : ce que la personne saura faire.")]
    [InlineData("Capacity", "0", "Il faut au moins une place.")]
    [InlineData("Capacity", "-1", "Il faut au moins une place.")]
    [InlineData("Capacity", "1000000000", "mettez 200 places ou moins, ou changez de salle.")]
    [InlineData("Capacity", "99999999999", "« Nombre de places » : « 99999999999 » ne convient pas.")]
    [InlineData("Capacity", "douze", "« Nombre de places » : « douze » ne convient pas.")]
    [InlineData("Capacity", "", "Écrivez le nombre de places, en chiffres.")]
    [InlineData("HalfDays[0].Date", "2026-11-23", "est déjà passé : choisissez une date à venir.")]
    [InlineData("HalfDays[0].Date", "2029-01-15", "Cette date est trop lointaine")]
    [InlineData("HalfDays[0].Date", "mardi prochain", "« Date » : « mardi prochain » ne convient pas.")]
    [InlineData("HalfDays[0].End", "08:00", "La fin (8 h 00) doit venir après le début (9 h 00).")]
    [InlineData("HalfDays[0].End", "25:00", "« Fin » : « 25:00 » ne convient pas.")]
    public async Task Refuses_a_session_that_cannot_be_and_keeps_what_was_typed(string field, string value, string sentence)
    {
        await using var site = await Website.Open();
        var samia = await BeginsASession(site);
        if (value == "5000") value = new('x', 5000);
        samia.Fills(field, value);

        await site.WritesNothing(() => samia.Sends("Title"));

        samia.Status.ShouldBe(HttpStatusCode.OK);
        samia.Sees(sentence).Holds(field).ShouldBe([value]);
        KeepsTheRest(site, samia, field);
    }

    /// <summary>Adding a half-day judges nothing, and taking one away moves up what was typed in the others.</summary>
    [Fact]
    public async Task What_cannot_be_read_stays_while_half_days_come_and_go()
    {
        await using var site = await Website.Open();
        var samia = await BeginsASession(site);
        samia.Fills("HalfDays[0].Date", "mardi").Fills("HalfDays[0].End", "midi").Fills("Capacity", "douze");

        await samia.Presses("Ajouter une demi-journée");
        samia.Fills("HalfDays[1].Date", "jeudi").Fills("HalfDays[1].Start", "tôt");
        await samia.Presses("Ajouter une demi-journée");
        foreach (var (field, typed) in new[] { ("HalfDays[0].Date", "mardi"), ("HalfDays[0].End", "midi"), ("HalfDays[1].Date", "jeudi"), ("Capacity", "douze") })
            samia.Holds(field).ShouldBe([typed], field);
        await samia.Presses("Retirer la demi-journée 1");

        samia.Holds("HalfDays[0].Date").ShouldBe(["jeudi"]);
        samia.Holds("HalfDays[0].Start").ShouldBe(["tôt"]);
        samia.Holds("Capacity").ShouldBe(["douze"]);
        samia.Page.QuerySelectorAll("[name^='HalfDays[']").Length.ShouldBe(6);
        samia.SeesNot("ne convient pas").Holds("Title").ShouldBe(["Mes premiers courriels"]);
    }

    [Theory]
    [InlineData("2027-03-28", "02:30")]
    [InlineData("2027-10-31", "02:30")]
    public async Task Refuses_an_hour_that_does_not_exist_or_exists_twice(string date, string hour)
    {
        await using var site = await Website.Open();
        var samia = await BeginsASession(site);
        samia.Fills("HalfDays[0].Date", date).Fills("HalfDays[0].Start", hour);

        await site.WritesNothing(() => samia.Sends("Title"));

        samia.Sees("l’heure change : une de ces heures n’existe pas, ou existe deux fois. Choisissez-en une autre.");
        samia.Holds("HalfDays[0].Date").ShouldBe([date]);
        samia.Holds("HalfDays[0].Start").ShouldBe([hour]);
    }

    [Theory]
    [InlineData("121", "Écrivez votre nom ou votre prénom, en 120 caractères au plus.")]
    [InlineData(" \t ", "Écrivez votre nom ou votre prénom, en 120 caractères au plus.")]
    [InlineData("Léa \u202Eeniatnof", "Écrivez votre nom ou votre prénom, en 120 caractères au plus.")]
    [InlineData("Léa \u2066Fontaine", "Écrivez votre nom ou votre prénom, en 120 caractères au plus.")]
    public async Task Refuses_a_guest_whose_name_is_none(string name, string sentence)
    {
        await using var site = await Website.Open();
        var session = await site.World.Workshop();
        var guest = await site.NewBrowser().Visits($"/seances/{session.Code}");
        if (name == "121") name = TooLong;
        guest.Fills("Name", name).Fills("Contact", "06 39 98 00 01");

        await site.WritesNothing(() => guest.Sends("Contact"));

        guest.Sees(sentence).Holds("Name").ShouldBe([name]);
        guest.Holds("Contact").ShouldBe(["06 39 98 00 01"]);
    }

    [Theory]
    [InlineData("par pigeon")]
    [InlineData("robert@")]
    [InlineData("06 39")]
    [InlineData("robert\u0007@exemple.fr")]
    public async Task Refuses_a_contact_that_is_none(string contact)
    {
        await using var site = await Website.Open();
        var session = await site.World.Workshop();
        var guest = await site.NewBrowser().Visits($"/seances/{session.Code}");
        guest.Fills("Name", "Robert").Fills("Contact", contact);

        await site.WritesNothing(() => guest.Sends("Contact"));

        guest.Sees("Écrivez une adresse e-mail ou un numéro de téléphone");
        guest.Holds("Name").ShouldBe(["Robert"]);
    }

    [Fact]
    public async Task A_form_that_holds_what_no_keyboard_types_is_refused_whole()
    {
        await using var site = await Website.Open();
        var session = await site.World.Workshop();
        var guest = await site.NewBrowser().Visits($"/seances/{session.Code}");
        guest.Fills("Name", "Robert\u0000").Fills("Contact", "06 39 98 00 01");

        await site.WritesNothing(() => guest.Sends("Contact"));

        guest.Status.ShouldBe(HttpStatusCode.BadRequest);
        guest.Sees("Cet envoi ne se lit pas").Sees("Rien n’a été enregistré.").SeesNot("La page a expiré");
    }

    /// <summary>U+FFFE is no character: no text can be brought to a normal form with it.</summary>
    [Fact]
    public async Task What_is_no_text_fails_nowhere()
    {
        await using var site = await Website.Open();
        var stranger = await site.NewBrowser().Visits("/connexion");
        await stranger.Fills("Email", "lea\uFFFE@clairval.example").Fills("Password", World.Password).Sends("Email");
        stranger.Status.ShouldBe(HttpStatusCode.OK);
        stranger.Sees("Adresse ou mot de passe incorrect.");

        var hanh = await site.SignedInAs(site.World.Administrator);
        await hanh.Visits("/administration/personnes");
        await hanh.Fills("Words", "Léa\uFFFE").Sends("Words");
        hanh.Status.ShouldBe(HttpStatusCode.OK);
        hanh.Sees("Léa Fontaine");
    }

    [Fact]
    public async Task Refuses_at_the_desk_whoever_is_not_known()
    {
        await using var site = await Website.Open();
        var session = await site.World.Workshop();
        // Half an hour before: bookings are still taken, and the roll-call is open
        site.Clock.SetUtcNow(Website.Start.AddHours(23.5));
        var samia = await site.SignedInAs(site.World.Samia);
        foreach (var (who, sentence) in new[]
        {
            (TooLong, "Écrivez un nom (120 caractères au plus)"), ("  ", "Écrivez un nom (120 caractères au plus)"),
            ("\u202ELéa", "Écrivez un nom (120 caractères au plus)"), ("personne@clairval.example", "Aucun agent n’a cette adresse e-mail."),
        })
        {
            await samia.Visits($"/seances/{session.Code}/inscriptions");
            samia.Fills("Who", who);
            await site.WritesNothing(() => samia.Sends("Who"));
            samia.Sees(sentence).Holds("Who").ShouldBe([who]);

            await samia.Visits($"/seances/{session.Code}/appel");
            samia.Fills("WalkIn", who);
            await site.WritesNothing(() => samia.Sends("WalkIn"));
            samia.Sees(sentence).Holds("WalkIn").ShouldBe([who]);
        }
    }

    /// <summary>No browser sends it: a box is ticked or left.</summary>
    [Fact]
    public async Task A_box_that_is_neither_ticked_nor_left_is_said_not_guessed()
    {
        await using var site = await Website.Open();
        var hanh = await site.SignedInAs(site.World.Administrator);
        await hanh.Visits("/administration/lieux/nouveau");
        hanh.Fills("Name", "Gymnase").Fills("Address", "3 rue du Pont").Fills("CommuneId", site.World.Commune.Id.ToString()).Fills("IsCyberBase", "peut-être");

        await site.WritesNothing(() => hanh.Sends("Name"));

        hanh.Status.ShouldBe(HttpStatusCode.OK);
        hanh.Sees("« Espace cyber-base » : « peut-être » ne convient pas.").Holds("IsCyberBase").ShouldBe(["false"]);
        hanh.Holds("Name").ShouldBe(["Gymnase"]);
    }

    [Fact]
    public async Task A_mark_whose_hour_cannot_be_read_is_not_recorded_without_it()
    {
        await using var site = await Website.Open();
        var session = await site.World.Workshop();
        await site.World.Books(session, Core.Sessions.Participant.Person(site.World.Lea.Id));
        site.Clock.SetUtcNow(Website.Start.AddDays(1));
        var samia = await site.SignedInAs(site.World.Samia);
        await samia.Visits($"/seances/{session.Code}/appel");
        samia.Fills("Rows[0].Kind", "Present").Fills("Rows[0].ArrivedAt", "neuf heures");

        await site.WritesNothing(() => samia.Sends("Rows[0].Kind"));

        samia.Sees("« Arrivé à » : « neuf heures » ne convient pas.");
        samia.Holds("Rows[0].ArrivedAt").ShouldBe(["neuf heures"]);
        samia.Holds("Rows[0].Kind").ShouldBe(["Present"]);
    }

    [Fact]
    public async Task A_verification_code_that_cannot_be_one_is_said_beside_its_field_and_an_unknown_one_on_its_page()
    {
        await using var site = await Website.Open();
        var stranger = await site.NewBrowser().Visits("/verifier");
        stranger.Fills("Code", "7KQ4-M2XD");

        await site.WritesNothing(() => stranger.Sends("Code"));
        stranger.Sees("Le code compte 16 lettres et chiffres.").Holds("Code").ShouldBe(["7KQ4-M2XD"]);

        stranger.Fills("Code", "7KQ4-M2XD-9TPA-3VWB");
        await site.WritesNothing(() => stranger.Sends("Code"));
        stranger.Status.ShouldBe(HttpStatusCode.OK);
        stranger.Sees("Aucune attestation ne porte ce code").Holds("Code").ShouldNotBeEmpty();
    }

    /// <summary>The framework's sentences name the field: each that they can speak of has a French name.</summary>
    [Fact]
    public void No_sentence_names_a_field_in_English()
    {
        var bound = typeof(Program).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(PageModel)))
            .SelectMany(page => page.GetProperties()).Where(property => property.GetCustomAttribute<BindPropertyAttribute>() is { SupportsGet: false })
            .SelectMany(property => Parts(property.PropertyType) is { Length: > 0 } parts ? parts : [property]);

        bound.Where(IsSpokenOf).Where(property => property.GetCustomAttribute<DisplayAttribute>()?.Name is null)
            .Select(property => $"{property.DeclaringType!.Name}.{property.Name}").ShouldBeEmpty();

        // The rows of a form: a list of a type of ours
        static PropertyInfo[] Parts(Type type) =>
            type.IsGenericType && type.GetGenericArguments()[0] is { IsEnum: false } row && row.Assembly == typeof(Program).Assembly ? row.GetProperties() : [];

        // Ids are hidden fields: nobody types them
        static bool IsSpokenOf(PropertyInfo property)
        {
            var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            return type == typeof(string)
                ? property.GetCustomAttributes<ValidationAttribute>().Any(rule => rule is not RequiredAttribute { ErrorMessage: not null })
                : type.IsEnum || type == typeof(DateOnly) || type == typeof(TimeOnly) || (type == typeof(int) && property.Name == "Capacity");
        }
    }

    private static async Task<Browser> BeginsASession(Website site)
    {
        var samia = await site.SignedInAs(site.World.Samia);
        await samia.Visits("/seances/nouvelle");
        foreach (var (field, value) in Good(site)) samia.Fills(field, value);
        return samia;
    }

    private static void KeepsTheRest(Website site, Browser browser, string changed)
    {
        foreach (var (field, value) in Good(site).Where(good => good.Field != changed)) browser.Holds(field).ShouldBe([value], field);
    }

    private static IEnumerable<(string Field, string Value)> Good(Website site) =>
    [
        ("Kind", "IntegrationDay"), ("Title", "Mes premiers courriels"), ("Summary", "Écrire et lire."), ("Audience", "Agents"),
        ("HalfDays[0].Date", "2026-12-01"), ("HalfDays[0].Start", "09:00"), ("HalfDays[0].End", "12:00"), ("RoomId", site.World.Room.Id.ToString()),
        ("Capacity", "8"), ("Trainers", site.World.Karim.Id.ToString()), ("Speakers", "La Poste"), ("Modules", "hameconnage"), ("Bring", "Un chargeur"),
    ];
}
