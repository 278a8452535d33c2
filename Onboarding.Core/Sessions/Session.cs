using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Core.Organisation;
using Onboarding.Core.People;

namespace Onboarding.Core.Sessions;

public enum SessionKind
{
    Workshop,
    IntegrationDay,
}

/// <summary>
/// A dated event with one or more half-days. It keeps its seats: whoever has one, whoever waits, and that a freed place is
/// held for the queue. Called with all bookings loaded, behind the session's lock.
/// </summary>
public sealed class Session
{
    public const int CodeLength = 8;
    public const int TitleLength = 120;
    public const int TextLength = 1000;
    public const int MostHalfDays = 12;
    public const int YearsAhead = 2;

    private readonly List<HalfDay> halfDays = [];
    private readonly List<SessionTrainer> trainers = [];
    private readonly List<Booking> bookings = [];

    /// <param name="plan">Without faults, as of now.</param>
    /// <param name="now">When it is planned.</param>
    /// <param name="id">Made with the form that plans it: sent twice, it is the same session.</param>
    public Session(SessionPlan plan, DateTime now, Guid? id = null)
    {
        Id = id ?? Guid.CreateVersion7(new DateTimeOffset(now));
        if (plan.Faults(now).FirstOrDefault() is { } fault) throw new ArgumentException(fault.Kind.ToString(), nameof(plan));

        (Kind, Title, Audience, Capacity, RoomId) = (plan.Kind, Typed.Shown(plan.Title), plan.Audience, plan.Capacity, plan.Room.Id);
        (Summary, Bring, Speakers) = (Typed.Shown(plan.Summary), Typed.Shown(plan.Bring), Typed.Shown(plan.Speakers));
        Modules = [.. plan.Modules.Distinct()];
        halfDays.AddRange(plan.HalfDays.Select(halfDay => new HalfDay(Id, halfDay)));
        trainers.AddRange(plan.Trainers.Distinct().Select(trainer => new SessionTrainer(Id, trainer)));
        (StartsAt, EndsAt) = (halfDays.Min(h => h.StartsAt), halfDays.Max(h => h.EndsAt));
    }

    private Session()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>For posters and the telephone; public, so never a secret.</summary>
    public string Code { get; private set; } = Crockford.Random(CodeLength);
    public SessionKind Kind { get; private set; }
    public string Title { get; private set; } = "";
    public string Summary { get; private set; } = "";
    public string Bring { get; private set; } = "";

    /// <summary>Outside speakers and partners, as text: they have no account.</summary>
    public string Speakers { get; private set; } = "";
    public Audiences Audience { get; private set; }
    public int Capacity { get; private set; }
    public Guid RoomId { get; private set; }
    public Room? Room { get; private set; }

    /// <summary>The lessons that it teaches, by their addresses: shown before, « à revoir » after.</summary>
    public List<string> Modules { get; private set; } = [];
    public DateTime StartsAt { get; private set; }
    public DateTime EndsAt { get; private set; }

    public IReadOnlyList<HalfDay> HalfDays => [.. halfDays.OrderBy(h => h.StartsAt)];
    public IReadOnlyList<SessionTrainer> Trainers => trainers;
    public IReadOnlyList<Booking> Bookings => bookings;

    public IEnumerable<Booking> Seated => bookings.Where(b => b.IsSeated).OrderBy(b => b.Order);

    /// <summary>First come, first waiting.</summary>
    public IEnumerable<Booking> Queue => bookings.Where(b => b.IsWaiting).OrderBy(b => b.Order);

    public int FreeSeats => Math.Max(0, Capacity - Seated.Count());

    /// <summary>A seat that is free and owed to nobody who waits.</summary>
    public bool HasRoomForOneMore => FreeSeats > 0 && !Queue.Any();

    public bool HasBegun(DateTime now) => now >= StartsAt;

    public bool HasEnded(DateTime now) => now >= EndsAt;

    /// <summary>From 1; null for whoever does not wait.</summary>
    public int? RankOf(Booking booking) => booking.IsWaiting ? Queue.Count(b => b.Order <= booking.Order) : null;

