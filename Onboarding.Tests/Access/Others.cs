using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Core;
using Onboarding.Core.Certificates;
using Onboarding.Core.Data;
using Onboarding.Core.Learning;
using Onboarding.Core.People;
using Onboarding.Core.Sessions;

namespace Onboarding.Tests.Access;

/// <summary>What belongs to somebody else, by kind of id: what a hand-made request would put in the place of one's own.</summary>
public sealed class Others
{
    /// <param name="MadeUp">One that nobody has, of the same shape.</param>
    /// <param name="Values">Those that this actor has nothing to do with.</param>
    /// <param name="IsNew">Made by the page for what is not there yet: it may write, but never over what is.</param>
    public sealed record Kind(Func<string> MadeUp, Func<string, IEnumerable<string>> Values, bool IsNew = false);

    /// <summary>Fields that are words, numbers or choices: nothing of anybody's is found by them.</summary>
    private static readonly string[] Words =
    [
        "Name", "Contact", "Title", "Summary", "Speakers", "Bring", "Email", "Password", "Who", "WalkIn", "retour", "back", "Back", "language", "size", "spacing", "famille", "aide", "screen", "notes", "Helped", "Sentence",
        "Words", "Address", "Hours", "Access", "q",
    ];

    private readonly AccessScene scene;
    private readonly Dictionary<string, Kind> kinds = [];
    private IReadOnlyList<string> secrets = [];

    private Others(AccessScene scene) => this.scene = scene;

    public static async Task<Others> Of(AccessScene scene)
    {
        var others = new Others(scene);
        await scene.Site.Read(others.Find);
        return others;
    }

    /// <summary>Null for a field of words; a field that nobody has said the kind of fails.</summary>
    public Kind? KindOf(string endpoint, string name) => Words.Contains(name) ? null : kinds[(name, endpoint) switch
    {
        ("code" or "Code", _) when endpoint.Contains("/verifier") => "certificate code",
        ("Code", _) => "card",
        ("code", _) => endpoint.Contains("/inscriptions") || endpoint.Contains("/appel") ? "led session" : endpoint.Contains("Withdraw") ? "booked session" : "seen session",
        ("booking", _) when endpoint.Contains("Address") => "guest booking",
        ("booking" or "Rows[0].Booking", _) => "booking",
        ("demi-journee", _) => "half-day",
        ("number", _) => "certificate number",
        ("secret", _) when endpoint.Contains("/compte/") => "account secret",
        ("secret", _) => "guest secret",
        ("Secret", _) => "new secret",
        ("Draft", _) => "new session",
        ("Rows[0].Mark" or "Rows[0].Stood" or "WalkInMark", _) => "new mark",
        ("RoomId" or "room", _) => "room",
        ("Trainers", _) => "trainer",
        ("opinion", _) => "opinion",
        ("Modules", _) => "listed lesson",
        ("modifier", _) when endpoint.Contains("/communes") => "commune",
        ("modifier", _) => "department",
        ("CommuneId", _) => "commune",
        ("DepartmentId", _) => "department",
        ("Where", _) => "workplace",
        ("venue", _) => "venue",
        ("person" or "apres", _) => "person",
        ("grant", _) => "right",
        // The matrix says it: whoever asks for an agents' lesson is asked to sign in
        ("module" or "course", _) when endpoint.Contains(" /modules/") || endpoint.Contains(" /parcours/") => "public lesson",
        ("module" or "Module", _) => "lesson",
        ("course", _) => "course",
        _ => throw new ShouldAssertException($"{endpoint} takes {name}: say in {nameof(Others)} what it is"),
    }];

    /// <summary>What an answer tells of somebody else, but for what was asked with.</summary>
    public string? Told(string body, string asked) => secrets.FirstOrDefault(secret => !asked.Contains(secret) && body.Contains(secret, StringComparison.OrdinalIgnoreCase));

