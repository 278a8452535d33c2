using Onboarding.Core;
using Onboarding.Core.Sessions;
using Onboarding.Web.Languages;

namespace Onboarding.Web.Pages.Sessions;

/// <summary>What the sessions' answers say on the screen.</summary>
public static class SessionWords
{
    public static string Of(BookingAnswer answer, T t) => answer.Outcome switch
    {
        BookingOutcome.Booked => t["Votre place est réservée."],
        BookingOutcome.Waiting => t["Toutes les places sont prises. Vous êtes {0} sur la liste d’attente, dans l’ordre d’arrivée.", French.Ordinal(answer.Rank!.Value)],
        BookingOutcome.AlreadyBooked when answer.Rank is { } rank => t["Vous êtes déjà sur la liste d’attente, {0}.", French.Ordinal(rank)],
        BookingOutcome.AlreadyBooked => t["Votre place était déjà réservée."],
        BookingOutcome.TooLate => t["Cette séance a déjà commencé : on ne peut plus s’y inscrire."],
        BookingOutcome.NotForThem => t["Cette séance s’adresse à un autre public."],
        _ => throw new ArgumentOutOfRangeException(nameof(answer)),
    };

    public static string Of(SessionKind kind, T t) => kind switch
    {
        SessionKind.Workshop => t["Atelier"],
        SessionKind.IntegrationDay => t["Journée d’intégration"],
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Of(PartOfDay part, T t) => part switch
    {
        PartOfDay.Morning => t["matin"],
        PartOfDay.Afternoon => t["après-midi"],
        PartOfDay.Evening => t["soirée"],
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    /// <summary>A trainer's form is French: what to do about each fault of a plan.</summary>
    public static string Of(PlanFault fault, SessionPlan plan) => fault.Kind switch
    {
        PlanFaultKind.NoTitle => "Donnez un titre : ce que la personne saura faire.",
        PlanFaultKind.TitleHasNoFont => "Les attestations porteront ce titre et ne savent pas imprimer tous ces caractères : écrivez-le sans émoji ni symbole rare.",
        PlanFaultKind.TitleTooLong => $"Le titre compte {plan.Title.Length} caractères : gardez-en {Session.TitleLength} au plus.",
        PlanFaultKind.SummaryTooLong => $"Le résumé est trop long : gardez {Session.TextLength} caractères au plus.",
        PlanFaultKind.BringTooLong => $"La liste est trop longue : gardez {Session.TextLength} caractères au plus.",
        PlanFaultKind.SpeakersTooLong => $"La liste des intervenants est trop longue : gardez {Session.TextLength} caractères au plus.",
        PlanFaultKind.NoSeat => "Il faut au moins une place.",
        PlanFaultKind.MoreThanTheRoomSeats =>
            $"Cette salle a {plan.Room.Seats} postes : mettez {plan.Room.Seats} places ou moins, ou changez de salle.",
        PlanFaultKind.NoTrainer => "Choisissez au moins une personne qui anime.",
        PlanFaultKind.NoHalfDay => "Ajoutez au moins une demi-journée.",
        PlanFaultKind.TooManyHalfDays => $"Une séance compte {Session.MostHalfDays} demi-journées au plus : créez-en une autre pour la suite.",
        PlanFaultKind.EndsBeforeItStarts => $"La fin ({French.Hour(Of(fault, plan.HalfDays).End)}) doit venir après le début ({French.Hour(Of(fault, plan.HalfDays).Start)}).",
        PlanFaultKind.HourDoesNotExist =>
            $"Le {French.Long(Of(fault, plan.HalfDays).Date)}, l’heure change : une de ces heures n’existe pas, ou existe deux fois. Choisissez-en une autre.",
        PlanFaultKind.InThePast => $"Le {French.Long(Of(fault, plan.HalfDays).Date)} à {French.Hour(Of(fault, plan.HalfDays).Start)} est déjà passé : choisissez une date à venir.",
        PlanFaultKind.TooFarAhead => $"Cette date est trop lointaine : une séance se prépare {Session.YearsAhead} ans à l’avance au plus.",
        PlanFaultKind.Overlaps => "Cette demi-journée en recouvre une autre : changez l’une des deux.",
        _ => throw new ArgumentOutOfRangeException(nameof(fault)),
    };

    private static HalfDayPlan Of(PlanFault fault, IReadOnlyList<HalfDayPlan> halfDays) => halfDays[fault.HalfDay!.Value];
}
