using Onboarding.Core;
using Onboarding.Core.Sessions;

namespace Onboarding.Web.Pages.Sessions;

/// <summary>How a trainer's lists call who is booked. A card has no name: its place in the list stands for it.</summary>
public static class ParticipantWords
{
    public static string Name(Booking booking) => booking.Person?.Name ?? booking.GuestName ?? $"Carte n° {booking.Order}";

    public static string How(Booking booking) => booking switch
    {
        { PersonId: not null } => "agent",
        { CardId: not null } => "carte de reprise",
        _ => "sans contact",
    };

    /// <summary>06 39 98 00 00: as it is read aloud to call it back. A foreign number stays as it is.</summary>
    public static string Spaced(string number) =>
        number is ['0', ..] && number.Length == 10 ? string.Join('\u00A0', number.Chunk(2).Select(pair => new string(pair))) : number;
}

public static class GuestWords
{
    /// <summary>The one time that a trainer sees a guest's own address: the server keeps only its digest.</summary>
    public static string ToGive(PublicAddress address, string secret) =>
        $"Adresse à donner à la personne, pour voir ou annuler son inscription et recevoir son attestation : {address.Of($"/inscription/{secret}")}";
}