    private async Task<bool> Find(OnboardingDb db)
    {
        var (world, karims) = (scene.Site.World, scene.Karims);
        var karimsBooking = await db.Bookings.SingleAsync(b => b.SessionId == karims.Id);
        var bookings = await db.Bookings.Where(b => b.SessionId != scene.Both.Id && b.SessionId != scene.Ended.Id).ToListAsync();
        var certificates = await db.Certificates.ToListAsync();
        var mark = await db.AttendanceMarks.FirstAsync(m => m.SessionId != scene.Ended.Id);
        var key = scene.Site.Services.GetRequiredService<DigestKey>();
        var guests = certificates.Single(c => c.PersonId is null);
        // Karim leads this one, and sees what he leads
        secrets = [Convert.ToHexString(karimsBooking.SecretDigest!), guests.Code, world.CardCode, Crockford.Spaced(world.CardCode)];

        string Id() => Guid.CreateVersion7().ToString();
        string[] elsewhere = [world.Lea.Id.ToString(), karims.Id.ToString(), world.Card.Id.ToString(), guests.Id.ToString()];

        kinds["seen session"] = new(() => Crockford.Random(Session.CodeLength), actor => [
            .. actor is "anonymous" or "kiosk" or "card" ? [scene.Agents.Code, Next(scene.Agents.Code), scene.Agents.Id.ToString()] : (string[])[],
            .. actor is "owner" or "agent" or "manager" ? [scene.Citizens.Code, Next(scene.Citizens.Code), scene.Citizens.Id.ToString()] : (string[])[],
            .. guests.Code.Chunk(Session.CodeLength).Select(part => new string(part)), guests.Number]);
        kinds["booked session"] = new(() => Crockford.Random(Session.CodeLength), _ => [karims.Code, scene.Freed.Code, Next(karims.Code)]);
        kinds["led session"] = new(() => Crockford.Random(Session.CodeLength), actor => actor == "lead" ? [karims.Code, Next(karims.Code), karims.Id.ToString(), karims.Code.ToLowerInvariant()] : [Next(karims.Code)]);
        kinds["booking"] = new(Id, _ => [.. bookings.Select(b => b.Id.ToString()), .. elsewhere, Next(karimsBooking.Id), Guid.Empty.ToString()]);
        kinds["guest booking"] = kinds["booking"] with { Values = actor => kinds["booking"].Values(actor).Except(bookings.Where(b => b.SessionId == scene.Freed.Id).Select(b => b.Id.ToString())) };
        kinds["half-day"] = new(Id, _ => [karims.HalfDays[0].Id.ToString(), scene.Both.HalfDays[0].Id.ToString(), Next(karims.HalfDays[0].Id), .. elsewhere]);
        kinds["certificate number"] = new(() => "2026-999999", actor => [
            .. certificates.Where(c => actor != "owner" || c.PersonId != world.Lea.Id).Select(c => c.Number), "2026-000099", guests.Code, guests.Id.ToString()]);
        kinds["certificate code"] = new(() => Crockford.Random(Certificate.CodeLength), _ => [
            Next(guests.Code), world.CardCode + "0000", guests.Number.Replace("-", "").PadRight(Certificate.CodeLength, '0'), guests.Id.ToString("N")[..Certificate.CodeLength].ToUpperInvariant()]);
        kinds["guest secret"] = new(Booking.NewSecret, _ => [
            Convert.ToHexString(karimsBooking.SecretDigest!)[..Booking.SecretLength], guests.Code + guests.Code[..10], karimsBooking.Id.ToString("N")[..Booking.SecretLength].ToUpperInvariant()]);
        kinds["card"] = new(() => LearnerCard.Make(key, Website.Start.UtcDateTime).Code, _ => [WithCheck(Next(world.CardCode[..^1])), WithCheck(guests.Code[..11])]);
        kinds["new secret"] = new(Booking.NewSecret, _ => [Convert.ToHexString(karimsBooking.SecretDigest!)[..Booking.SecretLength]], IsNew: true);
        kinds["new session"] = new(Id, actor => [
            .. actor is "trainer" or "admin" ? (string[])[] : [karims.Id.ToString()],
            .. actor is "lead" or "admin" ? (string[])[] : [scene.Both.Id.ToString()], karimsBooking.Id.ToString()], IsNew: true);
        kinds["new mark"] = new(Id, _ => [mark.Id.ToString()], IsNew: true);
        kinds["opinion"] = new(Id, _ => elsewhere);
        kinds["room"] = new(Id, _ => [.. elsewhere, world.Venue.Id.ToString()]);
        kinds["commune"] = new(Id, _ => [.. elsewhere, world.Department.Id.ToString()]);
        kinds["department"] = new(Id, _ => [.. elsewhere, world.Commune.Id.ToString()]);
        kinds["venue"] = kinds["workplace"] = new(Id, _ => [.. elsewhere, world.Room.Id.ToString(), Next(world.Venue.Id)]);
        kinds["person"] = new(Id, _ => [.. elsewhere.Except([world.Lea.Id.ToString()]), world.Room.Id.ToString(), Next(world.Lea.Id)]);
        // Each is another person's than the one whose page it is taken from
        kinds["right"] = new(Id, _ => [.. elsewhere, .. world.Lea.Grants.Concat(world.Samia.Grants).Select(grant => grant.Id.ToString())]);
        kinds["account secret"] = new(AccountLink.NewSecret, _ => [Convert.ToHexString(karimsBooking.SecretDigest!)[..AccountLink.SecretLength], guests.Code + guests.Code[..10]]);
        kinds["trainer"] = new(Id, _ => [.. elsewhere, world.Paul.Id.ToString(), world.Administrator.Id.ToString()]);
        kinds["listed lesson"] = new(() => "inconnue", _ => ["ma-sante", "../modules/hameconnage"]);
        kinds["public lesson"] = new(() => "inconnue", _ => ["cybersecurite", guests.Number]);
        kinds["lesson"] = new(() => "inconnue", actor => actor is "anonymous" or "kiosk" or "card" ? ["bienvenue", "qui-appeler", "ma-sante"] : ["ma-sante"]);
        kinds["course"] = new(() => "inconnu", actor => actor is "anonymous" or "kiosk" or "card" ? ["parcours-d-arrivee", "hameconnage"] : ["hameconnage"]);
        return true;
    }

    private static string WithCheck(string body) => body + Crockford.CheckCharacter(body);

    private static string Next(string code) => code[..^1] + Crockford.Alphabet[(Crockford.Alphabet.IndexOf(code[^1]) + 1) % Crockford.Alphabet.Length];

    private static string Next(Guid id)
    {
        var bytes = id.ToByteArray();
        bytes[^1]++;
        return new Guid(bytes).ToString();
    }
}
