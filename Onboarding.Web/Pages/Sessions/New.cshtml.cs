using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Onboarding.Core;
using Onboarding.Core.Catalogue;
using Onboarding.Core.Data;
using Onboarding.Core.Organisation;
using Onboarding.Core.People;
using Onboarding.Core.Sessions;

namespace Onboarding.Web.Pages.Sessions;

[Audience.Role(Role.Trainer, Role.Administrator)]
public sealed class NewModel(OnboardingDb db, WriteGate gate, CurrentLibrary library, Me me, TimeProvider clock) : PageModel
{
    /// <summary>Made with the form: a form sent twice plans one session.</summary>
    [BindProperty, Display(Name = "Séance")] public Guid Draft { get; set; }

    [BindProperty, Display(Name = "Genre")] public SessionKind Kind { get; set; }
    [BindProperty, Required(ErrorMessage = "Donnez un titre : ce que la personne saura faire.")] public string? Title { get; set; }
    [BindProperty] public string? Summary { get; set; }
    [BindProperty, Display(Name = "Pour qui")] public Audiences Audience { get; set; } = Audiences.Citizens;
    [BindProperty] public List<HalfDayFields> HalfDays { get; set; } = [];
    [BindProperty, Display(Name = "Salle"), Required(ErrorMessage = "Choisissez une salle dans la liste.")] public Guid? RoomId { get; set; }
    [BindProperty, Display(Name = "Nombre de places"), Required(ErrorMessage = "Écrivez le nombre de places, en chiffres.")] public int? Capacity { get; set; }
    [BindProperty] public List<Guid> Trainers { get; set; } = [];
    [BindProperty] public List<string> Modules { get; set; } = [];
    [BindProperty] public string? Speakers { get; set; }
    [BindProperty] public string? Bring { get; set; }

    public IReadOnlyList<SelectListItem> RoomChoices { get; private set; } = [];
    public IReadOnlyList<SelectListItem> TrainerChoices { get; private set; } = [];
    public IReadOnlyList<Family> Families => library.Now.Families;

    public IEnumerable<SelectListItem> Lessons(Family family) =>
        family.Modules.Select(module => new SelectListItem(module.Title, module.Slug, Modules.Contains(module.Slug)));

    public async Task OnGetAsync()
    {
        Draft = Guid.CreateVersion7(clock.GetUtcNow());
        HalfDays.Add(new HalfDayFields());
        if (me.Is(Role.Trainer)) Trainers.Add(me.PersonId!.Value);
        await LoadChoices();
    }

    /// <summary>One more half-day, a day after the last: what was typed is kept.</summary>
    public async Task OnPostAddAsync()
    {
        ForgetErrors();
        var last = HalfDays.LastOrDefault();
        if (HalfDays.Count < Session.MostHalfDays) HalfDays.Add(new HalfDayFields { Date = last?.Date is { Year: < 9000 } day ? day.AddDays(1) : null, Start = last?.Start, End = last?.End });
        await LoadChoices();
    }

    public async Task OnPostRemoveAsync(int index)
    {
        ForgetErrors();
        if (index >= 0 && index < HalfDays.Count && HalfDays.Count > 1)
        {
            HalfDays.RemoveAt(index);
            MoveUp(after: index);
        }
        await LoadChoices();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadChoices();
        var room = await db.Rooms.SingleOrDefaultAsync(r => r.Id == RoomId);
        CheckFields(room);
        if (!ModelState.IsValid) return Refuse();

        var plan = Plan(room!);
        foreach (var fault in plan.Faults(clock.UtcNow)) ModelState.AddModelError(FieldOf(fault), SessionWords.Of(fault, plan));
        if (!ModelState.IsValid) return Refuse();

        var session = await gate.Write(async db =>
        {
            if (await db.Sessions.Include(s => s.Trainers).SingleOrDefaultAsync(s => s.Id == Draft) is { } already) return already;

            var planned = new Session(plan, clock.UtcNow, Draft == Guid.Empty ? null : Draft);
            db.Sessions.Add(planned);
            return planned;
        });
        TempData.Notify("La séance est créée. Les inscriptions sont ouvertes.");
        // Planned for a colleague, or found under an id that came from elsewhere: it is not theirs to see
        return me.MayLead(session) ? RedirectToPage("Participants", new { code = session.Code }) : RedirectToPage("Planning");
    }

    /// <summary>Nothing is judged yet, and what could not be read stays as it was typed.</summary>
    private void ForgetErrors()
    {
        foreach (var (field, _) in ModelState) ModelState.ClearValidationState(field);
    }