    /// <summary>A seat while there is one and nobody waits for it, else a rank. Until the session begins.</summary>
    public BookingAnswer Book(Participant participant, DateTime now, Guid? by = null)
    {
        if (HasBegun(now)) return new(BookingOutcome.TooLate);
        if (!Audience.HasFlag(participant.Audience)) return new(BookingOutcome.NotForThem);
        if (Find(participant) is { } known) return new(BookingOutcome.AlreadyBooked, known, RankOf(known));

        var booking = Add(participant, HasRoomForOneMore ? LowestFreeSeat() : null, now, by);
        return new(booking.IsSeated ? BookingOutcome.Booked : BookingOutcome.Waiting, booking, RankOf(booking));
    }

    /// <summary>
    /// Whoever stands in the room is welcome, over the number of seats if need be: a trainer counts chairs better than we do.
    /// </summary>
    public BookingAnswer WalkIn(Participant participant, DateTime now, Guid by)
    {
        if (Find(participant) is { } known)
        {
            if (known.IsSeated) return new(BookingOutcome.AlreadyBooked, known);
            known.Sit(LowestFreeSeat());
            return new(BookingOutcome.Booked, known);
        }
        return new(BookingOutcome.Booked, Add(participant, LowestFreeSeat(), now, by));
    }

    /// <summary>Gives up a seat or a rank, until the session begins; the seat stays held for the queue.</summary>
    public bool Withdraw(Booking booking, DateTime now, Guid? by = null)
    {
        if (HasBegun(now) || booking.IsWithdrawn) return false;
        booking.Withdraw(now, by);
        return true;
    }

    /// <summary>The first in line sits down; null when no seat is free or nobody waits.</summary>
    public Booking? GiveFreedSeat()
    {
        if (FreeSeats == 0 || Queue.FirstOrDefault() is not { } first) return null;
        first.Sit(LowestFreeSeat());
        return first;
    }

    // A guest's secret is one form: sent again after the withdrawal it is still that booking, while a person may book anew
    private Booking? Find(Participant participant) =>
        bookings.FirstOrDefault(b => b.IsOf(participant) && (!b.IsWithdrawn || participant.GuestSecret is not null));

    private Booking Add(Participant participant, int? seat, DateTime now, Guid? by)
    {
        var order = bookings.Select(b => b.Order).DefaultIfEmpty().Max() + 1;
        var booking = new Booking(Id, participant, order, seat, now, by);
        bookings.Add(booking);
        return booking;
    }

    private int LowestFreeSeat()
    {
        var taken = Seated.Select(b => b.Seat!.Value).ToHashSet();
        return Enumerable.Range(1, taken.Count + 1).First(seat => !taken.Contains(seat));
    }
}

/// <summary>A session has one or more trainers.</summary>
public sealed class SessionTrainer(Guid sessionId, Guid personId)
{
    public Guid SessionId { get; private set; } = sessionId;
    public Guid PersonId { get; private set; } = personId;
    public Person? Person { get; private set; }
}

file sealed class SessionMap : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> session)
    {
        session.Property(s => s.Code).HasMaxLength(Session.CodeLength);
        session.HasIndex(s => s.Code).IsUnique();
        session.HasIndex(s => s.EndsAt);
        session.Property(s => s.Kind).HasConversion<string>().HasMaxLength(20);
        session.Property(s => s.Audience).HasConversion<int>();
        session.Property(s => s.Title).HasMaxLength(Session.TitleLength);
        session.Property(s => s.Summary).HasMaxLength(Session.TextLength);
        session.Property(s => s.Bring).HasMaxLength(Session.TextLength);
        session.Property(s => s.Speakers).HasMaxLength(Session.TextLength);
        session.Ignore(s => s.Seated);
        session.Ignore(s => s.Queue);
        session.HasOne(s => s.Room).WithMany().HasForeignKey(s => s.RoomId).OnDelete(DeleteBehavior.Restrict);
        session.HasMany(s => s.HalfDays).WithOne().HasForeignKey(h => h.SessionId);
        session.HasMany(s => s.Trainers).WithOne().HasForeignKey(t => t.SessionId);
        session.HasMany(s => s.Bookings).WithOne().HasForeignKey(b => b.SessionId);
    }
}

file sealed class SessionTrainerMap : IEntityTypeConfiguration<SessionTrainer>
{
    public void Configure(EntityTypeBuilder<SessionTrainer> trainer)
    {
        trainer.ToTable("SessionTrainers");
        trainer.HasKey(t => new { t.SessionId, t.PersonId });
        trainer.HasOne(t => t.Person).WithMany().HasForeignKey(t => t.PersonId).OnDelete(DeleteBehavior.Restrict);
        trainer.HasIndex(t => t.PersonId);
    }
}
