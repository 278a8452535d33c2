using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Core.Learning;
using Onboarding.Core.People;

namespace Onboarding.Core.Sessions;

/// <summary>A seat, or a rank on the waiting list, held by exactly one of a person, a learner card, a guest.</summary>
public sealed class Booking
{
    public const int SecretLength = 26;

    internal Booking(Guid sessionId, Participant participant, int order, int? seat, DateTime bookedAt, Guid? bookedBy)
    {
        (SessionId, Order, Seat, BookedAt, BookedById) = (sessionId, order, seat, bookedAt, bookedBy);
        (PersonId, CardId, GuestName, GuestContact) =
            (participant.PersonId, participant.CardId, participant.GuestName, participant.GuestContact);
        SecretDigest = participant.GuestSecret is { } secret ? DigestOf(secret) : null;
    }

    private Booking()
    {
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid SessionId { get; private set; }
    public Guid? PersonId { get; private set; }
    public Person? Person { get; private set; }
    public Guid? CardId { get; private set; }
    public string? GuestName { get; private set; }
    public string? GuestContact { get; private set; }

    /// <summary>Only the digest of the secret in a guest's own address is kept.</summary>
    public byte[]? SecretDigest { get; private set; }

    /// <summary>The how-manieth booking of the session this is: the order of the queue, never reused.</summary>
    public int Order { get; private set; }

    /// <summary>From 1; null while waiting and after a withdrawal. Two bookings can never share one: an index says so too.</summary>
    public int? Seat { get; private set; }

    public DateTime BookedAt { get; private set; }

    /// <summary>The trainer who booked for somebody; null when they did it themselves.</summary>
    public Guid? BookedById { get; private set; }

    public Withdrawal? Withdrawal { get; private set; }

    public bool IsWithdrawn => Withdrawal is not null;
    public bool IsSeated => Seat is not null;
    public bool IsWaiting => Seat is null && !IsWithdrawn;

    public bool IsOf(Participant participant) => participant switch
    {
        { PersonId: { } person } => PersonId == person,
        { CardId: { } card } => CardId == card,
        { GuestSecret: { } secret } => SecretDigest?.AsSpan().SequenceEqual(DigestOf(secret)) == true,
        _ => false,
    };

    /// <summary>A new secret address for a guest who has none, or lost it; the old one opens nothing any more.</summary>
    public string RenewSecret()
    {
        var secret = NewSecret();
        SecretDigest = DigestOf(secret);
        return secret;
    }

    public static string NewSecret() => Crockford.Random(SecretLength);

    /// <summary>The secret as a form brings it back; null when it is none.</summary>
    public static string? ReadSecret(string? posted) => Crockford.Read(posted) is { Length: SecretLength } secret ? secret : null;

    // 130 random bits: a plain digest cannot be searched back
    public static byte[] DigestOf(string secret) => SHA256.HashData(Encoding.ASCII.GetBytes(secret));

    internal void Sit(int seat) => Seat = seat;

    internal void Withdraw(DateTime now, Guid? by) => (Seat, Withdrawal) = (null, new Withdrawal(now, by));
}

/// <param name="At">When.</param>
/// <param name="ById">The trainer who did it for them; null when they did it themselves.</param>
public sealed record Withdrawal(DateTime At, Guid? ById);

public enum BookingOutcome
{
    Booked,
    Waiting,
    AlreadyBooked,
    TooLate,
    NotForThem,
}

/// <param name="Outcome">What became of the demand.</param>
/// <param name="Booking">The new booking, or the one that stood already.</param>
/// <param name="Rank">On the waiting list, from 1.</param>
public sealed record BookingAnswer(BookingOutcome Outcome, Booking? Booking = null, int? Rank = null);

file sealed class BookingMap : IEntityTypeConfiguration<Booking>
{
    public void Configure(EntityTypeBuilder<Booking> booking)
    {
        booking.Property(b => b.GuestName).HasMaxLength(PersonName.Length);
        booking.Property(b => b.GuestContact).HasMaxLength(Contact.Length);
        booking.Property(b => b.SecretDigest).HasMaxLength(SHA256.HashSizeInBytes);
        booking.OwnsOne(b => b.Withdrawal, withdrawal =>
        {
            withdrawal.Property(w => w.At).HasColumnName("WithdrawnAt");
            withdrawal.Property(w => w.ById).HasColumnName("WithdrawnById");
        });
        booking.HasOne(b => b.Person).WithMany().HasForeignKey(b => b.PersonId).OnDelete(DeleteBehavior.Restrict);
        booking.HasOne<LearnerCard>().WithMany().HasForeignKey(b => b.CardId).OnDelete(DeleteBehavior.Restrict);

        booking.ToTable(table => table.HasCheckConstraint("CK_Bookings_OneParticipant", """
            (CASE WHEN "PersonId" IS NULL THEN 0 ELSE 1 END) + (CASE WHEN "CardId" IS NULL THEN 0 ELSE 1 END) + (CASE WHEN "GuestName" IS NULL THEN 0 ELSE 1 END) = 1
            """));
        booking.HasIndex(b => new { b.SessionId, b.Order }).IsUnique();
        booking.HasIndex(b => new { b.SessionId, b.Seat }).IsUnique();
        booking.HasIndex(b => new { b.SessionId, b.PersonId }).IsUnique().HasFilter("\"WithdrawnAt\" IS NULL");
        booking.HasIndex(b => new { b.SessionId, b.CardId }).IsUnique().HasFilter("\"WithdrawnAt\" IS NULL");
        booking.HasIndex(b => new { b.SessionId, b.SecretDigest }).IsUnique();
        booking.HasIndex(b => b.SecretDigest);
        booking.HasIndex(b => b.PersonId);
    }
}
