using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Onboarding.Core.Organisation;

/// <summary>Where sessions and kiosks are: an espace cyber-base, a town hall.</summary>
public sealed class Venue(string name, string address, Guid communeId)
{
    public const int NameLength = 80;
    public const int AddressLength = 160;
    public const int TextLength = 500;

    private readonly List<Room> rooms = [];

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public string Name { get; private set; } = name;
    public string Address { get; private set; } = address;
    public Guid CommuneId { get; private set; } = communeId;

    /// <summary>Public computers and somebody who helps: what citizens look for.</summary>
    public bool IsCyberBase { get; private set; }

    /// <summary>When it is open, in the words of its door.</summary>
    public string Hours { get; private set; } = "";

    /// <summary>How to come, and who can: the bus, the lift, the door on the left.</summary>
    public string Access { get; private set; } = "";
    public IReadOnlyList<Room> Rooms => rooms;

    public void Change(string name, string address, Guid communeId) => (Name, Address, CommuneId) = (name, address, communeId);

    public void Describe(string hours, string access, bool isCyberBase) => (Hours, Access, IsCyberBase) = (hours, access, isCyberBase);

    public Room AddRoom(string name, int seats)
    {
        var room = new Room(Id, name, seats);
        rooms.Add(room);
        return room;
    }
}

/// <param name="venueId">The venue that it is in.</param>
/// <param name="name">As the door says.</param>
/// <param name="seats">How many people can sit and work at once.</param>
public sealed class Room(Guid venueId, string name, int seats)
{
    public const int MostSeats = 2000;

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid VenueId { get; private set; } = venueId;
    public Venue? Venue { get; private set; }
    public string Name { get; private set; } = name;
    public int Seats { get; private set; } = seats;

    /// <summary>Sessions that are planned keep the places that they have.</summary>
    public void Change(string name, int seats) => (Name, Seats) = (name, seats);
}

file sealed class VenueMap : IEntityTypeConfiguration<Venue>
{
    public void Configure(EntityTypeBuilder<Venue> venue)
    {
        venue.Property(v => v.Name).HasMaxLength(Venue.NameLength);
        venue.Property(v => v.Address).HasMaxLength(Venue.AddressLength);
        venue.Property(v => v.Hours).HasMaxLength(Venue.TextLength);
        venue.Property(v => v.Access).HasMaxLength(Venue.TextLength);
        venue.HasIndex(v => v.Name).IsUnique();
        venue.HasOne<Commune>().WithMany().HasForeignKey(v => v.CommuneId).OnDelete(DeleteBehavior.Restrict);
        venue.HasMany(v => v.Rooms).WithOne(r => r.Venue).HasForeignKey(r => r.VenueId).OnDelete(DeleteBehavior.Restrict);
    }
}

file sealed class RoomMap : IEntityTypeConfiguration<Room>
{
    public void Configure(EntityTypeBuilder<Room> room)
    {
        room.Property(r => r.Name).HasMaxLength(Venue.NameLength);
        room.HasIndex(r => new { r.VenueId, r.Name }).IsUnique();
    }
}
