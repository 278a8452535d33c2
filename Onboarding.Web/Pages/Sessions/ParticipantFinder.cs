using Microsoft.EntityFrameworkCore;
using Onboarding.Core.Data;
using Onboarding.Core.Learning;
using Onboarding.Core.People;
using Onboarding.Core.Sessions;
using Onboarding.Web.Pages.People;

namespace Onboarding.Web.Pages.Sessions;

/// <summary>
/// One field for whoever stands at the desk: a card's code, an agent's e-mail address, or simply a name.
/// </summary>
public sealed class ParticipantFinder(OnboardingDb db, DigestKey key)
{
    private const string UnknownCard = "Cette carte n’est pas connue. Relisez le code, ou écrivez seulement le nom.";

    public async Task<(Participant? Participant, string? Refusal)> Find(Session session, string? typed, string? contact, string? secret)
    {
        if (typed?.Contains('@') == true) return await Agent(typed.Trim());
        if (LearnerCard.ReadCode(typed) is { } code && await Card(code) is { } card) return (card, null);
        // Taken for a name, a card's secret would stand in clear in every list
        if (LearnerCard.IsCodeMeant(typed)) return (null, UnknownCard);
        return PersonName.Read(typed) is { } name
            ? (Participant.Guest(name, contact, await SecretFor(session, name, secret)), null)
            : (null, PersonName.Refusal(typed) == NameRefusal.NoFont
                ? NameWords.NoFont
                : $"Écrivez un nom ({PersonName.Length} caractères au plus), une adresse e-mail d’agent ou un code de carte.");
    }

    /// <summary>
    /// The secret that came with the form, unless somebody else holds it already: then it came from an old page, and this
    /// person gets their own.
    /// </summary>
    public async Task<string> SecretFor(Session session, string name, string? posted)
    {
        if (Booking.ReadSecret(posted) is not { } secret) return Booking.NewSecret();

        var digest = Booking.DigestOf(secret);
        var isTaken = await db.Bookings.AnyAsync(b => b.SecretDigest == digest && (b.SessionId != session.Id || b.GuestName != name));
        return isTaken ? Booking.NewSecret() : secret;
    }

    private async Task<(Participant?, string?)> Agent(string email) => await db.PersonByEmail(email) is { } person
        ? (Participant.Person(person.Id), null)
        : (null, "Aucun agent n’a cette adresse e-mail. Vérifiez-la, ou écrivez seulement le nom.");

    private async Task<Participant?> Card(string code)
    {
        var digest = LearnerCard.Digest(key, code);
        var id = await db.LearnerCards.Where(c => c.CodeDigest == digest).Select(c => (Guid?)c.Id).SingleOrDefaultAsync();
        return id is { } card ? Participant.Card(card) : null;
    }
}
