using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onboarding.Core;
using Onboarding.Core.Attendance;
using Onboarding.Core.Data;
using Onboarding.Core.People;
using Onboarding.Core.Sessions;
using Onboarding.Web.Pages.Sessions;

namespace Onboarding.Web.Pages.Attendance;

/// <summary>The roll-call of one half-day as a plain form: each changed row is one mark, with an id made with the form.</summary>
[Audience.Role(Role.Trainer, Role.Administrator)]
public sealed class RollCallModel(
    OnboardingDb db, WriteGate gate, ParticipantFinder finder, KnownDevice devices, Me me, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "demi-journee")]
    public Guid? HalfDayId { get; set; }

    [BindProperty] public List<RollCallRow> Rows { get; set; } = [];

    /// <summary>What whoever is not marked is taken for, when one button says it of all of them.</summary>
    [BindProperty(Name = "reste"), Display(Name = "Les personnes qui restent")] public MarkKind? Rest { get; set; }

    [BindProperty]
    [Display(Name = "Une personne de plus")]
    [StringLength(Contact.Length)]
    public string? WalkIn { get; set; }

    /// <summary>Made with the form: a walk-in sent twice comes in once.</summary>
    [BindProperty] public string? Secret { get; set; }

    [BindProperty] public Guid WalkInMark { get; set; }

    public Session Session { get; private set; } = null!;
    public HalfDay HalfDay { get; private set; } = null!;
    public IReadOnlyList<Booking> Booked { get; private set; } = [];
    public bool IsClosed { get; private set; }
    public int StillToMark { get; private set; }
    public int StillToMarkHere => Booked.Count(b => PresenceOf(b) is null);
    public bool HasEnded => Session.HasEnded(clock.UtcNow);
    public DateTime OpensAt => HalfDay.StartsAt - RollCall.OpensBefore;
    public bool IsOpen => clock.UtcNow >= OpensAt;

    private Dictionary<(Guid Booking, Guid HalfDay), Presence> presences = [];

    public Presence? PresenceOf(Booking booking) => presences.GetValueOrDefault((booking.Id, HalfDay.Id));

    private Presence? PresenceOf(RollCallRow row) => presences.GetValueOrDefault((row.Booking, HalfDay.Id));

    public int Count(MarkKind kind) => Booked.Count(b => PresenceOf(b)?.Kind == kind);

    public int Late => Booked.Count(b => PresenceOf(b)?.IsLate(HalfDay) == true);

    public async Task<IActionResult> OnGetAsync(string code)
    {
        if (!await Load(code)) return NotFound();
        FillRows();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code)
    {
        if (!await Load(code)) return NotFound();

        // Rows that this page never wrote: without an id of its own, a mark could not be told from a retry
        if (Rows.Any(row => row is null || row.Mark == Guid.Empty)) return BadRequest();
        if (Rows.Any(row => Booked.All(b => b.Id != row.Booking))) return NotFound();

        // Whoever a colleague marked since this form was made does not remain
        foreach (var row in Rows.Where(row => PresenceOf(row) is null)) row.Kind ??= Rest;
        var overtaken = await Overtaken();
        // Without the hour that could not be read, a mark would say more than its author did
        var changed = Rows.Index().Where(row => IsReadable(row.Index) && SaysSomethingNew(row.Item)).ToList();
        // Made now, not when its turn comes: what a colleague says while it waits is the later word
        List<AttendanceMark> marks = [.. changed.Select(row => Mark(row.Item))];
        var outcomes = await gate.Write(db => db.Record(Session.Id, marks));
        foreach (var ((row, _), outcome) in changed.Zip(outcomes))
        {
            if (AttendanceWords.Refusal(outcome!.Value) is { } refusal) ModelState.AddModelError($"Rows[{row}].Kind", refusal);
        }
        if (!ModelState.IsValid)
        {
            // What could be recorded is; what could not is shown as it was typed
            await Load(code);
            return Page();
        }
        var recorded = outcomes.Count(outcome => outcome == MarkOutcome.Recorded);
        TempData.Notify(recorded switch
        {
            0 => "Rien n’a changé depuis le dernier enregistrement.",
            1 => "1 émargement enregistré.",
            _ => $"{recorded} émargements enregistrés.",
        });
        return Back(code);

        // A row that still says what the form showed gives way to a colleague's mark
        bool SaysSomethingNew(RollCallRow row) =>
            row.Kind is not null && !row.SaysTheSameAs(PresenceOf(row)) && !row.SaysTheSameAs(overtaken.GetValueOrDefault(row.Stood ?? Guid.Empty));
    }

    public async Task<IActionResult> OnPostWalkInAsync(string code)
    {
        if (!await Load(code)) return NotFound();
        if (WalkInMark == Guid.Empty) WalkInMark = Guid.CreateVersion7(clock.GetUtcNow());

        var found = await finder.Find(Session, WalkIn, contact: null, Secret);
        if (found.Participant is null) return Refuse(found.Refusal!);
        if (!IsOpen) return Refuse(AttendanceWords.Refusal(MarkOutcome.TooEarly)!);

        var outcome = await gate.Write(async db => await db.WalkIn(
            (await db.SessionForBooking(code))!, found.Participant,
            booking => Mark(WalkInMark, booking.Id, MarkKind.Present, ArrivedNow(), leftAt: null, MarkWay.WalkIn), clock.UtcNow, me.PersonId!.Value));
        if (AttendanceWords.Refusal(outcome) is { } refusal) return Refuse(refusal);

        TempData.Notify("La personne est ajoutée et notée présente.");
        return Back(code);

        IActionResult Refuse(string sentence)
        {
            ModelState.AddModelError(nameof(WalkIn), sentence);
            FillRows();
            return Page();
        }
    }

    public async Task<IActionResult> OnPostCloseAsync(string code)
    {
        if (!await Load(code)) return NotFound();

        var outcome = await gate.Write(db => db.Close(Session.Id, me.PersonId!.Value, clock.UtcNow));
        TempData.Notify(AttendanceWords.Of(outcome), outcome == ClosingOutcome.Closed ? NoticeState.Done : NoticeState.Alert);
        return Back(code);
    }

    /// <summary>The marks that stood when the form was made and do not any more.</summary>
    private async Task<Dictionary<Guid, AttendanceMark>> Overtaken()
    {
        var ids = Rows.Where(row => row.Stood is not null && row.Stood != PresenceOf(row)?.MarkId).Select(row => row.Stood!.Value).ToArray();
        return ids.Length == 0
            ? []
            : await db.AttendanceMarks.AsNoTracking().Where(m => m.SessionId == Session.Id && ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id);
    }

    private bool IsReadable(int row) => ModelState.GetFieldValidationState($"{nameof(Rows)}[{row}]") != ModelValidationState.Invalid;

    private RedirectToPageResult Back(string code) =>
        RedirectToPage(null, null, new RouteValueDictionary { ["code"] = code, ["demi-journee"] = HalfDay.Id }, null);

    private AttendanceMark Mark(RollCallRow row) => Mark(row.Mark, row.Booking, row.Kind!.Value, row.ArrivedAt, row.LeftAt, MarkWay.RollCall);

    private AttendanceMark Mark(Guid id, Guid bookingId, MarkKind kind, TimeOnly? arrivedAt, TimeOnly? leftAt, MarkWay way) => new()
    {
        Id = id,
        SessionId = Session.Id,
        BookingId = bookingId,
        HalfDayId = HalfDay.Id,
        Kind = kind,
        ArrivedAt = kind == MarkKind.Present ? arrivedAt : null,
        LeftAt = kind == MarkKind.Present ? leftAt : null,
        Way = way,
        ById = me.PersonId!.Value,
        Device = devices.Name(HttpContext),
        MadeAt = clock.UtcNow,
        RecordedAt = clock.UtcNow,
    };

    /// <summary>The hour on the wall when someone walks in late; nothing when they are on time.</summary>
    private TimeOnly? ArrivedNow()
    {
        var civil = Paris.FromUtc(clock.UtcNow);
        var time = new TimeOnly(civil.Hour, civil.Minute);
        return time > HalfDay.Start.Add(Presence.Grace) && time < HalfDay.End ? time : null;
    }

    private void FillRows()
    {
        Rows = [.. Booked.Select(booking => RollCallRow.Of(booking, PresenceOf(booking), clock.GetUtcNow()))];
        Secret = Booking.NewSecret();
        WalkInMark = Guid.CreateVersion7(clock.GetUtcNow());
    }

    private async Task<bool> Load(string code)
    {
        var session = await db.Sessions.LedBy(me).AsNoTracking().WithProgramme().Include(s => s.Bookings).ThenInclude(b => b.Person)
            .SingleOrDefaultAsync(s => s.Code == code);
        if (session is null) return false;

        Session = session;
        var halfDay = HalfDayId is { } id ? session.HalfDays.FirstOrDefault(h => h.Id == id) : AtHand(session);
        if (halfDay is null) return false;

        HalfDay = halfDay;
        Booked = [.. session.Seated];
        presences = await db.Presences.AsNoTracking().Where(p => p.SessionId == session.Id).ToDictionaryAsync(p => (p.BookingId, p.HalfDayId));
        IsClosed = await db.SessionClosings.AnyAsync(c => c.SessionId == session.Id);
        StillToMark = SessionClosing.StillToMark(session, presences.Values);
        return true;
    }

    /// <summary>The half-day that a trainer means on arriving: the one going on or to come, else the last.</summary>
    private HalfDay AtHand(Session session) => session.HalfDays.FirstOrDefault(h => h.EndsAt > clock.UtcNow) ?? session.HalfDays[^1];
}

