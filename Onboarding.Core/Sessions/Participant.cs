namespace Onboarding.Core.Sessions;

/// <summary>Who takes a place: exactly one of a person, a learner card, a guest.</summary>
public sealed record Participant
{
    private Participant()
    {
    }

    public Guid? PersonId { get; private init; }
    public Guid? CardId { get; private init; }
    public string? GuestName { get; private init; }

    /// <summary>An e-mail address or a telephone number, when the guest gave one.</summary>
    public string? GuestContact { get; private init; }

    /// <summary>
    /// What opens the guest's own address, made with the form that asks for the place: sent twice, it is the same booking.
    /// </summary>
    public string? GuestSecret { get; private init; }

    public static Participant Person(Guid id) => new() { PersonId = id };

    public static Participant Card(Guid id) => new() { CardId = id };

    public static Participant Guest(string name, string? contact = null, string? secret = null) =>
        new() { GuestName = name, GuestContact = contact, GuestSecret = secret };

    /// <summary>Which public they belong to: a person with an account is an agent, everybody else a citizen.</summary>
    public Audiences Audience => PersonId is null ? Audiences.Citizens : Audiences.Agents;
}
