using Onboarding.Core;
using Onboarding.Core.Attendance;
using Onboarding.Core.Sessions;

namespace Onboarding.Web.Pages.Attendance;

/// <summary>What the roll-call's answers say on the trainer's screen.</summary>
public static class AttendanceWords
{
    public static string Of(MarkKind kind) => kind switch
    {
        MarkKind.Present => "Présent",
        MarkKind.Absent => "Absent",
        MarkKind.Excused => "Excusé",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>What is known of somebody at a half-day, in a few words.</summary>
    public static string Of(Presence presence, HalfDay halfDay) => presence switch
    {
        { Kind: MarkKind.Present, ArrivedAt: { } arrived } when presence.IsLate(halfDay) =>
            $"{French.Hour(arrived)}, {(int)(arrived - halfDay.Start).TotalMinutes} min de retard",
        { Kind: MarkKind.Present, LeftAt: { } left } when presence.LeftEarly(halfDay) => $"parti à {French.Hour(left)}",
        { Kind: MarkKind.Present } => $"{French.Duration(presence.Minutes)} de présence",
        _ => Of(presence.Kind).ToLower(French.Culture),
    };

    /// <summary>Null when the mark is kept.</summary>
    public static string? Refusal(MarkOutcome outcome) => outcome switch
    {
        MarkOutcome.Recorded or MarkOutcome.AlreadyRecorded => null,
        MarkOutcome.IdTakenByAnotherMark => "Cette ligne a déjà été envoyée avec une autre réponse. Rechargez la page, puis notez de nouveau.",
        MarkOutcome.NotSeated => "Cette personne n’a pas de place à cette séance : donnez-lui d’abord une place.",
        MarkOutcome.TooEarly => "Il est trop tôt : la présence se note à partir d’une heure avant le début. Une excuse peut se noter dès maintenant.",
        MarkOutcome.OutsideTheHours => "Ces heures ne tiennent pas dans la demi-journée : l’arrivée vient avant la fin, le départ après l’arrivée.",
        MarkOutcome.Closed => "La séance est clôturée : sa feuille ne change plus.",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    public static string Of(ClosingOutcome outcome) => outcome switch
    {
        ClosingOutcome.Closed => "La séance est clôturée. Les attestations sont en préparation.",
        ClosingOutcome.AlreadyClosed => "La séance était déjà clôturée.",
        ClosingOutcome.NotEnded => "La séance n’est pas finie : elle se clôture après la dernière demi-journée.",
        ClosingOutcome.SomeoneStillToMark => "Il reste des personnes à noter : notez-les, ou notez absentes toutes celles qui restent.",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };
}