/// <summary>One line of the form. The mark's id comes with it: a form sent twice says the same thing once.</summary>
public sealed class RollCallRow
{
    public Guid Booking { get; set; }
    public Guid Mark { get; set; }

    /// <summary>The mark that stood when the form was made.</summary>
    public Guid? Stood { get; set; }

    [Display(Name = "Présence")] public MarkKind? Kind { get; set; }
    [Display(Name = "Arrivé à"), DataType(DataType.Time)] public TimeOnly? ArrivedAt { get; set; }
    [Display(Name = "Parti à"), DataType(DataType.Time)] public TimeOnly? LeftAt { get; set; }

    public static RollCallRow Of(Booking booking, Presence? presence, DateTimeOffset now) => new()
    {
        Booking = booking.Id,
        Mark = Guid.CreateVersion7(now),
        Stood = presence?.MarkId,
        Kind = presence?.Kind,
        ArrivedAt = presence?.ArrivedAt,
        LeftAt = presence?.LeftAt,
    };

    public bool SaysTheSameAs(Presence? presence) => presence is not null && Says(presence.Kind, presence.ArrivedAt, presence.LeftAt);

    public bool SaysTheSameAs(AttendanceMark? mark) => mark is not null && Says(mark.Kind, mark.ArrivedAt, mark.LeftAt);

    private bool Says(MarkKind kind, TimeOnly? arrivedAt, TimeOnly? leftAt) =>
        Kind == kind && (Kind != MarkKind.Present || (ArrivedAt, LeftAt) == (arrivedAt, leftAt));
}