    private void MoveUp(int after)
    {
        var typed = ModelState.Where(entry => entry.Key.StartsWith($"{nameof(HalfDays)}["))
            .ToDictionary(entry => entry.Key, entry => (entry.Value!.RawValue, entry.Value.AttemptedValue));
        foreach (var field in typed.Keys) ModelState.Remove(field);
        for (var i = 0; i < HalfDays.Count; i++)
        {
            foreach (var cell in new[] { nameof(HalfDayFields.Date), nameof(HalfDayFields.Start), nameof(HalfDayFields.End) })
            {
                if (typed.TryGetValue($"{nameof(HalfDays)}[{(i < after ? i : i + 1)}].{cell}", out var was))
                    ModelState.SetModelValue($"{nameof(HalfDays)}[{i}].{cell}", was.RawValue, was.AttemptedValue);
            }
        }
    }

    /// <summary>Among several half-days, each error says which one it is about.</summary>
    private PageResult Refuse()
    {
        for (var i = 0; HalfDays.Count > 1 && i < HalfDays.Count; i++)
        {
            foreach (var (field, entry) in ModelState.Where(entry => entry.Key.StartsWith($"HalfDays[{i}].") && entry.Value!.Errors.Count > 0).ToList())
            {
                var words = entry!.Errors[0].ErrorMessage;
                entry.Errors.Clear();
                ModelState.AddModelError(field, $"Demi-journée {i + 1} : {char.ToLower(words[0], French.Culture)}{words[1..]}");
            }
        }
        return Page();
    }

    private void CheckFields(Room? room)
    {
        if (room is null) ModelState.TryAddModelError(nameof(RoomId), "Choisissez une salle dans la liste.");
        if (!Enum.IsDefined(Kind)) ModelState.TryAddModelError(nameof(Kind), "Choisissez le genre de la séance.");
        if (!Enum.IsDefined(Audience)) ModelState.TryAddModelError(nameof(Audience), "Choisissez à qui s’adresse la séance.");
        if (Trainers.Except(TrainerChoices.Select(choice => Guid.Parse(choice.Value))).Any()) ModelState.TryAddModelError(nameof(Trainers), "Choisissez dans la liste qui anime.");
        if (Modules.Any(module => library.Now.Module(module) is null)) ModelState.TryAddModelError(nameof(Modules), "Une de ces leçons n’existe plus : choisissez dans la liste.");
    }

    private SessionPlan Plan(Room room) => new()
    {
        Kind = Kind,
        Title = Title ?? "",
        Summary = Summary ?? "",
        Audience = Audience,
        Room = room,
        Capacity = Capacity!.Value,
        HalfDays = [.. HalfDays.Select(h => new HalfDayPlan(h.Date!.Value, h.Start!.Value, h.End!.Value))],
        Trainers = Trainers,
        Modules = Modules,
        Speakers = Speakers ?? "",
        Bring = Bring ?? "",
    };

    private static string FieldOf(PlanFault fault) => fault.Kind switch
    {
        PlanFaultKind.NoTitle or PlanFaultKind.TitleHasNoFont or PlanFaultKind.TitleTooLong => nameof(Title),
        PlanFaultKind.SummaryTooLong => nameof(Summary),
        PlanFaultKind.BringTooLong => nameof(Bring),
        PlanFaultKind.SpeakersTooLong => nameof(Speakers),
        PlanFaultKind.NoSeat or PlanFaultKind.MoreThanTheRoomSeats => nameof(Capacity),
        PlanFaultKind.NoTrainer => nameof(Trainers),
        PlanFaultKind.NoHalfDay or PlanFaultKind.TooManyHalfDays => nameof(HalfDays),
        PlanFaultKind.EndsBeforeItStarts => $"HalfDays[{fault.HalfDay}].End",
        PlanFaultKind.HourDoesNotExist => $"HalfDays[{fault.HalfDay}].Start",
        _ => $"HalfDays[{fault.HalfDay}].Date",
    };

    private async Task LoadChoices()
    {
        // What a hand-made post leaves empty
        HalfDays.RemoveAll(halfDay => halfDay is null);
        Modules.RemoveAll(string.IsNullOrEmpty);
        var rooms = await db.Rooms.AsNoTracking().Include(r => r.Venue).OrderBy(r => r.Venue!.Name).ThenBy(r => r.Name).ToListAsync();
        RoomChoices = [.. rooms.Select(r => new SelectListItem($"{r.Venue!.Name}, {r.Name} ({r.Seats} postes)", r.Id.ToString()))];
        var trainers = await db.Users.AsNoTracking().WhoMayTrain().OrderBy(p => p.SearchName).ToListAsync();
        TrainerChoices = [.. trainers.Select(p => new SelectListItem(p.Name, p.Id.ToString(), Trainers.Contains(p.Id)))];
    }
}

/// <summary>One row of the form; empty until the trainer fills it.</summary>
public sealed class HalfDayFields
{
    [Display(Name = "Date"), Required(ErrorMessage = "Choisissez la date.")] public DateOnly? Date { get; set; }
    [Display(Name = "Début"), Required(ErrorMessage = "Écrivez l’heure de début, par exemple 9 h 00.")] public TimeOnly? Start { get; set; }
    [Display(Name = "Fin"), Required(ErrorMessage = "Écrivez l’heure de fin, par exemple 12 h 00.")] public TimeOnly? End { get; set; }
}
