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
        { GuestContact: { } contact } => contact,
        _ => "sans contact",
    };
}
